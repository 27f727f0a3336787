#pragma once
#include <leibniz/functions/describe.hpp>
#include <leibniz/notation/text.hpp>

namespace leibniz {

/// Expressions as code that computes them, in C++ with Eigen and in Python with NumPy.
///
///              C++ with Eigen                                      Python with NumPy
///   scalar     double                                              float
///   column     Eigen::VectorXd, or any other column vector         array of n x 1
///   row        Eigen::RowVectorXd, or any other row vector         array of 1 x n
///   matrix     Eigen::MatrixXd, or any other matrix                array of m x n
///   order 3-6                                                      array
///   needs      <Eigen/Dense>, <cmath>, <algorithm>                 import math, import numpy as np
///
/// A symbol is a variable of its name. A named extent is an integer of its name. The derivative of a dependent symbol,
/// written `∂A/∂x` in text, is a variable `dA_dx`; of higher order `d2A_dx_dy`, `d2A_dx2`. What no identifier can have
/// becomes `_`, and a name that the language needs itself, or that another symbol has, ends in a further `_`: `lambda_`.
struct language {
  code_spelling const* function::* spellings = nullptr;
  std::string_view name{};
  std::string_view reserved{};  // names, each between spaces
  bool is_cpp = false;
};
inline constexpr language cpp_language{
    &function::cpp, "cpp",
    " alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class "
    "compl concept const "
    "consteval constexpr constinit const_cast continue co_await co_return co_yield decltype default delete do double "
    "dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable namespace "
    "new "
    "noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast requires return "
    "short signed sizeof static static_assert static_cast struct switch template this thread_local throw true try "
    "typedef "
    "typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq std Eigen ",
    true};
inline constexpr language numpy_language{
    &function::numpy, "numpy",
    " False None True and as assert async await break class continue def del elif else except finally for from global "
    "if "
    "import in is lambda nonlocal not or pass raise return try while with yield np math ",
    false};

namespace detail {

/// What chooses the spelling of each application of a tree.
class code_reader {
 public:
  constexpr code_reader(syntax const& from, language const& to) : tree(from), l(to), shapes(shapes_of(from)) {}

  constexpr code_spelling const& spellings_of(int i) const { return *(tree[i].applied->*l.spellings); }
  constexpr bool is_number(int i) const { return shapes[i].is_scalar(); }
  constexpr bool is_application(int i) const { return tree[i].what == phrase::application; }

  constexpr spelling const& spelling_of(int i) const {
    code_spelling const& c = spellings_of(i);
    int numbers = 0;
    for (int k = 0; k < tree[i].operands; ++k) numbers += is_number(tree.operand_of(i, k));
    auto const given = [](spelling const& s) { return !s.pattern.empty(); };
    if (numbers == tree[i].operands && given(c.numbers)) return c.numbers;
    if (numbers > 0 && numbers < tree[i].operands && given(c.scaled)) return c.scaled;
    if (is_number(i) && given(c.to_number)) return c.to_number;
    if (given(c.vectors) && shapes[tree.operand_of(i, 0)].is_vector()) return c.vectors;
    return c.arrays;
  }

  /// How the product i is written by its left or right factor; null where that is nothing special.
  constexpr spelling const* factor_of(int i, int side) const {
    if (!spellings_of(i).is_matrix_product || is_number(i)) return nullptr;
    for (int k = 0; k < 2; ++k)
      if (is_number(tree.operand_of(i, k))) return nullptr;
    int const factor = tree.operand_of(i, side);
    if (!is_application(factor)) return nullptr;
    code_spelling const& c = spellings_of(factor);
    spelling const& s = side == 0 ? c.left_factor : c.right_factor;
    return s.pattern.empty() ? nullptr : &s;
  }

  syntax const& tree;
  language const& l;
  node_shapes shapes;
};

class code_writer : code_reader {
 public:
  constexpr code_writer(syntax const& from, language const& to, text_buffer& text) : code_reader(from, to), out_(text) {
    for (int k = 0; k < from.symbols.size(); ++k) names_.push_back(identifier(from.symbols[k].name));
  }

  /// Writes node i, in parentheses when it binds looser than `least`.
  constexpr void write(int i, int least) {
    while (is_application(i) && spelling_of(i).pattern == spelled::unchanged.pattern) i = tree.operand_of(i, 0);
    bool const enclosed = binding(i) < least;
    if (enclosed) out_.put('(');
    content(i);
    if (enclosed) out_.put(')');
  }

 private:
  constexpr int binding(int i) const {
    syntax_node const& n = tree[i];
    if (n.what == phrase::constant)
      return n.value.is_negative() ? precedence::sign : is_decimal(n.value) ? precedence::atom : precedence::product;
    if (n.what != phrase::application) return precedence::atom;
    for (int side = 0; side < 2; ++side)
      if (spelling const* const s = factor_of(i, side)) return own_precedence(*s);
    return own_precedence(spelling_of(i));
  }

  static constexpr int own_precedence(spelling const& s) { return s.precedence == 0 ? precedence::atom : s.precedence; }

  constexpr void content(int i) {
    syntax_node const& n = tree[i];
    switch (n.what) {
      case phrase::symbol: out_.put(names_[n.symbol]); return;
      case phrase::partial: out_.put(partial(i)); return;
      case phrase::constant: constant(n.value); return;
      case phrase::identity:
      case phrase::ones:
      case phrase::zeros: filled(i); return;
      case phrase::application: break;
    }
    int const first = n.operands > 0 ? tree.operand_of(i, 0) : -1;
    if (spelling const* const s = factor_of(i, 0))
      pattern(i, *s, {tree.operand_of(first, 0), tree.operand_of(i, 1)});
    else if (spelling const* const t = factor_of(i, 1))
      pattern(i, *t, {tree.operand_of(tree.operand_of(i, 1), 0), first});
    else
      pattern(i, spelling_of(i), operands_of(i));
  }
  constexpr list<int> operands_of(int i) const {
    list<int> result;
    for (int k = 0; k < tree[i].operands; ++k) result.push_back(tree.operand_of(i, k));
    return result;
  }

  constexpr void pattern(int i, spelling const& s, list<int> const& operands) {
    std::string_view const text = s.pattern;
    for (std::size_t k = 0; k < text.size(); ++k) {
      if (text[k] != '%') {
        out_.put(text[k]);
        continue;
      }
      char const what = text[++k];
      auto const number = [&] { return text[++k] - '0'; };
      switch (what) {
        case '*': all(operands); break;
        case 'n': out_.put(tree[i].applied->name); break;
        case 'p': out_.put(static_cast<long long>(tree.parameter_of(i, number()))); break;
        case 'l':
          for (int p = 0; p < tree[i].parameters; ++p) out_.put(static_cast<char>(tree.parameter_of(i, p)));
          break;
        case 'f': all_flat(operands); break;
        case 'b': restored_axes(i); break;
        case '^': exponent(operands[number()]); break;
        case 'i': out_.put(tree[operands[number()]].value.numerator); break;
        case '\'': turned(operands[number()], true); break;
        case 'c': {
          int const o = operands[number()];
          turned(o, !shapes[o].is_column());
          break;
        }
        case 'r': {
          int const o = operands[number()];
          turned(o, !shapes[o].is_row());
          break;
        }
        default: {
          std::string_view const next = text.substr(k + 1);
          bool const tight = next.starts_with('.') || next.starts_with('[') || next.starts_with("**");
          write(operands[what - '0'], tight ? precedence::atom : what < '2' ? s.operands[what - '0'] : 0);
        }
      }
    }
  }
  constexpr void all(list<int> const& operands) {
    for (int k = 0; k < operands.size(); ++k) {
      if (k > 0) out_.put(", ");
      write(operands[k], 0);
    }
  }
  /// An operand, transposed where that is asked for and it is no number.
  constexpr void turned(int o, bool transposed) {
    write(o, precedence::atom);
    if (transposed && !is_number(o)) out_.put(l.is_cpp ? ".transpose()" : ".T");
  }
  constexpr void exponent(int o) {
    if (tree[o].what == phrase::constant && is_decimal(tree[o].value))
      constant(tree[o].value);
    else
      write(o, precedence::atom);
  }
  constexpr void all_flat(list<int> const& operands) {
    for (int k = 0; k < operands.size(); ++k) {
      int const o = operands[k];
      bool const vector = shapes[o].is_vector() && !is_number(o);
      if (k > 0) out_.put(", ");
      write(o, vector ? precedence::atom : 0);
      if (vector) out_.put(shapes[o].is_column() ? "[:, 0]" : "[0, :]");
    }
  }
  constexpr void restored_axes(int i) {
    shape const& s = shapes[i];
    if (!s.is_matrix()) return;
    if (s.is_scalar())
      out_.put(".item()");
    else if (s.is_column())
      out_.put("[:, None]");
    else if (s.is_row())
      out_.put("[None, :]");
  }

  // ---- numbers and constant arrays

  constexpr void constant(rational r) {
    if (r.is_negative()) {
      out_.put('-');
      r = -r;
    }
    put_decimal(out_, is_decimal(r) ? r : rational(r.numerator));
    if (l.is_cpp && (r.is_integer() || !is_decimal(r))) out_.put(".0");
    if (is_decimal(r)) return;
    out_.put(" / ");
    out_.put(r.denominator());
    if (l.is_cpp) out_.put(".0");
  }

  constexpr void filled(int i) {
    phrase const what = tree[i].what;
    shape const& s = shapes[i];
    if (s.is_scalar()) {
      constant(what == phrase::zeros ? 0 : 1);
    } else if (l.is_cpp) {
      out_.put(s.is_column() ? "Eigen::VectorXd::" : s.is_row() ? "Eigen::RowVectorXd::" : "Eigen::MatrixXd::");
      out_.put(what == phrase::identity ? "Identity(" : what == phrase::ones ? "Ones(" : "Zero(");
      extents(s, s.is_vector() && s.is_row() ? 1 : 0, s.is_column() ? 1 : s.rank);
      out_.put(')');
    } else if (what == phrase::identity) {
      out_.put("np.eye(");
      extents(s, 0, 1);
      out_.put(')');
    } else {
      out_.put(what == phrase::ones ? "np.ones((" : "np.zeros((");
      extents(s, 0, s.rank);
      out_.put("))");
    }
  }
  constexpr void extents(shape const& s, int from, int to) {
    for (int k = from; k < to; ++k) {
      if (k > from) out_.put(", ");
      if (s.axis[k].is_named())
        out_.put(identifier(s.axis[k].name));
      else
        out_.put(static_cast<long long>(s.axis[k].size));
    }
  }

  // ---- names

  /// dA_dx, d2A_dx_dy, d2A_dx2
  constexpr text_buffer partial(int i) const {
    syntax_node const& n = tree[i];
    text_buffer name;
    name.put('d');
    if (n.operands > 1) name.put(static_cast<long long>(n.operands));
    name.put(tree.symbols[n.symbol].name);
    for (int k = 0; k < n.operands;) {
      int same = k;
      while (same < n.operands && tree.operand_of(i, same) == tree.operand_of(i, k)) ++same;
      name.put("_d");
      name.put(tree.symbols[tree.operand_of(i, k)].name);
      if (same - k > 1) name.put(static_cast<long long>(same - k));
      k = same;
    }
    return identifier(name);
  }

  /// A name as an identifier that is not reserved and that no symbol has (while those get theirs: no other symbol).
  constexpr text_buffer identifier(std::string_view name) const {
    text_buffer result;
    for (char const c : name) {
      bool const digit = c >= '0' && c <= '9', letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      bool const beyond_ascii = static_cast<unsigned char>(c) >= 128;
      if (digit && result.size() == 0) result.put('_');
      result.put(digit || letter || beyond_ascii ? c : '_');
    }
    while (is_taken(result)) result.put('_');
    return result;
  }
  constexpr bool is_taken(std::string_view name) const {
    for (text_buffer const& other : names_)
      if (other == name) return true;
    for (int k = names_.size() + 1; k < tree.symbols.size(); ++k)
      if (tree.symbols[k].name == name) return true;
    text_buffer word;
    word.put(' ');
    word.put(name);
    word.put(' ');
    return l.reserved.find(word) != std::string_view::npos;
  }

  list<text_buffer> names_;  // of the symbols
  text_buffer& out_;
};

}  // namespace detail

/// What keeps node i of a tree from being written in a language: the name of a function, or "order 3"; empty if nothing.
constexpr std::string_view code_obstacle(syntax const& tree, int i, language const& l) {
  detail::code_reader const reader(tree, l);
  list<bool> needed(i + 1, false);
  needed[i] = true;
  for (int k = i; k >= 0; --k) {
    if (!needed[k]) continue;
    if (l.is_cpp && !reader.shapes[k].is_matrix()) return "order 3";
    if (!reader.is_application(k)) continue;
    for (int o = 0; o < tree[k].operands; ++o) needed[tree.operand_of(k, o)] = true;
    if (reader.spelling_of(k).pattern.empty()) return tree[k].applied->name;
  }
  return {};
}

/// The code for node i of a tree, which nothing keeps from being written.
constexpr text_buffer write_code(syntax const& tree, int i, language const& l) {
  if (!code_obstacle(tree, i, l).empty()) throw failure("this cannot be written in the language");
  text_buffer out;
  detail::code_writer(tree, l, out).write(i, 0);
  return out;
}

}  // namespace leibniz
