#include <leibniz/functions/list.hpp>

namespace {

using namespace leibniz;
using namespace std::string_view_literals;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "k">;
constexpr auto y = scalar<"y">;

template <class E>
constexpr symbol_info info(E) {
  return E::value_type::info;
}

static_assert(info(A).name == "A" && info(A).dims == shape("m"sv, "n"sv) && info(A).declared == no_structure);
static_assert(info(vector<"long_name", 3>).name == "long_name" && info(y).dims == scalar_shape);
static_assert(info(matrix<"a", "an extent with a name of some length", 1>).dims.rows().name.size() == 36);

// Declared structure; the order in which it is declared does not matter.
constexpr auto S = matrix<"S", "n", "n", symmetric, positive>;
static_assert(info(S).is(is_symmetric) && info(S).is(is_positive) && !info(S).is(is_diagonal));
static_assert(std::is_same_v<decltype(S), decltype(matrix<"S", "n", "n", positive, symmetric>)>);
static_assert(info(vector<"v", 3, positive>).is(is_positive) && info(scalar<"v", positive>).is(is_positive));
static_assert(info(matrix<"Q", 3, 3, orthogonal>).is(is_orthogonal));

// Unknown functions of other symbols.
constexpr auto A_of_x = A(x);
static_assert(A_of_x.dims == A.dims && info(A_of_x).dependencies == 1 && info(A_of_x).depends_on[0] == "x");
static_assert(info(A(x, y)).dependencies == 2 && info(A(x, y)).depends_on[1] == "y");
static_assert(!std::is_same_v<decltype(A(x)), decltype(A)> &&
              std::is_same_v<decltype(A(x)), std::remove_const_t<decltype(A_of_x)>>);
static_assert(
    std::is_same_v<symbols_of<decltype(A_of_x)>, symbol_list<decltype(A_of_x)::value_type, decltype(x)::value_type>>);

// Their derivatives: symbols again, with the axes of the function first.
constexpr partial_of<decltype(A(x, y)), decltype(y)> by_y;
constexpr partial_of<decltype(A(x, y)), decltype(x), decltype(y)> by_x_and_y;
static_assert(by_y.dims == A.dims && by_x_and_y.dims.rank == 3 && by_x_and_y.dims.axis[2] == extent("k"sv));
static_assert(std::is_same_v<symbols_of<decltype(by_y)>, symbols_of<decltype(A(x, y))>>);

// Bindings: an lvalue is referred to, an rvalue is kept.
constexpr double number = 2.5;
constexpr auto bound = (y = number);
static_assert(&bound.value == &number && std::is_same_v<decltype(bound)::symbol, std::remove_const_t<decltype(y)>>);
static_assert((y = 1.5).value == 1.5 && std::is_same_v<decltype((y = 1.5).value), double>);
static_assert((by_y = 1.5).value == 1.5);
template <class Symbol, class Value>
concept bindable = requires(Symbol const symbol, Value value) { symbol = value; };
static_assert(bindable<decltype(x), double> && !bindable<decltype(x), decltype(y + y)> &&
              !bindable<decltype(2_c), double>);

}  // namespace
