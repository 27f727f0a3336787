#pragma once
#include <leibniz/language/expression.hpp>
#include <leibniz/language/extents.hpp>
#include <leibniz/language/syntax.hpp>
#include <leibniz/support/fraction.hpp>

namespace leibniz {

template <fixed_string...>
struct INVALID_CONSTANT {
  static constexpr bool accepted = false;
};

/// An exact number.
template <long long Numerator, long long Denominator>
struct constant {
  static constexpr bool is_variable = false;
  static constexpr shape dims = scalar_shape;
  static constexpr rational value{Numerator, Denominator};
  static constexpr int precedence = Denominator != 1 ? 2 : Numerator < 0 ? 3 : 4;

  static constexpr unsigned hash = static_cast<unsigned>(Numerator) + 7 * static_cast<unsigned>(Denominator);
  static constexpr int flatten(syntax& tree) { return tree.constant(value); }
  static constexpr phrase_text typed() {
    phrase_text result;
    result << Numerator;
    if (Denominator != 1) result << "/" << Denominator;
    return result;
  }
};

/// The identity, a matrix of ones, an array of zeros.
template <phrase What, extent_parameter... Axes>
struct filled {
  static constexpr bool is_variable = false;
  static constexpr shape dims = [] {
    shape result;
    result.rank = 0;
    ((result.axis[result.rank++] = Axes.value()), ...);
    return result;
  }();
  static constexpr int precedence = 4;

  static constexpr unsigned hash = static_cast<unsigned>(What);
  static constexpr int flatten(syntax& tree) { return tree.filled(What, dims); }
  static constexpr phrase_text typed() {
    phrase_text result = What == phrase::identity ? "identity<" : What == phrase::ones ? "ones<" : "zeros<";
    if (What == phrase::identity || dims.is_column())
      result << dims.rows();
    else
      for (int i = 0; i < dims.rank; ++i) result << (i > 0 ? ", " : "") << dims.axis[i];
    return result << ">";
  }
};

namespace detail {

template <class E>
concept is_constant = requires { E::value_type::value.numerator; };

template <char... Characters>
struct characters {
  static constexpr char all[]{Characters...};
  static constexpr std::string_view view() { return {all, sizeof...(Characters)}; }
};

/// A decimal number as it is written: 12, 0.5, 1e-3, with ' between digits.
constexpr fraction parse_decimal(std::string_view text) {
  fraction result;
  constexpr fraction::integer limit = 1'000'000'000'000'000'000;
  int exponent = 0;
  bool after_point = false;
  std::size_t i = 0;
  for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
    if (text[i] == '.') after_point = true;
    if (text[i] == '.' || text[i] == '\'') continue;
    if (text[i] < '0' || text[i] > '9' || result.numerator > limit) result.exact = false;
    if (!result.exact) return result;
    result.numerator = 10 * result.numerator + (text[i] - '0');
    exponent -= after_point;
  }
  bool const negative = i + 1 < text.size() && text[i + 1] == '-';
  int written = 0;
  for (++i; i < text.size(); ++i)
    if (text[i] >= '0' && text[i] <= '9' && written < 1000) written = 10 * written + (text[i] - '0');
  exponent += negative ? -written : written;
  for (; exponent != 0 && result.exact; exponent += exponent < 0 ? 1 : -1) {
    fraction::integer& grows = exponent < 0 ? result.denominator : result.numerator;
    if (grows > limit * limit) result.exact = false;
    grows *= 10;
  }
  return result;
}

/// The constant of a fraction, or the error that it leaves 64 bits; `Says` tells of what.
template <class Fraction, class Says>
constexpr auto make_constant(Fraction, Says) {
  constexpr fraction value = Fraction{}().reduced();
  if constexpr (value.exact)
    return terminal<constant<static_cast<long long>(value.numerator), static_cast<long long>(value.denominator)>>{};
  else
    return refuse<INVALID_CONSTANT>(
        [] { return message("a constant needs to fit in 64 bits") << (Says{}() << " does not"); });
}

template <phrase What, extent_parameter... Axes>
constexpr auto fill() {
  if constexpr (!(Axes.is_int() && ...))
    return refuse<INVALID_CONSTANT>([] { return extents_message("a constant matrix", Axes...); });
  else if constexpr ((Axes.is_positive() && ...))
    return terminal<filled<What, Axes...>>{};
  else
    return refuse<INVALID_CONSTANT>([] {
      return message("a constant matrix needs positive extents")
             << (phrase_text("this one is ") << filled<What, Axes...>::dims);
    });
}

}  // namespace detail

/// `2_c`, `0.5_c`, `1e-3_c`: an exact constant, as a type.
template <char... Characters>
constexpr auto operator""_c() {
  using text = detail::characters<Characters...>;
  return detail::make_constant([] { return detail::parse_decimal(text::view()); },
                               [] { return phrase_text(text::view()); });
}

/// The identity matrix; matrices of ones and of zeros, of one column where no more is said.
template <extent_parameter Size>
inline constexpr auto identity = detail::fill<phrase::identity, Size, Size>();
template <extent_parameter Rows, extent_parameter Columns = 1>
inline constexpr auto ones = detail::fill<phrase::ones, Rows, Columns>();
template <extent_parameter Rows, extent_parameter Columns = 1>
inline constexpr auto zeros = detail::fill<phrase::zeros, Rows, Columns>();

}  // namespace leibniz
