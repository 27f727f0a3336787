#include <boost/hana.hpp>
#include <boost/yap/algorithm.hpp>
#include <boost/yap/print.hpp>
#include <leibniz/functions/list.hpp>
#include <sstream>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto B = matrix<"B", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto e = 2_c * A * x - row_sums(A) / 3_c;

/// Puts B in the place of A.
struct with_B {
  template <class Value>
  auto operator()(boost::yap::expr_tag<expr_kind::terminal>, Value const&) const {
    if constexpr (std::is_same_v<Value, decltype(A)::value_type>)
      return B;
    else
      return terminal<Value>{};
  }
};

}  // namespace

TEST_CASE("boost::yap::transform rebuilds an expression as the type that a user would have typed") {
  auto const transformed = boost::yap::transform(e, with_B{});
  STATIC_REQUIRE(std::is_same_v<std::remove_cvref_t<decltype(transformed)>,
                                std::remove_const_t<decltype(2_c * B * x - row_sums(B) / 3_c)>>);
  STATIC_REQUIRE(std::is_empty_v<decltype(transformed)>);
  STATIC_REQUIRE(transformed.dims == e.dims);
}

TEST_CASE("boost::yap::print shows the operators, and names symbols, constants and functions") {
  std::ostringstream out;
  boost::yap::print(out, e);
  std::string const text = out.str();
  for (char const* part :
       {"expr<->", "expr<*>", "expr</>", "expr<()>", "[=2]", "[=A]", "[=x]", "[=row_sums]", "[=3]"}) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("the operands of an expression are a tuple of Boost.Hana like any other") {
  namespace hana = boost::hana;
  constexpr auto product = A * x;
  constexpr auto& operands = product.elements;
  STATIC_REQUIRE(std::is_empty_v<std::remove_cvref_t<decltype(operands)>>);
  STATIC_REQUIRE(std::is_same_v<decltype(hana::make_tuple(A, x)), std::remove_cvref_t<decltype(operands)>>);
  STATIC_REQUIRE(hana::size(operands) == hana::size_c<2>);
  STATIC_REQUIRE(
      std::is_same_v<std::remove_cvref_t<decltype(operands[hana::size_c<1>])>, std::remove_const_t<decltype(x)>>);
  STATIC_REQUIRE(std::is_same_v<decltype(hana::append(operands, -x)), decltype(hana::make_tuple(A, x, -x))>);
  STATIC_REQUIRE(std::is_same_v<decltype(hana::drop_front(operands)), decltype(hana::make_tuple(x))>);
  STATIC_REQUIRE(std::is_same_v<decltype(hana::transform(operands, [](auto part) { return -part; })),
                                decltype(hana::make_tuple(-A, -x))>);
  STATIC_REQUIRE(std::is_same_v<decltype(hana::transform(operands, [](auto) { return 1; })), hana::tuple<int, int>>);
  STATIC_REQUIRE(
      std::is_same_v<std::remove_cvref_t<decltype(boost::yap::right(product))>, std::remove_const_t<decltype(x)>>);
  auto const copy = operands;
  CHECK(hana::unpack(copy, [](auto... parts) { return sizeof...(parts); }) == 2);
}
