// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto a = scalar<"a">;
constexpr auto b = scalar<"b">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;

// [/readme]
constexpr auto z = vector<"z", "n">;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto A0 = column<0>(A);
constexpr auto A1 = column<1>(A);
constexpr auto A2 = column<2>(A);

// shape
static_assert(stack(a, x, b).dims == shape(5, 1));
static_assert(stack(z).dims == z.dims);
static_assert(!applicable<stack_function, decltype(a), decltype(z)>);
static_assert(!applicable<stack_function, decltype(A)>);
static_assert(!applicable<stack_function, decltype(t(x)), decltype(a)>);

// derivative
static_assert(derivative(stack(a, x), a) == column<0>(identity<4>));
static_assert(jacobian(stack(a, x), x) == t(rows<1, 3>(identity<4>)));
static_assert(jacobian(stack(A * x, x), x) == t(rows<0, 2>(identity<5>)) * A + t(rows<2, 3>(identity<5>)));
// [readme]
static_assert(derivative(stack(a * a, a* b, exp(a)), a) == stack(2_c * a, b, exp(a)));
static_assert(gradient(squared_norm(stack(a, x)), x) == 2_c * x);
// [/readme]
static_assert(check_derivative(stack(dot(x, x), A* x), x).outcome == outcome::proved);

// rules
// [readme]
static_assert(prove(segment<1, 3>(stack(a, x)), x).tier == 1);
// [/readme]
static_assert(prove(element<0>(stack(a, x)), a).tier == 1);
static_assert(prove(element<2>(stack(a, x)), element<1>(x)).tier == 1);
static_assert(prove(segment<0, 2>(stack(a, x)), stack(a, element<0>(x))).tier == 1);
static_assert(prove(stack(segment<0, 1>(x), segment<1, 2>(x)), x).outcome == outcome::proved);
static_assert(prove(stack(x, y) + stack(y, x), stack(x + y, x + y)).is_proved());
// [readme]
static_assert(prove(dot(stack(a, x), stack(b, y)), a* b + dot(x, y)).is_proved());
// [/readme]
static_assert(prove(stack(vec(A), a), stack(A0, A1, A2, a)).is_proved());
static_assert(exp(stack(a, x)) == stack(exp(a), exp(x)));
static_assert(!(stack(x, y) == stack(y, x)));

// text
static_assert(text(stack(a, x, b)) == "stack(a, x, b)");
static_assert(text(canonical(stack(a, x, b))) == "stack(a, x, b)");
static_assert(text(canonical(2_c * stack(a, x))) == "2 stack(a, x)");
static_assert(text(canonical(stack(a, zeros<3>))) == "a column<0>(I)");
static_assert(formula<"stack(a, x)">(a, x) == stack(a, x));
