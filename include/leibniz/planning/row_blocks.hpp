#pragma once
#include <leibniz/planning/schedule.hpp>

namespace leibniz::planning {

/// Whether instructions p, p + 1, p + 2 are z = M w, a pass over the entries of z, and M' s with an s of that pass. Then they
/// can run block of rows by block of rows, and a tall matrix M is read from memory once and not twice: what bounds both
/// products is reading M. (Kernels that are fused so: Bientinesi et al., "Build to order linear algebra kernels", 2008.)
constexpr bool can_run_by_rows(schedule const& s, int p) {
  if (p + 2 >= s.instructions.size()) return false;
  instruction const &first = s.instructions[p], &pass = s.instructions[p + 1], &last = s.instructions[p + 2];
  if (first.what != operation::product || pass.what != operation::entries || last.what != operation::product)
    return false;
  int const rows = first.dims.rows();
  if (!first.dims.is_column() || rows > 0 || !(pass.dims == first.dims) || !last.dims.is_column()) return false;
  if (first.in[0].from != last.in[0].from || first.in[0].is_turned() == last.in[0].is_turned()) return false;
  if (last.dims.rows() == rows) return false;  // square: not tall
  bool gives = false;
  for (int k = 0; k < pass.steps; ++k) {
    step const& one = s.steps[pass.first_step + k];
    if (one.what != operation::load && one.what != operation::store && one.what != operation::total) continue;
    bool const by_entry = one.at.how == reach::whole && s.buffers[one.at.from].dims == pass.dims;
    if (one.what != operation::total && one.at.how != reach::fixed && !by_entry) return false;
    gives |= one.what == operation::store && one.at.from == last.in[1].from;
    if (one.what == operation::load && one.at.from == last.to) return false;
  }
  for (int k = 0; k < pass.steps; ++k)
    if (s.steps[pass.first_step + k].what == operation::greatest) return false;
  access const added = last.addend(), scale = last.scale();
  for (access const a : {added, scale})
    for (int k = 0; k < pass.steps; ++k) {
      step const& one = s.steps[pass.first_step + k];
      bool const writes = one.what == operation::store || one.what == operation::total;
      if (a.exists() && writes && one.at.from == a.from) return false;  // it is known only after the pass
    }
  return gives && last.in[1].from != last.to;
}

/// Whether instructions p and p + 1 are a pass over the entries of a tall matrix W and a product A' W, so that W is wanted
/// only there: M' diag(x) M and its kin. Block of rows by block of rows, W stays in the cache and never goes to memory,
/// where each of its entries would cost more than its part of a small product.
constexpr bool can_add_by_rows(schedule const& s, int p) {
  if (p + 1 >= s.instructions.size()) return false;
  instruction const &pass = s.instructions[p], &last = s.instructions[p + 1];
  if (pass.what != operation::entries) return false;
  if (last.what != operation::product && last.what != operation::symmetric_product) return false;
  int const rows = pass.dims.rows(), w = last.in[1].from;
  if (rows > 0 || pass.dims.columns() == 1 || pass.dims.columns() == rows) return false;
  if (last.dims.is_vector() || last.dims.rows() == rows || last.dims.columns() == rows) return false;
  if (!last.in[0].is_turned() || last.in[1].is_turned() || last.in[0].from == w) return false;
  if (s.buffers[last.in[0].from].dims.rows() != rows || !s.buffers[w].is(buffer::place::workspace)) return false;
  bool gives = false;
  for (int k = 0; k < pass.steps; ++k) {
    step const& one = s.steps[pass.first_step + k];
    bool const writes = one.what == operation::store || one.what == operation::total;
    if (one.what == operation::greatest) return false;
    if (one.what != operation::load && !writes) continue;
    if (one.at.from == last.to || one.at.how == reach::turned || one.at.how == reach::diagonal) return false;
    if (writes &&
        (one.at.from == last.in[0].from || one.at.from == last.addend().from || one.at.from == last.scale().from))
      return false;
    if (one.at.from == w && one.what == operation::load) return false;
    gives |= one.at.from == w;
  }
  for (int k = 0; k < s.instructions.size(); ++k) {
    instruction const& other = s.instructions[k];
    if (k == p || k == p + 1) continue;
    for (access const a : other.in)
      if (a.from == w) return false;
    for (int l = 0; l < other.steps; ++l)
      if (s.steps[other.first_step + l].at.from == w) return false;
  }
  for (access const a : s.operand_pool)
    if (a.from == w) return false;
  return gives && last.addend().from != w;
}

/// Marks what is to run by blocks of rows.
constexpr void find_row_blocks(schedule& s) {
  for (int p = 0; p < s.instructions.size(); ++p)
    if (can_run_by_rows(s, p)) {
      s.instructions[p].by_rows = true;
      p += 2;
    } else if (can_add_by_rows(s, p)) {
      s.instructions[p].by_rows = true;
      p += 1;
    }
}

}  // namespace leibniz::planning
