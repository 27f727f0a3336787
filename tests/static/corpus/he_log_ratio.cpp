// Hessian families: log ratio of linear forms: he-log-ratio
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto a = vector<"a", 4, positive>;
constexpr auto b = vector<"b", 4, positive>;
constexpr auto x = vector<"x", 4>;

constexpr auto f0 = formula<"log(a'*x)-log(b'*x)">(a, b, x);
constexpr auto f1 = derivative(f0, x);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, x).outcome != outcome::refuted);
constexpr auto f2 = derivative(f1, x);
static_assert(std::is_same_v<decltype(canonical(f2)), std::remove_const_t<decltype(f2)>>);
static_assert(check_derivative(f1, x).outcome != outcome::refuted);

}  // namespace record
