#pragma once
#include <leibniz/planning/frozen.hpp>
#include <leibniz/support/hash.hpp>

namespace leibniz::planning {

/// What tells schedules apart: a hash of 128 bits of all that is in one.
struct schedule_key {
  std::uint64_t low = 1, high = 2;
};

/// The functions that a schedule applies, each once.
template <std::size_t Steps>
struct applied_functions {
  leibniz::detail::fixed_array<function_key const*, Steps> keys;
  int count = 0;

  constexpr int find(function_key const* wanted) const {
    int k = 0;
    while (k < count && keys[k] != wanted) ++k;
    return k;
  }
};
template <schedule_size Size>
constexpr applied_functions<Size.steps> functions_in(frozen_schedule<Size> const& s) {
  applied_functions<Size.steps> result;
  for (std::size_t k = 0; k < Size.steps; ++k) {
    function_key const* const applied = s.steps.values[k].applied;
    if (applied != nullptr && result.find(applied) == result.count) result.keys.values[result.count++] = applied;
  }
  return result;
}

namespace detail {

/// Makes a key. A structure is taken apart into all of its members: one that is new here does not compile until it is put.
template <schedule_size Size>
class key_maker {
 public:
  constexpr schedule_key operator()(frozen_schedule<Size> const& s) {
    auto const& [instructions, steps, buffers, operands, indices, inputs, names, outputs, places, used] = s;
    functions_ = functions_in(s);
    put_all(instructions, used.instructions);
    put_all(steps, used.steps);
    put_all(buffers, used.buffers);
    put_all(operands, used.operands);
    put_all(indices, used.indices);
    put_all(inputs, used.inputs);
    put_all(names, used.names);
    put_all(outputs, used.outputs);
    put_all(places, used.outputs);
    return key_;
  }

 private:
  constexpr void put_all(auto const& all, std::size_t count) {
    put(static_cast<long long>(count));
    for (std::size_t k = 0; k < count; ++k) put(all.values[k]);
  }
  constexpr void put(long long word) {
    auto const bits = static_cast<std::uint64_t>(word);
    key_.low = mix(key_.low, bits);
    key_.high = mix(key_.high, bits);
  }
  constexpr void put(int number) { put(static_cast<long long>(number)); }
  constexpr void put(int a, int b) { put(static_cast<long long>(a) * (1LL << 32) + b); }
  constexpr void put(std::string_view text) { key_ = {mix(key_.low, text), mix(key_.high, text)}; }
  constexpr void put(rational number) {
    put(number.numerator);
    put(number.denominator());
  }
  constexpr void put(extents const& dims) {
    put(dims.rank);
    for (int k = 0; k < dims.rank; ++k) put(dims.axis[k]);
  }
  constexpr void put(access const& a) {
    auto const& [from, how] = a;
    put(from, static_cast<int>(how));
  }
  constexpr void put(step const& s) {
    auto const& [what, a, b, at, number, applied, extent] = s;
    auto const& [from, how] = at;
    int const function = applied == nullptr ? 0 : 1 + functions_.find(applied);
    bool const is_integer = number.is_integer();
    static_assert(static_cast<int>(operation::store) < 64 && static_cast<int>(reach::diagonal) < 8);
    put(((function * 2 + is_integer) * 8 + static_cast<int>(how)) * 64 + static_cast<int>(what), a);
    put(extent, b);
    put(from);
    put(number.numerator);
    if (!is_integer) put(number.denominator());
  }
  constexpr void put(instruction const& i) {
    auto const& [what, dims, to, in, number, first_step, steps, by_rows, joint, first_operand, operands, first_index,
                 row, column, replaces] = i;
    put(static_cast<int>(what), to);
    put(dims);
    for (access const& a : in) put(a);
    put(number);
    put(first_step, steps);
    put(by_rows, joint);
    put(first_operand, operands);
    put(first_index, replaces);
    put(row, column);
  }
  constexpr void put(buffer const& b) {
    auto const& [where, number, dims, may_be_nonzero] = b;
    auto const& [above, below] = may_be_nonzero;
    put(static_cast<int>(where), number);
    put(above, below);
    put(dims);
  }
  constexpr void put(input_info const& input) {
    auto const& [name, by, partials, declared, dims] = input;
    put(name);
    put(partials, static_cast<int>(declared));
    for (int k = 0; k < partials; ++k) put(by[k]);
    put(dims);
  }

  applied_functions<Size.steps> functions_;
  schedule_key key_;
};

}  // namespace detail

template <schedule_size Size>
constexpr schedule_key make_key(frozen_schedule<Size> const& s) {
  return detail::key_maker<Size>{}(s);
}

}  // namespace leibniz::planning
