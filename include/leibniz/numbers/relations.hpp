#pragma once
#include <leibniz/numbers/pairings.hpp>

namespace leibniz {

/// A residue as a small integer: +-size, where size is 0 if it is none.
struct small_integer {
  std::uint64_t size = 0;
  bool is_minus = false;

  constexpr small_integer(residue r, int limit) : size(r.value), is_minus(r.value > residue::modulus / 2) {
    if (is_minus) size = residue::modulus - size;
    if (size > static_cast<std::uint64_t>(limit)) size = 0;
  }
};

/// A residue as a fraction of small numbers, if it is one (Wang 1981: Euclid's algorithm, stopped half-way). Of 60,000 others one
/// is taken for such a fraction.
struct small_fraction {
  static constexpr std::uint64_t greatest = 1u << 22;

  bool found = false;
  std::uint64_t numerator = 0, denominator = 1;

  constexpr explicit small_fraction(residue r) {
    std::uint64_t last = residue::modulus, rest = r.value, before = 0, times = 1;
    bool is_minus = false;  // rest = +-times r
    while (rest > greatest) {
      std::uint64_t const quotient = last / rest, next = last % rest, more = before + quotient * times;
      last = rest;
      rest = next;
      before = times;
      times = more;
      is_minus = !is_minus;
      if (times > greatest) return;
    }
    found = !is_minus || rest == 0;
    numerator = rest;
    denominator = times;
  }
};

/// Pairs u, exp(u) in the finite field, such that exp(u + v) = exp(u) exp(v) and exp(k u) = exp(u)^k hold as far as the
/// relation of a new number to the known ones is found: it is sought among
///
///   k/12 u,   u + ... + v (neighbours in the list),   the same and one +-w,   +-u + k/12 v
///
/// and, for logarithms, among the corresponding products. No homomorphism of the whole field exists but the trivial one; yet
/// what follows from these relations for arbitrary values of exp at the other points is true of every function that has
/// them. A relation that is missed makes true identities differ, which refutes nothing.
class exponentials {
 public:
  static constexpr int parts = 12;        // halves, thirds, quarters and sixths of a known argument have values, too
  static constexpr int max_multiple = 8;  // of a known argument
  static constexpr int max_power = 4;     // of a known value
  static constexpr int max_run = 32;      // neighbours
  static constexpr int max_pairs = 12;    // with more numbers known, sums of two are no longer sought: n^2 of them

  /// A number that is found: exp or log of it, and whether that supposes that a logarithm of something is defined.
  struct finding {
    bool found = false;
    residue what{};
    bool supposes_sign = false;
  };

  /// States exp(u) = root^12.
  constexpr void add_root(residue u, residue root) { add(u, power(root, parts), root, true); }
  /// States log(value) = u.
  constexpr void add_logarithm(residue u, residue value) { add(u, value, {}, false); }

  constexpr finding exp(residue u) {
    if (finding const f = noted_exp(u, {1}, false); f.found) return f;
    finding const f = find_exp(u);
    if (f.found) pairs_.add({u, f.what, f.supposes_sign, f.supposes_sign});
    return f;
  }
  constexpr finding log(residue v) {
    residue const inverse = inverse_of(v);
    residue power{1}, inverse_power{1};
    for (int k = 1; k <= max_power; ++k) {  // log(v) = log(v^k)/k
      power = power * v;
      inverse_power = inverse_power * inverse;
      finding f = find_log(power, inverse_power);
      if (!f.found) continue;
      if (k > 1) {
        f.what = f.what * inverse_of(residue::of(k));
        f.supposes_sign = true;
      }
      pairs_.add({f.what, v, f.supposes_sign, true});
      return f;
    }
    return {};
  }

 private:
  struct entry {
    residue argument{}, parts_over_argument{};
    residue root{};  // exp(argument / 12)
    bool has_root = false;
    residue value{}, inverse{};
  };

  constexpr finding find_exp(residue u) const {
    for (entry const& e : known_)
      if (finding const f = multiple(e, u, {1}, false); f.found) return f;
    if (known_.size() > max_pairs) return {};
    for (entry const& first : known_)
      for (bool const is_minus : {false, true}) {
        residue const rest = is_minus ? u + first.argument : u - first.argument;
        residue const by = is_minus ? first.inverse : first.value;
        for (entry const& second : known_)
          if (finding const f = multiple(second, rest, by, !first.has_root); f.found) return f;
        if (finding const f = noted_exp(rest, by, !first.has_root); f.found) return f;
      }
    return {};
  }

  constexpr finding find_log(residue v, residue inverse) const {
    if (finding const f = noted_log(v, inverse, {}, false); f.found) return f;
    if (known_.size() > max_pairs) return {};
    for (entry const& first : known_) {
      finding f = noted_log(v * first.inverse, inverse * first.value, first.argument, true);
      if (f.found) return f;
      f = noted_log(v * first.value, inverse * first.inverse, -first.argument, true);
      if (f.found) return f;
    }
    return {};
  }

  /// What is noted of `rest`, or of its negative, times `by`.
  constexpr finding noted_exp(residue rest, residue by, bool supposes_sign) const {
    if (pairing const* const p = pairs_.with_argument(rest); p != nullptr)
      return {true, by * p->value, supposes_sign || p->supposes_sign};
    if (pairing const* const p = pairs_.with_argument(-rest); p != nullptr)
      return {true, by * inverse_of(p->value), supposes_sign || p->supposes_sign || p->has_logarithm};
    return {};
  }
  /// What is noted of `rest`, or of its inverse, and `plus` added.
  constexpr finding noted_log(residue rest, residue inverse, residue plus, bool supposes_sign) const {
    if (pairing const* const p = pairs_.with_value(rest); p != nullptr)
      return {true, plus + p->argument, supposes_sign || p->supposes_sign};
    if (pairing const* const p = pairs_.with_value(inverse); p != nullptr)
      return {true, plus - p->argument, supposes_sign || p->supposes_sign};
    return {};
  }

  /// Notes the new number, its powers, and the sums of it and its neighbours.
  constexpr void add(residue u, residue value, residue root, bool has_root) {
    entry e;
    e.argument = u;
    e.parts_over_argument = residue::of(parts) * inverse_of(u);
    e.root = root;
    e.has_root = has_root;
    e.value = value;
    e.inverse = inverse_of(value);
    known_.push_back(e);

    residue sum = u, product = value;
    for (int k = 1; k <= max_power; ++k, sum = sum + u, product = product * value)
      pairs_.add({sum, product, !has_root && k > 1, !has_root});
    sum = u;
    product = value;
    bool has_logarithm = !has_root;
    for (int i = known_.size() - 2; i >= 0 && i > known_.size() - 1 - max_run; --i) {
      sum = sum + known_[i].argument;
      product = product * known_[i].value;
      has_logarithm = has_logarithm || !known_[i].has_root;
      pairs_.add({sum, product, has_logarithm, has_logarithm});
    }
  }

  /// exp(k/12 u) by for the entry u, where `rest` is k/12 u.
  constexpr finding multiple(entry const& e, residue rest, residue by, bool supposes_sign) const {
    small_integer const k(rest * e.parts_over_argument, parts * max_multiple);
    if (k.size == 0 || (!e.has_root && k.size % parts != 0)) return {};
    residue const whole = e.has_root ? power(e.root, k.size) : power(e.value, k.size / parts);
    return {true, by * (k.is_minus ? inverse_of(whole) : whole),
            supposes_sign || (!e.has_root && (k.size != parts || k.is_minus))};
  }

  list<entry> known_;
  pairings pairs_;  // of the known numbers, and what was found once: that is not lost among more numbers
};

/// The same for cos(u), sin(u): unit complex numbers, multiplied where angles are added. (-1 is no square modulo p, so
/// c + s i with i^2 = -1 are the field of p^2 elements.)
class rotations {
 public:
  struct rotation {
    residue cosine{1}, sine{};
    friend constexpr rotation operator*(rotation a, rotation b) {
      return {a.cosine * b.cosine - a.sine * b.sine, a.cosine * b.sine + a.sine * b.cosine};
    }
    constexpr rotation reversed() const { return {cosine, -sine}; }
  };
  static constexpr int parts = exponentials::parts;

  /// The rotation by u; `fresh` draws a random one where u has no known relation to the angles before.
  constexpr rotation by(residue u, auto fresh) {
    if (u.value == 0) return {};
    for (answer const& a : answers_) {
      if (a.argument == u) return a.turn;
      if (a.argument == -u) return a.turn.reversed();
    }
    rotation result;
    if (find(u, result)) {
      answers_.push_back({u, result});
      return result;
    }
    rotation const root = fresh();
    known_.push_back({u, residue::of(parts) * inverse_of(u), root});
    return power_of(root, parts);
  }

 private:
  struct angle {
    residue argument{}, parts_over_argument{};
    rotation root{};  // by argument / 12
  };

  static constexpr rotation power_of(rotation base, std::uint64_t exponent) {
    rotation result;
    for (; exponent != 0; exponent >>= 1) {
      if ((exponent & 1) != 0) result = result * base;
      base = base * base;
    }
    return result;
  }
  constexpr bool multiple(angle const& a, residue rest, rotation& result) const {
    small_integer const k(rest * a.parts_over_argument, parts * exponentials::max_multiple);
    if (k.size == 0) return false;
    rotation const turn = power_of(a.root, k.size);
    result = k.is_minus ? turn.reversed() : turn;
    return true;
  }
  constexpr bool find(residue u, rotation& result) const {
    for (angle const& a : known_)
      if (multiple(a, u, result)) return true;
    if (known_.size() > exponentials::max_pairs) return false;
    for (angle const& first : known_)
      for (bool const is_minus : {false, true})
        for (angle const& second : known_)
          if (multiple(second, is_minus ? u + first.argument : u - first.argument, result)) {
            rotation const turn = power_of(first.root, parts);
            result = result * (is_minus ? turn.reversed() : turn);
            return true;
          }
    return false;
  }

  list<angle> known_;
  struct answer {
    residue argument{};
    rotation turn{};
  };
  list<answer> answers_;
};

}  // namespace leibniz
