// expect: into(...) needs a double for
// expect: result 1 is 1x1
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;

inline void write(Eigen::MatrixXd const& a, Eigen::MatrixXd& matrix, double& number) {
  auto run = compile(sum(A));
  run.into(number)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(matrix)(A = a);
#endif
  static_cast<void>(matrix);
}
