// Matrix Cookbook (2012) eq. 127, general A, B, C; SymPy: mc-127g-trace-ratio-reg
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto X = matrix<"X", 4, 3>;
constexpr auto C = matrix<"C", 4, 4>;
constexpr auto B = matrix<"B", 4, 4>;
constexpr auto A = matrix<"A", 3, 3>;

constexpr auto f0 = formula<"tr(inv(A+X'*C*X)*(X'*B*X))">(X, C, B, A);
constexpr auto f1 = derivative(f0, X);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, X).outcome != outcome::refuted);

}  // namespace record
