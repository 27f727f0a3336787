#pragma once
#include <leibniz/calculus/stable_form.hpp>
#include <leibniz/calculus/sweep.hpp>
#include <leibniz/notation/canonical.hpp>

namespace leibniz {

template <fixed_string...>
struct NOT_A_SYMBOL {
  static constexpr bool accepted = false;
};

namespace detail {

/// The derivative by the symbols X..., one after the other.
template <class... Xs>
struct derivative_by {
  constexpr node operator()(graph& g, list<node> const& nodes) const {
    node result = nodes[0];
    for (std::string_view const name : {std::string_view(Xs::value_type::info.name)...}) {
      int const x = g.find_symbol(name);
      result = differentiate(g, stable_form(g, result, x), x);
    }
    return result;
  }
};
template <class F, class... Xs>
constexpr shape derivative_dims() {
  shape result = F::dims;
  ((result = derivative_shape(result, Xs::dims)), ...);
  return result;
}

/// Whether one can ask for a derivative of F by Xs.
template <class F, class... Xs>
concept differentiable = an_expression<F> && (is_symbol<Xs> && ...) && !is_conflict<joint_symbols<F, Xs...>>::value;

/// Whether the derivative has no more axes than an array may.
template <class F, class... Xs>
concept has_derivative = (F::dims.order() + ... + Xs::dims.order()) <= shape::max_rank;

/// Reports why not.
template <fixed_string Name, class F, class... Xs>
constexpr auto refuse_arguments() {
  if constexpr ((std::is_same_v<F, ill_formed> || ... || std::is_same_v<Xs, ill_formed>)) {
    return ill_formed{};
  } else if constexpr (!(an_expression<F> && ... && an_expression<Xs>)) {
    return refuse_number<F, Xs...>();
  } else if constexpr ((is_symbol<Xs> && ...)) {
    return refuse_conflict(joint_symbols<F, Xs...>{});
  } else {
    return refuse<NOT_A_SYMBOL>([] {
      message result(std::string_view(phrase_text{Name} << " needs a symbol to differentiate by"));
      ((is_symbol<Xs> ? result : result << is_of_shape<Xs>()), ...);
      return result;
    });
  }
}

/// Reports that the shapes do not fit.
template <fixed_string Rule, class... Es>
constexpr auto refuse_shapes() {
  return refuse<SHAPE_MISMATCH>([] {
    message result(Rule);
    (result << ... << is_of_shape<Es>());
    return result;
  });
}

}  // namespace detail

/// The derivative of any function by any symbol.
///
///   shape   scalar by anything: that of x; anything by scalar: that of f; vector (M) by vector (N): M x N, entry
///           ij = df_i/dx_j; else a tensor with the axes of f first, then those of x
///   x       with declared structure: the projection on it (calculus/projection.hpp)
///   errors  x is no symbol; x is another symbol of the same name as one in f; the result would have more than six axes
template <class F, class X>
  requires operands<F, X>
constexpr auto derivative(F, X) {
  if constexpr (!detail::differentiable<F, X>)
    return detail::refuse_arguments<"derivative(f, x)", F, X>();
  else if constexpr (!detail::has_derivative<F, X>)
    return detail::refuse_shapes<"derivative(f, x) needs 6 axes or less", F, X>();
  else
    return detail::compute_expression<detail::derivative_by<X>, &detail::derivative_dims<F, X>, F, X>();
}

/// The gradient of a scalar, of the shape of x.
template <class F, class X>
  requires operands<F, X>
constexpr auto gradient(F f, X x) {
  if constexpr (!detail::differentiable<F, X>)
    return detail::refuse_arguments<"gradient(f, x)", F, X>();
  else if constexpr (!F::dims.is_scalar())
    return detail::refuse_shapes<"gradient(f, x) needs a scalar f", F>();
  else
    return derivative(f, x);
}

/// The Jacobian of a vector (M) by a vector (N): M x N, entry ij = df_i/dx_j. A scalar counts as a vector of one entry.
template <class F, class X>
  requires operands<F, X>
constexpr auto jacobian(F f, X x) {
  if constexpr (!detail::differentiable<F, X>)
    return detail::refuse_arguments<"jacobian(f, x)", F, X>();
  else if constexpr (!F::dims.is_vector() || !X::dims.is_vector())
    return detail::refuse_shapes<"jacobian(f, x) needs vectors f, x", F, X>();
  else
    return derivative(f, x);
}

/// The second derivative of a scalar by x and then y: for vectors the matrix of d^2 f / (dx_i dy_j).
template <class F, class X, class Y>
  requires operands<F, X, Y>
constexpr auto hessian(F, X, Y) {
  if constexpr (!detail::differentiable<F, X, Y>)
    return detail::refuse_arguments<"hessian(f, x, y)", F, X, Y>();
  else if constexpr (!F::dims.is_scalar())
    return detail::refuse_shapes<"hessian(f, x) needs a scalar f", F>();
  else
    return detail::compute_expression<detail::derivative_by<X, Y>, &detail::derivative_dims<F, X, Y>, F, X, Y>();
}
template <class F, class X>
  requires operands<F, X>
constexpr auto hessian(F f, X x) {
  return hessian(f, x, x);
}

namespace detail {

template <class X>
struct differential_by {  // of nodes: the function, the direction
  constexpr node operator()(graph& g, list<node> const& nodes) const {
    int const x = g.find_symbol(X::value_type::info.name);
    node const slope = differentiate(g, stable_form(g, nodes[0], x), x);
    return along(g, slope, nodes[1]);
  }
};
template <class X>
struct pullback_by {  // of nodes: the function, the weight
  constexpr node operator()(graph& g, list<node> const& nodes) const {
    int const x = g.find_symbol(X::value_type::info.name);
    node const root = stable_form(g, nodes[0], x);
    return project(g, reverse_sweep(g, root, x, nodes[1], 0), g.symbol(x));
  }
};

}  // namespace detail

/// The directional derivative of f at x along the expression d, which has the shape of x; it has the shape of f.
template <class F, class X, class D>
  requires operands<F, X, D>
constexpr auto differential(F, X, D) {
  if constexpr (std::is_same_v<D, ill_formed>)
    return ill_formed{};
  else if constexpr (!detail::differentiable<F, X>)
    return detail::refuse_arguments<"differential(f, x, d)", F, X>();
  else if constexpr (!an_expression<D>)
    return detail::refuse_number<D>();
  else if constexpr (!(X::dims == D::dims))
    return detail::refuse_shapes<"differential(f, x, d) needs d with the shape of x", X, D>();
  else if constexpr (detail::is_conflict<detail::joint_symbols<F, D, X>>::value)
    return detail::refuse_conflict(detail::joint_symbols<F, D, X>{});
  else
    return detail::compute_expression<detail::differential_by<X>, &detail::dims_of<F>, F, D, X>();
}

/// The gradient by x of dot(w, f), with w held constant; it has the shape of x.
template <class F, class X, class W>
  requires operands<F, X, W>
constexpr auto pullback(F, X, W) {
  if constexpr (std::is_same_v<W, ill_formed>)
    return ill_formed{};
  else if constexpr (!detail::differentiable<F, X>)
    return detail::refuse_arguments<"pullback(f, x, w)", F, X>();
  else if constexpr (!an_expression<W>)
    return detail::refuse_number<W>();
  else if constexpr (!(F::dims == W::dims))
    return detail::refuse_shapes<"pullback(f, x, w) needs w with the shape of f", F, W>();
  else if constexpr (detail::is_conflict<detail::joint_symbols<F, W, X>>::value)
    return detail::refuse_conflict(detail::joint_symbols<F, W, X>{});
  else
    return detail::compute_expression<detail::pullback_by<X>, &detail::dims_of<X>, F, W, X>();
}

}  // namespace leibniz
