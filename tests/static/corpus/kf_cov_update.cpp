// ML: Kalman filter, covariance update by the prior covariance: kf-cov-update
#include <leibniz/leibniz.hpp>

namespace record {

using namespace leibniz;

constexpr auto H = matrix<"H", 2, 3>;
constexpr auto P = matrix<"P", 3, 3>;
constexpr auto R = matrix<"R", 2, 2, positive_definite>;

constexpr auto f0 = formula<"P-P*H'*inv(H*P*H'+R)*H*P">(H, P, R);
constexpr auto f1 = derivative(f0, P);
static_assert(std::is_same_v<decltype(canonical(f1)), std::remove_const_t<decltype(f1)>>);
static_assert(check_derivative(f0, P).outcome != outcome::refuted);

}  // namespace record
