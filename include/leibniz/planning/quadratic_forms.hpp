#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/syntax.hpp>

namespace leibniz::planning {

/// Quadratic forms with the symmetric part of their matrix, where that is a result by itself: x'Ax is x'Hx / 2c for an
/// H = c (A + A'), which is the Hessian mostly. Then H x is the one product that value, gradient and Hessian need.
class quadratic_forms {
 public:
  constexpr quadratic_forms(syntax tree, list<int> const& roots)
      : tree_(std::move(tree)), shapes_(shapes_of(tree_)), roots_(roots) {
    for (int const root : roots) note(root);
    if (forms_.empty()) return;
    for (int e = 0, count = tree_.size(); e < count; ++e) now_.push_back(rewritten(e));
    for (int& root : roots_) root = now_[root];
    shapes_.read(tree_);
  }

  constexpr syntax const& tree() const { return tree_; }
  constexpr node_shapes const& shapes() const { return shapes_; }
  constexpr list<int> const& roots() const { return roots_; }

 private:
  struct form {
    int matrix = 0, symmetric = 0;  // A, and c (A + A')
    rational factor = 1;            // c
  };

  template <class F>
  constexpr bool is(int e) const {
    return tree_.is_application_of(e, function_of<F>);
  }
  constexpr bool is_transpose_of(int e, int of) const {
    return is<transpose_function>(e) && tree_.operand_of(e, 0) == of;
  }

  /// Notes a root that is c (A + A').
  constexpr void note(int root) {
    form found;
    found.symmetric = root;
    int sum = root;
    if (is<product>(root) && tree_[tree_.operand_of(root, 0)].what == phrase::constant) {
      found.factor = tree_[tree_.operand_of(root, 0)].value;
      sum = tree_.operand_of(root, 1);
    }
    if (!is<plus>(sum)) return;
    for (int const side : {0, 1}) {
      found.matrix = tree_.operand_of(sum, side);
      if (!is_transpose_of(tree_.operand_of(sum, 1 - side), found.matrix)) continue;
      forms_.push_back(found);
      return;
    }
  }

  /// The factors of a product, in order; the number and the scalars come first.
  struct factors {
    rational number = 1;
    list<int> scalars, matrices;
  };
  constexpr void collect(int e, factors& into) const {
    if (is<product>(e)) {
      collect(tree_.operand_of(e, 0), into);
      collect(tree_.operand_of(e, 1), into);
    } else if (tree_[e].what == phrase::constant) {
      into.number = into.number * tree_[e].value;
    } else if (shapes_.is_scalar(e)) {
      into.scalars.push_back(e);
    } else {
      into.matrices.push_back(e);
    }
  }

  constexpr int rewritten(int e) {
    syntax_node const n = tree_[e];
    if (n.what != phrase::application) return e;
    if (is<product>(e) && shapes_.is_scalar(e))
      if (int const other = with_symmetric_part(e); other != e) return other;
    list<int> operands, parameters;
    bool changed = false;
    for (int k = 0; k < n.operands; ++k) {
      int const old = tree_.operand_of(e, k);
      operands.push_back(now_[old]);
      changed |= now_[old] != old;
    }
    for (int k = 0; k < n.parameters; ++k) parameters.push_back(tree_.parameter_of(e, k));
    return changed ? tree_.apply(*n.applied, operands, parameters) : e;
  }
  constexpr int with_symmetric_part(int e) {
    factors all;
    collect(e, all);
    list<int> const& m = all.matrices;
    if (m.size() != 3 || !is_transpose_of(m[0], m[2])) return e;
    for (form const& f : forms_) {
      if (m[1] != f.matrix && !is_transpose_of(m[1], f.matrix)) continue;
      int result = tree_.constant(all.number / (rational(2) * f.factor));
      for (int const s : all.scalars) result = tree_.apply<product>({result, now_[s]});
      result = tree_.apply<product>({result, m[0]});
      return tree_.apply<product>({result, tree_.apply<product>({f.symmetric, m[2]})});  // as the gradient has it
    }
    return e;
  }

  syntax tree_;
  node_shapes shapes_;
  list<form> forms_;
  list<int> now_, roots_;
};

}  // namespace leibniz::planning
