#include <iostream>
#include <leibniz/leibniz.hpp>

using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto C = matrix<"C", "m", "p">;

constexpr auto f = squared_norm(A * X + C);
constexpr auto g = gradient(f, X);
static_assert(g == 2_c * t(A) * (A * X + C));

#ifdef LIMITS_ARE_RAISED
constexpr long steps() {  // more than either compiler evaluates by default: 262,144 turns of a loop, 1,048,576 steps
  long count = 0;
  for (long i = 0; i < 265'000; ++i) {
    ++count;
    ++count;
    ++count;
    ++count;
  }
  return count;
}
static_assert(steps() == 1'060'000);
#endif

int main() { std::cout << text(g) << '\n'; }
