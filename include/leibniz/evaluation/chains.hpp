#pragma once
#include <leibniz/evaluation/arithmetic.hpp>
#include <leibniz/evaluation/loops.hpp>
#include <leibniz/evaluation/product_order.hpp>
#include <leibniz/support/inline.hpp>
#include <utility>

/// Products of several matrices, in the order that is best for their sizes.
namespace leibniz::evaluation {

/// The operands of a chain: of schedule S, instruction I.
template <auto const& S, int I>
struct chain_operands {
  static constexpr int count = S.instructions[I].operands;
  using all = std::make_integer_sequence<int, count>;

  static constexpr planning::access access(int k) { return S.operand_pool[S.instructions[I].first_operand + k]; }
  /// The extent in front of operand k; behind the last one for k = count.
  static constexpr int extent(int k) {
    planning::access const a = access(k < count ? k : count - 1);
    planning::extents const dims = S.buffers[a.from].dims;
    return a.is_turned() == (k < count) ? dims.columns() : dims.rows();
  }
  /// Whether the product of operands i to j is its own transpose.
  static constexpr bool is_symmetric(int i, int j) {
    for (; i < j; ++i, --j)
      if (access(i).from != access(j).from || (access(i).is_turned() == access(j).is_turned() && !is_symmetric(i)))
        return false;
    return i > j || is_symmetric(i);
  }
  static constexpr bool is_symmetric(int k) {
    planning::buffer const& b = S.buffers[access(k).from];
    return b.is(planning::buffer::place::input) &&
           (S.inputs[b.number].declared & (leibniz::is_symmetric | is_positive_definite)) != 0;
  }
  static constexpr product_order<count> unsized() {
    product_order<count> result;
    for (int i = 0; i < count; ++i)
      for (int j = i + 1; j < count; ++j) result.symmetric[i][j] = is_symmetric(i, j);
    return result;
  }
  /// `size(extent)` for each of them.
  static constexpr product_order<count> order(auto const& size) {
    product_order<count> result = unsized();
    for (int k = 0; k <= count; ++k) result.sizes[k] = size(extent(k));
    result.choose();
    return result;
  }
  template <int K, class Memory>
  static constexpr LEIBNIZ_INLINE auto operand(Memory& memory) {
    constexpr planning::access a = access(K);
    if constexpr (a.is_turned())
      return memory.template at<a.from>().transposed().as_const();
    else
      return memory.template at<a.from>().as_const();
  }
};

/// The order that is known at compile time; its products are as typed as all others.
///
/// One extent may be left to run time where all others are small: it counts as many, as that of samples does, and the
/// order is known if then all products on the way are of fixed size.
template <auto const& S, int I, class R>
class known_order {
  using operands = chain_operands<S, I>;
  static constexpr index small = 16, many = 1024;

  static constexpr bool is_open(int extent) { return R::size(extent) == dynamic; }
  /// Whether the products on the way to that of operands i to j are of fixed size.
  static constexpr bool are_fixed(product_order<operands::count> const& order, int i, int j) {
    if (i == j) return true;
    int const k = order.split(i, j);
    auto const is_fixed = [](int first, int last) {
      return first == last || !(is_open(operands::extent(first)) || is_open(operands::extent(last + 1)));
    };
    return is_fixed(i, k) && is_fixed(k + 1, j) && are_fixed(order, i, k) && are_fixed(order, k + 1, j);
  }

 public:
  static constexpr bool is_known() {
    int open = 0;  // no extent is 0
    index largest = 0;
    for (int k = 0; k <= operands::count; ++k) {
      int const extent = operands::extent(k);
      if (!is_open(extent))
        largest = R::size(extent) > largest ? R::size(extent) : largest;
      else if (open != 0 && open != extent)
        return false;
      else
        open = extent;
    }
    return open == 0 || (largest <= small && are_fixed(find(), 0, operands::count - 1));
  }
  static constexpr product_order<operands::count> find() {
    return operands::order([](int extent) { return is_open(extent) ? many : R::size(extent); });
  }
};
template <auto const& S, int I, class R, class Backend>
class known_chain {
  using T = typename R::number_type;
  using operands = chain_operands<S, I>;
  static constexpr product_order<operands::count> order = known_order<S, I, R>::find();

 public:
  template <class Memory>
  static constexpr LEIBNIZ_INLINE void run(Memory& memory, T* work, auto to, auto alpha) {
    constexpr int last = operands::count - 1, k = order.split(0, last);
    Backend::template product<S.instructions[I].addend().exists()>(to, alpha, part<0, k>(memory, work),
                                                                   part<k + 1, last>(memory, work));
  }

 private:
  template <int First, int Last, class Memory>
  static constexpr LEIBNIZ_INLINE auto part(Memory& memory, [[maybe_unused]] T* work) {
    if constexpr (First == Last) {
      return operands::template operand<First>(memory);
    } else {
      constexpr index rows = order.sizes[First], columns = order.sizes[Last + 1];
      constexpr int k = order.split(First, Last);
      using own = typename Backend::template own_view<T, rows, columns>;
      own const to = Backend::make_view(std::type_identity<own>{}, work + order.place_of(First, Last), rows, columns);
      if constexpr (order.symmetric[First][Last])
        Backend::template symmetric_product<false>(to, one{}, part<First, k>(memory, work),
                                                   part<k + 1, Last>(memory, work));
      else
        Backend::template product<false>(to, one{}, part<First, k>(memory, work), part<k + 1, Last>(memory, work));
      return to.as_const();
    }
  }
};

}  // namespace leibniz::evaluation
