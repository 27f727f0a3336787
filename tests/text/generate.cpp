// Writes programs that compute expressions in C++ with Eigen and in Python with NumPy and compare the values with the
// library's own:   generate <the folder to write to> (few | some | all)
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "text/expressions.hpp"

namespace {

using namespace code_tests;

std::string listed(std::vector<double> const& values) {
  std::ostringstream out;
  out.precision(17);
  for (std::size_t i = 0; i < values.size(); ++i) out << (i > 0 ? ", " : "") << values[i];
  return out.str();
}
std::string quoted(std::string const& text) {
  std::string result = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}
std::string code_of(sample const& s, int node, language const& l) {
  return std::string(std::string_view(write_code(s.tree, node, l)));
}

// ---- C++

/// Arrays of fixed size only in what is typed: they cost the compiler more.
std::string cpp_type(sample const& s, shape const& dims) {
  if (dims.is_scalar()) return "double";
  auto const size = [&](extent e) {
    return e.is_one() || (s.is_typed && !e.is_named()) ? std::to_string(e.size) : "Eigen::Dynamic";
  };
  return "Eigen::Matrix<double, " + size(dims.rows()) + ", " + size(dims.columns()) + ">";
}
bool has_cpp(sample const& s) { return code_obstacle(s.tree, s.root, cpp_language).empty(); }

void write_cpp(std::ostream& out, sample const& s, std::size_t number) {
  out << "void expression_" << number << "() {\n";
  for (auto const& [name, size] : s.extents)
    out << "  [[maybe_unused]] Eigen::Index const " << name << " = " << size << ";\n";
  for (variable const& x : s.variables) {
    std::string const type = cpp_type(s, x.dims);
    out << "  [[maybe_unused]] " << type << " const " << code_of(s, x.node, cpp_language) << " = ";
    if (x.dims.is_scalar())
      out << listed(x.entries) << ";\n";
    else
      out << "given<" << type << ">(" << s.size_of(x.dims.rows()) << ", " << s.size_of(x.dims.columns()) << ", {"
          << listed(x.entries) << "});\n";
  }
  std::string const code = code_of(s, s.root, cpp_language);
  if (s.is_typed && s.cpp != code) throw std::runtime_error("the compiler wrote something else: " + s.cpp);
  out << "  " << cpp_type(s, s.dims) << " const result = " << code << ";\n"
      << "  compare(" << quoted(s.id) << ", result, {" << listed(s.expected) << "}, " << s.tolerance << ");\n}\n";
}

void write_cpp(std::string const& path, samples const& all) {
  std::ofstream out(path);
  out << "#include \"text/compare.hpp\"\n\nnamespace {\n\n";
  std::vector<std::size_t> written;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (has_cpp(all[i])) {
      write_cpp(out, all[i], i);
      written.push_back(i);
    }
  out << "\n}  // namespace\n\nint main() {\n";
  for (std::size_t const i : written) out << "  expression_" << i << "();\n";
  out << "  return report();\n}\n";
}

// ---- Python

void write_numpy(std::ostream& out, sample const& s) {
  std::string const code = code_of(s, s.root, numpy_language);
  if (s.is_typed && s.numpy != code) throw std::runtime_error("the compiler wrote something else: " + s.numpy);
  auto const sizes = [&](shape const& dims) {
    std::string result = "(";
    for (int k = 0; k < dims.rank && !dims.is_scalar(); ++k) result += std::to_string(s.size_of(dims.axis[k])) + ", ";
    return result + ")";
  };
  out << "def expression():\n";
  for (auto const& [name, size] : s.extents) out << "    " << name << " = " << size << "\n";
  for (variable const& x : s.variables) {
    out << "    " << code_of(s, x.node, numpy_language) << " = ";
    if (x.dims.is_scalar())
      out << listed(x.entries) << "\n";
    else
      out << "np.array([" << listed(x.entries) << "]).reshape(" << sizes(x.dims) << ")\n";
  }
  out << "    return " << code << "\n"
      << "compare(" << quoted(s.id) << ", expression, " << sizes(s.dims) << ", [" << listed(s.expected) << "], "
      << s.tolerance << ")\n\n";
}

void write_numpy(std::string const& path, samples const& all) {
  std::ofstream out(path);
  out << "from compare import *\n\n";
  for (sample const& s : all) write_numpy(out, s);
  out << "report()\n";
}

/// All of a list, or every step-th of them.
samples thinned(samples const& all, std::size_t step) {
  samples result;
  for (std::size_t i = 0; i < all.size(); i += step) result.push_back(all[i]);
  return result;
}
void append(samples& to, samples const& from) { to.insert(to.end(), from.begin(), from.end()); }

std::set<std::string_view> functions_met(samples const& in) {
  std::set<std::string_view> met;
  for (sample const& s : in)
    for (syntax_node const& n : s.tree.nodes)
      if (n.applied != nullptr) met.insert(n.applied->name);
  return met;
}

/// Some samples, and from all of them what is missing for each function that can be written in C++.
samples with_all_functions(samples some, samples const& all) {
  std::set<std::string_view> met = functions_met(some);
  for (sample const& s : all) {
    if (!has_cpp(s)) continue;
    bool is_new = false;
    for (std::string_view const name : functions_met({s})) is_new |= met.insert(name).second;
    if (is_new) some.push_back(s);
  }
  return some;
}

}  // namespace

int main(int argc, char** argv) try {
  std::string const folder = argc == 3 ? argv[1] : "", share = argc == 3 ? argv[2] : "";
  if (share != "few" && share != "some" && share != "all") throw std::runtime_error("generate <folder> (few|some|all)");

  literature book;
  random_samples chance;
  samples const typed = typed_expressions(), on_shapes = functions_on_shapes(), printed = book.derivatives(),
                random = chance.next(400);
  samples all;
  for (samples const* part : {&typed, &on_shapes, &printed, &random}) append(all, *part);
  std::set<std::string_view> const met = functions_met(all);
  for (function const* f : functions::table)
    if (!met.contains(f->name)) throw std::runtime_error("no expression has " + std::string(f->name));
  write_numpy(folder + "/code.py", all);

  // Each expression costs the compiler a tenth of a second or more.
  auto const step = [&](std::size_t few, std::size_t some) {
    return share == "few" ? few : share == "some" ? some : 1;
  };
  samples compiled = thinned(typed, step(4, 1));
  append(compiled, thinned(on_shapes, step(251, 41)));
  append(compiled, thinned(printed, step(71, 17)));
  append(compiled, thinned(random, step(83, 23)));
  compiled = with_all_functions(compiled, all);
  write_cpp(folder + "/code.cpp", compiled);
  std::cout << all.size() << " expressions for NumPy, " << compiled.size() << " for Eigen\n";
} catch (std::exception const& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
