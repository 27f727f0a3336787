// Control: two-step linear dynamics fit: ct-two-step-fit
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto y = vector<"y", 2>;
constexpr auto C = matrix<"C", 2, 4>;
constexpr auto A = matrix<"A", 4, 4>;
constexpr auto x = vector<"x", 4>;

constexpr auto f0 = formula<"sqnorm(y-C*A^2*x)">(y, C, A, x);
constexpr auto f1 = derivative(f0, A);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, A).outcome != outcome::refuted);

}  // namespace record
