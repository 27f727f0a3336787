// text(e) and latex(e): an expression as it was written, with the parentheses that it needs.
// [readme]
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto M = matrix<"M", "n", "n">;
constexpr auto x = vector<"x", "n">;
constexpr auto y = vector<"y", "n">;
constexpr auto s = scalar<"s">;

static_assert(text(t(x) * inv(M + t(M)) * y / 2_c) == "xᵀ (M + Mᵀ)⁻¹ y / 2");
static_assert(latex(t(x) * inv(M + t(M)) * y / 2_c) == "\\frac{x^{\\top} \\left(M + M^{\\top}\\right)^{-1} y}{2}");
static_assert(text(derivative(A * x, A)) == "D ↦ D x");  // of order 3: what it does to a direction
// [/readme]
constexpr auto w = vector<"w", "m">;
constexpr auto alpha = scalar<"alpha">;
constexpr auto long_name = scalar<"long_name">;
constexpr auto F = matrix<"F", "n", "n">(s, x);

// symbols and constants
static_assert(text(x) == "x" && text(long_name) == "long_name" && latex(x) == "x" && latex(alpha) == "\\mathrm{alpha}");
static_assert(latex(long_name) == "\\mathrm{long\\_name}");
static_assert(text(2_c) == "2" && text(-2_c) == "−2" && text(0.125_c) == "0.125" && text(1_c / 3_c) == "1/3" &&
              text(-1_c / 3_c) == "−1/3");
static_assert(latex(1_c / 3_c) == "\\frac{1}{3}" && latex(-2_c) == "-2" && text(1e-3_c) == "0.001" &&
              text(1000000_c) == "1000000");
static_assert(text(identity<"n">) == "I" && text(zeros<2, 3>) == "0" && text(ones<"n">) == "𝟏" &&
              text(ones<"m", "n">) == "𝟏𝟏ᵀ" && text(ones<1, 3>) == "𝟏ᵀ");
static_assert(latex(ones<"m", "n">) == "\\mathbf{1}\\mathbf{1}^{\\top}" && latex(identity<2>) == "I");

// the derivatives of unknown functions
static_assert(text(F) == "F" && text(derivative(F, s)) == "∂F/∂s" &&
              text(derivative(derivative(F, s), s)) == "∂²F/∂s²");
static_assert(latex(derivative(F, s)) == "\\frac{\\partial F}{\\partial s}" &&
              text(derivative(F, s) * x) == "(∂F/∂s) x");

// parentheses
static_assert(text(x - (y - x)) == "x − (y − x)" && text(x - y - x) == "x − y − x" &&
              text(x + (y + x)) == "x + (y + x)");
static_assert(text(-(x + y)) == "−(x + y)" && text(-x + y) == "−x + y" && text(x - (-y)) == "x − (−y)" &&
              text(-(-x)) == "−(−x)");
static_assert(text(M * (x + y)) == "M (x + y)" && text((M + M) * x) == "(M + M) x" && text(M * (M * x)) == "M (M x)");
static_assert(text(t(M * x)) == "(M x)ᵀ" && text(t(t(A))) == "(Aᵀ)ᵀ" && text(inv(t(M))) == "(Mᵀ)⁻¹" &&
              text(t(exp(x))) == "exp(x)ᵀ");
static_assert(text(s / (s * s)) == "s / (s s)" && text(x / (s + s)) == "x / (s + s)" &&
              text(power(s + 1_c, 2_c)) == "(s + 1)²");
static_assert(text(power(s, 12_c)) == "s¹²" && text(power(s, -3_c)) == "s⁻³" && text(power(s, -0.5_c)) == "s^(−0.5)" &&
              text(power(s, 1_c / 3_c)) == "s^(1/3)");
static_assert(text(-2_c * x) == "(−2) x" && text(hadamard(x, y) * s) == "(x ∘ y) s" &&
              text(hadamard(M * x, y)) == "M x ∘ y");
static_assert(text(exp(x + y)) == "exp(x + y)" && text(norm(x + y)) == "‖x + y‖" && text(abs(x + y)) == "|x + y|");
static_assert(latex(M * (x + y)) == "M \\left(x + y\\right)" && latex(exp(x + y)) == "\\exp(x + y)");

// what derivatives read like
static_assert(text(gradient(t(x) * M * x, x)) == "(M + Mᵀ) x" &&
              text(gradient(norm(A * x - w), x)) == "Aᵀ (A x − w) / ‖A x − w‖");
static_assert(text(hessian(logsumexp(x), x)) == "diag(softmax(x)) − softmax(x) softmax(x)ᵀ");
static_assert(text(gradient(sum(log(ones<"m"> + exp(-hadamard(w, A* x)))), x)) == "−Aᵀ (w ∘ σ(−w ∘ A x))");

// orders 3 and 4: an operator on a direction; what matrices cannot say, in index notation
static_assert(text(derivative(inv(M), M)) == "D ↦ −M⁻¹ D M⁻¹" &&
              latex(derivative(inv(M), M)) == "D \\mapsto -M^{-1} D M^{-1}");
static_assert(text(hessian(squared_norm(A), A)) == "D ↦ 2 D");
