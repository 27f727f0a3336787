// The same by hand.
#include <Eigen/Dense>

double run(Eigen::MatrixXd const& m, Eigen::VectorXd const& v, Eigen::VectorXd const& labels, Eigen::VectorXd& slope) {
  Eigen::ArrayXd const u = -labels.array() * (m * v).array();
  Eigen::ArrayXd const e = (-u.abs()).exp();
  slope.noalias() = m.transpose() * (-labels.array() * (u > 0).select(1 / (1 + e), e / (1 + e))).matrix();
  return (u.max(0) + e.log1p()).sum();
}
