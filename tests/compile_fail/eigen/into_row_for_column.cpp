// expect: result 1 is to be written to 1 row
// expect: m is 2 (rows of A)
#include <leibniz/eigen_matrices.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;

inline void write(Eigen::Matrix2d const& a, Eigen::Vector2d const& b, Eigen::RowVectorXd& row,
                  Eigen::VectorXd& column) {
  auto run = compile(A * x);
  run.into(column)(A = a, x = b);
#ifdef LEIBNIZ_ILL_FORMED
  run.into(row)(A = a, x = b);
#endif
  static_cast<void>(row);
}
