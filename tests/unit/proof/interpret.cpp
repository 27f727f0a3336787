#include <leibniz/leibniz.hpp>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

/// The value of an expression in the reals; variable entries are 1, 2, 3, ... in order.
template <class E>
list<double> value_of(E, list<int> const& extents) {
  syntax tree;
  int const root = flatten<E>(tree);
  graph g;
  node const v = lower(g, tree)[root].what;
  auto const counting = [&](node variable) {
    int count = 1;
    for (int k = 0; k < g.order(variable); ++k)
      count *= g.axis(variable, k) > 0 ? g.axis(variable, k) : extents[-1 - g.axis(variable, k)];
    list<double> result;
    for (int i = 1; i <= count; ++i) result.push_back(i);
    return result;
  };
  reals in;
  effort work;
  interpreter value(g, in, extents, counting, work);
  return value(v);
}

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto S = matrix<"S", 2, 2>;
constexpr auto x = vector<"x", 3>;

}  // namespace

TEST_CASE("index notation means what it says") {
  CHECK(value_of(A * x, {}) == list<double>{14, 32});
  CHECK(value_of(t(A), {}) == list<double>{1, 4, 2, 5, 3, 6});
  CHECK(value_of(A * t(A), {}) == list<double>{14, 32, 32, 77});
  CHECK(value_of(trace(S), {}) == list<double>{5});
  CHECK(value_of(diagonal(S), {}) == list<double>{1, 4});
  CHECK(value_of(diag(x), {}) == list<double>{1, 0, 0, 0, 2, 0, 0, 0, 3});
  CHECK(value_of(hadamard(A, A), {}) == list<double>{1, 4, 9, 16, 25, 36});
  CHECK(value_of(sum(ones<4, 5>), {}) == list<double>{20});
  CHECK(value_of(det(S), {}) == list<double>{-2});
  CHECK(value_of(pow(x, -1_c), {}) == list<double>{1, 0.5, 1.0 / 3});
  CHECK(value_of(row_sums(A), {}) == list<double>{6, 15});
  CHECK(value_of(col_sums(A), {}) == list<double>{5, 7, 9});
}

TEST_CASE("named extents take the sizes they are given") {
  CHECK(value_of(trace(identity<"n">), {7}) == list<double>{7});
  CHECK(value_of(sum(ones<"m", "n">), {2, 5}) == list<double>{10});
  CHECK(value_of(squared_norm(vector<"z", "n">), {4}) == list<double>{30});
}

TEST_CASE("a contraction of many indices is taken apart, and counts its work") {
  list<int> const sizes{3, 3, 3, 3, 3, 3, 3, 3};
  reals in;
  effort work;
  list<detail::labelled_array<double>> chain;
  for (int k = 0; k < 7; ++k) chain.push_back({{k == 0 ? 0 : k + 1, k == 6 ? 1 : k + 2}, list<double>(9, 1)});
  list<double> const product = detail::contract(in, chain, 2, sizes, work);
  CHECK(product == list<double>(9, 729));  // 3^6
  CHECK(work.spent < 1000);                // and not 3^8 times 7
}

TEST_CASE("samples have the declared structure") {
  constexpr auto everything = matrix<"S", 3, 3, symmetric> + matrix<"K", 3, 3, skew_symmetric> +
                              matrix<"D", 3, 3, diagonal_matrix> + matrix<"L", 3, 3, lower_triangular> +
                              matrix<"Q", 3, 3, orthogonal> + matrix<"P", 3, 3, positive_definite>;
  syntax tree;
  flatten<decltype(everything)>(tree);
  graph g;
  lower(g, tree);
  auto const check_in = [&](auto in, auto const& near) {
    sampler<decltype(in)> sample(g, in, {}, 5);
    auto const entries = [&](char const* name) { return sample(g.variable(g.find_symbol(name))); };
    auto const s = entries("S"), k = entries("K"), d = entries("D"), l = entries("L"), q = entries("Q"),
               p = entries("P");
    for (int i = 0; i < 3; ++i)
      for (int j = 0; j < 3; ++j) {
        int const here = 3 * i + j, there = 3 * j + i;
        CHECK(near(s[here], s[there]));
        CHECK(near(p[here], p[there]));
        CHECK(near(k[here], -k[there]));
        if (i != j) CHECK(near(d[here], in.from(0)));
        if (i < j) CHECK(near(l[here], in.from(0)));
        auto product = in.from(0);
        for (int n = 0; n < 3; ++n) product = product + q[3 * i + n] * q[3 * j + n];
        CHECK(near(product, in.from(i == j ? 1 : 0)));
      }
  };
  check_in(finite_field{}, [](residue a, residue b) { return a == b; });
  check_in(reals{}, [](double a, double b) { return std::abs(a - b) < 1e-12; });
}
