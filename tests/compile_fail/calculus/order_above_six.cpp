// expect: derivative(f, x) needs 6 axes or
// expect: M is n x n
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto M = matrix<"M", "n", "n">;
constexpr auto third = derivative(derivative(M * M, M), M);

constexpr auto fits = third + third;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = derivative(third, M);
constexpr auto later = bad + third;
#endif
