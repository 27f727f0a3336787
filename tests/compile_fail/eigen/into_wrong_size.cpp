// expect: result 1 is to be written to 4
// expect: it has 3
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 3>;

inline void write(Eigen::VectorXd const& from, Eigen::Vector3d& three, Eigen::Vector4d& four) {
  auto run = compile(2_c * x);
  run.into(three)(x = from);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(four)(x = from);
#endif
  static_cast<void>(four);
}
