#pragma once
#include <leibniz/planning/contractions.hpp>
#include <leibniz/planning/quadratic_forms.hpp>
#include <leibniz/planning/scheduling.hpp>

namespace leibniz::planning {

/// The schedule for some nodes of a syntax tree, which share all they can.
constexpr schedule plan(syntax as_written, list<int> const& as_wanted) {
  quadratic_forms const forms(std::move(as_written), as_wanted);
  syntax const& tree = forms.tree();
  list<int> const& roots = forms.roots();
  flow values;
  lowering lower(tree, forms.shapes(), roots, values);
  list<operand> results;
  list<extents> shapes;
  for (int const root : roots) {
    results.push_back(lower.dense(root));
    shapes.push_back(values.names.encode(forms.shapes()[root]));
  }
  return scheduler(values, results, shapes).result();
}

}  // namespace leibniz::planning
