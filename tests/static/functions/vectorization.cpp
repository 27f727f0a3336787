// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto X = matrix<"X", 3, 4>;
constexpr auto B = matrix<"B", 4, 2>;
constexpr auto v = vector<"v", 6>;

// [/readme]
constexpr auto D = matrix<"D", 2, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto x = vector<"x", "n">;
constexpr auto x3 = vector<"x", 3>;
constexpr auto y2 = vector<"y", 2>;
constexpr auto v9 = vector<"v", 9>;

// shape
static_assert(vec(X).dims == shape(12, 1));
static_assert(vec(x).dims == x.dims);
static_assert(vec(t(x)).dims == x.dims);
static_assert(unvec<2>(v).dims == shape(2, 3));
static_assert(unvec<1>(x).dims == t(x).dims);
static_assert(commutation<2, 3>.dims == shape(6, 6));
static_assert(fusion<2, 3>.dims.rank == 3);
static_assert(!applicable<vec_function, decltype(x * t(x))>);
static_assert(!callee<unvec_function, 4>::accepts(v.dims));
static_assert(!callee<unvec_function, 2>::accepts(x.dims));

// derivative
static_assert(derivative(vec(A), A) == fusion<2, 3>);
static_assert(derivative(vec(A * X), A) == einsum<"Iij,ik,jl->Ikl">(fusion<2, 4>, identity<2>, t(X)));
static_assert(jacobian(vec(unvec<2>(v)), v) == identity<6>);
// [readme]
static_assert(gradient(squared_norm(vec(A) - v), A) == 2_c * (A - unvec<2>(v)));
// [/readme]
static_assert(gradient(squared_norm(unvec<2>(v) - A), v) == 2_c * (v - vec(A)));
static_assert(check_derivative(vec(A * X), A).outcome == outcome::proved);

// rules
// [readme]
static_assert(prove(vec(A * X * B), kron(t(B), A) * vec(X)).tier == 1);
static_assert(prove(commutation<2, 3> * vec(A), vec(t(A))).tier == 1);
// [/readme]
static_assert(prove(t(commutation<2, 3>), commutation<3, 2>).tier == 1);
static_assert(prove(commutation<2, 3> * commutation<3, 2>, identity<6>).tier == 1);
static_assert(prove(commutation<1, 3>, identity<3>).tier == 1);
static_assert(prove(commutation<2, 4> * kron(B, A) * commutation<2, 3>, kron(A, B)).tier == 1);
static_assert(prove(trace(t(A) * D), t(vec(A)) * vec(D)).tier == 1);
// [readme]
static_assert(prove(unvec<2>(vec(A)), A).tier == 1);
// [/readme]
static_assert(prove(vec(unvec<2>(v)), v).tier == 1);
static_assert(prove(vec(A + D), vec(A) + vec(D)).is_proved());
static_assert(prove(vec(outer(x3, y2)), kron(y2, x3)).tier == 1);
static_assert(exp(vec(A)) == vec(exp(A)));
static_assert(commutation<3, 3> * vec(S) == vec(S));
static_assert(!(vec(t(A)) == vec(A)));

// text
static_assert(text(vec(A * X)) == "vec(A X)");
static_assert(text(commutation<2, 3> * vec(A)) == "K₂,₃ vec(A)");
static_assert(latex(commutation<2, 13>) == "K_{2,13}");
static_assert(text(canonical(kron(t(B), A) * vec(X))) == "vec(A X B)");
static_assert(text(canonical(commutation<2, 4> * kron(B, A))) == "(A ⊗ B) K₃,₂");
static_assert(text(canonical(commutation<2, 3>)) == "K₂,₃");
static_assert(text(canonical(vec(identity<3>))) == "vec(I)");
static_assert(text(canonical(vec(A) + 2_c * vec(D))) == "vec(A + 2 D)");
static_assert(text(canonical(diagonal(unvec<3>(v9)))) == "diagonal(unvec<3>(v))");
static_assert(formula<"commut(2, 3) * vec(A)">(A) == vec(t(A)));
