#pragma once
#include <algorithm>

#include "markdown.hpp"

/// The power of ten above all ratios, where the axis ends.
inline double end_of_axis(std::vector<results> const& all) {
  double greatest = 10;
  for (results const& of : all)
    for (result const& r : of.cases)
      for (auto const& [name, ratio] : r.ratios)
        while (ratio > greatest) greatest *= 10;
  return greatest;
}

/// The ratios on a logarithmic axis, a row a case: one mark for each compiler and competitor.
inline std::string svg(std::vector<results> const& all) {
  static constexpr char const* colours[] = {"#0b6e4f", "#c0392b", "#2471a3", "#8e44ad",
                                            "#d68910", "#85929e", "#17202a"};
  double const left = 250, width = 620, row = 18, top = 40, least = 0.25;
  double const greatest = end_of_axis(all);
  std::vector<std::string> const names = names_in(all);
  std::vector<result> const& cases = all.front().cases;
  double const height = top + row * static_cast<double>(cases.size());
  auto const x = [&](double ratio) {
    double const clamped = std::min(std::max(ratio, least), greatest);
    return left + width * std::log(clamped / least) / std::log(greatest / least);
  };
  std::ostringstream out;
  out << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << left + width + 30 << "\" height=\"" << height + 40
      << "\" font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
  for (std::size_t k = 0; k < cases.size(); ++k) {
    double const y = top + row * static_cast<double>(k);
    out << "<line x1=\"" << left << "\" x2=\"" << left + width << "\" y1=\"" << y << "\" y2=\"" << y
        << "\" stroke=\"#eeeeee\"/>\n";
  }
  for (double const tick : {0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 1e2, 1e3, 1e4, 1e5}) {
    if (tick > greatest) break;
    out << "<line x1=\"" << x(tick) << "\" x2=\"" << x(tick) << "\" y1=\"" << top - 10 << "\" y2=\"" << height
        << "\" stroke=\"" << (tick == 1.0 ? "black" : "#dddddd") << "\"/>\n";
    out << "<text x=\"" << x(tick) << "\" y=\"" << height + 16 << "\" text-anchor=\"middle\">" << tick << "</text>\n";
  }
  out << "<text x=\"" << left + width / 2 << "\" y=\"" << height + 34
      << "\" text-anchor=\"middle\">time, as a multiple of the expert's</text>\n";
  for (std::size_t n = 0; n < names.size(); ++n) {
    double const at = left + 88 * static_cast<double>(n), line = 18;
    out << "<circle cx=\"" << at << "\" cy=\"" << line - 4 << "\" r=\"4\" fill=\"" << colours[n % 7] << "\"/><text x=\""
        << at + 8 << "\" y=\"" << line << "\">" << names[n] << "</text>\n";
  }
  for (std::size_t k = 0; k < cases.size(); ++k) {
    double const y = top + row * static_cast<double>(k);
    out << "<text x=\"" << left - 10 << "\" y=\"" << y + 4 << "\" text-anchor=\"end\">" << cases[k].family << "  "
        << cases[k].title << "</text>\n";
    for (std::size_t of = 0; of < all.size(); ++of) {
      result const* const found = all[of].find(cases[k]);
      if (found == nullptr) continue;
      for (std::size_t n = names.size(); n-- > 0;) {  // Leibniz last, on top
        auto const ratio = found->ratios.find(names[n]);
        if (ratio == found->ratios.end()) continue;
        double const shifted = y + (all.size() == 1 ? 0.0 : of == 0 ? -2.5 : 2.5);
        out << "<circle cx=\"" << x(ratio->second) << "\" cy=\"" << shifted << "\" r=\"3\" fill=\"" << colours[n % 7]
            << "\"><title>" << names[n] << ", " << all[of].label << ": " << as_ratio(ratio->second)
            << "</title></circle>\n";
      }
    }
  }
  out << "</svg>\n";
  return out.str();
}
