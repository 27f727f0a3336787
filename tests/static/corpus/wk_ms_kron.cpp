// Wikipedia Matrix calculus, matrix-by-scalar: U (x) V: wk-ms-kron
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 4, 5>;
constexpr auto t = scalar<"t">;

constexpr auto f0 = formula<"kron(t*A, exp(t*B))">(A, B, t);
constexpr auto f1 = derivative(f0, t);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, t).outcome != outcome::refuted);

}  // namespace record
