#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/frozen.hpp>
#include <leibniz/language/symbol_list.hpp>
#include <leibniz/support/type_at.hpp>

namespace leibniz {

namespace detail {

template <auto const& Tree, class Symbols, int Number>
using numbered_symbol = typename Symbols::template at<Symbols::find(Tree.symbols[Number].name)>;

/// The expression type of a node of a frozen syntax tree. Nodes are made in order, so none waits for another. There are
/// types only: a function or a constant of each node would have a name that is longer than its type.
template <auto const& Tree, class Symbols, int I, phrase What = Tree.nodes.values[I].what,
          class Operands = std::make_integer_sequence<int, Tree.nodes.values[I].operands>,
          class Parameters = std::make_integer_sequence<int, Tree.nodes.values[I].parameters>>
struct retyped;
template <auto const& Tree, class Symbols, int I>
using retyped_t = typename retyped<Tree, Symbols, I>::type;

template <auto const& Tree, class Symbols, int I, int... K, int... P>
struct retyped<Tree, Symbols, I, phrase::application, std::integer_sequence<int, K...>,
               std::integer_sequence<int, P...>> {
  using type =
      application_of<callee<function_type<Tree.nodes.values[I].applied->key>,
                            Tree.parameter_pool.values[Tree.nodes.values[I].first_parameter + P]...>,
                     retyped_t<Tree, Symbols, Tree.operand_pool.values[Tree.nodes.values[I].first_operand + K]>...>;
};
template <auto const& Tree, class Symbols, int I, int... K, class None>
struct retyped<Tree, Symbols, I, phrase::partial, std::integer_sequence<int, K...>, None> {
  using type = terminal<partial<numbered_symbol<Tree, Symbols, Tree[I].symbol>,
                                numbered_symbol<Tree, Symbols, Tree.operand_of(I, K)>...>>;
};
template <auto const& Tree, class Symbols, int I, class None>
struct retyped<Tree, Symbols, I, phrase::symbol, None, None> {
  using type = terminal<numbered_symbol<Tree, Symbols, Tree[I].symbol>>;
};
template <auto const& Tree, class Symbols, int I, class None>
struct retyped<Tree, Symbols, I, phrase::constant, None, None> {
  using type = terminal<constant<Tree[I].value.numerator, Tree[I].value.denominator()>>;
};
template <auto const& Tree, class Symbols, int I, phrase What, class, class>
struct retyped {  // filled with ones, or the like
  template <class Axes>
  struct with;
  template <int... K>
  struct with<std::integer_sequence<int, K...>> {
    template <int Axis>
    static constexpr extent const& axis = Tree.shape_pool[Tree[I].dims].axis[Axis];
    using type = terminal<filled<What, extent_parameter<axis<K>.name.size()>(axis<K>)...>>;
  };
  using type = typename with<std::make_integer_sequence<int, Tree.shape_pool[Tree[I].dims].rank>>::type;
};

/// The outlines in order, too.
template <auto const& Tree, class Symbols, int... I>
constexpr bool retype_all(std::integer_sequence<int, I...>) {
  [[maybe_unused]] outline const* const each[]{&retyped_t<Tree, Symbols, I>::dims..., nullptr};
  return true;
}

}  // namespace detail

/// The type that a user could have typed for a node of a frozen syntax tree: the way back from values to types.
/// `Symbols` is the symbol_list in which the tree's symbols are found by name.
template <auto const& Tree, class Symbols, int Root>
struct typed_expression {
  static_assert(detail::retype_all<Tree, Symbols>(std::make_integer_sequence<int, Root>{}));
  using type = detail::retyped_t<Tree, Symbols, Root>;
};
template <auto const& Tree, class Symbols, int Root = Tree.roots[0]>
using typed = typename typed_expression<Tree, Symbols, Root>::type;

}  // namespace leibniz
