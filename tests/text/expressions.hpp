#pragma once
#include <deque>
#include <leibniz/calculus/sweep.hpp>
#include <leibniz/leibniz.hpp>
#include <leibniz/notation/matrices.hpp>

#include "corpus/records.hpp"
#include "laws/random_expressions.hpp"
#include "text/samples.hpp"

/// The expressions that are written as code: typed ones; each function on each kind of operand; the literature, with its
/// derivatives; random ones, with theirs.
namespace code_tests {

using samples = std::vector<sample>;

// ---- typed

template <class E>
void add_typed(samples& to, E e, double scale = 1) {
  syntax tree;
  int const root = flatten<E>(tree);
  graph g;
  node const v = lower(g, tree)[root].what;
  auto const scaled_entries = [&](std::string const& name) {  // -1, 0, 1, ... times the scale
    list<double> entries;
    symbol_info const& info = g.symbol(g.find_symbol(name));
    if (scale == 1 || !info.dims.is_column() || info.dims.is_scalar()) return entries;
    for (int k = 0; k < info.dims.rows().size; ++k) entries.push_back(scale * (k - 1));
    return entries;
  };
  sample s = sampled("typed: " + std::string(text(e)), tree, root, g, v, 1, scaled_entries);
  s.is_typed = true;
  s.numpy = numpy(e);
  if constexpr (detail::obstacle_to_code<E, cpp_language>.empty()) s.cpp = cpp(e);
  to.push_back(std::move(s));
}

inline samples typed_expressions() {
  constexpr auto A = matrix<"A", "m", "n">;
  constexpr auto B = matrix<"B", 3, 3>;
  constexpr auto S = matrix<"S", "n", "n", positive_definite>;
  constexpr auto x = vector<"x", "n">;
  constexpr auto b = vector<"b", "m">;
  constexpr auto u = vector<"u", 3>;
  constexpr auto lambda = scalar<"lambda">;
  constexpr auto c = scalar<"class">;
  constexpr auto F = matrix<"F", "m", "n">(x);
  constexpr auto loss = squared_norm(A * x - b) + lambda * squared_norm(x);
  constexpr auto gaussian = -c * (t(x) * inv(S) * x) / 2_c - logdet(S) / 2_c;

  samples result;
  add_typed(result, loss);
  add_typed(result, gradient(loss, x));
  add_typed(result, hessian(loss, x));
  add_typed(result, gaussian);
  add_typed(result, gradient(gaussian, x));
  add_typed(result, gradient(gaussian, S));
  add_typed(result, hessian(logsumexp(A * x), x));
  add_typed(result, derivative(F * x, x));
  add_typed(result, derivative(derivative(t(b) * F * x, x), x));
  add_typed(result, derivative(inv(B), B));
  add_typed(result, t(A) * diag(b) * A * diag(x));
  add_typed(result, diag(t(b)) * A * diag(t(x)));
  add_typed(result, identity<"n"> - ones<"n"> * t(ones<"n">) * S + zeros<"n", "n">);
  add_typed(result, diag(x) * diag(ones<"n">) + inv(S) * diag(x));
  add_typed(result, 1_c / 3_c * x - 0.125_c * (-2_c / 7_c) * -x);
  add_typed(result, pow(square(u), 1_c / 3_c) + pow(reciprocal(u), -2_c));
  // parts of arrays, and arrays of parts
  constexpr auto M = matrix<"M", 2, 3>;
  constexpr auto N = matrix<"N", 3, 2>;
  constexpr auto v = vector<"v", 6>;
  add_typed(result, commutation<2, 3> * vec(M) + vec(t(M)) - vec(M * N * M));
  add_typed(result, unvec<2>(v) + unvec<2>(v - vec(M)));
  add_typed(result, derivative(vec(M * N), M));
  add_typed(result, gradient(squared_norm(vec(M) - v), M));
  add_typed(result, kron(M, N) * v);
  add_typed(result, kron(lambda, M) + kron(M, lambda) + lambda * kron(M, 2_c));
  add_typed(result, kron(b, t(u)) + kron(t(u), b));
  add_typed(result, element<1>(u) * element<0>(t(b)) + element<1, 2>(M - t(N)) - element<0>(u + u));
  add_typed(result, row<1>(M) * N + row<1>(M * N * t(N)) * N - row<1>(u) * ones<1, 2>);
  add_typed(result, column<2>(M) + column<1>(M * N) + column<0>(t(u)) * ones<2>);
  add_typed(result, rows<1, 2>(N) + rows<0, 2>(N - t(M)) - rows<1, 1>(u) * ones<2, 2>);
  add_typed(result, columns<1, 2>(M) + columns<0, 2>(M * N * M) - columns<2, 1>(t(u)) * ones<2, 2>);
  add_typed(result, segment<1, 2>(u) + t(segment<0, 2>(t(u) * B)) - segment<2, 1>(u) * ones<2>);
  add_typed(result, stack(lambda, u, element<0>(u) - lambda) + stack(ones<5>));
  add_typed(result, gradient(squared_norm(stack(lambda * segment<0, 2>(u), u)), u));
  add_typed(result, lower_part(B) * upper_part(B + identity<3>) - lower_part(B * B));
  add_typed(result, gradient(t(u) * matrix<"L", 3, 3, lower_triangular> * u, matrix<"L", 3, 3, lower_triangular>));
  // Stable functions stay finite and accurate.
  add_typed(result, softplus(u) + sigmoid(u) - softplus(-u), 1000);
  add_typed(result, softmax(u), 1000);
  add_typed(result, softmax(u * t(u)), 100);
  add_typed(result, logsumexp(u) * softmax_all(u), 1000);
  add_typed(result, log1p(square(u)) + expm1(u), 1e-12);
  return result;
}

// ---- each function

namespace detail {

/// Operands of one shape: a symbol, and what binds looser than one.
inline list<int> operands_of_shape(syntax& tree, shape const& dims, std::string_view name, std::string_view other) {
  auto const declare = [&](std::string_view symbol) {
    return tree.symbol(
        tree.add_symbol({symbol,
                         dims,
                         dims.is_square() && !dims.is_scalar() ? is_positive_definite | is_positive : is_positive,
                         0,
                         {}}));
  };
  int const half =
      tree.apply<quotient>({declare(name), tree.constant(2)});  // between 0.1 and 0.8: where arcs are defined
  list<int> result{declare(name), half};
  result.push_back(tree.apply<plus>({half, tree.apply<quotient>({declare(other), tree.constant(8)})}));
  result.push_back(tree.apply<negation>({half}));
  result.push_back(tree.apply<transpose_function>({tree.apply<transpose_function>({half})}));
  if (dims.is_scalar())
    for (rational const value : {rational(-1, 2), rational(1, 3), rational(-1, 3), rational(1)})
      result.push_back(tree.constant(value));
  return result;
}

}  // namespace detail

/// Every function of one or two operands on scalars, columns, rows, square and other matrices, of numeric and named extents.
inline samples functions_on_shapes() {
  extent const n("n"), m("m");
  shape const shapes[] = {scalar_shape, {3, 1}, {1, 3}, {3, 3}, {3, 2}, {2, 3}, {n, 1}, {1, n}, {n, n}, {m, n}};
  samples result;
  auto const add = [&](syntax const& tree, int root) {
    graph g;
    std::string const id = "function: " + std::string(std::string_view(write_text(tree, root, unicode_dialect)));
    try {
      sample s = sampled(id, tree, root, g, lower(g, tree)[root].what, 1, no_entries);
      if (s.is_defined) result.push_back(std::move(s));
    } catch (failure const&) {  // a value that the function does not take
    }
  };
  for (function const* f : functions::table)
    for (shape const& a : shapes) {
      if (f->operands == 1 && f->accepts({&a, 1, nullptr, 0})) {
        syntax tree;
        for (int const x : detail::operands_of_shape(tree, a, "x", "y")) add(tree, tree.apply(*f, {x}));
      }
      for (shape const& b : shapes) {
        shape const both[] = {a, b};
        if (f->operands != 2 || !f->accepts({both, 2, nullptr, 0})) continue;
        syntax tree;
        list<int> const left = detail::operands_of_shape(tree, a, "x", "y");
        list<int> right = detail::operands_of_shape(tree, b, "z", "w");
        if (b.is_scalar()) right.append({tree.constant(2), tree.constant(-3)});  // exponents of matrices
        for (int const x : left) add(tree, tree.apply(*f, {x, right[0]}));
        for (int const y : right) add(tree, tree.apply(*f, {left[0], y}));
        add(tree, tree.apply(*f, {left[2], right[2]}));
      }
    }
  return result;
}

// ---- the literature

class literature {
 public:
  samples derivatives() {
    samples result;
    std::map<std::string, corpus::json> points;
    for (corpus::json const& point : corpus::read_lines("points.jsonl")) points[point["id"]] = point;
    for (corpus::json const& record : corpus::read_lines("derivatives.jsonl")) {
      corpus::json const& point = points[record["id"]];
      auto const at_point = [&](std::string const& name) {
        list<double> entries;
        corpus::json const& given = point["inputs"][name];
        if (given.is_array())
          for (double const entry : given) entries.push_back(entry);
        else
          entries.push_back(given.get<double>());
        return entries;
      };
      corpus::symbols& symbols = kept_.emplace_back(record);
      int const f = symbols.read(record["f"]);
      if (f < 0) continue;  // tests/corpus complains about it
      graph g;
      node v = lower(g, symbols.tree)[f].what;
      shape dims = shapes_of(symbols.tree)[f];
      std::string const id = record["id"].get<std::string>() + ": " + record["f"].get<std::string>();
      result.push_back(sampled(id, symbols.tree, f, g, v, 1, at_point));

      for (std::string const name : record["wrt"]) {
        int const x = g.find_symbol(name);
        v = normal_form(g, differentiate(g, normal_form(g, v), x));
        dims = derivative_shape(dims, g.symbol(x).dims);
      }
      syntax written;
      int const root = canonical_notation(g, v, dims, written);
      result.push_back(sampled(id + ", its derivative", written, root, g, v, 1, at_point));
    }
    return result;
  }

 private:
  std::deque<corpus::symbols> kept_;  // the names that the trees refer to
};

// ---- random expressions

class random_samples {
 public:
  samples next(int count) {
    samples result;
    for (int i = 0; i < count; ++i) {
      laws::random_expression const e = source_.next();
      std::string const id = "random " + std::to_string(i) + ": " +
                             std::string(std::string_view(write_text(e.tree, e.root, unicode_dialect)));
      graph g;
      node const v = lower(g, e.tree)[e.root].what;
      add(result, sampled(id, e.tree, e.root, g, v, 2, no_entries));
      if (g.order(v) + e.tree.symbols[e.by].dims.order() > 4) continue;
      node const slope = normal_form(g, differentiate(g, normal_form(g, v), g.add_symbol(e.tree.symbols[e.by])));
      shape const dims = derivative_shape(e.dims, e.tree.symbols[e.by].dims);
      syntax written;
      int const root = canonical_notation(g, slope, dims, written);
      add(result, sampled(id + ", its derivative", written, root, g, slope, 2, no_entries));
    }
    return result;
  }

 private:
  static void add(samples& to, sample s) {
    if (s.is_defined && s.tolerance < 1e-6) to.push_back(std::move(s));
  }
  laws::random_expressions source_{20'26};
};

}  // namespace code_tests
