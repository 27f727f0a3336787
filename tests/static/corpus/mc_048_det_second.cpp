// Matrix Cookbook (2012) eq. 48: mc-048-det-second
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto A = matrix<"A", 4, 4>;
constexpr auto B = matrix<"B", 4, 4>;
constexpr auto C = matrix<"C", 4, 4>;
constexpr auto t = scalar<"t">;

constexpr auto f0 = formula<"det(A+t*B+t^2*C)">(A, B, C, t);
constexpr auto f1 = derivative(f0, t);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, t).outcome != outcome::refuted);
constexpr auto f2 = derivative(f1, t);
static_assert(std::is_same_v<decltype(canonical(f2)), std::remove_const_t<decltype(f2)>>);
static_assert(check_derivative(f1, t).outcome != outcome::refuted);

}  // namespace record
