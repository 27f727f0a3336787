#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// The columns of a matrix, stacked: x_I = A_ij where I = i + m j.
///
///   shape    (m x n) -> (mn x 1); a row becomes a column
struct vec_function : function_defaults {
  static constexpr std::string_view name = "vec";
  static constexpr std::string_view requirement = "vec(A) needs numeric extents";
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.reshaped()"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"%0.reshape((-1, 1), order='F')"}};

  static constexpr bool accepts(shape const& a) { return a.is_matrix() && can_join(a.rows(), a.columns()); }
  static constexpr shape result(shape const& a) { return {joined_extent(a.rows(), a.columns()), 1}; }
  static constexpr operand lower(auto& g, operand a) {
    monomial m(g, result(a.dims));
    joined_index const at = m.split(m.row, a.dims.rows(), a.dims.columns());
    return m.times(a, at.minor, at.major).done();
  }
  static constexpr int source(int rows, int columns, int const*, int i, int) { return i % rows * columns + i / rows; }
};
template <an_operand A>
constexpr auto vec(A) {
  return applied<vec_function, A>{};
}

/// The matrix of a number of rows whose columns, stacked, are a vector: unvec<m>(vec(A)) is A.
///
///   shape    (mn x 1) -> (m x n)
struct unvec_function : function_defaults {
  static constexpr std::string_view name = "unvec";
  static constexpr std::string_view requirement = "unvec<m>(x) needs a column x of whole columns of m";
  static constexpr int parameters = 1;
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.reshaped(%p0, Eigen::AutoSize)"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"%0.reshape((%p0, -1), order='F')"}};

  static constexpr bool accepts(arguments<shape> const& a) {
    shape const& x = a.operands[0];
    int const rows = a.parameters[0];
    return x.is_column() && rows > 0 && (x.rows().is_named() ? rows == 1 : x.rows().size % rows == 0);
  }
  static constexpr shape result(arguments<shape> const& a) {
    extent const n = a.operands[0].rows();
    int const rows = a.parameters[0];
    return {rows, rows == 1 ? n : extent(n.size / rows)};
  }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    operand const x = a.operands[0];
    shape const dims = result({&x.dims, 1, a.parameters, 1});
    monomial m(g, dims);
    return m.times(x, m.join(m.row, m.column), monomial::none).done();
  }
  static constexpr int source(int, int, int const* own, int i, int j) { return i + own[0] * j; }
};
template <int Rows, an_operand A>
constexpr auto unvec(A a) {
  return leibniz::apply<unvec_function, Rows>(a);
}

/// K with K vec(A) = vec(A') for an m x n matrix A: K_IJ = 1 where I = j + n i and J = i + m j.
struct commutation_function : function_defaults {
  static constexpr std::string_view name = "commutation";
  static constexpr std::string_view requirement = "commutation<m, n> needs positive numbers m and n";
  static constexpr int operands = 0;
  static constexpr int parameters = 2;
  static constexpr spelling unicode{"K%_0,%_1", precedence::atom};
  static constexpr spelling latex{"K_{%_0,%_1}", precedence::atom};
  static constexpr code_spelling numpy{
      .to_number = {"1.0"},
      .arrays = {"np.eye(%p0 * %p1)[np.arange(%p0 * %p1).reshape((%p0, %p1), order='F').ravel()]"}};

  static constexpr bool accepts(arguments<shape> const& a) {
    return a.parameters[0] > 0 && a.parameters[1] > 0 && can_join(a.parameters[0], a.parameters[1]);
  }
  static constexpr shape result(arguments<shape> const& a) {
    extent const size = joined_extent(a.parameters[0], a.parameters[1]);
    return {size, size};
  }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    extent const rows = a.parameters[0], columns = a.parameters[1];
    monomial m(g, result({nullptr, 0, a.parameters, 2}));
    if (rows.is_one() || columns.is_one()) return m.delta(m.row, m.column).done();
    joined_index const at = m.split(m.row, columns, rows);
    m.join_at(m.column, at.major, at.minor);
    return m.done();
  }
};
template <int Rows, int Columns>
inline constexpr auto commutation = apply<commutation_function, Rows, Columns>();

/// The constant array F_Iij, 1 where I = i + m j and else 0: what joins the two indices of an m x n matrix into one.
struct fusion_function : function_defaults {
  static constexpr std::string_view name = "fusion";
  static constexpr std::string_view requirement = "fusion<m, n> needs numbers m and n above 1";
  static constexpr int operands = 0;
  static constexpr int parameters = 2;
  static constexpr spelling unicode{"F%_0,%_1", precedence::atom};
  static constexpr spelling latex{"F_{%_0,%_1}", precedence::atom};
  static constexpr code_spelling numpy{.arrays = {"np.eye(%p0 * %p1).reshape((-1, %p1, %p0)).transpose((0, 2, 1))"}};

  static constexpr bool accepts(arguments<shape> const& a) {
    return a.parameters[0] > 1 && a.parameters[1] > 1 && can_join(a.parameters[0], a.parameters[1]);
  }
  static constexpr shape result(arguments<shape> const& a) {
    shape s;
    s.rank = 3;
    s.axis[0] = joined_extent(a.parameters[0], a.parameters[1]);
    s.axis[1] = a.parameters[0];
    s.axis[2] = a.parameters[1];
    return s;
  }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    return {g.fusion(a.parameters[0], a.parameters[1]), result({nullptr, 0, a.parameters, 2})};
  }
};
template <int Rows, int Columns>
inline constexpr auto fusion = apply<fusion_function, Rows, Columns>();

}  // namespace leibniz
