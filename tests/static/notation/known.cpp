// Canonical notation that was written with a gradient is found again, and is what would be written anew.
#include <leibniz/leibniz.hpp>

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto B = matrix<"B", "k", "l">;
constexpr auto C = matrix<"C", "m", "l">;
constexpr auto X = matrix<"X", "n", "k">;
constexpr auto H = matrix<"H", "n", "n", symmetric>;
constexpr auto y = vector<"y", "m">;
constexpr auto w = vector<"w", "n">;
constexpr auto x = scalar<"x">;
constexpr auto z = scalar<"z">;

template <class E>
constexpr bool is_known = requires { stated(detail::notation_of<&E::dims>{}); };

/// Whether the canonical notation of a function and its gradient is known then, and plans as what is written anew: that of other
/// expressions with the same canonical form.
template <bool FunctionIsKnown>
constexpr bool plans_alike(an_expression auto f, an_expression auto by) {
  auto const g = gradient(f, by);
  auto const one = [](auto e) { return 1_c * e; };
  using F = decltype(f);
  using G = std::remove_const_t<decltype(g)>;
  static_assert(is_known<F> == FunctionIsKnown && is_known<G>);
  using other_f = decltype(one(f));
  using other_g = decltype(one(g));
  static_assert(!is_known<other_f> && !is_known<other_g>);
  return &planning::programmed<F, G> == &planning::programmed<other_f, other_g> &&
         &planning::programmed<G, F> == &planning::programmed<other_g, F>;
}

// A function whose notation can have become no simpler is written with its gradient,
constexpr auto chain = sin(sin(x * z + 2_c) * z - x) * z;
static_assert(plans_alike<true>(chain, x));
static_assert(plans_alike<true>(x * x + z * z, z));
static_assert(plans_alike<true>(squared_norm(tanh(X * B)), B));
static_assert(plans_alike<true>(sum(softplus(-hadamard(y, A* w))), w));
// else it is written when it is asked for.
static_assert(plans_alike<false>(squared_norm(A * X * B + C), X));
static_assert(plans_alike<false>(logdet(H) + t(w) * inv(H) * w, H));

// A canonical form is known, and so is what it is the form of.
constexpr auto twice = x + x;
constexpr auto form = canonical(twice);
static_assert(is_known<std::remove_const_t<decltype(twice)>>);
static_assert(is_known<std::remove_const_t<decltype(form)>>);

}  // namespace
