#pragma once
#include <concepts>
#include <cstddef>
#include <utility>

namespace leibniz {

namespace detail {

/// What one entry of the first axis is: a number, or a built-in array of what remains.
template <class T, int... Extents>
struct slice {
  using type = T;
};
template <class T, int First, int... Rest>
struct slice<T, First, Rest...> {
  using type = typename slice<T, Rest...>::type[First];
};

/// Copies nested built-in arrays, last index fastest.
template <class T>
constexpr T* copy_nested(T* to, T const& from) {
  *to = from;
  return to + 1;
}
template <class T, class Part, std::size_t N>
constexpr T* copy_nested(T* to, Part const (&from)[N]) {
  for (Part const& part : from) to = copy_nested(to, part);
  return to;
}

template <class Slice, std::size_t>
using repeated = Slice;

template <class T, class Indices, int... Extents>
class tensor_entries;
template <class T, std::size_t... I, int First, int... Rest>
class tensor_entries<T, std::index_sequence<I...>, First, Rest...> {
  using slice_type = typename slice<T, Rest...>::type;

 public:
  constexpr tensor_entries() = default;
  constexpr tensor_entries(repeated<slice_type, I> const&... slices) {
    T* to = entries_;
    ((to = copy_nested(to, slices)), ...);
  }

  constexpr T* data() { return entries_; }
  constexpr T const* data() const { return entries_; }

 private:
  T entries_[static_cast<std::size_t>((First * ... * Rest))]{};
};

}  // namespace detail

/// A constexpr array of fixed extents, written in nested braces: `tensor<double, 2, 3>{{1, 2, 3}, {4, 5, 6}}`.
/// The last index runs fastest.
template <std::floating_point T, int First, int... Rest>
  requires(First > 0 && ((Rest > 0) && ...))
class tensor : public detail::tensor_entries<T, std::make_index_sequence<First>, First, Rest...> {
  using entries = detail::tensor_entries<T, std::make_index_sequence<First>, First, Rest...>;

 public:
  using value_type = T;
  static constexpr int order = 1 + sizeof...(Rest);
  static constexpr int size = (First * ... * Rest);
  static constexpr int extent[order] = {First, Rest...};

  using entries::entries;
  constexpr tensor() = default;

  /// The entry at one index for each axis, counted from 0.
  template <std::integral... Indices>
    requires(sizeof...(Indices) == order)
  constexpr T& operator()(Indices... at) {
    return this->data()[offset(at...)];
  }
  template <std::integral... Indices>
    requires(sizeof...(Indices) == order)
  constexpr T const& operator()(Indices... at) const {
    return this->data()[offset(at...)];
  }

  constexpr T* begin() { return this->data(); }
  constexpr T* end() { return this->data() + size; }
  constexpr T const* begin() const { return this->data(); }
  constexpr T const* end() const { return this->data() + size; }

  friend constexpr bool operator==(tensor const& a, tensor const& b) {
    for (int i = 0; i < size; ++i)
      if (!(a.data()[i] == b.data()[i])) return false;
    return true;
  }

 private:
  static constexpr std::size_t offset(auto... at) {
    std::size_t result = 0;
    int axis = 0;
    ((result = result * static_cast<std::size_t>(extent[axis++]) + static_cast<std::size_t>(at)), ...);
    return result;
  }
};

}  // namespace leibniz
