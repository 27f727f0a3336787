#pragma once
#include <initializer_list>
#include <utility>

namespace leibniz {

namespace detail {
/// std::swap asks a dozen questions of each type of which there is a list, and std::move one: every user waits for that.
template <class T>
constexpr void exchange(T& a, T& b) {
  T kept = static_cast<T&&>(a);
  a = static_cast<T&&>(b);
  b = static_cast<T&&>(kept);
}
}  // namespace detail

/// A growing array that works in constant expressions on both compilers.
///
/// std::vector(n) of libstdc++ 12 is not constant-evaluable under Clang, and each of its calls costs Clang some twenty
/// evaluation steps; this costs two or three.
template <class T>
class list {
 public:
  constexpr list() = default;
  constexpr list(std::initializer_list<T> values) { append(values.begin(), static_cast<int>(values.size())); }
  /// So many elements as they are by default.
  constexpr explicit list(int count)
    requires(!__is_trivially_constructible(T))
  {
    if (count > 0) move_to(count);
    size_ = count;
  }
  constexpr list(int count, T const& value) {
    if (count > 0) move_to(count);
    for (int i = 0; i < count; ++i) data_[i] = value;
    size_ = count;
  }
  constexpr list(list const& other) { append(other); }
  // By hand, without std::exchange and std::swap: these are the most frequent calls of all.
  constexpr list(list&& other) noexcept : data_(other.data_), size_(other.size_), capacity_(other.capacity_) {
    other.data_ = nullptr;
    other.size_ = other.capacity_ = 0;
  }
  constexpr list& operator=(list&& other) noexcept {
    T* const own = data_;
    data_ = other.data_;
    other.data_ = own;  // to be deleted with it
    size_ = other.size_;
    int const room = capacity_;
    capacity_ = other.capacity_;
    other.capacity_ = room;
    other.size_ = 0;
    return *this;
  }
  constexpr list& operator=(list const& other) { return *this = list(other); }
  constexpr ~list() { delete[] data_; }

  constexpr void push_back(T const& value)
    requires(!__is_trivially_copyable(T))
  {
    push_back(T(value));
  }
  constexpr void push_back(T&& value)
    requires(!__is_trivially_copyable(T))
  {
    if (size_ == capacity_) move_to(capacity_ == 0 ? first_capacity : growth * capacity_);
    data_[size_++] = static_cast<T&&>(value);
  }
  constexpr void push_back(T value)
    requires(__is_trivially_copyable(T))
  {
    if (size_ == capacity_) move_to(capacity_ == 0 ? first_capacity : growth * capacity_);
    data_[size_++] = value;
  }
  constexpr void append(list const& other) {
    int const count = other.size_;  // `other` may be this list
    if (size_ + count > capacity_) grow_to(size_ + count);
    for (int i = 0; i < count; ++i) data_[size_ + i] = other.data_[i];
    size_ += count;
  }
  /// Elements of another list; or of this one, where there is room.
  constexpr void append(T const* from, int count) {
    if (size_ + count > capacity_) grow_to(size_ + count);
    for (int i = 0; i < count; ++i) data_[size_ + i] = from[i];
    size_ += count;
  }
  constexpr void insert(int position, T value) {
    push_back(static_cast<T&&>(value));
    for (int i = size_ - 1; i > position; --i) detail::exchange(data_[i], data_[i - 1]);
  }
  constexpr void erase(int position) {
    for (int i = position; i + 1 < size_; ++i) data_[i] = static_cast<T&&>(data_[i + 1]);
    --size_;
  }
  constexpr void resize(int size, T const& value) {
    if (size > capacity_) grow_to(size);
    for (int i = size_; i < size; ++i) data_[i] = value;
    size_ = size;
  }
  /// Room for so many elements, which are at one place as long as there are no more.
  constexpr void reserve(int capacity) {
    if (capacity > capacity_) grow_to(capacity);
  }
  constexpr void pop_back() { --size_; }
  constexpr void shorten(int size) { size_ = size; }
  constexpr void clear() { size_ = 0; }

  constexpr T& operator[](int i) { return data_[i]; }
  constexpr T const& operator[](int i) const { return data_[i]; }
  constexpr T& back() { return data_[size_ - 1]; }
  constexpr T const& back() const { return data_[size_ - 1]; }
  constexpr int size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr T* data() { return data_; }
  constexpr T const* data() const { return data_; }
  constexpr T* begin() { return data_; }
  constexpr T* end() { return data_ + size_; }
  constexpr T const* begin() const { return data_; }
  constexpr T const* end() const { return data_ + size_; }

  friend constexpr bool operator==(list const& a, list const& b) {
    if (a.size_ != b.size_) return false;
    for (int i = 0; i < a.size_; ++i)
      if (!(a.data_[i] == b.data_[i])) return false;
    return true;
  }

 private:
  /// More room than for so many where the list has grown before: each growth copies all.
  constexpr void grow_to(int size) { move_to(size < growth * capacity_ ? growth * capacity_ : size); }
  constexpr void move_to(int capacity) {
    T* grown = nullptr;
    if constexpr (__is_trivially_constructible(T))
      grown = new T[static_cast<unsigned>(capacity)];
    else
      grown = new T[static_cast<unsigned>(capacity)]{};  // with braces half the time, in GCC
    for (int i = 0; i < size_; ++i) grown[i] = static_cast<T&&>(data_[i]);
    delete[] data_;
    data_ = grown;
    capacity_ = capacity;
  }

  // Room is paid for where `new` writes every element of it; else it is free, and to copy elements is what costs.
  static constexpr int growth = __is_trivially_constructible(T) ? 4 : 2, first_capacity = growth == 4 ? 8 : 2;

  T* data_ = nullptr;
  int size_ = 0;
  int capacity_ = 0;
};

/// So many elements; one or two, as operands mostly are, are not allocated.
template <class T>
class few_or_many {
 public:
  constexpr explicit few_or_many(int count) {
    if (count <= 2) return;
    many_.resize(count, T{});
    data_ = many_.data();
  }
  few_or_many(few_or_many const&) = delete;

  constexpr T* data() { return data_; }
  constexpr T& operator[](int i) { return data_[i]; }

 private:
  T few_[2]{};
  list<T> many_;
  T* data_ = few_;
};

/// Sorts in place; the lists here have a handful of entries, so insertion is the quickest at compile time.
template <class T, class Less>
constexpr void sort(list<T>& values, Less less) {
  for (int i = 1; i < values.size(); ++i)
    for (int j = i; j > 0 && less(values[j], values[j - 1]); --j) detail::exchange(values[j], values[j - 1]);
}

}  // namespace leibniz
