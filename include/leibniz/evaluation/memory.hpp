#pragma once
#include <leibniz/evaluation/chains.hpp>
#include <leibniz/evaluation/inputs.hpp>
#include <leibniz/support/inline.hpp>
#include <leibniz/support/record.hpp>

namespace leibniz::evaluation {

using planning::buffer;

/// Nothing to store.
struct nothing {};
template <class T, std::size_t Size, std::size_t Alignment>
struct storage {
  alignas(Alignment) T entries[Size == 0 ? 1 : Size];  // of no value until it is written
};

/// Where the values of a schedule are while it runs: `R` knows the sizes, `Backend` how values are laid out.
template <auto const& S, class R, class Backend>
struct layout {
  using T = typename R::number_type;

  /// What the buffer holds, as a matrix: an array of more axes counts as a column.
  static constexpr index rows(planning::extents const& dims) {
    index result = 1;
    for (int k = 0; k < (dims.is_matrix() ? 1 : dims.rank); ++k) {
      index const n = R::size(dims.axis[k]);
      if (n == dynamic) return dynamic;
      result *= n;
    }
    return result;
  }
  static constexpr index columns(planning::extents const& dims) { return dims.is_matrix() ? R::size(dims.axis[1]) : 1; }
  static constexpr bool is_fixed(planning::extents const& dims) {
    return rows(dims) != dynamic && columns(dims) != dynamic;
  }
  /// Whether a buffer holds the solutions for right sides that are read transposed: they keep the order that those lie in.
  static constexpr bool is_turned(int b) {
    planning::extents const& dims = S.buffers[b].dims;
    if (!S.buffers[b].is(buffer::place::workspace) || !is_fixed(dims) || dims.is_vector()) return false;
    for (std::size_t k = 0; k < S.used.instructions; ++k) {
      planning::instruction const& i = S.instructions[static_cast<int>(k)];
      if (i.to == b && i.what == planning::operation::solve && i.in[1].is_turned()) return true;
    }
    return false;
  }
  template <int B>
  static constexpr auto own_view_of() {
    constexpr index down = rows(S.buffers[B].dims), across = columns(S.buffers[B].dims);
    if constexpr (is_turned(B))
      return std::type_identity<decltype(typename Backend::template own_view<T, across, down>().transposed())>{};
    else
      return std::type_identity<typename Backend::template own_view<T, down, across>>{};
  }
  template <int B>
  using own_view = typename decltype(own_view_of<B>())::type;

  static constexpr bool is_own(int b) {
    return !S.buffers[b].is(buffer::place::input) && !S.buffers[b].is(buffer::place::output);
  }
  template <int B>
  static constexpr auto content_of() {
    constexpr buffer b = S.buffers[B];
    if constexpr (b.is(buffer::place::workspace)) {
      if constexpr (is_fixed(b.dims))
        return std::type_identity<
            storage<T, static_cast<std::size_t>(rows(b.dims) * columns(b.dims)), Backend::template alignment<T>>>{};
      else
        return std::type_identity<T*>{};
    } else if constexpr (b.is(buffer::place::chain)) {
      constexpr int operands = S.instructions[b.number].operands;
      if constexpr (known_order<S, b.number, R>::is_known())
        return std::type_identity<storage<T, static_cast<std::size_t>(known_order<S, b.number, R>::find().room()),
                                          Backend::template alignment<T>>>{};
      else
        return std::type_identity<typename Backend::template open_chain<T, operands>>{};
    } else {
      return std::type_identity<typename Backend::template factors<T, rows(b.dims), factorisation(B)>>{};
    }
  }
  static constexpr planning::operation factorisation(int of) {
    for (std::size_t k = 0; k < S.used.instructions; ++k) {
      planning::instruction const& i = S.instructions[static_cast<int>(k)];
      if (i.to == of) return i.what;
    }
    return planning::operation::lu;
  }
};

/// What buffer B holds: of what lies elsewhere, `nothing`, and no function is asked.
template <class Layout, int B, bool IsOwn>
struct content {
  using type = nothing;
};
template <class Layout, int B>
struct content<Layout, B, true> {
  using type = typename decltype(Layout::template content_of<B>())::type;
};
template <class Layout, int... B>
record<typename content<Layout, B, Layout::is_own(B)>::type...> workspace_of(std::integer_sequence<int, B...>);

/// The workspace of a schedule: what each buffer holds.
template <auto const& S, class R, class Backend>
using workspace =
    decltype(workspace_of<layout<S, R, Backend>>(std::make_integer_sequence<int, static_cast<int>(S.used.buffers)>{}));

/// The values of a schedule while it runs: workspace, what is read, what is written, and the sizes.
template <auto const& S, class R, class Backend, class Inputs, class Outputs>
class memory {
 public:
  using number_type = typename R::number_type;
  using places = layout<S, R, Backend>;
  using known_sizes = R;
  static constexpr bool last_axis_first = Backend::last_axis_first;

  constexpr LEIBNIZ_INLINE memory(workspace<S, R, Backend>& own, Inputs const& inputs, Outputs const& outputs,
                                  typename R::size_list const& sizes)
      : own_(own), inputs_(inputs), outputs_(outputs), sizes_(sizes) {}

  /// Buffer B as a matrix.
  template <int B>
  constexpr LEIBNIZ_INLINE auto at() {
    constexpr buffer b = S.buffers[B];
    if constexpr (b.is(buffer::place::input)) {
      if constexpr (b.dims.is_scalar())
        return view<number_type const, 1, 1, 1, 1>(&field_of<b.number>(inputs_), 1, 1, 1, 1);
      else
        return as_view(field_of<b.number>(inputs_));
    } else if constexpr (b.is(buffer::place::output)) {
      return field_of<b.number>(outputs_);
    } else {
      return Backend::make_view(std::type_identity<typename places::template own_view<B>>{}, data(content<B>()),
                                rows<b.dims>(), columns<b.dims>());
    }
  }
  template <int B>
  constexpr LEIBNIZ_INLINE auto& content() {
    return field_of<B>(own_);
  }

  constexpr LEIBNIZ_INLINE Inputs const& inputs() const { return inputs_; }

  constexpr LEIBNIZ_INLINE index size(int extent) const { return size_of(extent, sizes_.sizes); }
  template <int Extent>
  constexpr LEIBNIZ_INLINE index size() const {
    if constexpr (R::size(Extent) != dynamic)
      return R::size(Extent);
    else
      return size(Extent);
  }
  /// The sizes of what has these extents.
  template <planning::extents Dims>
  constexpr LEIBNIZ_INLINE index rows() const {
    constexpr index known = places::rows(Dims);
    if constexpr (known != dynamic) {
      return known;
    } else {
      return rows_of<Dims>(sizes_.sizes);
    }
  }
  template <planning::extents Dims>
  constexpr LEIBNIZ_INLINE index columns() const {
    constexpr index known = places::columns(Dims);
    if constexpr (known != dynamic)
      return known;
    else
      return columns_of<Dims>(sizes_.sizes);
  }

 private:
  template <class View>
  static constexpr View as_view(View const& v) {
    return v;
  }
  static auto as_view(reordered<number_type> const& array) {
    auto const count = static_cast<index>(array.entries.size());
    return view<number_type const, dynamic, 1, 1, packed>(array.entries.data(), count, 1, 1, count);
  }
  template <class Storage>
  static constexpr number_type* data(Storage& content) {
    return content.entries;
  }
  static constexpr number_type* data(number_type* content) { return content; }

  workspace<S, R, Backend>& own_;
  Inputs const& inputs_;
  Outputs const& outputs_;
  typename R::size_list const& sizes_;
};

}  // namespace leibniz::evaluation
