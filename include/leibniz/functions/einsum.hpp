#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/language/apply.hpp>

namespace leibniz {

/// Any contraction in index notation, as `"ik,kj->ij"`: the letters of each operand's axes, then those of the result.
/// A column, a row or a scalar has one, one or no letter. A letter that is not in the result is summed over; a letter
/// may stand any number of times. A result of one letter is a column, of none a scalar.
struct einsum_function : function_defaults {
  static constexpr std::string_view name = "einsum";
  static constexpr std::string_view requirement =
      "einsum needs a letter for each axis, and equal extents for equal letters";
  static constexpr code_spelling numpy{.arrays = {"np.einsum('%l', %f, optimize=True)%b"}};
  static constexpr int operands = -1;
  static constexpr int parameters = -1;

  /// The letters of one part: operand k, or (k = count) the result.
  template <class T>
  static constexpr list<int> letters(arguments<T> const& a, int part) {
    list<int> result;
    for (int i = 0, at = 0; i < a.parameter_count; ++i) {
      int const c = a.parameters[i];
      if (c == ',' || c == '-') ++at;
      if (at == part && c != ',' && c != '-' && c != '>') result.push_back(c);
    }
    return result;
  }
  static constexpr list<extent> axes(shape const& s) {
    list<extent> result;
    for (int i = 0; i < s.rank; ++i)
      if (!s.is_matrix() || !s.axis[i].is_one()) result.push_back(s.axis[i]);
    return result;
  }
  /// The extent of a letter; of extent 0 and no name when no operand has it.
  static constexpr extent extent_of(arguments<shape> const& a, int letter) {
    for (int k = 0; k < a.count; ++k) {
      list<int> const own = letters(a, k);
      list<extent> const extents = axes(a.operands[k]);
      for (int i = 0; i < own.size() && i < extents.size(); ++i)
        if (own[i] == letter) return extents[i];
    }
    return {};
  }

  static constexpr bool accepts(arguments<shape> const& a) {
    int parts = 1, arrows = 0;
    for (int i = 0; i < a.parameter_count; ++i) {
      int const c = a.parameters[i];
      parts += c == ',';
      arrows += c == '>';
      if (!(c == ',' || c == '>' || c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return false;
      if ((c == '-') != (i + 1 < a.parameter_count && a.parameters[i + 1] == '>')) return false;
    }
    if (arrows != 1 || parts != a.count) return false;
    for (int k = 0; k < a.count; ++k) {
      list<int> const own = letters(a, k);
      list<extent> const extents = axes(a.operands[k]);
      if (own.size() != extents.size()) return false;
      for (int i = 0; i < own.size(); ++i)
        if (!(extent_of(a, own[i]) == extents[i])) return false;
    }
    list<int> const out = letters(a, a.count);
    if (out.size() > shape::max_rank) return false;
    for (int i = 0; i < out.size(); ++i) {
      if (extent_of(a, out[i]) == extent{}) return false;
      for (int j = 0; j < i; ++j)
        if (out[i] == out[j]) return false;
    }
    return true;
  }
  static constexpr shape result(arguments<shape> const& a) {
    list<int> const out = letters(a, a.count);
    shape s(1, 1);
    if (out.size() > 2) s.rank = out.size();
    for (int i = 0; i < out.size(); ++i) s.axis[i] = extent_of(a, out[i]);
    return s;
  }
  static constexpr operand lower(auto& g, arguments<operand> const& a) {
    list<shape> shapes;
    for (int k = 0; k < a.count; ++k) shapes.push_back(a.operands[k].dims);
    arguments<shape> const described{shapes.data(), a.count, a.parameters, a.parameter_count};
    list<int> names = letters(a, a.count);
    monomial m(g, result(described));
    for (int k = 0; k < a.count; ++k) {
      list<int> const own = letters(a, k);
      factor f{a.operands[k].what, {}, 1};
      for (int i = 0; i < own.size(); ++i) {
        int index = 0;
        while (index < names.size() && names[index] != own[i]) ++index;
        if (index == names.size()) {
          names.push_back(own[i]);
          m.bind(g.encode(extent_of(described, own[i])));
        }
        f.at.set(i, index);
      }
      m.times(f);
    }
    return m.done();
  }
};
template <fixed_string Letters, class... Operands>
  requires operands<Operands...>
constexpr auto einsum(Operands... all) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return leibniz::apply<einsum_function, Letters.characters[I]...>(all...);
  }(std::make_index_sequence<Letters.size()>{});
}

}  // namespace leibniz
