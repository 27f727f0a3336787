#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// A square matrix with the entries above the diagonal replaced by zeros.
struct lower_part_function : function_defaults {
  static constexpr std::string_view name = "lower_part";
  static constexpr std::string_view requirement = "lower_part(A) needs a square A";
  static constexpr code_spelling cpp{.numbers = spelled::unchanged,
                                     .arrays = {"%0.eval().triangularView<Eigen::Lower>().toDenseMatrix()"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"np.tril(%0)"}};

  static constexpr bool accepts(shape const& a) { return a.is_square(); }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr operand lower(auto& g, operand a) {
    if (a.dims.is_scalar()) return a;
    monomial m(g, a.dims);
    return m.times(a).at(g.lower(g.axis(a.what, 0)), {0, 1}).done();
  }
  static constexpr int source(int, int columns, int const*, int i, int j) { return i < j ? -1 : i * columns + j; }
};
template <an_operand A>
constexpr auto lower_part(A) {
  return applied<lower_part_function, A>{};
}

/// A square matrix with the entries below the diagonal replaced by zeros.
struct upper_part_function : function_defaults {
  static constexpr std::string_view name = "upper_part";
  static constexpr std::string_view requirement = "upper_part(A) needs a square A";
  static constexpr code_spelling cpp{.numbers = spelled::unchanged,
                                     .arrays = {"%0.eval().triangularView<Eigen::Upper>().toDenseMatrix()"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"np.triu(%0)"}};

  static constexpr bool accepts(shape const& a) { return a.is_square(); }
  static constexpr shape result(shape const& a) { return a; }
  static constexpr operand lower(auto& g, operand a) {
    if (a.dims.is_scalar()) return a;
    monomial m(g, a.dims);
    return m.times(a).at(g.lower(g.axis(a.what, 0)), {1, 0}).done();
  }
  static constexpr int source(int, int columns, int const*, int i, int j) { return i > j ? -1 : i * columns + j; }
};
template <an_operand A>
constexpr auto upper_part(A) {
  return applied<upper_part_function, A>{};
}

}  // namespace leibniz
