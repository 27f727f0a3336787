// What reads formulas from text, on any text: an error or an expression, and nothing else. Of an expression that is small
// everything is asked that the library makes of one.
//
// Built with Clang's -fsanitize=fuzzer, or with main.cpp, which runs it on files.
#include <cstdint>
#include <cstdlib>
#include <leibniz/calculus/sweep.hpp>
#include <leibniz/notation/code.hpp>
#include <leibniz/notation/formula.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/notation/text.hpp>
#include <vector>

namespace {

using namespace leibniz;

/// Symbols of several shapes and structures, the one to differentiate by first.
syntax with_symbols() {
  extent const m("m"), n("n");
  syntax tree;
  auto const declare = [&tree](std::string_view name, shape const& dims, unsigned declared = no_structure) {
    tree.add_symbol({name, dims, declared, 0, {}});
  };
  declare("x", shape(3, 1));
  declare("y", shape(3, 1));
  declare("r", shape(1, 3));
  declare("s", scalar_shape);
  declare("t", scalar_shape, is_positive);
  declare("A", shape(3, 3));
  declare("B", shape(3, 3));
  declare("C", shape(3, 4));
  declare("S", shape(3, 3), is_symmetric);
  declare("P", shape(n, n), is_positive_definite);
  declare("M", shape(m, n));
  declare("v", shape(n, 1));
  declare("p", shape(m, 1), is_positive);
  tree.add_symbol({"g", {3, 1}, no_structure, 1, {"x"}});
  return tree;
}

void expect(bool truth) {
  if (!truth) std::abort();
}

/// Text is made by recursion: a deep tree tells whether the reader bounds it.
void write(syntax const& tree, int root) {
  expect(write_text(tree, root, unicode_dialect).size() > 0);
  expect(write_text(tree, root, latex_dialect).size() > 0);
  expect(write_code(tree, root, numpy_language).size() > 0);
  if (code_obstacle(tree, root, cpp_language).empty()) expect(write_code(tree, root, cpp_language).size() > 0);
}

/// How many factors and terms an expression has when its powers are written out, about.
double weight(syntax const& tree, int root) {
  std::vector<double> weights;
  for (int i = 0; i <= root; ++i) {
    double own = 1;
    for (int k = 0; k < tree[i].operands && tree[i].what == phrase::application; ++k)
      own += weights[static_cast<std::size_t>(tree.operand_of(i, k))];
    if (tree.is_application_of(i, function_of<power_function>)) {
      syntax_node const& exponent = tree[tree.operand_of(i, 1)];
      if (exponent.what == phrase::constant && exponent.value.is_integer())
        own *= 1 + static_cast<double>(absolute(exponent.value).numerator);
    }
    weights.push_back(own);
  }
  return weights.back();
}

/// The derivative, its normal form, and both in matrix notation. Numbers that leave 64 bits end the work.
void differentiate(syntax const& tree, int root) try {
  shape const dims = shapes_of(tree)[root], by = tree.symbols[0].dims;
  graph g;
  node const f = lower(g, tree)[root].what;
  syntax written;
  write(written, canonical_notation(g, f, dims, written));
  if (dims.order() + by.order() > 4) return;
  node const slope = normal_form(g, leibniz::differentiate(g, normal_form(g, f), 0));
  expect(normal_form(g, slope) == slope);
  syntax derived;
  write(derived, canonical_notation(g, slope, derivative_shape(dims, by), derived));
} catch (failure const&) {
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static syntax const symbols = with_symbols();
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  syntax tree = symbols;
  formula_result const result = read_formula(text, tree);  // throws nothing
  if (!result.ok()) {
    expect(!result.error.empty() && result.position >= 0 && result.position <= static_cast<int>(size));
    return 0;
  }
  expect(result.root < tree.size() && shapes_of(tree).size() == tree.size());
  write(tree, result.root);
  if (weight(tree, result.root) <= 100) differentiate(tree, result.root);
  return 0;
}
