// cpp(e) and numpy(e): an expression as code that computes it. That the code runs and agrees is tested in tests/text.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto b = vector<"b", "m">;

static_assert(cpp(gradient(squared_norm(A * x - b), x)) == "2.0 * A.transpose() * (A * x - b)");
static_assert(numpy(gradient(squared_norm(A * x - b), x)) == "2 * A.T @ (A @ x - b)");
// [/readme]
static_assert(numpy(einsum<"ij->ji">(A)) == "np.einsum('ij->ji', A, optimize=True)");
