#pragma once
#include <leibniz/calculus/sweep.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/notation/text.hpp>

namespace leibniz {

namespace detail {

/// Writes a derivation, a line a step: what was derived, and the rule that derived it.
class derivation {
 public:
  constexpr derivation(graph& g, text_buffer& out) : g_(g), out_(out) {}

  /// Of a scalar: the reverse sweep, from the function inward. `of` is the name it goes by.
  constexpr void reverse(node root, int x, std::string_view of) {
    line(of, text_of(root), "the function");
    list<sweep_step> trace;
    node const result = reverse_sweep(g_, root, x, unit_seed(g_, root), 0, &trace);
    node const variable = g_.variable(x);
    list<node> told;  // the nodes whose contributions have been added up
    for (sweep_step const& s : trace) {
      tell_sum(of, trace, s.from, told);
      bool const one_of_several = contributions_to(trace, s.to).size() > 1;
      text_buffer const inner = text_of(s.to);
      if (!one_of_several && s.to != variable && std::string_view(inner) == std::string_view(text_of(s.from))) continue;
      line(quotient(of, inner), text_of(s.adjoint), s.rule, one_of_several ? " += " : " = ");
    }
    tell_sum(of, trace, variable, told);
    int const arrivals = contributions_to(trace, variable).size();
    if (arrivals == 0) line(quotient(of, text_of(variable)), text_of(result), "does not depend on it");
  }

  /// Of a vector or matrix: the differentials, from the symbols outward; by a scalar x, the derivatives.
  constexpr void forward(node root, int x) {
    list<bool> const depends = dependents(g_, root, x);
    node const variable = g_.variable(x);
    bool const by_scalar = g_.order(variable) == 0;
    node const direction = by_scalar ? g_.constant(1) : g_.variable(add_direction(x));
    list<node> tangent(root + 1, no_node);
    if (!depends[root])
      line(tangent_name(root, x, by_scalar), text_of(g_.zero(g_.axes(root))), "does not depend on it");
    for (node v = 0; v <= root; ++v) {
      if (!depends[v]) continue;
      std::string_view rule = "";
      list<node> parts;
      if (v == variable) {
        tangent[v] = direction;
        continue;
      }
      if (g_[v].what == kind::variable) {
        parts.push_back(along(g_, g_.partial_derivative(v, x), direction));
        tangent[v] = parts[0];
        continue;  // the derivative of an unknown function is its own name
      }
      for (contribution const& c : contributions(g_, v, unit_seed(g_, v), g_.order(v), depends)) {
        parts.push_back(along(g_, c.adjoint, tangent[c.child]));
        rule = c.rule;
      }
      tangent[v] = total(g_, parts, g_.axes(v));
      line(tangent_name(v, x, by_scalar), text_of(tangent[v]), rule);
    }
  }

 private:
  static constexpr list<node> contributions_to(list<sweep_step> const& trace, node v) {
    list<node> result;
    for (sweep_step const& s : trace)
      if (s.to == v) result.push_back(s.adjoint);
    return result;
  }
  /// What several contributions to a node add up to, once.
  constexpr void tell_sum(std::string_view of, list<sweep_step> const& trace, node v, list<node>& told) {
    list<node> const parts = contributions_to(trace, v);
    for (node const known : told)
      if (known == v) return;
    told.push_back(v);
    if (parts.size() > 1)
      line(quotient(of, text_of(v)), text_of(total(g_, parts, g_.axes(v))), "sum of the contributions");
  }
  constexpr text_buffer text_of(node v) {
    for (int k = 0; k < written_.size(); ++k)
      if (written_[k] == v) return texts_[k];
    written_.push_back(v);
    texts_.push_back(write(v));
    return texts_.back();
  }
  constexpr text_buffer write(node v) {
    shape dims(1, 1);
    if (g_.order(v) > 2) dims.rank = g_.order(v);
    for (int k = 0; k < g_.order(v); ++k) dims.axis[k] = g_.decode(g_.axis(v, k));
    syntax tree;
    return write_text(tree, canonical_notation(g_, v, dims, tree), unicode_dialect);
  }
  constexpr int add_direction(int x) {
    symbol_info info = g_.symbol(x);
    direction_name_.put("d");
    direction_name_.put(info.name);
    info.name = direction_name_;
    info.declared = no_structure;
    info.dependencies = 0;
    return g_.add_symbol(info);
  }
  static constexpr bool is_word(std::string_view s) {
    for (char const c : s)
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) return false;
    return true;
  }
  constexpr void put_operand(text_buffer& name, std::string_view s) {
    if (!is_word(s)) name.put('(');
    name.put(s);
    if (!is_word(s)) name.put(')');
  }
  constexpr text_buffer quotient(std::string_view of, std::string_view by) {
    text_buffer name;
    name.put("∂");
    put_operand(name, of);
    name.put("/∂");
    put_operand(name, by);
    return name;
  }
  constexpr text_buffer tangent_name(node v, int x, bool by_scalar) {
    if (by_scalar) return quotient(text_of(v), g_.symbol(x).name);
    text_buffer name;
    name.put("d");
    put_operand(name, text_of(v));
    return name;
  }
  constexpr void line(std::string_view left, std::string_view right, std::string_view rule,
                      std::string_view relation = " = ") {
    text_buffer now;
    now.put(left);
    now.put(relation);
    now.put(right);
    if (std::string_view(now) == std::string_view(last_)) return;
    last_ = now;
    if (out_.size() > 0) out_.put('\n');
    out_.put(now);
    out_.put("    [");
    out_.put(rule);
    out_.put(']');
  }

  graph& g_;
  text_buffer& out_;
  text_buffer last_, direction_name_;
  list<node> written_;  // nodes, and their texts
  list<text_buffer> texts_;
};

}  // namespace detail

/// The derivation of the derivative of a node by symbol x, a line a step, each naming its rule.
constexpr text_buffer explain_derivative(graph& g, node root, int x) {
  text_buffer out;
  detail::derivation d(g, out);
  if (g.order(root) == 0 && g.order(g.variable(x)) > 0)
    d.reverse(root, x, "f");
  else
    d.forward(root, x);
  return out;
}

}  // namespace leibniz
