#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/frozen.hpp>
#include <leibniz/language/symbol_list.hpp>
#include <leibniz/support/type_at.hpp>

namespace leibniz {

namespace detail {

/// The expression type of a node of a frozen syntax tree. Nodes are made in order, so none waits for another.
template <auto const& Tree, class Symbols, int I>
struct retyped {
  static constexpr syntax_node const& node = Tree[I];
  template <int K>
  using operand = typename retyped<Tree, Symbols, Tree.operand_of(I, K)>::type;
  template <int Number>
  using symbol_of = typename Symbols::template at<Symbols::find(Tree.symbols[Number].name)>;
  template <int K>
  static constexpr extent axis = Tree.shape_pool[node.dims].axis[K];

  template <int... K, int... P>
  static auto make(std::integer_sequence<int, K...>, std::integer_sequence<int, P...>) {
    if constexpr (node.what == phrase::application)
      return application_of<callee<function_type<node.applied>, Tree.parameter_of(I, P)...>, operand<K>...>{};
    else if constexpr (node.what == phrase::partial)
      return terminal<partial<symbol_of<node.symbol>, symbol_of<Tree.operand_of(I, K)>...>>{};
    else if constexpr (node.what == phrase::symbol)
      return terminal<symbol_of<node.symbol>>{};
    else if constexpr (node.what == phrase::constant)
      return terminal<constant<node.value.numerator, node.value.denominator>>{};
    else
      return filled_with(std::make_integer_sequence<int, Tree.shape_pool[node.dims].rank>{});
  }
  template <int... K>
  static auto filled_with(std::integer_sequence<int, K...>) {
    return terminal<filled<node.what, extent_parameter<axis<K>.name.size()>(axis<K>)...>>{};
  }
  using type = decltype(make(std::make_integer_sequence<int, node.operands>{},
                             std::make_integer_sequence<int, node.parameters>{}));
};

/// The outlines in order, too.
template <auto const& Tree, class Symbols, int... I>
constexpr bool retype_all(std::integer_sequence<int, I...>) {
  [[maybe_unused]] outline const* const each[]{&outline_of<typename retyped<Tree, Symbols, I>::type>..., nullptr};
  return true;
}

}  // namespace detail

/// The type that a user could have typed for a node of a frozen syntax tree: the way back from values to types.
/// `Symbols` is the symbol_list in which the tree's symbols are found by name.
template <auto const& Tree, class Symbols, int Root>
struct typed_expression {
  static_assert(detail::retype_all<Tree, Symbols>(std::make_integer_sequence<int, Root>{}));
  using type = typename detail::retyped<Tree, Symbols, Root>::type;
};
template <auto const& Tree, class Symbols, int Root = Tree.roots[0]>
using typed = typename typed_expression<Tree, Symbols, Root>::type;

}  // namespace leibniz
