#pragma once
#include <leibniz/language/expression.hpp>
#include <leibniz/notation/texts.hpp>
#include <leibniz/planning/expenses.hpp>
#include <leibniz/planning/listing.hpp>
#include <leibniz/planning/planned.hpp>

namespace leibniz {

namespace planning {

/// Of three matrices, what both orders cost.
constexpr void chain_costs(text_buffer& out, schedule const& s, instruction const& i, expense const& bytes) {
  out.put("the cheapest order for the sizes at run time");
  if (i.operands == 3) {
    int size[4]{};
    for (int k = 0; k < 3; ++k) {
      access const a = s.operand_pool[i.first_operand + k];
      extents const dims = a.is_turned() ? s.buffers[a.from].dims.transposed() : s.buffers[a.from].dims;
      size[k] = dims.rows();
      size[k + 1] = dims.columns();
    }
    for (bool const left : {true, false}) {
      expense order;
      int const first = left ? 0 : 1;  // (no list in a conditional: GCC 12 destroys it too early)
      order.add(2, list<int>{size[first], size[first + 1], size[first + 2]});
      order.add(2, list<int>{size[0], size[left ? 2 : 1], size[3]});
      out.put(left ? ": " : " flops or ");
      order.put(out, s.names);
    }
    out.put(" flops");
  }
  out.put(", ");
  bytes.put(out, s.names);
  out.put(" bytes\n");
}

/// A schedule with what each instruction costs, the sum, and the buffers.
constexpr text_buffer describe(schedule const& s) {
  text_buffer out;
  leibniz::planning::detail::lister lines(s, out);
  expense all_flops, all_bytes;
  bool has_chains = false;
  auto const costs = [&](expense const& flops, expense const& bytes) {
    flops.put(out, s.names);
    out.put(" flops, ");
    bytes.put(out, s.names);
    out.put(" bytes\n");
  };
  for (int k = 0; k < s.instructions.size(); ++k) {
    instruction const& i = s.instructions[k];
    has_chains |= i.what == operation::chain;
    lines.write(i);
    if (i.by_rows && i.what == operation::entries)
      out.put("    with the next line for some rows at a time, so that what it writes stays in the cache\n");
    else if (i.by_rows)
      out.put("    with the next two lines for some rows at a time, so that the matrix is read once\n");
    if (i.joint > k) {
      out.put("    at once with ");
      lines.name(s.instructions[i.joint].to);
      out.put(", so that the matrix is read once\n");
    }
    out.put("    ");
    if (i.what == operation::symmetric_product) out.put("half of it, the rest is its mirror image; ");
    expense const work = flops(s, i), moved = bytes(s, i);
    if (i.what == operation::chain)
      chain_costs(out, s, i, moved);
    else
      costs(work, moved);
    all_flops.add(work);
    all_bytes.add(moved);
  }
  out.put(has_chains ? "in all, without the flops of the chains, " : "in all ");
  costs(all_flops, all_bytes);
  for (int b = 0; b < s.buffers.size(); ++b) {
    buffer const& own = s.buffers[b];
    if (!own.is(buffer::place::workspace) && !own.is(buffer::place::factors)) continue;
    out.put("buffer ");
    lines.name(b);
    out.put(": ");
    lines.range(own.dims);
    out.put('\n');
  }
  return out;
}

template <class... Es>
constexpr text_buffer plan_text() {
  return describe(joint_schedule<Es...>{}());
}

}  // namespace planning

/// What evaluate(e...) will do, a line an instruction, with the arithmetic and the memory traffic of each, and the buffers.
///
///   std::cout << plan(f, gradient(f, X));
template <an_operand... Es>
  requires(sizeof...(Es) > 0)
constexpr std::string_view plan(Es...) {
  if constexpr ((an_expression<Es> && ...))
    return detail::frozen_text<&planning::plan_text<Es...>>;
  else
    return {};
}

}  // namespace leibniz
