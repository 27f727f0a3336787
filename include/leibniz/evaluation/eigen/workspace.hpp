#pragma once
#include <leibniz/evaluation/eigen/backend.hpp>
#include <leibniz/evaluation/memory.hpp>

namespace leibniz::evaluation {

/// The workspace of a schedule; what is of run-time size lies in one block of memory, which is kept for the next run.
template <auto const& S, class R>
class eigen_workspace {
  using T = typename R::number_type;
  using places = layout<S, R, eigen_backend>;
  using block = Eigen::Matrix<T, Eigen::Dynamic, 1>;

 public:
  workspace<S, R, eigen_backend> own;

  /// Gives each value its place.
  void prepare(typename R::size_list const& sizes) {
    if constexpr (!R::are_known(S.used.names))
      place_all(sizes, std::make_integer_sequence<int, static_cast<int>(S.used.buffers)>{});
  }

 private:
  template <int B>
  static constexpr bool is_placed() {
    return S.buffers[B].is(buffer::place::workspace) && !places::is_fixed(S.buffers[B].dims);
  }
  template <int B>
  static constexpr bool is_open_chain() {
    if constexpr (S.buffers[B].is(buffer::place::chain))
      return !known_order<S, S.buffers[B].number, R>::is_known();
    else
      return false;
  }
  template <int B>
  LEIBNIZ_ALWAYS_INLINE index length([[maybe_unused]] typename R::size_list const& sizes) {
    index result = 0;
    if constexpr (is_open_chain<B>()) {
      auto const size = [&](int extent) { return size_of(extent, sizes.sizes); };
      using operands = chain_operands<S, S.buffers[B].number>;
      auto& chain = field_of<B>(own);
      if (chain.order.sizes[0] < 0) chain.order = operands::unsized();
      result = chain.prepare(size, operands::extent);
    }
    if constexpr (is_placed<B>()) {
      result = 1;
      constexpr planning::extents dims = S.buffers[B].dims;
      for (int k = 0; k < dims.rank; ++k) result *= size_of(dims.axis[k], sizes.sizes);
      constexpr index step = std::max<index>(1, EIGEN_MAX_ALIGN_BYTES / index{sizeof(T)});
      result = (result + step - 1) / step * step;
    }
    return result;
  }
  template <int B>
  LEIBNIZ_ALWAYS_INLINE void place([[maybe_unused]] T*& next, [[maybe_unused]] typename R::size_list const& sizes) {
    if constexpr (is_placed<B>()) {
      field_of<B>(own) = next;
      next += length<B>(sizes);
    } else if constexpr (is_open_chain<B>()) {
      field_of<B>(own).work = next;
      next += field_of<B>(own).order.room();
    }
  }
  template <int... B>
  void place_all(typename R::size_list const& sizes, std::integer_sequence<int, B...>) {
    index const total = (length<B>(sizes) + ... + 0);
    if (all_.size() < total) all_.resize(total);
    T* next = all_.data();
    (place<B>(next, sizes), ...);
  }

  [[no_unique_address]] std::conditional_t<R::are_known(S.used.names), nothing, block> all_;
};

}  // namespace leibniz::evaluation
