#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

struct cosine;
struct arc_sine;
struct arc_cosine;
struct arc_tangent;

/// sin(u).  f' = cos
struct sine : odd_function<sine> {
  static constexpr std::string_view name = "sin";
  static constexpr std::string_view requirement = "sin(u) needs an expression";
  static constexpr spelling latex{"\\sin(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return g.template apply<cosine>(u); }
  static constexpr auto exact(auto& in, auto u) { return in.sin(u); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::sin(u);
  }
  /// sin(asin(u)) = u.
  static constexpr node simplify(auto& g, node u) {
    if (g.template applies<arc_sine>(u)) return g[u].argument;
    return odd_function<sine>::simplify(g, u);
  }
};
template <an_operand A>
constexpr auto sin(A) {
  return applied<sine, A>{};
}

/// cos(u).  f' = -sin
struct cosine : even_function<cosine> {
  static constexpr std::string_view name = "cos";
  static constexpr std::string_view requirement = "cos(u) needs an expression";
  static constexpr spelling latex{"\\cos(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node u, node) { return scaled(g, -1, g.template apply<sine>(u)); }
  static constexpr auto exact(auto& in, auto u) { return in.cos(u); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::cos(u);
  }
  /// cos(acos(u)) = u.
  static constexpr node simplify(auto& g, node u) {
    return g.template applies<arc_cosine>(u) ? g[u].argument : no_node;
  }
};
template <an_operand A>
constexpr auto cos(A) {
  return applied<cosine, A>{};
}

/// tan(u) = sin(u) / cos(u).  f' = 1 + f^2
struct tangent : odd_function<tangent> {
  static constexpr std::string_view name = "tan";
  static constexpr std::string_view requirement = "tan(u) needs an expression";
  static constexpr spelling latex{"\\tan(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp, numpy = spelled::standard_numpy;

  static constexpr node derivative(auto& g, node, node self) {
    return added(g, 1, {powered(g, self, 2)}, g.axes(self));
  }
  static constexpr auto exact(auto& in, auto u) { return in.divide(in.sin(u), in.cos(u)); }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::tan(u);
  }
  /// tan(atan(u)) = u.
  static constexpr node simplify(auto& g, node u) {
    if (g.template applies<arc_tangent>(u)) return g[u].argument;
    return odd_function<tangent>::simplify(g, u);
  }
};
template <an_operand A>
constexpr auto tan(A) {
  return applied<tangent, A>{};
}

/// asin(u), for -1 <= u <= 1.  f' = 1 / sqrt(1 - u^2)
struct arc_sine : odd_function<arc_sine> {
  static constexpr std::string_view name = "asin";
  static constexpr std::string_view requirement = "asin(u) needs an expression";
  static constexpr spelling latex{"\\arcsin(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp;
  static constexpr code_spelling numpy{.arrays = {"np.arcsin(%0)"}};

  static constexpr node derivative(auto& g, node u, node) {
    return powered(g, added(g, 1, {powered(g, u, 2, -1)}, g.axes(u)), {-1, 2});
  }
  static constexpr auto exact(auto& in, auto u) {
    return in.opaque_odd(
        "asin", u, [](auto& base, auto number) { return base.reciprocal(base.sqrt(base.from(1) - number * number)); });
  }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::asin(u);
  }
};
template <an_operand A>
constexpr auto asin(A) {
  return applied<arc_sine, A>{};
}

/// acos(u), for -1 <= u <= 1.  f' = -1 / sqrt(1 - u^2)
struct arc_cosine : elementwise_function<arc_cosine> {
  static constexpr std::string_view name = "acos";
  static constexpr std::string_view requirement = "acos(u) needs an expression";
  static constexpr spelling latex{"\\arccos(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp;
  static constexpr code_spelling numpy{.arrays = {"np.arccos(%0)"}};

  static constexpr node derivative(auto& g, node u, node) {
    return powered(g, added(g, 1, {powered(g, u, 2, -1)}, g.axes(u)), {-1, 2}, -1);
  }
  static constexpr auto exact(auto& in, auto u) {
    return in.opaque(
        "acos", u, [](auto& base, auto number) { return -base.reciprocal(base.sqrt(base.from(1) - number * number)); });
  }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::acos(u);
  }
};
template <an_operand A>
constexpr auto acos(A) {
  return applied<arc_cosine, A>{};
}

/// atan(u).  f' = 1 / (1 + u^2)
struct arc_tangent : odd_function<arc_tangent> {
  static constexpr std::string_view name = "atan";
  static constexpr std::string_view requirement = "atan(u) needs an expression";
  static constexpr spelling latex{"\\arctan(%*)", precedence::atom};
  static constexpr code_spelling cpp = spelled::standard_cpp;
  static constexpr code_spelling numpy{.arrays = {"np.arctan(%0)"}};

  static constexpr node derivative(auto& g, node u, node) {
    return powered(g, added(g, 1, {powered(g, u, 2)}, g.axes(u)), -1);
  }
  static constexpr auto exact(auto& in, auto u) {
    return in.opaque_odd("atan", u,
                         [](auto& base, auto number) { return base.reciprocal(base.from(1) + number * number); });
  }
  template <class T>
  static constexpr T real(T u) {
    return mathematics::atan(u);
  }
};
template <an_operand A>
constexpr auto atan(A) {
  return applied<arc_tangent, A>{};
}

}  // namespace leibniz
