#pragma once
#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

// Curves with logarithmic axes, side by side, as a file that every browser shows: a small SVG writer.
namespace plot {

struct point {
  double x = 0, y = 0;
};
struct curve {
  std::string label, colour;
  std::vector<point> points;
};
struct panel {
  std::string title, x_label, y_label;
  std::vector<curve> curves;
};

/// A logarithmic axis: whole powers of ten at both ends, and pixels between them.
class axis {
 public:
  axis(double least, double greatest, double start, double end)
      : from_(static_cast<int>(std::floor(std::log10(least)))),
        to_(std::max(from_ + 1, static_cast<int>(std::ceil(std::log10(greatest))))),
        start_(start),
        end_(end) {}

  double operator()(double value) const { return at_power(std::log10(value)); }
  double at_power(double power) const { return start_ + (end_ - start_) * (power - from_) / (to_ - from_); }
  double start() const { return start_; }
  double end() const { return end_; }

  /// The powers of ten that are written: every one, or every few.
  std::vector<int> ticks() const {
    int const apart = to_ - from_ > 16 ? 4 : to_ - from_ > 8 ? 2 : 1;
    std::vector<int> result;
    for (int power = from_; power <= to_; ++power)
      if (power % apart == 0) result.push_back(power);
    return result;
  }

 private:
  int from_, to_;
  double start_, end_;
};

class svg {
 public:
  svg(std::string const& path, double width, double height) : out_(path) {
    out_ << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << width << ' ' << height << "\" width=\""
         << width << "\" height=\"" << height
         << "\" font-family=\"DejaVu Sans, Helvetica, Arial, sans-serif\" font-size=\"13\">\n"
         << "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
  }
  ~svg() { out_ << "</svg>\n"; }

  void line(point a, point b, std::string const& colour, double width = 1) {
    out_ << "<path d=\"M" << a.x << ' ' << a.y << 'L' << b.x << ' ' << b.y << "\" stroke=\"" << colour
         << "\" stroke-width=\"" << width << "\"/>\n";
  }
  void path(std::vector<point> const& points, std::string const& colour) {
    out_ << "<path d=\"";
    for (std::size_t i = 0; i < points.size(); ++i) out_ << (i == 0 ? 'M' : 'L') << points[i].x << ' ' << points[i].y;
    out_ << "\" stroke=\"" << colour << "\" stroke-width=\"2\" stroke-linejoin=\"round\" fill=\"none\"/>\n";
  }
  void dot(point at, std::string const& colour) {
    out_ << "<circle cx=\"" << at.x << "\" cy=\"" << at.y << "\" r=\"3.5\" fill=\"" << colour << "\"/>\n";
  }
  /// Attributes as in SVG; a text may hold tspan elements.
  void text(point at, std::string const& attributes, std::string const& what) {
    out_ << "<text x=\"" << at.x << "\" y=\"" << at.y << "\" " << attributes << '>' << what << "</text>\n";
  }

 private:
  std::ofstream out_;
};

inline std::string power_of_ten(int power) {
  std::string const sign = power < 0 ? "−" : "";
  return "10<tspan dy=\"-5\" font-size=\"10\">" + sign + std::to_string(std::abs(power)) + "</tspan>";
}

inline void draw(svg& out, panel const& p, point corner, point size) {
  double left = HUGE_VAL, right = 0, low = HUGE_VAL, high = 0;
  for (curve const& c : p.curves)
    for (point const& q : c.points) {
      left = std::min(left, q.x);
      right = std::max(right, q.x);
      low = std::min(low, q.y);
      high = std::max(high, q.y);
    }
  axis const x(left, right, corner.x, corner.x + size.x);
  axis const y(low, high, corner.y + size.y, corner.y);

  out.text({corner.x, corner.y - 40}, "font-size=\"15\" font-weight=\"bold\" fill=\"#222\"", p.title);
  for (int const power : x.ticks()) {
    double const at = x.at_power(power);
    out.line({at, y.start()}, {at, y.end()}, "#e4e4e4");
    out.text({at, y.start() + 22}, "text-anchor=\"middle\" fill=\"#444\"", power_of_ten(power));
  }
  for (int const power : y.ticks()) {
    double const at = y.at_power(power);
    out.line({x.start(), at}, {x.end(), at}, "#e4e4e4");
    out.text({x.start() - 8, at + 5}, "text-anchor=\"end\" fill=\"#444\"", power_of_ten(power));
  }
  out.line({x.start(), y.start()}, {x.end(), y.start()}, "#444");
  out.line({x.start(), y.start()}, {x.start(), y.end()}, "#444");
  out.text({(x.start() + x.end()) / 2, y.start() + 48}, "text-anchor=\"middle\" fill=\"#222\"", p.x_label);
  point const beside{x.start() - 52, (y.start() + y.end()) / 2};
  out.text(beside,
           "text-anchor=\"middle\" fill=\"#222\" transform=\"rotate(-90 " + std::to_string(beside.x) + ' ' +
               std::to_string(beside.y) + ")\"",
           p.y_label);

  point legend{x.start(), y.end() - 18};
  for (curve const& c : p.curves) {
    std::vector<point> drawn;
    for (point const& q : c.points) drawn.push_back({x(q.x), y(q.y)});
    out.path(drawn, c.colour);
    bool const is_short = drawn.size() <= 30;
    if (is_short)
      for (point const& q : drawn) out.dot(q, c.colour);

    out.line(legend, {legend.x + 30, legend.y}, c.colour, 2);
    if (is_short) out.dot({legend.x + 15, legend.y}, c.colour);
    out.text({legend.x + 38, legend.y + 4.5}, "fill=\"#222\"", c.label);
    legend.x += 170;
  }
}

/// Writes the panels next to each other. Values have to be positive: the axes are logarithmic.
inline void write_svg(std::string const& path, std::vector<panel> const& panels) {
  double const width = 400, height = 330, left = 86, above = 72, below = 66, right = 24;
  svg out(path, static_cast<double>(panels.size()) * (left + width + right), above + height + below);
  for (std::size_t i = 0; i < panels.size(); ++i)
    draw(out, panels[i], {static_cast<double>(i) * (left + width + right) + left, above}, {width, height});
}

}  // namespace plot
