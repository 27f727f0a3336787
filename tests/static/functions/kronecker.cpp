// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 4, 5>;
constexpr auto C = matrix<"C", 3, 2>;
constexpr auto D = matrix<"D", 5, 4>;
constexpr auto S = matrix<"S", 2, 2>;
constexpr auto R = matrix<"R", 3, 3>;

// [/readme]
constexpr auto x = vector<"x", "n">;
constexpr auto r = matrix<"r", 1, "m">;
constexpr auto s = scalar<"s">;
constexpr auto u = scalar<"u">;
constexpr auto a15 = vector<"a", 15>;
constexpr auto x3 = vector<"x", 3>;

// shape; an axis of extent 1 joins with a named one
static_assert(kron(A, B).dims == shape(8, 15));
static_assert(kron(x, r).dims == shape(std::string_view("n"), std::string_view("m")));
static_assert(kron(x, matrix<"Y", 1, 3>).dims == shape(std::string_view("n"), 3));
static_assert(kron(s, B).dims == shape(4, 5));
static_assert(!applicable<kronecker_function, decltype(x), decltype(x)>);

// derivative: by the factors of both sides
constexpr auto A_s = matrix<"A", 2, 3>(u);
constexpr auto B_s = matrix<"B", 4, 5>(u);
static_assert(derivative(kron(A_s, B_s), u) == kron(derivative(A_s, u), B_s) + kron(A_s, derivative(B_s, u)));
// [readme]
static_assert(gradient(trace(kron(S, R)), R) == trace(S) * identity<3>);
// [/readme]
constexpr auto a = vector<"a", 6>;
static_assert(gradient(t(a) * kron(S, R) * a, S) == t(unvec<3>(a)) * R * unvec<3>(a));
static_assert(check_derivative(kron(S, A), S).outcome == outcome::proved);

// rules
// [readme]
static_assert(prove(kron(A, B) * kron(C, D), kron(A* C, B* D)).tier == 1);
// [/readme]
static_assert(prove(t(kron(A, B)), kron(t(A), t(B))).tier == 1);
static_assert(prove(trace(kron(S, R)), trace(S) * trace(R)).tier == 1);
static_assert(prove(kron(kron(A, S), C), kron(A, kron(S, C))).tier == 1);
static_assert(prove(kron(identity<2>, identity<3>), identity<6>).tier == 1);
static_assert(prove(kron(A, s), s* A).tier == 1);
static_assert(prove(kron(x, r), x* r).tier == 1);
static_assert(prove(squared_norm(kron(A, S)), squared_norm(A) * squared_norm(S)).tier == 1);
static_assert(kron(A, B + 2_c * B) == 3_c * kron(A, B));
// [readme]
static_assert(kron(inv(S), inv(R)) == inv(kron(S, R)));
static_assert(det(kron(S, R)) == power(det(S), 3_c) * power(det(R), 2_c));
// [/readme]
static_assert(!(kron(A, S) == kron(S, A)));
static_assert(!(det(kron(S, R)) == power(det(S), 2_c) * power(det(R), 3_c)));

// text
static_assert(text(kron(A, B)) == "A ⊗ B");
static_assert(text(kron(A, B) * a15) == "(A ⊗ B) a");
static_assert(latex(kron(A, B)) == "A \\otimes B");
static_assert(text(canonical(t(kron(A, B)) * kron(A, B))) == "Aᵀ A ⊗ Bᵀ B");
static_assert(text(canonical(kron(A, x3))) == "A ⊗ x");
static_assert(text(canonical(kron(x3, A))) == "x ⊗ A");
static_assert(text(canonical(kron(A, identity<2>))) == "A ⊗ I");
static_assert(formula<"kron(A, S)">(A, S) == kron(A, S));
