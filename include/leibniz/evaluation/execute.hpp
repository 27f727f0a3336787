#pragma once
#include <leibniz/evaluation/chains.hpp>
#include <leibniz/evaluation/cofactors.hpp>
#include <leibniz/evaluation/contraction.hpp>
#include <leibniz/evaluation/in_order.hpp>
#include <leibniz/evaluation/loops.hpp>
#include <leibniz/evaluation/parts.hpp>
#include <leibniz/evaluation/passes.hpp>
#include <leibniz/evaluation/row_blocks.hpp>
#include <leibniz/support/inline.hpp>

namespace leibniz::evaluation {

/// One instruction of a schedule, on the values in memory.
template <auto const& S, int I, class Backend, class Memory>
struct executor {
  using T = typename Memory::number_type;
  static constexpr planning::instruction const& i = S.instructions[I];

  template <int K>
  static constexpr LEIBNIZ_INLINE auto operand(Memory& memory) {
    constexpr planning::access a = i.in[K];
    if constexpr (a.is_turned())
      return memory.template at<a.from>().transposed().as_const();
    else
      return memory.template at<a.from>().as_const();
  }
  static constexpr LEIBNIZ_INLINE auto& factors(Memory& memory) { return memory.template content<i.in[0].from>(); }
  static constexpr LEIBNIZ_INLINE auto alpha(Memory& memory) {
    if constexpr (!i.has_alpha())
      return one{};
    else if constexpr (!i.scale().exists() && i.number == rational(-1))
      return minus_one{};
    else if constexpr (i.scale().exists())
      return number<T>(i.number) * *memory.template at<i.scale().from>().data();
    else
      return number<T>(i.number);
  }

  /// Whether it runs as part of what another instruction begins.
  static constexpr bool is_part() { return begins_rows<I - 1>() || (begins_rows<I - 2>() && !begins_pass<I - 2>()); }
  template <int K>
  static constexpr bool begins_pass() {
    return S.instructions[K].what == operation::entries;
  }

  static constexpr LEIBNIZ_INLINE void run(Memory& memory) {
    if constexpr (is_part()) {
    } else if constexpr (begins_rows<I>()) {
      if constexpr (begins_pass<I>())
        add_by_rows(memory);
      else
        run_by_rows(memory);
    } else if constexpr (begins_joint()) {
      run_jointly(memory);
    } else if constexpr (ran_jointly()) {
      add_addend(memory);
    } else if constexpr (i.what == operation::entries) {
      Backend::template pass<S, I>(memory);
    } else if constexpr (planning::is_factorisation(i.what)) {
      memory.template content<i.to>().compute(operand<0>(memory));
    } else {
      compute(memory, memory.template at<i.to>());
    }
  }

 private:
  template <int K>
  static constexpr bool begins_rows() {
    if constexpr (K < 0)
      return false;
    else if constexpr (!Backend::has_row_blocks || !S.instructions[K].by_rows)
      return false;
    else
      return Memory::known_sizes::size(S.instructions[K].dims.rows()) == dynamic;
  }
  static constexpr planning::nonzeros nonzeros(planning::access a) {
    planning::nonzeros const own = S.buffers[a.from].may_be_nonzero;
    return a.is_turned() ? own.turned() : own;
  }
  /// Whether it is a product with a triangular matrix of run-time size.
  static constexpr bool leaves_out_zeros() {
    if constexpr (i.what != operation::product || !Backend::has_row_blocks)
      return false;
    else if constexpr (nonzeros(i.in[0]).is_triangular())
      return Memory::known_sizes::size(S.buffers[i.in[0].from].dims.rows()) == dynamic;
    else if constexpr (nonzeros(i.in[1]).is_triangular())
      return Memory::known_sizes::size(S.buffers[i.in[1].from].dims.rows()) == dynamic;
    else
      return false;
  }
  /// Whether this product runs at once with a later one, or ran with an earlier one.
  static constexpr bool is_joint() {
    using R = typename Memory::known_sizes;
    if constexpr (i.joint == planning::no_value || !Backend::has_row_blocks)
      return false;
    else
      return R::size(i.dims.rows()) == dynamic && R::size(S.instructions[i.joint].dims.rows()) == dynamic;
  }
  static constexpr bool begins_joint() { return is_joint() && i.joint > I; }
  static constexpr bool ran_jointly() { return is_joint() && i.joint < I; }
  static void run_jointly(Memory& memory) {
    using other = executor<S, i.joint, Backend, Memory>;
    Backend::joint_products(memory.template at<i.to>(), alpha(memory), operand<0>(memory), operand<1>(memory),
                            memory.template at<other::i.to>(), other::alpha(memory),
                            other::template operand<1>(memory));
    add_addend(memory);
  }
  static void add_addend(Memory& memory) {
    if constexpr (i.addend().exists())
      Backend::add(memory.template at<i.to>(), operand<planning::computation::addend>(memory));
  }
  /// This instruction and the next two, for some rows at a time.
  static void run_by_rows(Memory& memory) {
    using last = executor<S, I + 2, Backend, Memory>;
    auto const z = memory.template at<i.to>();
    auto const to = memory.template at<last::i.to>();
    if constexpr (i.addend().exists() && i.addend().from != i.to)
      Backend::copy(z, one{}, operand<planning::computation::addend>(memory));
    if constexpr (!last::i.addend().exists())
      fill(to, T(0));
    else if constexpr (last::i.addend().from != last::i.to)
      Backend::copy(to, one{}, last::template operand<planning::computation::addend>(memory));
    row_blocks<S, I, Backend, Memory>::run(
        memory, operand<0>(memory), z, operand<1>(memory), last::template operand<1>(memory), to,
        [&](auto part, auto tall, auto factor, index rows_after) {
          Backend::template product_of_rows<i.addend().exists()>(part, alpha(memory), tall, factor, rows_after);
        },
        [&](auto whole, auto tall, auto factor) {
          Backend::template product<true>(whole, last::alpha(memory), tall, factor);
        });
  }
  /// This pass and the next instruction, for some rows at a time.
  static void add_by_rows(Memory& memory) {
    using blocks = added_row_blocks<S, I, Backend, Memory>;
    using last = executor<S, I + 1, Backend, Memory>;
    using on_block = executor<S, I + 1, Backend, typename blocks::block>;
    auto const to = memory.template at<last::i.to>();
    if constexpr (!last::i.addend().exists())
      fill(to, T(0));
    else if constexpr (last::i.addend().from != last::i.to)
      Backend::copy(to, one{}, last::template operand<planning::computation::addend>(memory));
    blocks::run(memory, [&](auto window) {
      auto const first = on_block::template operand<0>(window);
      auto const second = on_block::template operand<1>(window);
      if constexpr (last::i.what == operation::symmetric_product)
        Backend::add_lower_product(to, last::alpha(memory), first, second);
      else
        Backend::template product<true>(to, last::alpha(memory), first, second);
    });
    if constexpr (last::i.what == operation::symmetric_product) Backend::mirror_lower(to);
  }
  static constexpr LEIBNIZ_INLINE void compute(Memory& memory, auto to) {
    constexpr bool adds = i.addend().exists(), in_place = adds && i.addend().from == i.to;
    constexpr bool is_sum = adds && !in_place && !leaves_out_zeros() &&
                            (i.what == operation::product || i.what == operation::symmetric_product);
    if constexpr (adds && !in_place && !is_sum)
      Backend::copy(to, one{}, operand<planning::computation::addend>(memory));
    if constexpr (leaves_out_zeros()) {
      Backend::template triangular_product<adds, nonzeros(i.in[0]), nonzeros(i.in[1])>(
          to, alpha(memory), operand<0>(memory), operand<1>(memory));
    } else if constexpr (is_sum && i.what == operation::product) {
      Backend::product_added_to(to, operand<planning::computation::addend>(memory), alpha(memory), operand<0>(memory),
                                operand<1>(memory));
    } else if constexpr (is_sum) {
      Backend::symmetric_product_added_to(to, operand<planning::computation::addend>(memory), alpha(memory),
                                          operand<0>(memory), operand<1>(memory));
    } else if constexpr (i.what == operation::product) {
      Backend::template product<adds>(to, alpha(memory), operand<0>(memory), operand<1>(memory));
    } else if constexpr (i.what == operation::symmetric_product) {
      Backend::template symmetric_product<adds>(to, alpha(memory), operand<0>(memory), operand<1>(memory));
    } else if constexpr (i.what == operation::chain) {
      using R = typename Memory::known_sizes;
      auto& own = memory.template content<i.in[1].from>();
      if constexpr (known_order<S, I, R>::is_known())
        known_chain<S, I, R, Backend>::run(memory, own.entries, to, alpha(memory));
      else
        Backend::template chain<S, I>(memory, own, to, alpha(memory), typename chain_operands<S, I>::all{});
    } else if constexpr (i.what == operation::diagonal_sum) {
      if constexpr (!i.addend().exists()) fill(to, T(0));
      if constexpr (i.in[0].exists())
        add_to_diagonal(to, alpha(memory), operand<0>(memory));
      else
        add_to_diagonal(to, alpha(memory));
    } else if constexpr (i.what == operation::part) {
      take_part(to, operand<0>(memory), i.row, i.column);
    } else if constexpr (i.what == operation::placed) {
      if constexpr (!i.addend().exists()) fill(to, T(0));
      place_part<i.replaces || !i.addend().exists()>(to, alpha(memory), operand<0>(memory), i.row, i.column);
    } else if constexpr (i.what == operation::reshape) {
      reshape(to, operand<0>(memory));
    } else if constexpr (i.what == operation::lower_part || i.what == operation::upper_part) {
      take_triangle<i.what == operation::lower_part>(to, operand<0>(memory));
    } else if constexpr (i.what == operation::kron) {
      kronecker_product(to, operand<0>(memory), operand<1>(memory));
    } else if constexpr (i.what == operation::commutation) {
      fill(to, T(0));
      for (index k = 0; k < to.rows(); ++k) to(k, k / i.column + k % i.column * i.row) = 1;
    } else if constexpr (i.what == operation::fusion) {
      fuse<S, I>(memory);
    } else if constexpr (i.what == operation::row_sums) {
      Backend::row_sums(to, operand<0>(memory));
    } else if constexpr (i.what == operation::row_greatest) {
      Backend::row_greatest(to, operand<0>(memory));
    } else if constexpr (i.what == operation::einsum) {
      contract<S, I>(memory, alpha(memory), std::make_integer_sequence<int, i.operands>{});
    } else if constexpr (i.what == operation::cofactors) {
      take_cofactors<i.dims.rows()>(to, operand<0>(memory));
    } else if constexpr (i.what == operation::determinant) {
      *to.data() = factors(memory).determinant();
    } else if constexpr (i.what == operation::log_determinant) {
      *to.data() = factors(memory).log_determinant();
    } else if constexpr (i.what == operation::solve && (i.in[1].from != i.to || i.has_alpha())) {
      Backend::template solution<i.in[0].is_turned()>(factors(memory), to, alpha(memory), operand<1>(memory));
    } else {
      if constexpr (i.what == operation::invert) {
        fill(to, T(0));
        add_to_diagonal(to, alpha(memory));
      }
      Backend::template solve<i.in[0].is_turned()>(factors(memory), to);
    }
  }
};

/// Whether each instruction is a function of its own: where a schedule is long, and its sizes are known at run time only, a call
/// costs nothing beside the work, and one function of it all takes GCC 1.4 times as long.
template <auto const& S, class Memory>
constexpr bool are_apart() {
  constexpr std::size_t many = 16;
  return S.used.instructions > many && !Memory::known_sizes::are_known(S.used.names);
}
template <auto const& S, int I, class Backend, class Memory>
__attribute__((noinline)) void execute_apart(Memory& memory) {
  executor<S, I, Backend, Memory>::run(memory);
}
template <auto const& S, int I, class Backend, class Memory>
constexpr LEIBNIZ_INLINE void execute_one(Memory& memory) {
  if constexpr (are_apart<S, Memory>() && !executor<S, I, Backend, Memory>::is_part())
    execute_apart<S, I, Backend>(memory);
  else
    executor<S, I, Backend, Memory>::run(memory);
}

template <auto const& S, class Backend, class Memory, int... I>
constexpr LEIBNIZ_INLINE void execute(Memory& memory, std::integer_sequence<int, I...>) {
  in_order({(execute_one<S, I, Backend>(memory), 0)...});
}
/// All instructions of a schedule.
template <auto const& S, class Backend, class Memory>
constexpr LEIBNIZ_INLINE void execute(Memory& memory) {
  execute<S, Backend>(memory, std::make_integer_sequence<int, static_cast<int>(S.used.instructions)>{});
}

}  // namespace leibniz::evaluation
