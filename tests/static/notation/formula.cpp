// formula<"...">: the same types as C++ gives. docs/formulas.md is the language.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;

constexpr auto f = formula<"norm2(A*X*B + C)^2">(A, X, B, C);
static_assert(std::is_same_v<decltype(f), decltype(power(norm(A * X * B + C), 2_c)) const>);
static_assert(text(gradient(f, X)) == "2 Aᵀ (A X B + C) Bᵀ");
// [/readme]
constexpr auto M = matrix<"M", 4, 3>;
constexpr auto S = matrix<"S", 3, 3>;
constexpr auto w = vector<"w", 3>;
constexpr auto x = vector<"x_1", 3>;
constexpr auto y = vector<"y", 4>;
constexpr auto s = scalar<"s">;

template <class E, class F>
constexpr bool same_type(E, F) {
  return std::is_same_v<E, F>;
}

// operators: how tightly they bind, and that they group to the left
static_assert(same_type(formula<"w + x_1 - w">(w, x), w + x - w) &&
              same_type(formula<"w - (x_1 - w)">(w, x), w - (x - w)));
static_assert(same_type(formula<"M*w + y">(M, w, y), M* w + y) && same_type(formula<"S*S*w">(S, w), S* S* w));
static_assert(same_type(formula<"w/s*s">(w, s), w / s * s) && same_type(formula<"-w*s">(w, s), -w* s) &&
              same_type(formula<"-s^2">(s), -power(s, 2_c)));
static_assert(same_type(formula<"w .* x_1 ./ w">(w, x), divide(hadamard(w, x), w)) &&
              same_type(formula<"w'*S*w">(w, S), t(w) * S * w));
static_assert(same_type(formula<"S'^2">(S), power(t(S), 2_c)) && same_type(formula<"S^-1">(S), power(S, -1_c)) &&
              same_type(formula<"w.^3">(w), pow(w, 3_c)));
static_assert(same_type(formula<"w.^x_1">(w, x), pow(w, x)) && same_type(formula<"s^s">(s), power(s, s)) &&
              same_type(formula<"--s">(s), -(-s)));
static_assert(same_type(formula<"  ( ( s ) )  ">(s), s));

// numbers
static_assert(same_type(formula<"2*s">(s), 2_c * s) && same_type(formula<"0.5*s">(s), 0.5_c * s) &&
              same_type(formula<"1e-3*s">(s), 1e-3_c * s));
static_assert(same_type(formula<"1/3*s">(s), 1_c / 3_c * s) && same_type(formula<"-2*s">(s), -2_c * s) &&
              same_type(formula<"2.50">(s), 2.5_c));
static_assert(same_type(formula<"w + ones(3,1)">(w), w + ones<3>) &&
              same_type(formula<"S - eye(3)">(S), S - identity<3>) &&
              same_type(formula<"zeros(4,3) + M">(M), zeros<4, 3> + M));

// functions
static_assert(same_type(formula<"sum(log(ones(4,1) + exp(-y .* (M*w))))">(M, w, y),
                        sum(log(ones<4> + exp(hadamard(-y, M* w))))));
static_assert(same_type(formula<"tr(S)">(S), trace(S)) && same_type(formula<"det(inv(S))">(S), det(inv(S))) &&
              same_type(formula<"logdet(S)">(S), logdet(S)));
static_assert(same_type(formula<"rowsum(M)">(M), row_sums(M)) && same_type(formula<"colsum(M)">(M), col_sums(M)) &&
              same_type(formula<"diag(w)">(w), diag(w)));
static_assert(same_type(formula<"norm2(w) + norm1(w) + sqnorm(w)">(w), norm(w) + norm1(w) + squared_norm(w)));
static_assert(same_type(formula<"softmax(w) + relu(w) + abs(w) + tanh(w)">(w),
                        softmax(w) + relu(w) + abs(w) + tanh(w)));
static_assert(same_type(formula<"logsumexp(w)*sigmoid(s)">(w, s), logsumexp(w) * sigmoid(s)));

// symbols that the text does not use may be given; their declarations are kept
constexpr auto P = matrix<"P", 3, 3, symmetric>;
static_assert(same_type(formula<"P'">(P, M, w), t(P)) && formula<"P'">(P) == P);
static_assert(same_type(formula<"F">(matrix<"F", 2, 2>(s)), matrix<"F", 2, 2>(s)));

// at run time, and in constant expressions, with the place of an error
constexpr formula_result read(std::string_view from) {
  syntax tree;
  tree.add_symbol(decltype(w)::value_type::info);
  return read_formula(from, tree);
}
static_assert(read("exp(w)").ok() && !read("exp(w").ok() && read("exp(w").position == 5 && read("2*v").position == 2);
static_assert(read("w + ").error == "the formula ends too early" &&
              read("w w").error == "this is not part of a formula");
