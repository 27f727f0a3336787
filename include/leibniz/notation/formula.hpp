#pragma once
#include <leibniz/functions/list.hpp>
#include <leibniz/language/syntax.hpp>
#include <leibniz/support/fraction.hpp>

namespace leibniz {

/// What reading a formula gave: the root in the tree, or where and why it stopped.
struct formula_result {
  int root = -1;
  int position = 0;
  std::string_view error{};

  constexpr bool ok() const { return root >= 0; }
};

namespace detail {

/// A recursive-descent reader of the language of matrixcalculus.org and MATLAB:
///
///   expr     = term { ("+" | "-") term }
///   term     = unary { ("*" | "/" | ".*" | "./") unary }
///   unary    = "-" unary | postfix
///   postfix  = primary { "'" | ("^" | ".^") exponent }
///   exponent = [ "-" ] primary
///   primary  = number | name | name "(" expr { "," expr } ")" | "(" expr ")"
///
/// A template, so that programs without formulas in text compile neither it nor the functions that they do not use.
template <class Functions>
class formula_reader {
 public:
  constexpr formula_reader(std::string_view whole_text, syntax& whole_tree) : text_(whole_text), tree_(whole_tree) {}

  constexpr formula_result read() {
    if (text_.size() > max_length) {
      fail("the formula is longer than 65536 characters");
    } else {
      int const root = expression();
      skip();
      if (root >= 0 && at_ < size()) fail("this is not part of a formula");
      if (result_.error.empty()) result_.root = root;
    }
    return result_;
  }

 private:
  static constexpr std::size_t max_length = 65536;
  static constexpr int max_depth = 100;    // of what is open while reading
  static constexpr int max_height = 1000;  // of the tree: a + b + c is ((a + b) + c), as high as it is long

  constexpr int size() const { return static_cast<int>(text_.size()); }
  constexpr char peek(int ahead = 0) const {
    return at_ + ahead < size() ? text_[static_cast<std::size_t>(at_ + ahead)] : '\0';
  }
  constexpr void skip() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
  }
  static constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  constexpr int fail(std::string_view why, int where = -1) {
    if (result_.error.empty()) {
      result_.error = why;
      result_.position = where >= 0 ? where : at_;
    }
    return -1;
  }

  constexpr shape dims(int e) {
    shapes_.read(tree_);
    return shapes_[e];
  }
  constexpr bool is_constant(int e, rational& value) const {
    if (tree_[e].what != phrase::constant) return false;
    value = tree_[e].value;
    return true;
  }

  /// F of the operands, if their shapes fit.
  constexpr int apply(function const& f, list<int> const& operands, int where) {
    list<shape> shapes;
    for (int const e : operands) shapes.push_back(dims(e));
    if (f.operands >= 0 && f.operands != operands.size())
      return fail("this function takes another number of operands", where);
    if (!f.accepts({shapes.data(), shapes.size(), nullptr, 0})) return fail(f.requirement, where);
    int height = 0;
    for (int const e : operands) height = e < heights_.size() && heights_[e] > height ? heights_[e] : height;
    if (height >= max_height) return fail("the formula is nested too deeply", where);
    int const result = tree_.apply(f, operands);
    if (heights_.size() <= result) heights_.resize(result + 1, 0);
    heights_[result] = height + 1;
    return result;
  }

  constexpr int expression() {
    if (++depth_ > max_depth) return fail("the formula is nested too deeply");
    int left = term();
    for (skip(); left >= 0 && (peek() == '+' || peek() == '-'); skip()) {
      int const where = at_;
      bool const add = peek() == '+';
      ++at_;
      int const right = term();
      if (right < 0) return -1;
      left = apply(add ? function_of<plus> : function_of<minus>, {left, right}, where);
    }
    --depth_;
    return left;
  }
  constexpr int term() {
    int left = unary();
    while (left >= 0) {
      skip();
      int const where = at_;
      bool const dotted = peek() == '.' && (peek(1) == '*' || peek(1) == '/');
      char const c = peek(dotted);
      if (c != '*' && c != '/') break;
      at_ += dotted ? 2 : 1;
      int const right = unary();
      if (right < 0) return -1;
      rational a, b;
      if (is_constant(left, a) && is_constant(right, b) && (c == '*' || !b.is_zero()))
        left = folded(c == '*' ? product::fold(wide(a), wide(b)) : quotient::fold(wide(a), wide(b)), where);
      else if (dotted)
        left = apply(c == '*' ? function_of<hadamard_function> : function_of<divide_function>, {left, right}, where);
      else
        left = apply(c == '*' ? function_of<product> : function_of<quotient>, {left, right}, where);
    }
    return left;
  }
  constexpr int negated(int e, int where) {
    rational value;
    return is_constant(e, value) ? folded(negation::fold(wide(value)), where)
                                 : apply(function_of<negation>, {e}, where);
  }
  static constexpr fraction wide(rational value) { return {value.numerator, value.denominator()}; }
  constexpr int folded(fraction value, int where) {
    value = value.reduced();
    if (!value.exact) return fail("this constant leaves 64 bits", where);
    return tree_.constant({static_cast<long long>(value.numerator), static_cast<long long>(value.denominator)});
  }
  constexpr int unary() {
    skip();
    if (peek() != '-') return postfix();
    if (++depth_ > max_depth) return fail("the formula is nested too deeply");
    int const where = at_++;
    int const e = unary();
    --depth_;
    return e < 0 ? -1 : negated(e, where);
  }
  constexpr int postfix() {
    int e = primary();
    while (e >= 0) {
      skip();
      int const where = at_;
      if (peek() == '\'') {
        ++at_;
        e = apply(function_of<transpose_function>, {e}, where);
      } else if (peek() == '^' || (peek() == '.' && peek(1) == '^')) {
        bool const dotted = peek() == '.';
        at_ += dotted ? 2 : 1;
        e = raised(e, dotted, where);
      } else {
        break;
      }
    }
    return e;
  }
  constexpr int raised(int base, bool entrywise, int where) {
    skip();
    bool const negative = peek() == '-';
    if (negative) ++at_;
    int p = primary();
    if (p < 0) return -1;
    if (negative) p = negated(p, where);
    if (p < 0) return -1;
    if (entrywise) return apply(function_of<elementwise_power>, {base, p}, where);
    rational value;
    bool const whole = is_constant(p, value) && value.is_integer() && absolute(value).numerator <= 64;
    if (!dims(base).is_scalar() && !whole)
      return fail("A ^ n of a matrix needs an integer n between -64 and 64", where);
    return apply(function_of<power_function>, {base, p}, where);
  }

  constexpr int primary() {
    skip();
    if (is_digit(peek())) return number();
    if (is_letter(peek())) return name();
    if (peek() != '(')
      return fail(at_ < size() ? "here a number, a name or ( is expected" : "the formula ends too early");
    ++at_;
    int const e = expression();
    if (e < 0) return -1;
    skip();
    if (peek() != ')') return fail("here ) is expected");
    ++at_;
    return e;
  }
  constexpr int number() {
    int const where = at_;
    long long digits = 0, scale = 0, exponent = 0;
    bool fits = true;
    auto const take = [&](long long& to) {
      fits = fits && !__builtin_mul_overflow(to, 10LL, &to) &&
             !__builtin_add_overflow(to, static_cast<long long>(peek() - '0'), &to);
      ++at_;
    };
    while (is_digit(peek())) take(digits);
    if (peek() == '.' && is_digit(peek(1))) {
      ++at_;
      for (; is_digit(peek()); --scale) take(digits);
    }
    bool const sign = peek(1) == '+' || peek(1) == '-';
    if ((peek() == 'e' || peek() == 'E') && is_digit(peek(sign ? 2 : 1))) {
      bool const negative = peek(1) == '-';
      at_ += sign ? 2 : 1;
      while (is_digit(peek())) take(exponent);
      scale += negative ? -exponent : exponent;
    }
    while (digits != 0 && digits % 10 == 0 && scale < 0) {
      digits /= 10;
      ++scale;
    }
    if (!fits || scale > 18 || scale < -18) return fail("this number is not exact in 64 bits", where);
    long long power = 1;
    for (long long k = 0; k < (scale < 0 ? -scale : scale); ++k) power *= 10;
    if (scale >= 0 && __builtin_mul_overflow(digits, power, &digits))
      return fail("this number is not exact in 64 bits", where);
    return tree_.constant(scale < 0 ? rational(digits, power) : rational(digits));
  }
  constexpr int name() {
    int const where = at_;
    while (is_letter(peek()) || is_digit(peek()) || peek() == '_') ++at_;
    std::string_view const word = text_.substr(static_cast<std::size_t>(where), static_cast<std::size_t>(at_ - where));
    skip();
    if (peek() != '(') {
      for (int i = 0; i < tree_.symbols.size(); ++i)
        if (tree_.symbols[i].name == word) return tree_.symbol(i);
      return fail("no symbol of this name is given", where);
    }
    ++at_;
    list<int> operands;
    for (bool more = true; more;) {
      int const e = expression();
      if (e < 0) return -1;
      operands.push_back(e);
      skip();
      more = peek() == ',';
      if (more) ++at_;
    }
    if (peek() != ')') return fail("here ) is expected");
    ++at_;
    if (word == "commut") return commutation_of(operands, where);
    for (auto const& [constant, what] :
         {filler{"eye", phrase::identity}, filler{"ones", phrase::ones}, filler{"zeros", phrase::zeros}})
      if (word == constant) return filled(what, operands, where);
    for (function const* f : Functions::table)
      if (f->parameters == 0 && f->formula_name == word) return apply(*f, operands, where);
    return fail("no function of this name is known", where);
  }

  struct filler {
    std::string_view name;
    phrase what;
  };
  /// The sizes of a constant matrix; none where they are not such.
  constexpr list<int> sizes_of(list<int> const& operands, int wanted, int where) {
    list<int> sizes;
    if (operands.size() != wanted) fail("this constant takes another number of sizes", where);
    for (int k = 0; k < wanted && operands.size() == wanted; ++k) {
      rational value;
      if (!is_constant(operands[k], value) || !value.is_integer() || value.numerator < 1 || value.numerator > 1000000) {
        fail("a size is a whole number from 1 to 1000000", where);
        return {};
      }
      sizes.push_back(static_cast<int>(value.numerator));
    }
    return sizes;
  }
  constexpr int commutation_of(list<int> const& operands, int where) {
    list<int> const sizes = sizes_of(operands, 2, where);
    if (sizes.empty()) return -1;
    if (!commutation_function::accepts({nullptr, 0, sizes.data(), 2})) return fail("this matrix is too large", where);
    return tree_.apply(function_of<commutation_function>, {}, sizes);
  }
  constexpr int filled(phrase what, list<int> const& operands, int where) {
    list<int> sizes = sizes_of(operands, what == phrase::identity ? 1 : 2, where);
    if (sizes.empty()) return -1;
    if (what == phrase::identity) sizes.push_back(sizes[0]);
    if (sizes[0] == 1 && sizes[1] == 1) return tree_.constant(what == phrase::zeros ? 0 : 1);
    return tree_.filled(what, {sizes[0], sizes[1]});
  }

  std::string_view text_;
  syntax& tree_;
  formula_result result_;
  node_shapes shapes_;
  list<int> heights_;  // how many applications stand above one another up to a node; not of symbols and constants
  int at_ = 0;
  int depth_ = 0;
};

}  // namespace detail

/// Reads a formula into a tree; its names are those of the symbols the tree has.
template <class Functions = functions>
constexpr formula_result read_formula(std::string_view text, syntax& tree) {
  return detail::formula_reader<Functions>(text, tree).read();
}

}  // namespace leibniz
