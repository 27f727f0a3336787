#include <leibniz/support/fixed_string.hpp>
#include <string_view>
#include <type_traits>

namespace {

using leibniz::fixed_string;

static_assert(std::string_view(fixed_string("A")) == "A");
static_assert(std::string_view(fixed_string("")).empty());
static_assert(fixed_string("Aᵀ").size() == 4);  // bytes of UTF-8

// Equal texts are equal template arguments.
template <fixed_string Name>
struct named {};
static_assert(std::is_same_v<named<"A">, named<fixed_string<1>(std::string_view("A"))>>);
static_assert(!std::is_same_v<named<"A">, named<"B">>);

// Cut to its length.
constexpr auto frozen = leibniz::freeze_text<[] { return std::string_view("2 A"); }>();
static_assert(std::is_same_v<decltype(frozen), fixed_string<3> const> && std::string_view(frozen) == "2 A");

}  // namespace
