// What a function that only moves entries says of where they come from agrees with its meaning in index notation.
#include <leibniz/functions/list.hpp>
#include <leibniz/language/lower.hpp>
#include <leibniz/proof/interpret.hpp>
#include <vector>

#include "unit/catch.hpp"

using namespace leibniz;

namespace {

/// Whether `f`, of an m x n matrix whose entries are 1, 2, ..., moves them as it says.
void check_moves(function const& f, int m, int n, std::vector<int> const& numbers) {
  INFO(f.name << " of " << m << " x " << n);
  syntax tree;
  symbol_info info;
  info.name = "A";
  info.dims = {m, n};
  list<int> parameters;
  for (int const k : numbers) parameters.push_back(k);
  int const root = tree.apply(f, {tree.symbol(tree.add_symbol(info))}, parameters);
  REQUIRE(f.source != nullptr);
  REQUIRE(f.accepts({&info.dims, 1, parameters.data(), parameters.size()}));

  graph g;
  operand const moved = lower(g, tree)[root];
  reals in;
  effort work;
  list<double> entries;
  for (int k = 0; k < m * n; ++k) entries.push_back(k + 1);
  auto const values = [&](node) { return entries; };
  interpreter value(g, in, list<int>{}, values, work);
  list<double> const& result = value(moved.what);
  int const columns = moved.dims.columns().size;
  for (int k = 0; k < result.size(); ++k) {
    int const from = f.source(m, n, parameters.data(), k / columns, k % columns);
    CHECK(result[k] == (from < 0 ? 0 : entries[from]));
  }
}

}  // namespace

TEST_CASE("functions that move entries say where from") {
  check_moves(function_of<vec_function>, 3, 4, {});
  check_moves(function_of<vec_function>, 1, 4, {});
  check_moves(function_of<unvec_function>, 6, 1, {2});
  check_moves(function_of<element_function>, 4, 1, {2});
  check_moves(function_of<element_function>, 1, 4, {2});
  check_moves(function_of<entry_function>, 3, 4, {2, 1});
  check_moves(function_of<row_function>, 3, 4, {1});
  check_moves(function_of<column_function>, 3, 4, {1});
  check_moves(function_of<rows_function>, 3, 4, {1, 2});
  check_moves(function_of<columns_function>, 3, 4, {1, 2});
  check_moves(function_of<segment_function>, 5, 1, {1, 3});
  check_moves(function_of<segment_function>, 1, 5, {1, 3});
  check_moves(function_of<lower_part_function>, 3, 3, {});
  check_moves(function_of<upper_part_function>, 3, 3, {});
}
