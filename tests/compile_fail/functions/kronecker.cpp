// expect: kron(A, B) needs numeric extents
// expect: A is 3x4
// expect: B is n x 4
#include <leibniz/functions/list.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto B = matrix<"B", "n", 4>;
constexpr auto y = vector<"y", "n">;

constexpr auto fits = kron(y, t(row_sums(A))) * A;
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = kron(A, B);
constexpr auto later = bad + A;
#endif
