#pragma once
#include <leibniz/numbers/residue.hpp>
#include <leibniz/support/list.hpp>

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
    for (answer const& a : answers_) {
      if (a.argument == u) return {true, a.value, a.supposes_sign};
      if (a.argument == -u) return {true, inverse_of(a.value), a.supposes_sign};
    }
    finding const f = find_exp(u);
    if (f.found) answers_.push_back({u, f.what, f.supposes_sign});
    return f;
  }
  constexpr finding log(residue v) {
    residue const inverse = inverse_of(v);
    for (answer const& a : answers_) {
      if (a.value == v) return {true, a.argument, a.supposes_sign};
      if (a.value == inverse) return {true, -a.argument, a.supposes_sign};
    }
    residue power{1};
    for (int k = 1; k <= max_power; ++k) {  // log(v) = log(v^k)/k
      power = power * v;
      finding f = find_log(power);
      if (!f.found) continue;
      f.what = f.what * inverse_of(residue::of(k));
      f.supposes_sign = f.supposes_sign || k > 1;
      answers_.push_back({f.what, v, f.supposes_sign});
      return f;
    }
    return {};
  }

 private:
  constexpr finding find_exp(residue u) const {
    for (int i = 0; i < known_.size(); ++i)
      if (finding const f = multiple(i, u, {1}, false); f.found) return f;
    if (finding const f = run(u, {1}, false); f.found) return f;
    if (known_.size() > max_pairs) return {};
    for (entry const& first : known_)
      for (bool const is_minus : {false, true}) {
        residue const rest = is_minus ? u + first.argument : u - first.argument;
        residue const by = is_minus ? first.inverse[0] : first.powers[0];
        for (int j = 0; j < known_.size(); ++j)
          if (finding const f = multiple(j, rest, by, !first.has_root); f.found) return f;
        if (finding const f = run(rest, by, !first.has_root); f.found) return f;
      }
    return {};
  }

  constexpr finding find_log(residue v) const {
    for (int i = 0; i < known_.size(); ++i)
      if (finding const f = exponent(i, v, {}, true); f.found) return f;
    if (finding const f = product(v, {}); f.found) return f;
    if (known_.size() > max_pairs) return {};
    for (entry const& first : known_)
      for (bool const is_minus : {false, true}) {
        residue const rest = v * (is_minus ? first.powers[0] : first.inverse[0]);
        residue const plus = is_minus ? -first.argument : first.argument;
        for (int j = 0; j < known_.size(); ++j)
          if (finding const f = exponent(j, rest, plus, false); f.found) return f;
        if (finding const f = product(rest, plus); f.found) return f;
      }
    return {};
  }

  static constexpr int max_power = 4;
  struct entry {
    residue argument{}, parts_over_argument{};
    residue root{};  // exp(argument / 12)
    bool has_root = false;
    residue powers[max_power]{}, inverse[max_power]{};
    residue sum{}, product{1};  // of this entry and all before
  };

  constexpr void add(residue u, residue value, residue root, bool has_root) {
    entry e;
    e.argument = u;
    e.parts_over_argument = residue::of(parts) * inverse_of(u);
    e.root = root;
    e.has_root = has_root;
    e.powers[0] = value;
    e.inverse[0] = inverse_of(value);
    for (int k = 1; k < max_power; ++k) {
      e.powers[k] = e.powers[k - 1] * e.powers[0];
      e.inverse[k] = e.inverse[k - 1] * e.inverse[0];
    }
    e.sum = known_.empty() ? u : known_.back().sum + u;
    e.product = known_.empty() ? value : known_.back().product * value;
    known_.push_back(e);
  }

  /// exp(k/12 u) by for the entry u, where `rest` is k/12 u.
  constexpr finding multiple(int i, residue rest, residue by, bool supposes_sign) const {
    entry const& e = known_[i];
    small_integer const k(rest * e.parts_over_argument, parts * max_multiple);
    if (k.size == 0 || (!e.has_root && k.size % parts != 0)) return {};
    residue const whole = e.has_root ? power(e.root, k.size) : power(e.powers[0], k.size / parts);
    return {true, by * (k.is_minus ? inverse_of(whole) : whole),
            supposes_sign || (!e.has_root && (k.size != parts || k.is_minus))};
  }
  constexpr residue sum_before(int i) const { return i == 0 ? residue{} : known_[i - 1].sum; }
  constexpr residue product_before(int i) const { return i == 0 ? residue{1} : known_[i - 1].product; }
  /// Of neighbours: `rest` is +-(u + ... + v).
  constexpr finding run(residue rest, residue by, bool supposes_sign) const {
    for (int i = 0; i < known_.size(); ++i)
      for (int j = i + 1; j < known_.size(); ++j) {
        residue const sum = known_[j].sum - sum_before(i);
        if (!(sum == rest) && !(sum == -rest)) continue;
        residue const whole = known_[j].product * inverse_of(product_before(i));
        return {true, by * (sum == rest ? whole : inverse_of(whole)), supposes_sign || any_logarithm(i, j)};
      }
    return {};
  }
  constexpr bool any_logarithm(int i, int j) const {
    for (; i <= j; ++i)
      if (!known_[i].has_root) return true;
    return false;
  }

  /// plus + k u for the entry u, where `rest` is exp(u)^k.
  constexpr finding exponent(int i, residue rest, residue plus, bool alone) const {
    entry const& e = known_[i];
    for (int k = 0; k < max_power; ++k) {
      residue const whole = residue::of(k + 1) * e.argument;
      bool const supposes_sign = !alone || (!e.has_root && k > 0);
      if (rest == e.powers[k]) return {true, plus + whole, supposes_sign};
      if (rest == e.inverse[k]) return {true, plus - whole, supposes_sign};
    }
    return {};
  }
  constexpr finding product(residue rest, residue plus) const {
    for (int i = 0; i < known_.size(); ++i) {
      residue const below = product_before(i) * rest;
      for (int j = i + 1; j < known_.size(); ++j) {
        residue const sum = known_[j].sum - sum_before(i);
        if (below == known_[j].product) return {true, plus + sum, true};
        if (known_[j].product * rest == product_before(i)) return {true, plus - sum, true};
      }
    }
    return {};
  }

  list<entry> known_;
  struct answer {
    residue argument{}, value{};
    bool supposes_sign = false;
  };
  list<answer> answers_;  // what was found once is not lost among more numbers
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
