#include <leibniz/functions/list.hpp>

namespace {

using namespace leibniz;
using namespace std::string_view_literals;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto S = matrix<"S", "n", "n", symmetric>;
constexpr auto x = vector<"x", "n">;
constexpr auto s = scalar<"s">;

constexpr auto lemma = squared_norm(A * X * B + C);
constexpr auto slope = 2_c * t(A) * (A * X * B + C) * t(B);

// An expression is an empty type, and a Boost.YAP expression.
static_assert(std::is_empty_v<decltype(A)> && std::is_empty_v<decltype(slope)> && std::is_empty_v<decltype(lemma)>);
static_assert(an_expression<decltype(A)> && an_expression<decltype(slope)> && an_expression<decltype(2_c)>);
static_assert(!an_expression<int> && !an_expression<ill_formed> && an_operand<ill_formed> && !an_operand<int>);
static_assert(boost::yap::is_expr<decltype(A)>::value && boost::yap::is_expr<decltype(slope)>::value);
static_assert(slope.kind == expr_kind::multiplies && (-A).kind == expr_kind::negate && inv(S).kind == expr_kind::call);
static_assert((A + A).kind == expr_kind::plus && (A - A).kind == expr_kind::minus &&
              (A / s).kind == expr_kind::divides);

// It is its type: what is typed twice is one type, and nothing is rearranged.
static_assert(std::is_same_v<decltype(A * X), decltype(matrix<"A", "m", "n"> * matrix<"X", "n", "p">)>);
static_assert(!std::is_same_v<decltype((A * X) * B), decltype(A * (X * B))>);
static_assert(std::is_same_v<decltype(transpose(A)), decltype(t(A))>);
static_assert(std::is_same_v<decltype(solve(S, x)), decltype(inv(S) * x)>);
static_assert(std::is_same_v<decltype(+slope), std::remove_const_t<decltype(slope)>>);

// Shapes.
static_assert(A.dims == shape("m"sv, "n"sv) && slope.dims == shape("n"sv, "p"sv) && lemma.dims == scalar_shape);
static_assert(x.dims == shape("n"sv, 1) && t(x).dims == shape(1, "n"sv) && (t(x) * x).dims == scalar_shape);
static_assert((s * A).dims == A.dims && (A * s).dims == A.dims && (A / s).dims == A.dims && (-A).dims == A.dims);
static_assert(outer(x, x).dims == S.dims && diag(x).dims == S.dims && diagonal(S).dims == x.dims);
static_assert(row_sums(A).dims == shape("m"sv, 1) && col_sums(A).dims == shape(1, "n"sv) &&
              sum(A).dims == scalar_shape);
static_assert(einsum<"ik,kj->ij">(A, X).dims == (A * X).dims && einsum<"ij,kl->ijkl">(A, X).dims.rank == 4);
static_assert(inv(S).dims == S.dims && power(S, -2_c).dims == S.dims && det(S).dims == scalar_shape);
static_assert(exp(A).dims == A.dims && pow(A, 2_c).dims == A.dims && pow(A, A).dims == A.dims);

// Whether an operation can be asked for.
static_assert(applicable<product, decltype(A), decltype(X)> && !applicable<product, decltype(X), decltype(A)>);
static_assert(!applicable<inverse, decltype(A)> && !applicable<plus, decltype(x), decltype(s)>);
static_assert(!applicable<plus, decltype(s), int>);
// Equal names are equal extents; a name is never equal to a number.
static_assert(applicable<plus, decltype(matrix<"P", 3, "n">), decltype(matrix<"Q", 3, "n">)>);
static_assert(!applicable<plus, decltype(matrix<"P", 3, "n">), decltype(matrix<"Q", 3, 4>)>);

// The symbols, in the order in which they first occur.
template <class E, class... Symbols>
constexpr bool has_symbols(E, Symbols...) {
  return std::is_same_v<symbols_of<E>, symbol_list<typename Symbols::value_type...>>;
}
static_assert(has_symbols(slope, A, X, B, C) && has_symbols(2_c * ones<3>) && has_symbols(S * x + S * S * x, S, x));

// What went wrong once is accepted in silence.
constexpr ill_formed bad;
static_assert(std::is_same_v<decltype(inv(bad) + A * bad - 2 * bad), ill_formed>);
static_assert(std::is_same_v<decltype(bad(x)), ill_formed> && std::is_same_v<decltype(bad = 2.0), ill_formed>);

}  // namespace
