#pragma once
#include <leibniz/planning/schedule.hpp>

namespace leibniz::planning {

namespace detail {

constexpr bool writes(schedule const& s, instruction const& i, int buffer) {
  if (i.to == buffer) return true;
  for (int k = 0; k < i.steps; ++k) {
    step const& one = s.steps[i.first_step + k];
    if ((one.what == operation::store || is_reduction(one.what)) && one.at.from == buffer) return true;
  }
  return false;
}
constexpr bool reads(schedule const& s, instruction const& i, int buffer) {
  for (access const& a : i.in)
    if (a.from == buffer) return true;
  for (int k = 0; k < i.operands; ++k)
    if (s.operand_pool[i.first_operand + k].from == buffer) return true;
  for (int k = 0; k < i.steps; ++k) {
    step const& one = s.steps[i.first_step + k];
    if (one.what == operation::load && one.at.from == buffer) return true;
  }
  return false;
}
/// z = c + alpha A x, with a matrix A and columns x and z, of a size that is known at run time only.
constexpr bool is_matrix_by_vector(schedule const& s, instruction const& i) {
  if (i.what != operation::product || !i.dims.is_column() || i.dims.rows() > 0) return false;
  if (s.buffers[i.in[0].from].dims.is_vector() || i.in[1].is_turned()) return false;
  return i.in[1].from != i.to && i.in[0].from != i.to;
}
/// The only pass between p and q that has to do with the result of q, if all it does is to store what q adds to.
constexpr int pass_before(schedule const& s, int p, int q) {
  int const to = s.instructions[q].to;
  int found = no_value;
  for (int k = p + 1; k < q; ++k) {
    instruction const& between = s.instructions[k];
    if (!reads(s, between, to) && !writes(s, between, to)) continue;
    if (found != no_value || between.what != operation::entries || reads(s, between, to)) return no_value;
    for (int l = 0; l < between.steps; ++l) {
      step const& one = s.steps[between.first_step + l];
      if (one.at.from == to && (one.what != operation::store || one.at.how != reach::whole)) return no_value;
    }
    found = k;
  }
  return found;
}
/// Gives what q adds to a buffer of its own.
constexpr void separate_addend(schedule& s, int pass, int q) {
  instruction& last = s.instructions[q];
  buffer own;
  own.dims = last.dims;
  s.buffers.push_back(own);
  for (int l = 0; l < s.instructions[pass].steps; ++l) {
    step& one = s.steps[s.instructions[pass].first_step + l];
    if (one.what == operation::store && one.at.from == last.to) one.at.from = s.buffers.size() - 1;
  }
  last.in[computation::addend].from = s.buffers.size() - 1;
}

}  // namespace detail

/// Whether instructions p < q are products A x and A' y that can run at once: A, which is most of what they read, is then
/// read once, as in the kernels of Bientinesi et al., "Build to order linear algebra kernels" (2008). Then q runs as early
/// as p; what is added to its product may be known later, and is added then.
constexpr bool can_run_jointly(schedule const& s, int p, int q) {
  instruction const &first = s.instructions[p], &last = s.instructions[q];
  if (!detail::is_matrix_by_vector(s, first) || !detail::is_matrix_by_vector(s, last)) return false;
  if (first.in[0].from != last.in[0].from || first.in[0].is_turned() == last.in[0].is_turned()) return false;
  if (first.to == last.to || first.addend().from == first.to || detail::reads(s, first, last.to)) return false;
  bool const in_place = last.addend().from == last.to;
  if (in_place && detail::pass_before(s, p, q) == no_value) return false;
  int const needed[] = {last.in[0].from, last.in[1].from, last.scale().from};
  for (int k = p; k < q; ++k) {
    instruction const& between = s.instructions[k];
    for (int const buffer : needed)
      if (buffer != no_value && detail::writes(s, between, buffer)) return false;
    if (k > p && !in_place && (detail::writes(s, between, last.to) || detail::reads(s, between, last.to))) return false;
  }
  return true;
}

/// Joins the products that can run at once, in pairs, but for those that run by blocks of rows already.
constexpr void find_joint_products(schedule& s) {
  list<bool> taken(s.instructions.size(), false);
  for (int p = 0; p < s.instructions.size(); ++p)
    if (s.instructions[p].by_rows)
      for (int k = p; k < s.instructions.size() && k <= p + 2; ++k) taken[k] = true;
  for (int p = 0; p < s.instructions.size(); ++p)
    for (int q = p + 1; q < s.instructions.size() && !taken[p]; ++q) {
      if (taken[q] || !can_run_jointly(s, p, q)) continue;
      taken[p] = taken[q] = true;
      if (s.instructions[q].addend().from == s.instructions[q].to)
        detail::separate_addend(s, detail::pass_before(s, p, q), q);
      s.instructions[p].joint = q;
      s.instructions[q].joint = p;
    }
}

}  // namespace leibniz::planning
