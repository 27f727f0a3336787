#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

namespace detail {

/// Whether entries start, ..., start + count - 1 are there. Of a named extent only the first can be had: that it is not 0 is checked
/// when it is known.
constexpr bool has_entries(extent e, int start, int count) {
  if (start < 0 || count < 1) return false;
  return e.is_named() ? start == 0 && count == 1 : start < e.size && count <= e.size - start;
}
constexpr extent long_side(shape const& x) { return x.is_column() ? x.rows() : x.columns(); }

}  // namespace detail

/// One entry of a vector, counted from 0.
struct element_function : function_defaults {
  static constexpr std::string_view name = "element";
  static constexpr std::string_view requirement = "element<i>(x) needs a vector x that has an entry i";
  static constexpr int parameters = 1;
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.eval()(%p0)"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"%0.item(%p0)"}};

  static constexpr bool accepts(arguments<shape> const& a) {
    return a.operands[0].is_vector() && detail::has_entries(detail::long_side(a.operands[0]), a.parameters[0], 1);
  }
  static constexpr shape result(arguments<shape> const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    operand const x = a.operands[0];
    monomial m(g, scalar_shape);
    int const i = m.select(monomial::none, detail::long_side(x.dims), a.parameters[0], 1);
    return m.times(x, i, i).done();
  }
  static constexpr int source(int, int, int const* own, int, int) { return own[0]; }
};
/// One entry of a matrix, counted from 0.
struct entry_function : function_defaults {
  static constexpr std::string_view name = "element";
  static constexpr std::string_view requirement = "element<i, j>(A) needs an A that has a row i and a column j";
  static constexpr int parameters = 2;
  static constexpr code_spelling cpp{.numbers = spelled::unchanged, .arrays = {"%0.eval()(%p0, %p1)"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged, .arrays = {"%0.item(%p0, %p1)"}};

  static constexpr bool accepts(arguments<shape> const& a) {
    shape const& x = a.operands[0];
    return x.is_matrix() && detail::has_entries(x.rows(), a.parameters[0], 1) &&
           detail::has_entries(x.columns(), a.parameters[1], 1);
  }
  static constexpr shape result(arguments<shape> const&) { return scalar_shape; }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    operand const x = a.operands[0];
    monomial m(g, scalar_shape);
    int const i = m.select(monomial::none, x.dims.rows(), a.parameters[0], 1);
    int const j = m.select(monomial::none, x.dims.columns(), a.parameters[1], 1);
    return m.times(x, i, j).done();
  }
  static constexpr int source(int, int columns, int const* own, int, int) { return own[0] * columns + own[1]; }
};
template <int I, an_operand A>
constexpr auto element(A a) {
  return leibniz::apply<element_function, I>(a);
}
template <int I, int J, an_operand A>
constexpr auto element(A a) {
  return leibniz::apply<entry_function, I, J>(a);
}

/// One row of a matrix, as a row; counted from 0.
struct row_function : function_defaults {
  static constexpr std::string_view name = "row";
  static constexpr std::string_view requirement = "row<i>(A) needs an A that has a row i";
  static constexpr int parameters = 1;
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged, .to_number = {"%0.eval()(%p0)"}, .arrays = {"%0.row(%p0)"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged,
                                       .to_number = {"%0.item(%p0)"},
                                       .arrays = {"%0[%p0, None]", precedence::atom, {precedence::atom}}};

  static constexpr bool accepts(arguments<shape> const& a) {
    return a.operands[0].is_matrix() && detail::has_entries(a.operands[0].rows(), a.parameters[0], 1);
  }
  static constexpr shape result(arguments<shape> const& a) { return {1, a.operands[0].columns()}; }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    operand const x = a.operands[0];
    monomial m(g, {1, x.dims.columns()});
    return m.times(x, m.select(monomial::none, x.dims.rows(), a.parameters[0], 1), m.column).done();
  }
  static constexpr int source(int, int columns, int const* own, int, int j) { return own[0] * columns + j; }
};
template <int I, an_operand A>
constexpr auto row(A a) {
  return leibniz::apply<row_function, I>(a);
}

/// One column of a matrix, counted from 0.
struct column_function : function_defaults {
  static constexpr std::string_view name = "column";
  static constexpr std::string_view requirement = "column<j>(A) needs an A that has a column j";
  static constexpr int parameters = 1;
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged, .to_number = {"%0.eval()(%p0)"}, .arrays = {"%0.col(%p0)"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged,
                                       .to_number = {"%0.item(%p0)"},
                                       .arrays = {"%0[:, %p0, None]", precedence::atom, {precedence::atom}}};

  static constexpr bool accepts(arguments<shape> const& a) {
    return a.operands[0].is_matrix() && detail::has_entries(a.operands[0].columns(), a.parameters[0], 1);
  }
  static constexpr shape result(arguments<shape> const& a) { return {a.operands[0].rows(), 1}; }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    operand const x = a.operands[0];
    monomial m(g, {x.dims.rows(), 1});
    return m.times(x, m.row, m.select(monomial::none, x.dims.columns(), a.parameters[0], 1)).done();
  }
  static constexpr int source(int, int columns, int const* own, int i, int) { return i * columns + own[0]; }
};
template <int J, an_operand A>
constexpr auto column(A a) {
  return leibniz::apply<column_function, J>(a);
}

/// Some rows of a matrix: `rows<start, count>(A)`, counted from 0.
struct rows_function : function_defaults {
  static constexpr std::string_view name = "rows";
  static constexpr std::string_view requirement = "rows<start, count>(A) needs an A that has these rows";
  static constexpr int parameters = 2;
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged, .to_number = {"%0.eval()(%p0)"}, .arrays = {"%0.middleRows(%p0, %p1)"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged,
                                       .to_number = {"%0.item(%p0)"},
                                       .arrays = {"%0[%p0:][:%p1]", precedence::atom, {precedence::atom}}};

  static constexpr bool accepts(arguments<shape> const& a) {
    return a.operands[0].is_matrix() && detail::has_entries(a.operands[0].rows(), a.parameters[0], a.parameters[1]);
  }
  static constexpr shape result(arguments<shape> const& a) { return {a.parameters[1], a.operands[0].columns()}; }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    operand const x = a.operands[0];
    monomial m(g, {a.parameters[1], x.dims.columns()});
    return m.times(x, m.select(m.row, x.dims.rows(), a.parameters[0], a.parameters[1]), m.column).done();
  }
  static constexpr int source(int, int columns, int const* own, int i, int j) { return (own[0] + i) * columns + j; }
};
template <int Start, int Count, an_operand A>
constexpr auto rows(A a) {
  return leibniz::apply<rows_function, Start, Count>(a);
}

/// Some columns of a matrix: `columns<start, count>(A)`, counted from 0.
struct columns_function : function_defaults {
  static constexpr std::string_view name = "columns";
  static constexpr std::string_view requirement = "columns<start, count>(A) needs an A that has these columns";
  static constexpr int parameters = 2;
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged, .to_number = {"%0.eval()(%p0)"}, .arrays = {"%0.middleCols(%p0, %p1)"}};
  static constexpr code_spelling numpy{.numbers = spelled::unchanged,
                                       .to_number = {"%0.item(%p0)"},
                                       .arrays = {"%0[:, %p0:][:, :%p1]", precedence::atom, {precedence::atom}}};

  static constexpr bool accepts(arguments<shape> const& a) {
    return a.operands[0].is_matrix() && detail::has_entries(a.operands[0].columns(), a.parameters[0], a.parameters[1]);
  }
  static constexpr shape result(arguments<shape> const& a) { return {a.operands[0].rows(), a.parameters[1]}; }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    operand const x = a.operands[0];
    monomial m(g, {x.dims.rows(), a.parameters[1]});
    return m.times(x, m.row, m.select(m.column, x.dims.columns(), a.parameters[0], a.parameters[1])).done();
  }
  static constexpr int source(int, int columns, int const* own, int i, int j) { return i * columns + own[0] + j; }
};
template <int Start, int Count, an_operand A>
constexpr auto columns(A a) {
  return leibniz::apply<columns_function, Start, Count>(a);
}

/// Some entries of a vector, a row or a column as it is: `segment<start, size>(x)`, counted from 0.
struct segment_function : function_defaults {
  static constexpr std::string_view name = "segment";
  static constexpr std::string_view requirement = "segment<start, size>(x) needs a vector x that has these entries";
  static constexpr int parameters = 2;
  static constexpr code_spelling cpp{
      .numbers = spelled::unchanged, .to_number = {"%0.eval()(%p0)"}, .arrays = {"%0.segment(%p0, %p1)"}};
  static constexpr code_spelling numpy{
      .numbers = spelled::unchanged, .to_number = {"%0.item(%p0)"}, .arrays = {"np.ravel(%0)[%p0:][:%p1]%b"}};

  static constexpr bool accepts(arguments<shape> const& a) {
    return a.operands[0].is_vector() &&
           detail::has_entries(detail::long_side(a.operands[0]), a.parameters[0], a.parameters[1]);
  }
  static constexpr shape result(arguments<shape> const& a) {
    return a.operands[0].is_column() ? shape(a.parameters[1], 1) : shape(1, a.parameters[1]);
  }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    operand const x = a.operands[0];
    monomial m(g, result({&x.dims, 1, a.parameters, 2}));
    int const at =
        m.select(x.dims.is_column() ? m.row : m.column, detail::long_side(x.dims), a.parameters[0], a.parameters[1]);
    return m.times(x, at, at).done();
  }
  static constexpr int source(int, int, int const* own, int i, int j) { return own[0] + i + j; }
};
template <int Start, int Size, an_operand A>
constexpr auto segment(A a) {
  return leibniz::apply<segment_function, Start, Size>(a);
}

}  // namespace leibniz
