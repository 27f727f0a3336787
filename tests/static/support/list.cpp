#include <leibniz/support/list.hpp>
#include <utility>

namespace {

using leibniz::list;

constexpr list<int> numbers(int count) {
  list<int> result;
  for (int i = 0; i < count; ++i) result.push_back(i);
  return result;
}

static_assert(list<int>().empty() && list<int>().size() == 0);
static_assert(list<int>{1, 2, 3}.size() == 3 && list<int>{1, 2, 3}[1] == 2);
static_assert(list<int>(3, 7) == list<int>{7, 7, 7});
static_assert(numbers(100).size() == 100 && numbers(100).back() == 99);  // grows past its first capacity
static_assert(!(numbers(3) == numbers(4)) && !(list<int>{1, 2} == list<int>{2, 1}));

// A copy is independent; a moved-from list is empty and usable.
static_assert([] {
  list<int> a = numbers(5), b = a;
  b[0] = 42;
  list<int> c = std::move(b);
  b.push_back(1);
  return a == numbers(5) && c[0] == 42 && c.size() == 5 && b == list<int>{1};
}());
static_assert([] {
  list<int> a = numbers(5), b;
  b = a;
  a = numbers(2);
  return a == numbers(2) && b == numbers(5);
}());

static_assert([] {
  list<int> a = numbers(3);
  a.append(a);
  return a == list<int>{0, 1, 2, 0, 1, 2};
}());
static_assert([] {
  list<int> a{1, 3};
  a.insert(1, 2);
  a.insert(0, 0);
  a.insert(4, 4);
  return a == list<int>{0, 1, 2, 3, 4};
}());
static_assert([] {
  list<int> a = numbers(4);
  a.erase(3);
  a.erase(0);
  a.pop_back();
  return a == list<int>{1};
}());
static_assert([] {
  list<int> a = numbers(2);
  a.resize(4, 9);
  a.resize(3, 8);
  return a == list<int>{0, 1, 9};
}());
static_assert([] {
  list<int> a = numbers(20);
  a.clear();
  return a.empty() && a.begin() == a.end();
}());
static_assert([] {
  int sum = 0;
  for (int const i : numbers(10)) sum += i;
  return sum == 45;
}());

static_assert([] {
  list<int> a = numbers(4), b{7};
  a.shorten(2);
  b.append(a.data(), a.size());
  b.append(b.data() + 1, 0);
  return b == list<int>{7, 0, 1};
}());

// Assignment to itself changes nothing, and one to another leaves what was there to be written again.
static_assert([] {
  list<int> a = numbers(3);
  list<int> const& same = a;
  a = same;
  list<int> b = numbers(9);
  b = a;
  b.push_back(3);
  list<int> c{1};
  c = std::move(b);
  b.push_back(5);
  return a == numbers(3) && c == numbers(4) && b == list<int>{5};
}());

// Sorts, and keeps the order of equals.
static_assert([] {
  list<std::pair<int, char>> a{{2, 'a'}, {1, 'b'}, {2, 'c'}, {0, 'd'}, {1, 'e'}};
  sort(a, [](auto const& x, auto const& y) { return x.first < y.first; });
  return a == list<std::pair<int, char>>{{0, 'd'}, {1, 'b'}, {1, 'e'}, {2, 'a'}, {2, 'c'}};
}());

// One or two elements are part of it, more are allocated.
static_assert([] {
  for (int const count : {0, 1, 2, 3, 9}) {
    leibniz::few_or_many<int> some(count);
    for (int i = 0; i < count; ++i) some[i] = i;
    for (int i = 0; i < count; ++i)
      if (some[i] != i) return false;
  }
  return true;
}());

// Lists of lists; an element may be added again while the list grows.
static_assert([] {
  list<list<int>> a;
  a.push_back(numbers(3));
  for (int i = 0; i < 9; ++i) a.push_back(a[0]);
  return a.size() == 10 && a[0] == numbers(3) && a[9] == numbers(3);
}());
static_assert([] {
  list<list<int>> a;
  for (int i = 0; i < 20; ++i) a.push_back(numbers(i));
  list<list<int>> const b = a;
  a.erase(0);
  return b.size() == 20 && b[7] == numbers(7) && a[0] == numbers(1);
}());

}  // namespace
