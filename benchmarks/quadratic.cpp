// W3: 0.5 x'Ax + b'x, value and gradient by x, also with the Hessian; A general, and A declared symmetric.
//
// The expert multiplies A and its transpose by x once each, whether A is symmetric or not: what the declaration is worth can
// be read off.
#include <leibniz/eigen_matrices.hpp>

#include "contest.hpp"
#include "peers/join.hpp"

namespace {

using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto S = matrix<"S", "n", "n", symmetric>;
constexpr auto x = vector<"x", "n">;
constexpr auto b = vector<"b", "n">;
constexpr auto general = 0.5_c * t(x) * A * x + t(b) * x;
constexpr auto declared = 0.5_c * t(x) * S * x + t(b) * x;

template <int N>
struct data {
  using matrix_type = Eigen::Matrix<double, N, N>;
  using vector_type = Eigen::Matrix<double, N, 1>;

  explicit data(int n)
      : a(matrix_type::Random(n, n)),
        s(a + a.transpose()),
        point(vector_type::Random(n)),
        linear(vector_type::Random(n)),
        product(n),
        slope(n),
        other(n),
        curvature(n, n),
        other_curvature(n, n) {}

  matrix_type a, s;
  vector_type point, linear, product, slope, other;
  matrix_type curvature, other_curvature;
  double value = 0, other_value = 0;

  void expert(matrix_type const& with) {
    product.noalias() = with * point;
    value = point.dot(0.5 * product + linear);
    slope = 0.5 * product + linear;
    slope.noalias() += 0.5 * with.transpose() * point;
  }
  void naive(matrix_type const& with) {
    other_value = 0.5 * point.dot(with * point) + linear.dot(point);
    other = 0.5 * (with + with.transpose()) * point + linear;
  }
  std::vector<double> found() const { return numbers(value, slope); }
  std::vector<double> other_found() const { return numbers(other_value, other); }
};

template <int N>
bool run(int n) {
  std::string const title = "n = " + std::to_string(n) + (N > 0 ? " fixed" : "");
  data<N> d(n);
  auto of_general = compile(general, gradient(general, x));
  auto of_declared = compile(declared, gradient(declared, x));
  auto with_hessian = compile(general, gradient(general, x), hessian(general, x));
  contest all("W3", title);
  all.add(
         "expert", [&] { d.expert(d.a); }, [&] { return d.found(); })
      .add(
          "naive", [&] { d.naive(d.a); }, [&] { return d.other_found(); })
      .add(
          "Leibniz", [&] { of_general.into(d.other_value, d.other)(A = d.a, x = d.point, b = d.linear); },
          [&] { return d.other_found(); });
  constexpr int size = N == Eigen::Dynamic ? 50 : N;
  if (n == size)
    peers::join<size>(all, peers::quadratic{n, peers::entries(d.a), peers::entries(d.linear)}, peers::entries(d.point),
                      2.0 * n * n);
  bool agree = all.run();
  agree &= contest("W3s", title + ", symmetric")
               .add(
                   "expert", [&] { d.expert(d.s); }, [&] { return d.found(); })
               .add(
                   "naive", [&] { d.naive(d.s); }, [&] { return d.other_found(); })
               .add(
                   "Leibniz", [&] { of_declared.into(d.other_value, d.other)(S = d.s, x = d.point, b = d.linear); },
                   [&] { return d.other_found(); })
               .run();
  agree &=
      contest("W3h", title + ", Hessian")
          .add(
              "expert",
              [&] {
                d.expert(d.a);
                d.curvature = 0.5 * (d.a + d.a.transpose());
              },
              [&] { return numbers(d.value, d.slope, d.curvature); })
          .add(
              "Leibniz",
              [&] { with_hessian.into(d.other_value, d.other, d.other_curvature)(A = d.a, x = d.point, b = d.linear); },
              [&] { return numbers(d.other_value, d.other, d.other_curvature); })
          .run();
  return agree;
}

}  // namespace

int main() {
  std::srand(1);
  bool agree = run<4>(4);
  agree &= run<Eigen::Dynamic>(50);
  agree &= run<Eigen::Dynamic>(1000);
  return agree ? 0 : 1;
}
