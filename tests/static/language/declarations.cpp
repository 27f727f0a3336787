// Symbols and constants as the reference page shows them.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;
constexpr auto B = matrix<"B", "n", "n">(s);  // an unknown function of s

static_assert((A * x).dims == shape(3, 1));
static_assert(derivative(B * B, s) == derivative(B, s) * B + B * derivative(B, s));
static_assert(text(derivative(B, s)) == "∂B/∂s");
static_assert(std::is_same_v<decltype(1_c / 3_c + 1_c / 6_c), decltype(0.5_c)>);
// [/readme]
static_assert(t(x) * identity<"n"> == t(x) && A * ones<"n"> == row_sums(A) && zeros<3, "n"> + A == A);
