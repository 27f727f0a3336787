#pragma once
#include <leibniz/proof/extents.hpp>
#include <leibniz/proof/structured.hpp>

namespace leibniz {

namespace detail {
constexpr residue draw(finite_field const&, std::uint64_t bits) { return {bits % residue::modulus}; }
constexpr residue draw_positive(finite_field const&, std::uint64_t bits) {
  residue const root{bits % residue::modulus};
  return root * root;  // a square has the part of a positive number
}
constexpr double draw_positive(reals const&, std::uint64_t bits) {
  return 0.25 + 1.25 * static_cast<double>(bits >> 11) * 0x1p-53;
}
constexpr double draw(reals const& in, std::uint64_t bits) {
  return (bits & 1) != 0 ? -draw_positive(in, bits) : draw_positive(in, bits);
}
}  // namespace detail

/// The signs that the entries of a sample may have: as the symbols declare; all positive; or anything.
enum class signs : unsigned char { as_declared, all_positive, free };

/// Values of variables: pseudo-random by seed and name, with the structure that their symbols are declared to have.
///
///   symmetric, skew      mirrored              positive definite  symmetric; in the reals B B' + I
///   diagonal, triangular masked                orthogonal         (I - K) inv(I + K) of a skew K (Cayley 1846)
///   positive             squares in the field  idempotent         V diag(1, ..., 0) inv(V)
///                                              and symmetric      P = B inv(B'B) B'; orthogonal, 2 P - I
///
/// Signs of what is 1 or -1, the rank of a projection, and which half of the orthogonal matrices Q is in are no numbers that could be
/// random: they are choices, and what is to be shown has to hold for each.
///
/// The derivatives of a dependent symbol are symbols of their own, equal where the order of differentiation is exchanged.
/// Those of an orthogonal Q are Q times a skew matrix, those of an idempotent H are H K (I - H) + (I - H) K H.
template <class System>
class sampler {
 public:
  using number = typename System::number;

  // Parameters of constructors of templates have long names: with -Wshadow, GCC 12 compares them with the user's globals.
  constexpr sampler(graph const& nodes, System& system, list<int> const& sizes, std::uint64_t number_of_trial,
                    signs allowed_signs = signs::as_declared)
      : g_(nodes), in_(system), extents_(sizes), seed_(number_of_trial), signs_(allowed_signs) {}

  /// The entries of variable v, row-major.
  constexpr list<number> operator()(node v) {
    symbol_info const& info = g_.symbol(g_[v].symbol);
    bool const is_number = info.dims.order() == 0, moves = g_[v].partials > 0;
    if (info.is(is_orthogonal) && !is_number) {  // not one ?: of both: GCC 12 destroys what it returns too early
      if (!moves) return rotation(v);
      if (is_symmetric_too(v)) return tilted(v, "value");
      return turned(v, "value");
    }
    if (info.is(is_idempotent) && !is_number) {
      if (!moves) return projection(v);
      return tilted(v, "value");
    }
    if (is_number && info.is(is_idempotent)) return constants(v, moves ? 0 : chosen(v, 2));
    if (is_number && info.is(is_orthogonal)) return constants(v, moves ? 0 : 1 - 2 * chosen(v, 2));
    if (moves && info.is(is_plus_minus_one)) return constants(v, 0);
    bool const is_definite = info.is(is_positive_definite) && !moves && std::is_same_v<System, reals>;
    bool const alone = is_number || info.is(is_diagonal);  // positive entries make it definite
    if (is_definite && !alone) return definite(v);
    bool const above_zero = signs_ == signs::all_positive ||
                            (signs_ == signs::as_declared && (info.is(is_positive) || (is_definite && alone)));
    return entries(v, g_[v].partials, "value", info.declared, above_zero && !moves);
  }

  /// A direction in which variable v can move without losing its structure.
  constexpr list<number> direction(node v) {
    symbol_info const& info = g_.symbol(g_[v].symbol);
    if (info.is(is_orthogonal) && g_.order(v) > 0) {
      if (is_symmetric_too(v)) return tilted(v, "direction");
      return turned(v, "direction");
    }
    return entries(v, g_[v].partials, "direction", info.declared, false);
  }

  // ---- what is chosen

  /// How many ways there are to choose among what was met; 1000 and more are not counted.
  constexpr int choices() const {
    int count = 1;
    for (choice const& c : choices_) count = count < 1000 ? count * c.options : 1000;
    return count;
  }
  /// Takes one of them: 0 is the first.
  constexpr void choose(int which) { chosen_ = which; }

  /// What may have any sign takes that which a pattern says: a bit a symbol, of four symbols.
  constexpr void fix_signs(int pattern) { sign_pattern_ = pattern; }

  // ---- changing one number of a sample

  constexpr int drawn() const { return by_key_.size(); }
  constexpr void change(int which) { changes_.push_back(by_key_.hash_of(which)); }
  constexpr void take_back() { changes_.pop_back(); }

 private:
  struct choice {
    std::uint64_t key = 0;
    int options = 1;
  };
  constexpr int chosen(std::uint64_t key, int options) {
    int place = 0;
    while (place < choices_.size() && choices_[place].key != key) ++place;
    if (place == choices_.size()) choices_.push_back({key, options});
    int rest = chosen_;
    for (int k = 0; k < place; ++k) rest /= choices_[k].options;
    return rest % options;
  }
  constexpr int chosen(node v, int options) { return chosen(mix(3, g_.symbol(g_[v].symbol).name), options); }
  constexpr list<number> constants(node v, int value) {
    return list<number>(entries_of(g_, v, extents_), in_.from(value));
  }

  constexpr int size_of(int extent) const { return extent > 0 ? extent : extents_[-1 - extent]; }
  constexpr int size(node v) const { return size_of(g_.axis(v, 0)); }
  constexpr bool is_symmetric_too(node v) const { return g_.symbol(g_[v].symbol).is(is_symmetric); }

  /// Entries for the symbol of v, with its own axes and those of the first `partials` symbols it is differentiated by.
  constexpr list<number> entries(node v, int partials, std::string_view purpose, unsigned declared, bool above_zero) {
    int order = g_.symbol(g_[v].symbol).dims.order(), count = 1;
    for (int k = 0; k < partials; ++k) order += g_.symbol(g_.partial(v, k)).dims.order();
    list<int> sizes, at(order, 0);
    for (int k = 0; k < order; ++k) {
      sizes.push_back(size_of(g_.axis(v, k)));
      count *= sizes.back();
    }
    list<number> result;
    for (int i = 0; i < count; ++i) {
      result.push_back(entry(v, partials, at, purpose, declared, above_zero));
      for (int k = at.size() - 1; k >= 0; --k) {
        if (++at[k] < sizes[k]) break;
        at[k] = 0;
      }
    }
    return result;
  }

  constexpr number entry(node v, int partials, list<int> at, std::string_view purpose, unsigned declared,
                         bool above_zero) {
    symbol_info const& info = g_.symbol(g_[v].symbol);
    int const own = info.dims.order();
    bool negative = false;
    if (own == 2) {
      bool const lower = at[0] > at[1], upper = at[0] < at[1];
      unsigned const mirrored = declared & (is_symmetric | is_positive_definite | is_skew_symmetric);
      bool const is_half = (declared & (is_lower_triangular | is_upper_triangular)) != 0;
      if ((lower || upper) && ((declared & is_diagonal) != 0 || (is_half && mirrored != 0))) return in_.from(0);
      if ((mirrored & is_skew_symmetric) != 0 && mirrored != is_skew_symmetric) return in_.from(0);
      if (upper && (declared & is_lower_triangular) != 0) return in_.from(0);
      if (lower && (declared & is_upper_triangular) != 0) return in_.from(0);
      if ((declared & is_skew_symmetric) != 0 && !lower && !upper) return in_.from(0);
      if (lower && mirrored != 0) {
        std::swap(at[0], at[1]);
        negative = (declared & is_skew_symmetric) != 0;
      }
    } else if ((declared & is_skew_symmetric) != 0) {
      return in_.from(0);
    }
    std::uint64_t const key = mix(mix(0, purpose), key_of(v, partials, at, own));
    std::uint64_t bits = mix(seed_, key);
    for (std::uint64_t const changed : changes_)
      if (changed == key) bits = mix(bits, 1);
    if ((declared & is_plus_minus_one) != 0 && partials == 0 && purpose == "value")
      return in_.from((declared & is_positive) != 0 || chosen(key, 2) == 0 ? 1 : -1);
    remember(key);
    if (sign_pattern_ >= 0)
      bits = (bits & ~std::uint64_t{1}) | (static_cast<unsigned>(sign_pattern_) >> g_[v].symbol % 4 & 1u);
    number const drawn = above_zero ? detail::draw_positive(in_, bits) : detail::draw(in_, bits);
    return negative ? -drawn : drawn;
  }

  /// Identifies one entry: the symbol, its indices, and for each symbol it is differentiated by, in the order of names
  /// and then of indices, that name and the indices.
  constexpr std::uint64_t key_of(node v, int partials, list<int> const& at, int own) const {
    std::uint64_t key = mix(1, g_.symbol(g_[v].symbol).name);
    for (int k = 0; k < own; ++k) key = mix(key, static_cast<std::uint64_t>(at[k]));
    struct block {
      std::string_view name{};
      std::uint64_t place = 0;
    };
    list<block> blocks;
    for (int k = 0, axis = own; k < partials; ++k) {
      symbol_info const& by = g_.symbol(g_.partial(v, k));
      block b{by.name, 1};
      for (int n = by.dims.order(); n > 0; --n) b.place = 256 * b.place + static_cast<std::uint64_t>(at[axis++]);
      blocks.push_back(b);
    }
    sort(blocks, [](block const& one, block const& other) {
      return one.name != other.name ? one.name < other.name : one.place < other.place;
    });
    for (block const& b : blocks) key = mix(mix(key, b.name), b.place);
    return key;
  }
  constexpr void remember(std::uint64_t key) {
    if (expected_ < drawn() && by_key_.hash_of(expected_) == key) {  // mostly they come in the same order again
      ++expected_;
      return;
    }
    int place = by_key_.newest(key);
    if (place < 0) place = by_key_.enter(key);
    expected_ = place + 1;
  }

  constexpr list<number> definite(node v) {
    bool const above_zero = g_.symbol(g_[v].symbol).is(is_positive);
    return detail::gram_plus_identity(in_, size(v), entries(v, 0, "root", no_structure, above_zero));
  }
  constexpr list<number> rotation(node v) {
    int const n = size(v);
    if (!is_symmetric_too(v)) {
      list<number> result = detail::cayley(in_, n, entries(v, 0, "turn", is_skew_symmetric, false));
      if (chosen(v, 2) == 1)  // a reflection as well
        for (int j = 0; j < n; ++j) result[j] = -result[j];
      return result;
    }
    return detail::reflection(in_, n, projection(v));
  }
  constexpr list<number> projection(node v) {
    int const n = size(v), rank = ((n + 1) / 2 + chosen(v, n + 1)) % (n + 1);
    list<number> const base = entries(v, 0, "base", no_structure, false);
    if (is_symmetric_too(v)) return detail::symmetric_projection(in_, n, rank, base);
    return detail::projection(in_, n, rank, base);
  }
  /// A tangent of the orthogonal matrices at Q, or several: Q_ik K_kj..., K skew in its first two axes.
  constexpr list<number> turned(node v, std::string_view purpose) {
    return detail::multiply(in_, size(v), rotation(v), entries(v, g_[v].partials, purpose, is_skew_symmetric, false));
  }
  /// A tangent of the idempotent matrices, or several; so for 2 H - I.
  constexpr list<number> tilted(node v, std::string_view purpose) {
    unsigned const structure = is_symmetric_too(v) ? is_symmetric : no_structure;
    return detail::idempotent_tangents(in_, size(v), projection(v),
                                       entries(v, g_[v].partials, purpose, structure, false));
  }

  graph const& g_;
  System& in_;
  list<int> extents_;
  std::uint64_t seed_;
  signs signs_;
  list<std::uint64_t> changes_;
  hash_index by_key_;  // what was drawn
  int expected_ = 0;   // which of that the next one may be
  list<choice> choices_;
  int chosen_ = 0, sign_pattern_ = -1;
};

/// Whether a symbol up to the root is declared to be more than a sampler makes true of it.
constexpr bool has_unsampled_structure(graph const& g, node root) {
  for (node v = 0; v <= root; ++v) {
    if (g[v].what != kind::variable) continue;
    symbol_info const& info = g.symbol(g[v].symbol);
    unsigned const bound = info.declared & (is_orthogonal | is_idempotent);
    if (bound == 0) continue;
    bool const is_number = info.dims.order() == 0;
    if ((info.declared & ~(bound | is_symmetric)) != 0 || bound == (is_orthogonal | is_idempotent)) return true;
    if (!is_number && g[v].partials > 1) return true;
  }
  return false;
}

}  // namespace leibniz
