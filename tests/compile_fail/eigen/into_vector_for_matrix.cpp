// expect: result 2 is to be written to 1
// expect: it has 3
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", 3>;

inline void write(Eigen::MatrixXd const& a, double& value, Eigen::MatrixXd& matrix, Eigen::VectorXd& vector) {
  auto run = compile(sum(A), 2_c * A);
  run.into(value, matrix)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(value, vector)(A = a);
#endif
  static_cast<void>(vector);
}
