// A mistake is reported once, whatever is asked of what it left.
// expect: A * B needs A.cols == B.rows
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;

constexpr auto fits = text(A * x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = x * A;
constexpr auto one = text(bad);
constexpr auto two = latex(gradient(bad, x));
constexpr auto three = explain(bad, x);
constexpr bool four = canonical(bad) == x;
#endif
