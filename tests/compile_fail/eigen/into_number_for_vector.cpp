// expect: into(...) needs a vector of double
// expect: result 1 is m x 1
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;

inline void write(Eigen::MatrixXd const& a, Eigen::VectorXd& vector, double& number) {
  auto run = compile(row_sums(A));
  run.into(vector)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(number)(A = a);
#endif
  static_cast<void>(number);
}
