#pragma once
#include <leibniz/planning/functions.hpp>

namespace leibniz::planning {

/// A contraction in index notation. Its indices are numbered: those of the result first, then the bound ones. In
/// flow::index_pool it stores how many there are, their extents, and then the indices of each operand in turn;
/// an operand without a value is an identity.
constexpr term lowering::contraction_of(int e) {
  syntax_node const& n = tree_[e];
  list<shape> shapes;
  for (int k = 0; k < n.operands; ++k) shapes.push_back(shapes_[child(e, k)]);
  arguments<shape> const described{shapes.data(), n.operands, tree_.parameters(e), n.parameters};
  list<int> letters = einsum_function::letters(described, n.operands), codes;
  auto const number_of = [&](int letter) {
    int k = 0;
    while (k < letters.size() && letters[k] != letter) ++k;
    if (k == letters.size()) letters.push_back(letter);
    return k;
  };

  list<reading> operands;
  list<int> indices;
  for (int k = 0; k < n.operands; ++k) {
    int const what = child(e, k);
    list<int> const own = einsum_function::letters(described, k);
    for (int const letter : own) number_of(letter);
    if (tree_[what].what == phrase::ones) continue;
    operand value;
    if (tree_[what].what != phrase::identity) {
      value = dense(what);
      value.value = to_.stored(value.value);
    }
    operands.push_back({value.value, reach::whole});
    bool const swapped = value.turned && own.size() == 2;
    for (int p = 0; p < own.size(); ++p) indices.push_back(number_of(own[swapped ? 1 - p : p]));
  }
  for (int const letter : letters) codes.push_back(to_.names.encode(einsum_function::extent_of(described, letter)));

  computation c;
  c.what = operation::einsum;
  c.dims = dims_[e];
  c.first_operand = to_.operand_pool.size();
  c.operands = operands.size();
  c.first_index = to_.index_pool.size();
  to_.operand_pool.append(operands);
  to_.index_pool.push_back(letters.size());
  to_.index_pool.append(codes);
  to_.index_pool.append(indices);
  return {term::form::pending, dims_[e], {to_.add(c), false}, 1, no_value};
}

}  // namespace leibniz::planning
