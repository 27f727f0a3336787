// An extent is the number that it is, whatever its type.
#include <leibniz/leibniz.hpp>
#include <type_traits>
using namespace leibniz;

constexpr auto x = vector<"x", 3>;
template <auto Size>
using vector_of = decltype(vector<"x", Size>);
enum { three = 3 };

static_assert(std::is_same_v<vector_of<3L>, decltype(x)>);
static_assert(std::is_same_v<vector_of<3ull>, decltype(x)>);
static_assert(std::is_same_v<vector_of<three>, decltype(x)>);
static_assert(std::is_same_v<vector_of<'\3'>, decltype(x)>);
static_assert(std::is_same_v<vector_of<std::integral_constant<int, 3>{}>, decltype(x)>);
static_assert(std::is_same_v<decltype(canonical(t(t(x)))), decltype(canonical(x))>);
static_assert(vector<"x", 2147483647>.dims == shape(2147483647, 1));
