// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "n", "n">;
constexpr auto B = matrix<"B", "n", "n">;
constexpr auto L = matrix<"L", "n", "n", lower_triangular>;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;

// [/readme]
constexpr auto U = matrix<"U", "n", "n", upper_triangular>;

// shape
static_assert(lower_part(A).dims == A.dims);
static_assert(upper_part(A).dims == A.dims);
static_assert(!applicable<lower_part_function, decltype(x)>);

// derivative: of the part, and by a symbol declared triangular (the free derivative, masked)
// [readme]
static_assert(gradient(dot(B, lower_part(A)), A) == lower_part(B));
// [/readme]
static_assert(gradient(squared_norm(upper_part(A)), A) == 2_c * upper_part(A));
// [readme]
static_assert(gradient(t(x) * L * y, L) == lower_part(x * t(y)));
// [/readme]
static_assert(gradient(t(x) * U * y, U) == upper_part(x * t(y)));
static_assert(gradient(squared_norm(L * x), L) == lower_part(2_c * L * x * t(x)));
static_assert(gradient(trace(L), L) == identity<"n">);
// [readme]
static_assert(gradient(logdet(L), L) == lower_part(t(inv(L))));
// [/readme]
static_assert(gradient(squared_norm(L * t(L) - A), L) == 2_c * lower_part((L * t(L) - A) * L + t(L * t(L) - A) * L));
static_assert(check_derivative(squared_norm(L * x - y), L).outcome == outcome::proved);
static_assert(check_derivative(U * x, U).outcome == outcome::proved);
static_assert(!(gradient(t(x) * L * y, L) == x * t(y)));

// rules
static_assert(prove(lower_part(lower_part(A)), lower_part(A)).tier == 1);
static_assert(prove(lower_part(upper_part(A)), diag(diagonal(A))).tier == 1);
static_assert(prove(t(lower_part(A)), upper_part(t(A))).tier == 1);
static_assert(prove(trace(lower_part(A)), trace(A)).tier == 1);
// [readme]
static_assert(prove(lower_part(L), L).tier == 1);
// [/readme]
static_assert(prove(upper_part(U), U).tier == 1);
static_assert(prove(upper_part(L), diag(diagonal(L))).tier == 1);
static_assert(prove(lower_part(A) + upper_part(A) - diag(diagonal(A)), A).is_proved());
static_assert(lower_part(L * L) == L * L);
static_assert(!(lower_part(A) == A));

// text
static_assert(text(lower_part(A)) == "lower_part(A)");
static_assert(text(gradient(t(x) * L * y, L)) == "lower_part(x yᵀ)");
static_assert(text(canonical(t(lower_part(A)))) == "upper_part(Aᵀ)");
static_assert(text(canonical(sum(lower_part(A)))) == "sum(lower_part(A))");
