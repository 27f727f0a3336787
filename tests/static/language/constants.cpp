#include <leibniz/functions/list.hpp>

namespace {

using namespace leibniz;
using namespace std::string_view_literals;

template <class E>
constexpr rational exact(E) {
  return E::value_type::value;
}

static_assert(exact(2_c) == 2 && exact(0.5_c) == rational(1, 2) && exact(1e-3_c) == rational(1, 1000));
static_assert(exact(1'000_c) == 1000 && exact(2.50_c) == rational(5, 2) && exact(1.5e2_c) == 150 && exact(0_c) == 0);
static_assert(exact(12E+2_c) == 1200 && exact(0.0_c) == 0 && exact(9223372036854775807_c) == 9223372036854775807);

// Arithmetic of constants gives constants.
static_assert(exact(1_c / 3_c) == rational(1, 3) && exact(-2_c) == -2 && exact(2_c * 3_c) == 6);
static_assert(exact(1_c / 3_c + 1_c / 6_c) == rational(1, 2) && exact(0.5_c - 2_c) == rational(-3, 2));
static_assert(std::is_same_v<decltype(1_c / 2_c), decltype(0.5_c)> &&
              std::is_same_v<decltype(1_c - 1_c), decltype(0_c)>);
static_assert(std::is_empty_v<decltype(2_c)> && an_expression<decltype(2_c)>);

// Constant matrices.
static_assert(identity<3>.dims == shape(3, 3) && ones<2, "n">.dims == shape(2, "n"sv) &&
              zeros<2, 3>.dims == shape(2, 3));
static_assert(ones<"n">.dims == shape("n"sv, 1) && zeros<4>.dims == shape(4, 1) &&
              identity<"n">.dims == shape("n"sv, "n"sv));
static_assert(std::is_same_v<decltype(ones<"n">), decltype(ones<"n", 1>)>);
static_assert(!std::is_same_v<decltype(ones<2, 2>), decltype(zeros<2, 2>)>);

}  // namespace
