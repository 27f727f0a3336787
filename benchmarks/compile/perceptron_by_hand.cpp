// The same by hand.
#include <Eigen/Dense>

double run(Eigen::MatrixXd const& x, Eigen::MatrixXd const& v, Eigen::MatrixXd const& w, Eigen::MatrixXd const& y,
           Eigen::MatrixXd& by_v, Eigen::MatrixXd& by_w) {
  Eigen::MatrixXd h(x.rows(), v.cols()), back(x.rows(), v.cols());
  h.noalias() = x * v;
  h = h.array().tanh();
  Eigen::MatrixXd r = -y;
  r.noalias() += h * w;
  by_w.noalias() = h.transpose() * r;
  back.noalias() = r * w.transpose();
  back.array() *= 1 - h.array().square();
  by_v.noalias() = x.transpose() * back;
  return 0.5 * r.squaredNorm();
}
