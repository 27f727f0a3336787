// Jacobian families: vector by scalar, regularised solve path, twice: vs-prox-path-second
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto Q = matrix<"Q", 4, 4>;
constexpr auto c = vector<"c", 4>;
constexpr auto t = scalar<"t">;

constexpr auto f0 = formula<"inv(eye(4)+t*Q)*c">(Q, c, t);
constexpr auto f1 = derivative(f0, t);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, t).outcome != outcome::refuted);
constexpr auto f2 = derivative(f1, t);
static_assert(std::is_same_v<decltype(canonical(f2)), std::remove_const_t<decltype(f2)>>);
static_assert(check_derivative(f1, t).outcome != outcome::refuted);

}  // namespace record
