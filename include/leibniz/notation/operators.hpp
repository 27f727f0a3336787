#pragma once
#include <leibniz/notation/matrices.hpp>

namespace leibniz {

/// An array of order 3 or 4, written as what it does to a direction: with its last two axes (or, of order 3, its last one)
/// it takes D to a matrix, a vector or a number. The Jacobian of inv(A) is D -> -inv(A) D inv(A).
struct operator_form {
  syntax tree;
  int direction = -1, result = -1;  // where matrices cannot say it: -1

  constexpr bool found() const { return result >= 0; }
};

namespace detail {

/// A name for the direction that no symbol has.
constexpr std::string_view direction_name(graph const& g, bool is_matrix) {
  constexpr std::string_view matrices[] = {"D", "H", "E", "V", "Z"}, vectors[] = {"d", "h", "e", "v", "z"};
  for (int k = 0; k < 5; ++k)
    if (std::string_view const name = is_matrix ? matrices[k] : vectors[k]; g.find_symbol(name) < 0) return name;
  return {};
}

/// As an operator on directions with so many axes; the graph gets a symbol for them.
constexpr operator_form operator_on(graph& g, node v, int axes) {
  operator_form form;
  symbol_info info;
  info.name = direction_name(g, axes == 2);
  if (info.name.empty()) return form;
  int const order = g.order(v);
  info.dims = {g.decode(g.axis(v, order - axes)), axes == 2 ? g.decode(g.axis(v, order - 1)) : extent(1)};
  if (info.dims.order() != axes) return form;
  node const direction = g.variable(g.add_symbol(info)), image = along(g, v, direction);
  shape dims(1, 1);
  for (int k = 0; k < g.order(image); ++k) dims.axis[k] = g.decode(g.axis(image, k));
  int const result = canonical_notation(g, image, dims, form.tree);
  for (int i = 0; i < form.tree.size(); ++i)
    if (form.tree.is_application_of(i, function_of<einsum_function>)) return form;
  form.direction = form.tree.symbol(form.tree.add_symbol(info));
  form.result = result;
  return form;
}

}  // namespace detail

/// The operator that a node of a tree stands for, if its order is 3 or 4.
constexpr operator_form as_operator(syntax const& tree, int root) {
  for (int const axes : {2, 1}) {
    graph g;
    node const v = lower(g, tree)[root].what;
    if (g.order(v) != 3 && (g.order(v) != 4 || axes == 1)) break;
    operator_form form = detail::operator_on(g, v, axes);
    if (form.found()) return form;
  }
  return {};
}

}  // namespace leibniz
