// expect: into(...) needs a variable, and no
// expect: constant, for result 1
// expect: result 1 is m x n
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;

inline void write(Eigen::MatrixXd const& a, Eigen::MatrixXd& variable) {
  auto run = compile(2_c * A);
  run.into(variable)(A = a);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(a)(A = a);
#endif
}
