// Formulas that are too deep or too long are refused, at once and by name. tests/fuzz reads any text.
#include <leibniz/notation/formula.hpp>
#include <string>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

std::string repeated(int times, std::string const& part) {
  std::string result;
  for (int i = 0; i < times; ++i) result += part;
  return result;
}
/// The error in a formula of a scalar s; empty where there is none.
std::string error_in(std::string const& text) {
  syntax tree;
  tree.add_symbol({"s", scalar_shape, no_structure, 0, {}});
  formula_result const result = read_formula(text, tree);
  CHECK(result.ok() == result.error.empty());
  return std::string(result.error);
}

std::string const too_deep = "the formula is nested too deeply";

}  // namespace

TEST_CASE("a formula may be nested 99 deep, and no deeper") {
  CHECK(error_in(repeated(99, "(") + "s" + repeated(99, ")")).empty());
  CHECK(error_in(repeated(99, "exp(") + "s" + repeated(99, ")")).empty());
  for (int const depth : {101, 1000, 12000}) {
    CHECK(error_in(repeated(depth, "(") + "s" + repeated(depth, ")")) == too_deep);
    CHECK(error_in(repeated(depth, "exp(") + "s" + repeated(depth, ")")) == too_deep);
    CHECK(error_in(repeated(depth, "-") + "s") == too_deep);
    CHECK(error_in(repeated(depth, "(")) == too_deep);
  }
}

TEST_CASE("a formula may have 1000 operators one above the other, and no more") {
  CHECK(error_in("s" + repeated(1000, "+s")).empty());
  for (std::string const part : {"+s", "*s", "'", "^2"}) CHECK(error_in("s" + repeated(1500, part)) == too_deep);
}

TEST_CASE("a formula may have 65536 characters, and no more") {
  CHECK(error_in("s" + std::string(65535, ' ')).empty());
  CHECK(error_in("s" + std::string(65536, ' ')) == "the formula is longer than 65536 characters");
  CHECK(error_in(repeated(100000, "s+")) == "the formula is longer than 65536 characters");
  CHECK(error_in(repeated(32000, "s+")) == too_deep);
}
