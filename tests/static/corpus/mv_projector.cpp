// Jacobian families: matrix by vector, rank-one projector: mv-projector
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto x = vector<"x", 4>;

constexpr auto f0 = formula<"x*x'/(x'*x)">(x);
constexpr auto f1 = derivative(f0, x);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, x).outcome != outcome::refuted);

}  // namespace record
