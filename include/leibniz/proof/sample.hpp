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
/// The derivatives of a dependent symbol are symbols of their own, equal where the order of differentiation is exchanged.
/// Those of an orthogonal Q are Q times a skew matrix (from the second order on they are free, which is too general).
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
    if (info.is(is_orthogonal) && g_.order(v) > 0) {  // not one ?: of both: GCC 12 destroys what it returns too early
      if (g_[v].partials == 0) return rotation(v);
      return turned(v, "value");
    }
    if (info.is(is_positive_definite) && g_[v].partials == 0 && std::is_same_v<System, reals>) return definite(v);
    if (info.is(is_idempotent) && g_[v].partials == 0 && g_.order(v) == 2) return projection(v);
    bool const above_zero = signs_ == signs::all_positive || (signs_ == signs::as_declared && info.is(is_positive));
    return entries(v, g_[v].partials, "value", info.declared, above_zero && g_[v].partials == 0);
  }

  /// A direction in which variable v can move without losing its structure.
  constexpr list<number> direction(node v) {
    symbol_info const& info = g_.symbol(g_[v].symbol);
    if (info.is(is_orthogonal) && !is_symmetric_too(v) && g_.order(v) > 0) return turned(v, "direction");
    return entries(v, g_[v].partials, "direction", info.declared, false);
  }

  // ---- changing one number of a sample

  constexpr int drawn() const { return keys_.size(); }
  constexpr void change(int which) { changes_.push_back(keys_[which]); }
  constexpr void take_back() { changes_.pop_back(); }

 private:
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
      if ((lower || upper) && (declared & is_diagonal) != 0) return in_.from(0);
      if (upper && (declared & is_lower_triangular) != 0) return in_.from(0);
      if (lower && (declared & is_upper_triangular) != 0) return in_.from(0);
      if ((declared & is_skew_symmetric) != 0 && !lower && !upper) return in_.from(0);
      if (lower && (declared & (is_symmetric | is_positive_definite | is_skew_symmetric)) != 0) {
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
      return in_.from(bits % 2 == 0 ? 1 : -1);
    remember(key);
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
    int const count = keys_.size();
    if (expected_ >= count) expected_ = 0;
    std::uint64_t const* const known = keys_.data();
    for (int k = 0; k < count; ++k, ++expected_) {  // mostly they come in the order in which they came before
      if (expected_ == count) expected_ = 0;
      if (known[expected_] != key) continue;
      ++expected_;
      return;
    }
    keys_.push_back(key);
    expected_ = count + 1;
  }

  constexpr list<number> definite(node v) {
    bool const above_zero = g_.symbol(g_[v].symbol).is(is_positive);
    return detail::gram_plus_identity(in_, size(v), entries(v, 0, "root", no_structure, above_zero));
  }
  constexpr list<number> rotation(node v) {
    int const n = size(v);
    if (!is_symmetric_too(v)) return detail::cayley(in_, n, entries(v, 0, "turn", is_skew_symmetric, false));
    list<number> reflection = projection(v);  // 2 P - I
    for (int i = 0; i < n * n; ++i) reflection[i] = reflection[i] + reflection[i] - in_.from(i / n == i % n ? 1 : 0);
    return reflection;
  }
  constexpr list<number> projection(node v) {
    list<number> const base = entries(v, 0, "base", no_structure, false);
    if (is_symmetric_too(v)) return detail::symmetric_projection(in_, size(v), base);
    return detail::projection(in_, size(v), base);
  }
  /// A tangent of the orthogonal matrices at Q, or several: Q_ik K_kj..., K skew in its first two axes.
  constexpr list<number> turned(node v, std::string_view purpose) {
    return detail::multiply(in_, size(v), rotation(v), entries(v, g_[v].partials, purpose, is_skew_symmetric, false));
  }

  graph const& g_;
  System& in_;
  list<int> extents_;
  std::uint64_t seed_;
  signs signs_;
  list<std::uint64_t> keys_, changes_;
  int expected_ = 0;  // where in keys_ the next one may be
};

}  // namespace leibniz
