// ML: attention, output by the values: at-value-tensor
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto Q = matrix<"Q", 5, 3>;
constexpr auto K = matrix<"K", 4, 3>;
constexpr auto V = matrix<"V", 4, 2>;

constexpr auto f0 = formula<"softmax(Q*K')*V">(Q, K, V);
constexpr auto f1 = derivative(f0, V);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, V).outcome != outcome::refuted);

}  // namespace record
