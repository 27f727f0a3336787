#pragma once
#include <leibniz/language/syntax.hpp>

namespace leibniz {

/// A text that grows in constant expressions.
class text_buffer {
 public:
  constexpr void put(std::string_view text) {
    for (char const c : text) characters_.push_back(c);
  }
  constexpr void put(char c) { characters_.push_back(c); }
  constexpr void put(long long number) {
    if (number < 0) {
      put('-');
      number = -number;
    }
    if (number >= 10) put(number / 10);
    put(static_cast<char>('0' + number % 10));
  }
  constexpr int size() const { return characters_.size(); }
  constexpr char const* data() const { return characters_.data(); }
  constexpr operator std::string_view() const { return {data(), static_cast<std::size_t>(size())}; }

 private:
  list<char> characters_;
};

/// One way to write mathematics.
struct dialect {
  spelling function::* spellings = nullptr;
  std::string_view minus{}, identity{}, ones{}, transposed{}, partial{};
  bool is_latex = false;
};
inline constexpr dialect unicode_dialect{&function::unicode, "−", "I", "𝟏", "ᵀ", "∂", false};
inline constexpr dialect latex_dialect{&function::latex, "-", "I", "\\mathbf{1}", "^{\\top}", "\\partial ", true};

namespace detail {

constexpr bool is_decimal(rational r) {
  long long d = r.denominator();
  while (d % 2 == 0) d /= 2;
  while (d % 5 == 0) d /= 5;
  return d == 1 && r.denominator() <= 1000000;
}
/// 0.125
constexpr void put_decimal(text_buffer& out, rational r) {
  out.put(r.numerator / r.denominator());
  long long rest = r.numerator % r.denominator();
  if (rest != 0) out.put('.');
  while (rest != 0) {
    rest *= 10;
    out.put(static_cast<char>('0' + rest / r.denominator()));
    rest %= r.denominator();
  }
}

class text_writer {
 public:
  constexpr text_writer(syntax const& tree, dialect const& d, text_buffer& out) : tree_(tree), d_(d), out_(out) {}

  /// Writes node i, in parentheses when it binds looser than `least`.
  constexpr void write(int i, int least) {
    bool const enclosed = binding(i) < least;
    if (enclosed) out_.put(d_.is_latex ? "\\left(" : "(");
    content(i);
    if (enclosed) out_.put(d_.is_latex ? "\\right)" : ")");
  }

 private:
  constexpr spelling const& spelling_of(int i) const { return tree_[i].applied->*d_.spellings; }

  constexpr int binding(int i) const {
    syntax_node const& n = tree_[i];
    switch (n.what) {
      case phrase::partial: return d_.is_latex ? precedence::atom : precedence::sign;
      case phrase::constant:
        if (n.value.is_negative()) return precedence::sign;
        return is_decimal(n.value) || d_.is_latex ? precedence::atom : precedence::entrywise;
      case phrase::ones: {
        shape const s = tree_.shape_pool[n.dims];
        return s.is_column() ? precedence::atom : s.is_row() ? precedence::postfix : precedence::product;
      }
      case phrase::application: return spelling_of(i).pattern.empty() ? precedence::atom : spelling_of(i).precedence;
      default: return precedence::atom;
    }
  }

  constexpr void number(rational r) {
    if (r.is_negative()) {
      out_.put(d_.minus);
      r = -r;
    }
    if (!is_decimal(r)) {
      if (d_.is_latex) out_.put("\\frac{");
      out_.put(r.numerator);
      out_.put(d_.is_latex ? "}{" : "/");
      out_.put(r.denominator());
      if (d_.is_latex) out_.put('}');
      return;
    }
    put_decimal(out_, r);
  }

  constexpr void name(std::string_view text) {
    if (d_.is_latex && text.size() > 1) {
      out_.put("\\mathrm{");
      for (char const c : text) {
        if (c == '_') out_.put('\\');
        out_.put(c);
      }
      out_.put('}');
    } else {
      out_.put(text);
    }
  }

  constexpr void partial(int i) {
    syntax_node const& n = tree_[i];
    if (d_.is_latex) out_.put("\\frac{");
    out_.put(d_.partial);
    power(n.operands);
    name(tree_.symbols[n.symbol].name);
    out_.put(d_.is_latex ? "}{" : "/");
    for (int k = 0; k < n.operands;) {
      int same = k;
      while (same < n.operands && tree_.operand_of(i, same) == tree_.operand_of(i, k)) ++same;
      out_.put(d_.partial);
      name(tree_.symbols[tree_.operand_of(i, k)].name);
      power(same - k);
      k = same;
    }
    if (d_.is_latex) out_.put('}');
  }
  constexpr void power(int n) {
    if (n == 1) return;
    if (d_.is_latex) {
      out_.put("^{");
      out_.put(static_cast<long long>(n));
      out_.put('}');
    } else {
      superscript(rational(n));
    }
  }
  /// A number as an exponent.
  constexpr void superscript(rational r) {
    constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    if (r.is_negative()) out_.put("⁻");
    long long scale = 1;
    long long const value = absolute(r).numerator;
    while (value / scale >= 10) scale *= 10;
    for (; scale > 0; scale /= 10) out_.put(digits[value / scale % 10]);
  }

  constexpr void content(int i) {
    syntax_node const& n = tree_[i];
    switch (n.what) {
      case phrase::symbol: name(tree_.symbols[n.symbol].name); return;
      case phrase::partial: partial(i); return;
      case phrase::constant: number(n.value); return;
      case phrase::identity: out_.put(d_.identity); return;
      case phrase::zeros: out_.put('0'); return;
      case phrase::ones: {
        shape const s = tree_.shape_pool[n.dims];
        out_.put(d_.ones);
        if (s.is_matrix() && !s.is_vector()) out_.put(d_.ones);
        if (s.is_matrix() && !s.is_column()) out_.put(d_.transposed);
        return;
      }
      case phrase::application: break;
    }
    spelling const& s = spelling_of(i);
    if (s.pattern.empty())
      call(i);
    else
      pattern(i, s);
  }
  constexpr void operands(int i) {
    for (int k = 0; k < tree_[i].operands; ++k) {
      if (k > 0) out_.put(", ");
      write(tree_.operand_of(i, k), 0);
    }
  }
  constexpr void call(int i) {
    syntax_node const& n = tree_[i];
    if (d_.is_latex) out_.put("\\operatorname{");
    for (char const c : n.applied->name) {
      if (d_.is_latex && c == '_') out_.put('\\');
      out_.put(c);
    }
    if (d_.is_latex) out_.put('}');
    if (n.parameters > 0) {
      bool const letters = n.applied->parameters < 0;  // "ik,kj->ij"; else numbers
      out_.put(letters ? "[" : "<");
      for (int k = 0; k < n.parameters; ++k) {
        if (letters) {
          out_.put(static_cast<char>(tree_.parameter_of(i, k)));
          continue;
        }
        if (k > 0) out_.put(", ");
        out_.put(static_cast<long long>(tree_.parameter_of(i, k)));
      }
      out_.put(letters ? "]" : ">");
    }
    out_.put('(');
    operands(i);
    out_.put(')');
  }
  constexpr void subscript(int number) {
    constexpr std::string_view digits[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    if (number >= 10) subscript(number / 10);
    out_.put(digits[number % 10]);
  }
  /// %0, %1: operands; %^1: operand 1 as an exponent; %_0: parameter 0 as an index; %*: all operands with commas.
  constexpr void pattern(int i, spelling const& s) {
    for (std::size_t k = 0; k < s.pattern.size(); ++k) {
      if (s.pattern[k] != '%') {
        out_.put(s.pattern[k]);
        continue;
      }
      char const c = s.pattern[++k];
      if (c == '*') {
        operands(i);
      } else if (c == '_') {
        int const number = tree_.parameter_of(i, s.pattern[++k] - '0');
        if (d_.is_latex)
          out_.put(static_cast<long long>(number));
        else
          subscript(number);
      } else if (c == '^') {
        int const e = tree_.operand_of(i, s.pattern[++k] - '0');
        if (tree_[e].what == phrase::constant && tree_[e].value.is_integer()) {
          superscript(tree_[e].value);
        } else {
          out_.put('^');
          write(e, precedence::atom);
        }
      } else {
        write(tree_.operand_of(i, c - '0'), s.operands[c - '0']);
      }
    }
  }

  syntax const& tree_;
  dialect const& d_;
  text_buffer& out_;
};

}  // namespace detail

/// The text of node i of a tree.
constexpr text_buffer write_text(syntax const& tree, int i, dialect const& d) {
  text_buffer out;
  detail::text_writer(tree, d, out).write(i, 0);
  return out;
}

}  // namespace leibniz
