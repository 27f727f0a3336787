// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto B = matrix<"B", 4, 5>;
constexpr auto x = vector<"x", 4>;

// [/readme]
constexpr auto M = matrix<"M", 3, "n">;
constexpr auto y = vector<"y", 4>;
constexpr auto z = vector<"z", "n">;
constexpr auto p = vector<"p", 2>;

// shape
static_assert(element<2>(x).dims.is_scalar());
static_assert(element<1, 2>(A).dims.is_scalar());
static_assert(row<1>(A).dims == shape(1, 4));
static_assert(column<1>(A).dims == shape(3, 1));
static_assert(row<2>(M).dims == t(z).dims);
static_assert(segment<1, 2>(x).dims == shape(2, 1));
static_assert(segment<1, 2>(t(x)).dims == shape(1, 2));
static_assert(rows<1, 2>(A).dims == shape(2, 4));
static_assert(columns<1, 2>(A).dims == shape(3, 2));

// of a named extent only the first entry is known to be there
static_assert(callee<element_function, 0>::accepts(z.dims));
static_assert(!callee<element_function, 1>::accepts(z.dims));
static_assert(!callee<element_function, 4>::accepts(x.dims));
static_assert(!callee<element_function, -1>::accepts(x.dims));
static_assert(!callee<segment_function, 3, 2>::accepts(x.dims));
static_assert(!callee<segment_function, 1, 0>::accepts(x.dims));
static_assert(!callee<entry_function, 3, 0>::accepts(A.dims));
static_assert(!callee<columns_function, 2, 3>::accepts(A.dims));

// derivative
// [readme]
static_assert(gradient(element<2>(x), x) == column<2>(identity<4>));
// [/readme]
static_assert(gradient(element<1, 2>(A), A) == column<1>(identity<3>) * row<2>(identity<4>));
// [readme]
static_assert(jacobian(segment<1, 2>(x), x) == rows<1, 2>(identity<4>));
// [/readme]
static_assert(jacobian(segment<1, 2>(A * x), x) == rows<1, 2>(A));
static_assert(gradient(element<0>(z), z) == column<0>(identity<"n">));
static_assert(jacobian(t(row<1>(A * B)), vector<"q", 2>) == zeros<5, 2>);
static_assert(gradient(squared_norm(segment<1, 2>(x)), x) == stack(0_c, 2_c * segment<1, 2>(x), 0_c));

// the banana function of Rosenbrock (1960)
constexpr auto banana = power(1_c - element<0>(p), 2_c) + 100_c * power(element<1>(p) - power(element<0>(p), 2_c), 2_c);
static_assert(gradient(banana, p) == stack(400_c * power(element<0>(p), 3_c) - 400_c * element<0>(p) * element<1>(p) +
                                               2_c * element<0>(p) - 2_c,
                                           200_c * (element<1>(p) - power(element<0>(p), 2_c))));
static_assert(check_derivative(banana, p).outcome == outcome::proved);

// rules
// [readme]
static_assert(prove(row<1>(A * B), row<1>(A) * B).tier == 1);
static_assert(prove(element<1, 2>(A * B), row<1>(A) * column<2>(B)).tier == 1);
// [/readme]
static_assert(prove(element<2>(segment<1, 3>(x)), element<3>(x)).tier == 1);
static_assert(prove(segment<1, 2>(segment<1, 3>(x)), segment<2, 2>(x)).tier == 1);
static_assert(prove(element<1>(column<2>(A)), element<1, 2>(A)).tier == 1);
static_assert(prove(element<1, 2>(t(B)), element<2, 1>(B)).tier == 1);
static_assert(prove(element<5>(vec(A)), element<2, 1>(A)).tier == 1);
static_assert(prove(element<7, 6>(kron(A, B)), element<1, 1>(A) * element<3, 1>(B)).tier == 1);
static_assert(prove(element<2>(x) / element<2>(x), 1_c).tier == 1);
static_assert(
    prove(power(element<2>(x) * element<1>(x), 2_c), power(element<2>(x), 2_c) * power(element<1>(x), 2_c)).tier == 1);
static_assert(prove(rows<0, 3>(A), A).tier == 1);
static_assert(prove(element<1, 2>(diag(x)), 0_c).tier == 1);
static_assert(prove(element<2>(x + y), element<2>(x) + element<2>(y)).is_proved());
static_assert(element<2>(exp(x)) == exp(element<2>(x)));
static_assert(prove(columns<1, 2>(rows<0, 2>(A)), rows<0, 2>(columns<1, 2>(A))).tier == 1);
static_assert(!(element<1>(x) == element<2>(x)));

// text
static_assert(text(element<1, 2>(A)) == "element<1, 2>(A)");
static_assert(text(canonical(row<1>(A * B))) == "row<1>(A) B");
static_assert(text(canonical(element<1>(column<2>(A)))) == "element<1, 2>(A)");
static_assert(text(canonical(rows<1, 2>(t(B)))) == "columns<1, 2>(B)ᵀ");
static_assert(text(gradient(element<2>(x) * element<3>(x), x)) == "stack(0, element<3>(x), element<2>(x))");
