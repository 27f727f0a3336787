#pragma once
#include <deque>
#include <leibniz/functions/list.hpp>
#include <leibniz/language/syntax.hpp>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace laws {

using namespace leibniz;

/// An expression of the language, and a symbol to differentiate it by.
struct random_expression {
  syntax tree;
  int root = 0;
  int by = 0;  // the number of a symbol
  shape dims;
};

/// Random expressions over all functions of functions/list.hpp, of numeric and named extents, with symbols of declared
/// structure and symbols that depend on the one to differentiate by. Arguments of log, sqrt, logdet and of reciprocals
/// stay in the domain for all real values of the variables. Equal seeds give equal expressions.
class random_expressions {
 public:
  explicit random_expressions(std::uint64_t seed) : generator_(seed) {}

  random_expression next() {
    do generate();
    while (!mentions_x());
    return expression_;
  }

  /// How often each function was used.
  std::map<std::string_view, int> const& used() const { return used_; }

 private:
  void generate() {
    expression_ = {};
    bool const by_matrix = below(3) == 0;  // and shallow, for derivatives by matrices are large
    shape const by = by_matrix ? any_shape() : below(8) == 0 ? scalar_shape : shape(any_extent(), 1);
    x_ = named("x", by, below(4) == 0 ? structure_for(by) : 0u, false);
    expression_.by = x_;
    expression_.dims = below(2) == 0 ? scalar_shape : by_matrix ? any_shape() : shape(any_extent(), 1);
    expression_.root = of_shape(expression_.dims, by_matrix ? 2 + below(2) : 3 + below(3));
  }
  bool mentions_x() const {
    for (syntax_node const& n : expression_.tree.nodes)
      if (n.what == phrase::symbol && (n.symbol == x_ || expression_.tree.symbols[n.symbol].dependencies > 0))
        return true;
    return false;
  }

  // ---- dice

  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(generator_); }
  extent any_extent() {
    static constexpr extent choices[] = {std::string_view("m"), std::string_view("n"), 2, 3};
    return choices[below(4)];
  }
  shape any_shape() {
    if (below(3) == 0) return {any_extent(), 1};
    extent const rows = any_extent();
    return {rows, below(2) == 0 ? rows : any_extent()};
  }

  // ---- leaves

  syntax& tree() { return expression_.tree; }

  std::string_view keep(std::string name) {
    for (std::string const& known : names_)
      if (known == name) return known;
    return names_.emplace_back(std::move(name));
  }
  static std::string described(extent e) { return e.is_named() ? std::string(e.name) : std::to_string(e.size); }
  int named(std::string const& name, shape const& dims, unsigned declared, bool dependent) {
    symbol_info info;
    info.name = keep(name);
    info.dims = dims;
    info.declared = declared;
    if (dependent) info.depends_on[info.dependencies++] = tree().symbols[x_].name;
    return tree().add_symbol(info);
  }
  unsigned structure_for(shape const& dims) {
    static constexpr unsigned square[] = {is_symmetric,  is_positive_definite, is_skew_symmetric,  is_diagonal,
                                          is_orthogonal, is_lower_triangular,  is_upper_triangular};
    return dims.is_square() && !dims.is_scalar() && below(7) > 0 ? square[below(7)] : unsigned{is_positive};
  }
  int symbol(shape const& dims) {
    shape const by = tree().symbols[x_].dims;
    if (below(3) > 0 && by == dims) return tree().symbol(x_);
    if (below(3) > 0 && by == dims.transposed()) return apply<transpose_function>({tree().symbol(x_)});
    if (below(3) == 0 && !by.is_scalar()) {  // A x, A x B
      int const left = other({dims.rows(), by.rows()});
      int const part = apply<product>({left, tree().symbol(x_)});
      return by.columns() == dims.columns() ? part : apply<product>({part, other({by.columns(), dims.columns()})});
    }
    return other(dims);
  }
  int other(shape const& dims) {
    std::string const name = described(dims.rows()) + "_" + described(dims.columns());
    switch (below(5)) {
      case 0: return tree().symbol(named("f_" + name, dims, 0, true));
      case 1: return structured(dims, name);
      case 2: return tree().symbol(named("B_" + name, dims, 0, false));
      default: return tree().symbol(named("A_" + name, dims, 0, false));
    }
  }
  int structured(shape const& dims, std::string const& name) {
    static std::map<unsigned, std::string> const letters = {
        {is_symmetric, "S_"}, {is_positive_definite, "P_"}, {is_skew_symmetric, "K_"},   {is_diagonal, "D_"},
        {is_positive, "p_"},  {is_orthogonal, "Q_"},        {is_lower_triangular, "L_"}, {is_upper_triangular, "U_"}};
    unsigned const declared = structure_for(dims);
    return tree().symbol(named(letters.at(declared) + name, dims, declared, false));
  }
  int number() { return tree().constant(rational(1 + below(5), 1 + below(3)) * rational(below(3) == 0 ? -1 : 1)); }
  int leaf(shape const& dims) {
    int const dice = below(24);
    if (dice < 4 && dims.is_scalar()) return number();
    if (dice == 1 && dims.is_square() && !dims.is_scalar()) return tree().filled(phrase::identity, dims);
    if (dice == 2 && !dims.is_scalar()) return tree().filled(phrase::ones, dims);
    if (dice == 3 && !dims.is_scalar() && below(3) == 0) return tree().filled(phrase::zeros, dims);
    return symbol(dims);
  }

  // ---- functions

  template <class F>
  int apply(std::vector<int> const& operands, std::vector<int> const& parameters = {}) {
    ++used_[F::name];
    list<int> of, with;
    for (int const o : operands) of.push_back(o);
    for (int const p : parameters) with.push_back(p);
    return tree().apply(function_of<F>, of, with);
  }
  int ones(shape const& dims) { return dims.is_scalar() ? tree().constant(1) : tree().filled(phrase::ones, dims); }

  /// Positive for all real values.
  int positive_of_shape(shape const& dims, int depth) {
    switch (below(4)) {
      case 0: return apply<exponential>({bounded_of_shape(dims, depth - 1)});
      case 1:
        return tree().symbol(
            named("p_" + described(dims.rows()) + "_" + described(dims.columns()), dims, is_positive, false));
      case 2: return apply<plus>({ones(dims), apply<sigmoid_function>({of_shape(dims, depth - 1)})});
      default: return apply<plus>({ones(dims), apply<square_function>({of_shape(dims, depth - 1)})});
    }
  }
  /// Not large, so that exp of it is a number.
  int bounded_of_shape(shape const& dims, int depth) {
    return below(2) == 0 ? leaf(dims) : apply<hyperbolic_tangent>({of_shape(dims, depth)});
  }
  /// I + E'E.
  int definite(extent n, int depth) {
    int const e = of_shape({any_extent(), n}, depth - 1);
    return apply<plus>({tree().filled(phrase::identity, {n, n}), apply<product>({apply<transpose_function>({e}), e})});
  }
  int invertible(extent n, int depth) {
    shape const dims(n, n);
    if (below(3) > 0) return definite(n, depth);
    return tree().symbols[x_].dims == dims && below(2) == 0 ? tree().symbol(x_) : other(dims);
  }

  int of_shape(shape const& dims, int depth) {
    if (depth <= 0) return leaf(dims);
    int const next = depth - 1;
    bool const is_matrix = !dims.is_vector();
    if (dims.is_scalar() && below(4) > 0) return scalar_valued(next);
    if (dims.is_square() && !dims.is_scalar() && below(3) == 0) return square_matrix(dims.rows(), next);
    if (dims.is_vector() && !dims.is_scalar() && below(4) == 0) return vector_valued(dims, next);
    if (below(8) == 0) return part(dims, next);
    if (below(3) == 0) return elementwise(dims, next);
    switch (below(is_matrix ? 15 : 14)) {
      case 0: return apply<plus>({of_shape(dims, next), of_shape(dims, next)});
      case 1: return apply<minus>({of_shape(dims, next), of_shape(dims, next)});
      case 2: return apply<negation>({of_shape(dims, next)});
      case 3:
      case 4: {
        extent const inner = any_extent();
        return apply<product>({of_shape({dims.rows(), inner}, next), of_shape({inner, dims.columns()}, next - 1)});
      }
      case 5: return apply<product>({of_shape(scalar_shape, next - 1), of_shape(dims, next)});
      case 6: return apply<quotient>({of_shape(dims, next), positive_of_shape(scalar_shape, next - 1)});
      case 7: return apply<transpose_function>({of_shape(dims.transposed(), next)});
      case 8: return apply<hadamard_function>({of_shape(dims, next), of_shape(dims, next)});
      case 9: return apply<divide_function>({of_shape(dims, next), positive_of_shape(dims, next)});
      case 10: return power_of(dims, next);
      case 11: return apply<maximum_function>({of_shape(dims, next), of_shape(dims, next)});
      case 12: return apply<minimum_function>({of_shape(dims, next), of_shape(dims, next)});
      case 13:
        if (dims.is_scalar()) return scalar_valued(next);
        return below(2) == 0 ? apply<softmax_function>({of_shape(dims, next)})
                             : apply<softmax_all_function>({of_shape(dims, next)});
      default: return matrix_valued(dims, next);
    }
  }
  int elementwise(shape const& dims, int depth) {
    switch (below(3)) {
      case 0:
        return one_of<exponential, hyperbolic_sine, hyperbolic_cosine, exp_minus_one, tangent, error_function_slope>(
            bounded_of_shape(dims, depth));
      case 1:
        return below(3) == 0
                   ? one_of<arc_sine, arc_cosine>(inside_of_shape(dims, depth))
                   : one_of<logarithm, log_one_plus, square_root, reciprocal_function>(positive_of_shape(dims, depth));
      default:
        return one_of<hyperbolic_tangent, sigmoid_function, softplus_function, sine, cosine, arc_tangent,
                      error_function, absolute_value, sign_function, step_function, relu_function, square_function>(
            of_shape(dims, depth));
    }
  }
  template <class... Fs>
  int one_of(int operand) {
    int which = below(sizeof...(Fs)), result = 0;
    ((which-- == 0 ? void(result = apply<Fs>({operand})) : void()), ...);
    return result;
  }
  /// Between -1 and 1.
  int inside_of_shape(shape const& dims, int depth) {
    return apply<quotient>({apply<sine>({of_shape(dims, depth)}), tree().constant(2)});
  }
  int power_of(shape const& dims, int depth) {
    int const exponent = below(3);
    if (exponent == 0) return apply<elementwise_power>({of_shape(dims, depth), tree().constant(1 + below(3))});
    int const base = positive_of_shape(dims, depth);
    if (exponent == 1) return apply<elementwise_power>({base, tree().constant(rational(below(7) - 3, 2))});
    return apply<elementwise_power>({base, bounded_of_shape(below(2) == 0 ? scalar_shape : dims, depth - 1)});
  }
  int scalar_valued(int depth) {
    extent const n = any_extent();
    shape const inner = any_shape();
    switch (below(15)) {
      case 0: return apply<determinant>({of_shape({n, n}, depth)});
      case 1: return apply<log_determinant>({definite(n, depth)});
      case 2: return apply<trace_function>({of_shape({n, n}, depth)});
      case 3: return apply<sum_function>({of_shape(inner, depth)});
      case 4:
        return apply<norm_function>(
            {below(2) == 0 ? symbol(inner) : positive_of_shape({below(2) == 0 ? n : extent(2), 1}, depth)});
      case 5:
      case 6: return apply<squared_norm_function>({of_shape(inner, depth)});
      case 7: return apply<dot_function>({of_shape(inner, depth), of_shape(inner, depth)});
      case 8: return apply<power_function>({of_shape(scalar_shape, depth), tree().constant(2 + below(2))});
      case 9:
        return apply<power_function>(
            {positive_of_shape(scalar_shape, depth), tree().constant(rational(below(7) - 3, 2))});
      case 10: return apply<product>({of_shape({1, n}, depth), of_shape({n, 1}, depth)});
      case 11: return apply<einsum_function>({of_shape({n, n}, depth), of_shape({n, 1}, depth)}, letters("ij,i->"));
      case 12: return apply<norm1_function>({of_shape(inner, depth)});
      case 13: return apply<logsumexp_function>({of_shape(inner, depth)});
      default: return apply<inverse>({positive_of_shape(scalar_shape, depth)});
    }
  }
  int vector_valued(shape const& dims, int depth) {
    if (!dims.is_column()) return apply<col_sums_function>({of_shape({any_extent(), dims.columns()}, depth)});
    extent const n = dims.rows();
    switch (below(3)) {
      case 0: return apply<row_sums_function>({of_shape({n, any_extent()}, depth)});
      case 1: return apply<diagonal_function>({of_shape({n, n}, depth)});
      default: {
        shape const a(n, any_extent());
        return apply<einsum_function>({of_shape(a, depth), of_shape(a, depth)}, letters("ij,ij->i"));
      }
    }
  }
  int square_matrix(extent n, int depth) {
    switch (below(4)) {
      case 0: return apply<inverse>({invertible(n, depth)});
      case 1: return apply<diag_function>({of_shape(below(2) == 0 ? shape(n, 1) : shape(1, n), depth)});
      case 2: return apply<power_function>({of_shape({n, n}, depth - 1), tree().constant(below(4))});
      default: return apply<power_function>({invertible(n, depth - 1), tree().constant(-1 - below(2))});
    }
  }
  int matrix_valued(shape const& dims, int depth) {
    if (below(2) == 0)
      return apply<outer_function>({of_shape({dims.rows(), 1}, depth), of_shape({dims.columns(), 1}, depth)});
    extent const inner = any_extent();
    return apply<einsum_function>({of_shape({dims.rows(), inner}, depth), of_shape({dims.columns(), inner}, depth)},
                                  letters("ik,jk->ij"));
  }

  // ---- parts of arrays, and arrays of parts; most need numbers for extents

  static constexpr int size_of(extent e) { return e.is_named() ? 1 : e.size; }
  int part(shape const& dims, int depth) {
    if (dims.is_scalar()) return scalar_part(depth);
    if (dims.is_column()) return column_part(dims.rows(), depth);
    if (dims.is_row()) return apply<row_function>({of_shape({3, dims.columns()}, depth)}, {below(3)});
    extent const rows = dims.rows(), columns = dims.columns();
    if (dims.is_square() && below(2) == 0)
      return below(2) == 0 ? apply<lower_part_function>({of_shape(dims, depth)})
                           : apply<upper_part_function>({of_shape(dims, depth)});
    if (!rows.is_named() && !columns.is_named()) {
      switch (below(4)) {
        case 0: return apply<unvec_function>({joined(rows.size, columns.size, depth)}, {rows.size});
        case 1: return apply<kronecker_function>({of_shape({rows, 1}, depth), of_shape({1, columns}, depth)});
        case 2:
          return apply<einsum_function>(
              {apply<fusion_function>({}, {rows.size, columns.size}), joined(rows.size, columns.size, depth)},
              letters("Iij,I->ij"));
        default: break;
      }
    }
    if (!rows.is_named())
      return apply<rows_function>({of_shape({rows.size + 1, columns}, depth)}, {below(2), rows.size});
    if (!columns.is_named())
      return apply<columns_function>({of_shape({rows, columns.size + 1}, depth)}, {below(2), columns.size});
    return apply<kronecker_function>({of_shape({rows, 1}, depth), of_shape({1, columns}, depth)});
  }
  /// A column of two numeric extents joined.
  int joined(int rows, int columns, int depth) {
    shape const column(rows * columns, 1);
    switch (below(depth > 0 ? 7 : 2)) {
      case 0: return leaf(column);
      case 1:
      case 2: return apply<vec_function>({of_shape({rows, columns}, depth - 1)});
      case 3: return apply<kronecker_function>({of_shape({columns, 1}, depth - 1), of_shape({rows, 1}, depth - 1)});
      case 4: {
        int const factor =
            apply<kronecker_function>({of_shape({columns, 2}, depth - 2), of_shape({rows, 2}, depth - 2)});
        return apply<product>({factor, joined(2, 2, depth - 2)});
      }
      case 5:
        return apply<product>({apply<commutation_function>({}, {columns, rows}), joined(columns, rows, depth - 1)});
      default:
        return apply<stack_function>(
            {of_shape({rows * columns - 2, 1}, depth - 1), scalar_part(depth - 2), leaf(scalar_shape)});
    }
  }
  int column_part(extent n, int depth) {
    if (n.is_named() || below(4) == 0) return apply<column_function>({of_shape({n, 3}, depth)}, {below(3)});
    switch (below(3)) {
      case 0: return apply<segment_function>({joined(n.size, 2, depth)}, {below(n.size + 1), n.size});
      case 1: return apply<segment_function>({of_shape({n.size + 1, 1}, depth)}, {below(2), n.size});
      default: return apply<stack_function>({of_shape(scalar_shape, depth), of_shape({n.size - 1, 1}, depth)});
    }
  }
  int scalar_part(int depth) {
    extent const n = any_extent(), m = any_extent();
    switch (below(6)) {
      case 0: return apply<element_function>({of_shape({n, 1}, depth)}, {below(size_of(n))});
      case 1: return apply<entry_function>({of_shape({n, m}, depth)}, {below(size_of(n)), below(size_of(m))});
      case 2: return apply<element_function>({joined(2, 3, depth)}, {below(6)});
      case 3: return apply<dot_function>({joined(3, 2, depth), joined(2, 3, depth)});
      case 4:
        return apply<trace_function>({apply<kronecker_function>({of_shape({2, 2}, depth), of_shape({3, 3}, depth)})});
      default: return apply<squared_norm_function>({joined(2, 2, depth)});
    }
  }
  static std::vector<int> letters(std::string_view text) { return {text.begin(), text.end()}; }

  std::mt19937_64 generator_;
  random_expression expression_;
  int x_ = 0;
  std::deque<std::string> names_;
  std::map<std::string_view, int> used_;
};

}  // namespace laws
