#pragma once
#include <leibniz/planning/computation.hpp>

namespace leibniz::planning {

/// A value as an operand: the value, or its transpose.
struct operand {
  int value = no_value;
  bool turned = false;

  constexpr operand transposed() const { return {value, !turned}; }
  constexpr reading as_reading() const { return {value, turned ? reach::turned : reach::whole}; }
  friend constexpr bool operator==(operand a, operand b) { return a.value == b.value && a.turned == b.turned; }
};

/// The values to compute, each once: equal computations are one value. Operands come before what uses them.
class flow {
 public:
  list<computation> values;
  list<reading> operand_pool;  // chain, einsum
  list<int> index_pool;
  list<input_info> inputs;
  extent_names names;

  constexpr computation const& operator[](int v) const { return at_[v]; }
  constexpr int size() const { return values.size(); }
  constexpr bool is_scalar(int v) const { return at_[v].dims.is_scalar(); }
  /// Room for so many values.
  constexpr void reserve(int count) {
    values.reserve(count);
    facts_.reserve(count);
    at_ = values.data();
  }

  constexpr int add(computation c) {
    if (!is_source(c.what) && !is_passed(c.what))
      for (reading& r : c.in) r.value = stored(r.value);
    unsigned const key = key_of(c);
    int const known = find(c, key);
    return known != no_value ? known : add_anew(c, key);
  }
  /// The value of a computation, or of that with its operands exchanged where that is the same.
  constexpr int find(computation const& c) const { return find(c, key_of(c)); }
  /// A value that lies in memory. Passes know the constants and the sizes of extents by themselves; operations on whole
  /// matrices read them from a scalar.
  constexpr int stored(int v) {
    if (v == no_value || (values[v].what != operation::constant && values[v].what != operation::extent_size)) return v;
    return entrywise(operation::copy, {}, {v, reach::fixed}).value;
  }
  /// A value that is never another's equal.
  constexpr int add_anew(computation const& c) { return add_anew(c, key_of(c)); }
  /// Whether a value, or what a factorisation was made of, is a matrix that is known to be its own transpose.
  constexpr bool is_symmetric(int v) const { return facts_[v].symmetric; }
  /// Whether a product is its own transpose by its factors: A' S A, where A' S may be a value that something else uses too.
  constexpr bool is_palindrome(computation const& c) const {
    list<reading> factors;
    for (int k = 0; k < 2; ++k) append_factors(c.in[k], factors);
    for (int i = 0, j = factors.size() - 1; i <= j; ++i, --j) {
      reading const a = factors[i], b = factors[j];
      bool const opposite = a.how == flipped(b.how) || is_symmetric(a.value);
      if (a.value != b.value || !opposite) return false;
    }
    return true;
  }
  /// Where a value, or what a factorisation was made of, may have entries other than 0.
  constexpr nonzeros nonzeros_of(int v) const { return facts_[v].where; }

  constexpr int constant(rational number) {
    computation c;
    c.number = number;
    return add(c);
  }
  constexpr int input(input_info const& info) {
    int number = 0;
    while (number < inputs.size() && !(inputs[number] == info)) ++number;
    if (number == inputs.size()) inputs.push_back(info);
    computation c;
    c.what = operation::input;
    c.dims = info.dims.is_row() ? info.dims.transposed() : info.dims;
    c.input = number;
    return add(c);
  }
  /// Where the operands of a chain are; equal ones are at one place.
  constexpr int operands_of_chain(list<reading> const& readings) {
    for (computation const& c : values) {
      bool same = c.what == operation::chain && c.operands == readings.size();
      for (int k = 0; same && k < c.operands; ++k) same = operand_pool[c.first_operand + k] == readings[k];
      if (same) return c.first_operand;
    }
    operand_pool.append(readings);
    return operand_pool.size() - readings.size();
  }
  /// An operation entry by entry. The operands are read as they are meant for a result of the given extents.
  ///
  /// A row is computed as a column; so is what reads all of its matrices transposed as the transpose of what reads none.
  constexpr operand entrywise(operation what, extents dims, reading a, reading b = {}, rational number = 1,
                              function const* applied = nullptr) {
    computation c;
    c.what = what;
    c.dims = dims;
    c.number = number;
    c.applied = applied;
    bool turn = dims.is_row(), any_whole = false;
    for (reading* const r : {&a, &b}) {
      if (!r->exists()) continue;
      if (is_scalar(r->value)) r->how = reach::fixed;
      if (dims.is_vector()) continue;
      turn |= r->how == reach::turned;
      any_whole |= r->how == reach::whole;
    }
    turn &= !any_whole;
    if (turn) {
      c.dims = dims.transposed();
      a.how = flipped(a.how);
      b.how = flipped(b.how);
    }
    if (!b.exists()) b = {};
    c.in[0] = a;
    c.in[1] = b;
    return {add(c), turn};
  }
  constexpr int scalar(operation what, int a, int b = no_value) {
    computation c;
    c.what = what;
    c.in[0] = {a, reach::fixed};
    if (b != no_value) c.in[1] = {b, reach::fixed};
    return add(c);
  }
  /// The sum of all entries of an operand; or the greatest of them.
  constexpr int total(reading a, operation what = operation::total) {
    if (a.how == reach::turned) a.how = reach::whole;
    computation c;
    c.what = what;
    c.in[0] = a;
    return add(c);
  }

 private:
  constexpr int find(computation const& c, unsigned key) const {
    int result = no_value;
    for (int v = by_key_.newest(key); v >= 0; v = by_key_.older(v))
      if (are_equal(at_[v], c)) result = v;  // the oldest, should there be several
    return result;
  }
  static constexpr bool are_equal(computation const& a, computation b) {
    if (a == b || !commutes(b.what)) return a == b;
    leibniz::detail::exchange(b.in[0], b.in[1]);
    return a == b;
  }
  static constexpr bool commutes(operation what) { return what == operation::add || what == operation::multiply; }
  constexpr int add_anew(computation const& c, unsigned key) {
    bool const is_square = c.dims.is_square();
    values.push_back(c);
    at_ = values.data();
    facts_.push_back(is_square ? found_facts{finds_symmetric(c), finds_nonzeros(c)} : found_facts{});
    return by_key_.enter(key);
  }

  /// The factors of a value that is a product, in the order of what is read; else the value.
  constexpr void append_factors(reading r, list<reading>& to) const {
    computation const& c = values[r.value];
    int const count = c.what == operation::chain ? c.operands : is_product(c.what) ? 2 : 0;
    if (count == 0 || c.in[computation::addend].exists() || c.in[computation::scale].exists() || !c.number.is_one())
      return to.push_back(r);
    for (int k = 0; k < count; ++k) {
      int const place = r.is_turned() ? count - 1 - k : k;
      reading factor = c.what == operation::chain ? operand_pool[c.first_operand + place] : c.in[place];
      if (r.is_turned()) factor.how = flipped(factor.how);
      append_factors(factor, to);
    }
  }
  /// From the operands of a square matrix: entry (i, j) is made of the same numbers as entry (j, i).
  constexpr bool finds_symmetric(computation const& c) const {
    auto const is_fine = [&](reading r) { return !r.exists() || r.how == reach::fixed || is_symmetric(r.value); };
    reading const a = c.in[0], b = c.in[1];
    if (c.what == operation::input)
      return (inputs[c.input].declared & (leibniz::is_symmetric | is_positive_definite | is_diagonal)) != 0;
    if (c.what == operation::symmetric_product) return true;
    if (c.what == operation::diagonal_sum) return is_fine(c.in[computation::addend]);
    if (c.what == operation::invert || is_factorisation(c.what)) return is_symmetric(a.value);
    if (c.what == operation::product)  // A' A
      return a.value == b.value && a.how == flipped(b.how) && is_fine(c.in[computation::addend]);
    if (!is_entrywise(c.what)) return false;
    bool const exchanged = (c.what == operation::add || c.what == operation::multiply) && b.value == a.value &&
                           b.how == flipped(a.how);  // A + A', x_i x_j
    return exchanged || (is_fine(a) && is_fine(b));
  }

  /// From the operands of a square matrix: the product of lower triangular ones is one, and so is the inverse of one.
  constexpr nonzeros finds_nonzeros(computation const& c) const {
    auto const of = [&](reading r, nonzeros without) {
      if (!r.exists()) return without;
      if (r.how == reach::whole) return facts_[r.value].where;
      return r.how == reach::turned ? facts_[r.value].where.turned() : nonzeros{};
    };
    nonzeros const a = of(c.in[0], {false, false}), b = of(c.in[1], {false, false});
    nonzeros const added = of(c.in[computation::addend], {false, false});
    switch (c.what) {
      case operation::input: return nonzeros::declared_by(inputs[c.input].declared);
      case operation::add:
      case operation::subtract:
      case operation::product:
      case operation::symmetric_product:
      case operation::solve: return a.joined(b).joined(added);
      case operation::multiply: return a.common(b);
      case operation::divide: return c.in[1].how == reach::fixed ? a : nonzeros{};
      case operation::copy:
      case operation::negate:
      case operation::invert: return a;
      case operation::diagonal_sum: return added;
      case operation::lower_part: return a.common({false, true});
      case operation::upper_part: return a.common({true, false});
      default: return is_factorisation(c.what) ? a : nonzeros{};
    }
  }

  /// Equal computations have equal keys.
  static constexpr unsigned key_of(computation const& c) {
    auto const a = static_cast<unsigned>(c.in[0].value), b = static_cast<unsigned>(c.in[1].value);
    unsigned const of_operands = commutes(c.what) ? 67 * (a + b) + 1021 * a * b : 67 * a + 1021 * b;
    return static_cast<unsigned>(c.what) + of_operands + static_cast<unsigned>(c.input) + c.number.key();
  }

  computation const* at_ = nullptr;  // the values: one call less each time that one is read
  hash_index by_key_;
  struct found_facts {
    bool symmetric = false;
    nonzeros where{};
  };
  list<found_facts> facts_;
};

}  // namespace leibniz::planning
