#include "unit/eigen/agreement.hpp"

using namespace agreement;

TEST_CASE("parts of vectors and matrices agree with their meaning") {
  constexpr auto e = element<0>(w);
  check(e, e * w, element<0>(r), element<0, 0>(A), row<0>(A), column<0>(A), row<0>(t(A)), column<0>(t(A)));
  check(rows<0, 1>(A), columns<0, 1>(A), row<0>(A) * w, t(column<0>(A)) * y, exp(row<0>(A)), e + element<0, 0>(S));
}
TEST_CASE("gradients of parts agree with their meaning") {
  check(gradient(element<0>(w) * dot(w, v), w), hessian(exp(element<0>(w)), w), gradient(element<0, 0>(A * X), A));
  check(gradient(squared_norm(row<0>(A)), A), jacobian(element<0>(w) * w, w), gradient(dot(column<0>(A), y), A));
}

namespace {

// What makes larger matrices needs extents that are numbers.
constexpr auto a = vector<"a", 3>;
constexpr auto b = matrix<"b", 1, 4>;
constexpr auto G = matrix<"G", 3, 4>;
constexpr auto K = matrix<"K", 3, 3>;
constexpr auto L = matrix<"L", 3, 3, lower_triangular>;

template <class... Es>
void check_fixed(Es... es) {
  Eigen::Vector3d const at_a(0.5, -1.5, 2);
  Eigen::RowVector4d const at_b(1, 0.25, -3, 2);
  Eigen::Matrix<double, 3, 4> const at_g = Eigen::Matrix<double, 3, 4>::Random();
  Eigen::Matrix3d const at_k = Eigen::Matrix3d::Random(),
                        at_l = Eigen::Matrix3d::Random().triangularView<Eigen::Lower>();
  literal_meaning literal;
  literal.bind("a", at_a), literal.bind("b", at_b), literal.bind("G", at_g), literal.bind("K", at_k);
  literal.bind("L", at_l);
  Eigen::MatrixXd const loose_g = at_g, loose_k = at_k;  // the same, of run-time size
  compare_each(literal, evaluate(es...)(a = at_a, b = at_b, G = at_g, K = at_k, L = at_l), es...);
  compare_each(literal, evaluate(es...)(a = at_a, b = at_b, G = loose_g, K = loose_k, L = at_l), es...);
}

}  // namespace

TEST_CASE("parts further inside agree with their meaning") {
  check_fixed(element<2>(a), element<3>(b), element<2, 1>(G), row<2>(G), column<3>(G), row<1>(G + G), rows<1, 2>(t(G)));
  check_fixed(row<1>(G) * t(b), 2_c * column<1>(G) + a, sin(element<2>(a)) * G, columns<1, 2>(G), row<2>(t(K)));
}
TEST_CASE("stacks agree with their meaning") {
  constexpr auto i = element<0>(a);
  check_fixed(stack(i, a, 2_c * a), stack(a, t(b)), stack(i * i, 0_c, 1_c, i), segment<1, 2>(a), segment<1, 3>(b));
  check_fixed(jacobian(stack(i * i, sin(element<2>(a)), i * element<1>(a)), a), dot(stack(i, t(b)), stack(t(b), i)));
  check_fixed(gradient(squared_norm(stack(a, 3_c * segment<0, 2>(a))), a), stack(zeros<2>, a), stack(K * a, a));
  check_fixed(hessian(element<0>(a) * element<1>(a) * element<2>(a), a));
}
TEST_CASE("vec, kron and triangular parts agree with their meaning") {
  check_fixed(vec(G), vec(t(G)), unvec<2>(vec(G)), unvec<3>(vec(G) + vec(G)), vec(G * t(G)), vec(a), vec(b));
  check_fixed(kron(G, K), kron(a, b), kron(b, a), kron(identity<2>, G), kron(a, a), kron(t(G), b), 2_c * kron(K, a));
  check_fixed(commutation<3, 4> * vec(G), commutation<3, 4>, jacobian(vec(K * G), a), lower_part(K), upper_part(t(K)));
  check_fixed(gradient(squared_norm(L * G), L), lower_part(K * t(K)) * a, trace(kron(K, K)), det(kron(K, L)));
}
TEST_CASE("sums with rows and columns of the identity agree with their meaning") {
  constexpr auto first = column<0>(identity<3>);
  constexpr auto last = row<2>(identity<3>);
  check_fixed(first, last, a * last, first * t(a), first * last, a * last + first * t(a), K + 2_c * a * last);
  check_fixed(a * last + first * last + K * first * last, a + first, a - 3_c * first, first * last * K, K * first);
}
TEST_CASE("what is known to be positive definite takes Cholesky's factorisation") {
  constexpr auto text_of = [](auto e) { return std::string(plan(e)); };
  CHECK(text_of(inv(A * P * t(A) + identity<"m">) * y).find("cholesky(") != std::string::npos);
  CHECK(text_of(logdet(2_c * P + t(A) * A)).find("cholesky(") != std::string::npos);
  CHECK(text_of(logdet(P - t(A) * A)).find("cholesky(") == std::string::npos);
  CHECK(text_of(logdet(P - 2_c * t(A) * A)).find("cholesky(") == std::string::npos);
  CHECK(text_of(logdet(P + S * T)).find("cholesky(") == std::string::npos);
  CHECK(text_of(logdet(A * S * t(A) + identity<"m">)).find("cholesky(") == std::string::npos);
  CHECK(text_of(logdet(t(A) * A)).find("cholesky(") == std::string::npos);
  check(inv(A * P * t(A) + identity<"m">) * y, logdet(2_c * P + t(A) * A), inv(P + w * t(w)) * w);
}
