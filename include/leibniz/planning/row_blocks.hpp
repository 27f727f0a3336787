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

/// Marks what is to run by blocks of rows.
constexpr void find_row_blocks(schedule& s) {
  for (int p = 0; p < s.instructions.size(); ++p)
    if (can_run_by_rows(s, p)) {
      s.instructions[p].by_rows = true;
      p += 2;
    }
}

}  // namespace leibniz::planning
