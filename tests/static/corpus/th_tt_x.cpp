// Third derivatives: twice a scalar, once a vector: th-tt-x
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto a = vector<"a", 4>;
constexpr auto x = vector<"x", 4>;
constexpr auto t = scalar<"t">;

constexpr auto f0 = formula<"exp(t*(a'*x))">(a, x, t);
constexpr auto f1 = derivative(f0, t);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, t).outcome != outcome::refuted);
constexpr auto f2 = derivative(f1, t);
static_assert(std::is_same_v<decltype(canonical(f2)), std::remove_const_t<decltype(f2)>>);
static_assert(check_derivative(f1, t).outcome != outcome::refuted);
constexpr auto f3 = derivative(f2, x);
static_assert(std::is_same_v<decltype(canonical(f3)), std::remove_const_t<decltype(f3)>>);
static_assert(check_derivative(f2, x).outcome != outcome::refuted);

}  // namespace record
