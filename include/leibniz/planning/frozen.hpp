#pragma once
#include <leibniz/language/frozen.hpp>
#include <leibniz/planning/schedule.hpp>

namespace leibniz::planning {

/// How large the parts of a schedule are.
struct schedule_size {
  std::size_t instructions = 0, steps = 0, buffers = 0, operands = 0, indices = 0, inputs = 0, names = 0, outputs = 0;

  constexpr bool fits(schedule_size const& c) const {
    return instructions <= c.instructions && steps <= c.steps && buffers <= c.buffers && operands <= c.operands &&
           indices <= c.indices && inputs <= c.inputs && names <= c.names && outputs <= c.outputs;
  }
  constexpr schedule_size times(std::size_t k) const {
    return {k * instructions, k * steps, k * buffers, k * operands, k * indices, k * inputs, k * names, k * outputs};
  }
};

/// A schedule of fixed size, which can be a constant; read like a `schedule`.
template <schedule_size Capacity>
struct frozen_schedule {
  template <class T, std::size_t N>
  using array = leibniz::detail::fixed_array<T, N>;

  array<instruction, Capacity.instructions> instructions;
  array<step, Capacity.steps> steps;
  array<buffer, Capacity.buffers> buffers;
  array<access, Capacity.operands> operand_pool;
  array<int, Capacity.indices> index_pool;
  array<input_info, Capacity.inputs> inputs;
  array<std::string_view, Capacity.names> names;
  array<extents, Capacity.outputs> outputs;
  array<int, Capacity.outputs> output_buffers;
  schedule_size used{};

  constexpr void copy(auto const& s) {
    instructions.copy(s.instructions, used.instructions);
    steps.copy(s.steps, used.steps);
    buffers.copy(s.buffers, used.buffers);
    operand_pool.copy(s.operand_pool, used.operands);
    index_pool.copy(s.index_pool, used.indices);
    inputs.copy(s.inputs, used.inputs);
    names.copy(s.names, used.names);
    outputs.copy(s.outputs, used.outputs);
    output_buffers.copy(s.output_buffers, used.outputs);
  }
};

namespace detail {

constexpr schedule_size measure(schedule const& s) {
  auto const count = [](auto const& l) { return static_cast<std::size_t>(l.size()); };
  return {count(s.instructions), count(s.steps),  count(s.buffers), count(s.operand_pool),
          count(s.index_pool),   count(s.inputs), count(s.names),   count(s.outputs)};
}

template <schedule_size Capacity>
constexpr frozen_schedule<Capacity> captured(schedule const& built) {  // no local: as in language/frozen.hpp
  frozen_schedule<Capacity> result;
  result.used = measure(built);
  if (result.used.fits(Capacity)) result.copy(built);
  return result;
}

inline constexpr schedule_size usual_capacity{32, 96, 48, 16, 64, 16, 16, 8};

template <class Build>
constexpr schedule_size room_for() {  // as in language/frozen.hpp
  return usual_capacity.times(1 + Build::expected_steps / usual_capacity.steps);
}
template <class Build>
inline constexpr auto roomy = captured<room_for<Build>()>(Build{}());

template <class Build>
constexpr auto cut_to_size() {
  constexpr schedule_size size = roomy<Build>.used;
  if constexpr (size.fits(room_for<Build>())) {
    frozen_schedule<size> result;
    result.used = size;
    result.copy(roomy<Build>);
    return result;
  } else {
    return captured<size>(Build{}());
  }
}

}  // namespace detail

/// The schedule that a default-constructible callable without arguments gives, as a constant of just its size.
template <class Build>
inline constexpr auto frozen = detail::cut_to_size<Build>();

}  // namespace leibniz::planning
