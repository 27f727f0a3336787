#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/planning/chain_order.hpp>
#include <leibniz/planning/term.hpp>
#include <leibniz/planning/uses.hpp>

namespace leibniz::planning {

/// Turns expressions into computations: chains of products in their cheapest order, sums accumulated in place, transposes
/// and scalar factors folded into what uses them, inverses as solutions of linear systems.
///
/// Its members are defined in the headers that are included at the end, as the comments say.
class lowering {
 public:
  constexpr lowering(syntax const& tree, node_shapes const& shapes, list<int> const& roots, flow& to)
      : tree_(tree),
        nodes_(tree.nodes.data()),
        operands_(tree.operand_pool.data()),
        shapes_(shapes),
        uses_(tree, shapes, roots),
        to_(to),
        memo_(tree.size(), operand{}),
        expanded_(tree.size()) {
    int const size = tree.size();
    dims_.reserve(size);
    scalars_.reserve(size);
    to.reserve(size);
    for (int e = 0; e < size; ++e) {
      dims_.push_back(shapes.is_scalar(e) ? extents() : to.names.encode(shapes[e]));
      scalars_.push_back(scalar_form_of(e));
    }
    compute_from_inside();
  }

  /// Node e of the tree as a value.
  constexpr operand dense(int e);

 private:
  /// What several use, and now and then a function or a sum in a deep nest of them: all is computed on request by recursion,
  /// and constant evaluation is limited to 512 calls in one another.
  constexpr void compute_from_inside() {
    constexpr int most_levels = 32;
    int const size = tree_.size();
    list<int> below(size, 0);
    int* const levels = below.data();  // that are not computed yet
    for (int e = 0; e < size; ++e) {
      syntax_node const& n = nodes_[e];
      if (n.what != phrase::application || !uses_.is_needed(e)) continue;
      if (uses_.is_shared(e)) {
        dense(e);
        continue;
      }
      int deepest = 0;
      bool const sum = is_sum(e);
      for (int k = 0; k < n.operands; ++k) {
        int const operand = operands_[n.first_operand + k];
        int const there = levels[operand] + (sum && is_sum(operand) ? 0 : 1);  // those are one
        if (there > deepest) deepest = there;
      }
      if (deepest > most_levels && scalars_[e] != scalar_form::none)
        dense(e);
      else if (deepest > most_levels && (n.applied->elementwise || (sum && dims_[e].is_scalar())))
        expand(e);
      else
        levels[e] = deepest;
    }
  }

  /// Whether node e applies one of some functions.
  template <class... Fs>
  constexpr bool is(int e) const {
    function const* const applied = nodes_[e].applied;
    return (... || (applied == &function_of<Fs>));
  }
  constexpr int child(int e, int k = 0) const { return operands_[nodes_[e].first_operand + k]; }
  constexpr bool is_sum(int e) const { return is<plus, minus>(e); }
  constexpr bool is_computed(int v) const { return v >= 0 && v < computed_.size() && computed_[v]; }
  constexpr void mark_computed(int v) {
    computed_.resize(to_.size(), false);
    computed_[v] = true;
  }

  // ---- sums.hpp
  constexpr list<term> terms_of(int e);
  constexpr list<term> const& expand(int e);
  constexpr list<term> write_out(int e);
  constexpr list<term> terms_of_sum(int e);
  constexpr void scale(list<term>& terms, rational number, int scalar);
  constexpr operand add_up(list<term> const& terms, extents dims);
  constexpr bool are_symmetric(list<term> const& terms) const;
  constexpr operand computed(term const& t);
  constexpr operand sum_with_factor(list<term> const& terms);
  constexpr list<term> joint_totals(list<term> const& terms);
  constexpr operand with_alpha(term const& t, operand addend);
  constexpr operand sum_entries(list<term> const& terms, extents dims);
  constexpr reading entry(term const& t);
  constexpr reading entry(int e);

  // ---- extrema.hpp
  struct part_of_sum {
    reading what;
    bool negative = false;
  };
  constexpr void collect_addends(reading r, bool negative, list<part_of_sum>& into) const;
  constexpr operand sum_of(list<part_of_sum> const& addends, extents dims);
  constexpr int find_opposite(part_of_sum const& a, term const& alpha, list<term> const& terms);
  constexpr list<term> with_extrema(list<term> const& all, extents dims);

  // ---- factors.hpp
  struct chain {
    list<link> links;
    rational number = 1;
    int scale = no_value;
    bool shares = false;  // whether a part of it occurs in another chain too
  };
  constexpr void collect(int e, bool turned, chain& into);
  constexpr bool is_norm(int e) const;
  constexpr void collect_scalar(int e, bool below, chain& into);
  constexpr void multiply(chain& into, int scalar, bool below);
  constexpr link link_of(int e);
  constexpr bool is_diagonal(operand matrix) const;
  constexpr operand diagonal_of(operand matrix);

  // ---- chains.hpp
  constexpr chain_order order_of(list<link> const& links) const;
  constexpr operand find_product(link const& a, link const& b) const;
  constexpr computation solution_of(link const& a, link const& b) const;
  constexpr computation product_of(operand a, operand b, extents dims) const;
  constexpr computation chain_of(list<link> const& links) const;
  constexpr computation turned_product(computation const& c) const;
  static constexpr bool accumulates(operation what);
  constexpr operand dense(link const& l);
  constexpr term term_of(link const& l);
  constexpr term join(link const& a, link const& b);
  constexpr term multiply(list<link> const& links, chain_order const& order, int i, int j);
  constexpr link link_from(term const& t);
  constexpr bool is_symmetric(link const& l) const;
  constexpr bool is_palindrome(list<link> const& links, int i, int j) const;
  constexpr term multiplied(list<link> links, bool shares = false);
  constexpr list<term> expand_chain(chain c);

  // ---- cofactors.hpp
  static constexpr int most_cofactors = 4;  // rows
  struct without_determinant {
    bool found = false;
    int scale = no_value;
  };
  constexpr without_determinant divide_by_determinant(int scalar, int factorisation) const;
  constexpr void use_cofactors(chain& c);

  // ---- rings.hpp
  struct cut {
    int after = -1;
    double cost = 0;
  };
  constexpr void entrywise_factors(int e, list<int>& into) const;
  constexpr chain ring_of(int e);
  static constexpr cut cheapest_cut(list<link> const& links, chain_order const& order);
  constexpr list<term> row_sums_of_ring(int e);

  // ---- distribution.hpp
  constexpr bool should_distribute(list<link> const& links, int which);
  constexpr list<term> distributed(list<link> links, int which);
  constexpr list<term> terms_of_sum(link const& sum);
  constexpr list<link> factors_of(term const& t) const;
  static constexpr list<link> replaced(list<link> const& links, int which, list<link> const& by);

  // ---- functions.hpp
  constexpr term function_value(int e);
  constexpr term elementwise(int e);
  struct row_weights {
    reading greatest, weights, sums;
  };
  constexpr row_weights shifted_exponentials(int e, bool by_rows);
  constexpr bool is_logsumexp_by_rows(int e) const;
  constexpr term exponential_weights(int e);
  constexpr reading raised(reading u, extents dims, rational exponent);
  constexpr operand factorised(int e);
  constexpr int sum_of_products(reading a, reading b, extents dims);
  constexpr int trace_of(list<link> const& links);
  constexpr term scalar_term(int value) const;
  constexpr term input_term(int e);

  // ---- scalars.hpp
  enum class scalar_form : unsigned char {
    none,
    plain,
    with_number,  // a product that begins with a number, by which it is multiplied last
  };
  constexpr scalar_form scalar_form_of(int e) const;
  constexpr operand scalar_value(int e);

  // ---- parts.hpp
  constexpr reading oriented(int e);
  constexpr operand oriented(computation c);
  static constexpr computation turned_parts(computation c);
  constexpr bool is_part(int e) const;
  constexpr bool is_unit(int e) const;
  constexpr operand part_of(int e);
  constexpr operand stacked(int e);
  static constexpr bool is_placed(list<link> const& links);
  constexpr term placed_product(list<link> links, bool shares);
  constexpr bool are_apart(list<term> const& terms) const;
  constexpr operand rearranged(int e);

  // ---- definite.hpp
  enum class sign_of_form : unsigned char { unknown, not_negative, positive };
  constexpr sign_of_form definiteness(int e);
  constexpr bool is_above_zero(int e) const;

  // ---- contractions.hpp
  constexpr term contraction_of(int e);

  syntax const& tree_;
  syntax_node const* nodes_;  // of the tree, which is read more than all else,
  int const* operands_;       // and its pool of operands
  node_shapes const& shapes_;
  uses uses_;
  flow& to_;
  list<operand> memo_;
  list<list<term>> expanded_;
  list<extents> dims_;
  list<scalar_form> scalars_;  // which nodes are arithmetic of scalars
  list<bool> computed_;
};

constexpr operand lowering::dense(int e) {
  operand& known = memo_[e];
  if (known.value == no_value) {
    known = scalars_[e] == scalar_form::plain ? scalar_value(e) : add_up(expand(e), dims_[e]);
    mark_computed(known.value);
  }
  return known;
}

}  // namespace leibniz::planning

// The definitions, so that each of these headers can be included alone.
#include <leibniz/planning/chains.hpp>
#include <leibniz/planning/cofactors.hpp>
#include <leibniz/planning/contractions.hpp>
#include <leibniz/planning/definite.hpp>
#include <leibniz/planning/distribution.hpp>
#include <leibniz/planning/extrema.hpp>
#include <leibniz/planning/factors.hpp>
#include <leibniz/planning/functions.hpp>
#include <leibniz/planning/parts.hpp>
#include <leibniz/planning/rings.hpp>
#include <leibniz/planning/scalars.hpp>
#include <leibniz/planning/sums.hpp>
