// expect: result 1 is to be written to at
// expect: most 2 rows
// expect: it has 3
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 3>;
template <int Most>
using short_vector = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, Most, 1>;

inline void write(Eigen::VectorXd const& from, short_vector<3>& three, short_vector<2>& two) {
  auto run = compile(2_c * x);
  run.into(three)(x = from);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(two)(x = from);
#endif
  static_cast<void>(two);
}
