// expect: into(...) needs a matrix of double
// expect: result 1 is m x n
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;

inline void write(Eigen::MatrixXd const& a, Eigen::MatrixXd& same, Eigen::MatrixXf& shorter) {
  auto run = compile(2_c * A);
  run.into(same)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(shorter)(A = a);
#endif
  static_cast<void>(shorter);
}
