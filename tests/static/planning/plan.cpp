// What plan(...) says: the instructions, what each costs, the buffers.
#include <leibniz/leibniz.hpp>

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto X = matrix<"X", "n", "p">;
constexpr auto B = matrix<"B", "p", "q">;
constexpr auto C = matrix<"C", "m", "q">;
constexpr auto M = matrix<"M", "k", "n">;
constexpr auto w = vector<"w", "n">;
constexpr auto y = vector<"y", "k">;
constexpr auto P = matrix<"P", 4, 4, positive_definite>;
constexpr auto G = matrix<"G", 4, 4>;
constexpr auto v = vector<"v", 4>;
constexpr auto loss = sum(softplus(-hadamard(y, M* w)));

}  // namespace

// a chain whose order depends on sizes
static_assert(plan(squared_norm(A * X * B + C)) ==
              "w1 = C + chain(A, X, B)\n"
              "    the cheapest order for the sizes at run time: 2 m n p + 2 m p q flops or 2 n p q + 2 m n q flops, "
              "16 m q + 8 m n + 8 n p + 8 p q bytes\n"
              "for mxq: r0 = w1; r1 = multiply r0 r0; result0 += r1\n"
              "    2 m q flops, 8 m q + 8 bytes\n"
              "in all, without the flops of the chains, 2 m q flops, 24 m q + 8 m n + 8 n p + 8 p q + 8 bytes\n"
              "buffer w1: mxq\n");
// M is read once, and the loss and its gradient share their exponential
static_assert(plan(loss, gradient(loss, w)) ==
              "w3 = product(M, w)\n"
              "    with the next two lines for some rows at a time, so that the matrix is read once\n"
              "    2 k n flops, 8 k n + 8 n + 8 k bytes\n"
              "for kx1: r0 = y; r1 = w3; r2 = multiply r0 r1; r3 = negate r2; r4 = exp(-|u|) r3; r5 = softplus r3 r4; "
              "result0 += r5; r7 = sigmoid r3 r4; r8 = multiply r0 r7; w2 = r8\n"
              "    7 k flops, 24 k + 8 bytes\n"
              "result1 = -1 product(M', w2)\n"
              "    2 k n flops, 8 k n + 8 k + 8 n bytes\n"
              "in all 4 k n + 7 k flops, 16 k n + 16 n + 40 k + 8 bytes\n"
              "buffer w2: kx1\n"
              "buffer w3: kx1\n");
// one factorisation for all, and a solution in place of an inverse
static_assert(plan(logdet(P) + t(v) * inv(P) * v) ==
              "F4 = cholesky(P)\n"
              "    64/3 flops, 256 bytes\n"
              "w3 = solve(F4, v)\n"
              "    32 flops, 192 bytes\n"
              "s1 = logdet(F4)\n"
              "    4 flops, 136 bytes\n"
              "for 4x1: r0 = v; r1 = w3; r2 = multiply r0 r1; s2 += r2\n"
              "    8 flops, 72 bytes\n"
              "for 1x1: r0 = s2; r1 = s1; r2 = add r0 r1; result0 = r2\n"
              "    1 flops, 24 bytes\n"
              "in all 199/3 flops, 680 bytes\n"
              "buffer s1: 1x1\n"
              "buffer s2: 1x1\n"
              "buffer w3: 4x1\n"
              "buffer F4: 4x4\n");
// half of a symmetric product
static_assert(
    plan(t(M) * M).starts_with("result0 = symmetric_product(M', M)\n    half of it, the rest is its mirror image; "
                               "k n n flops"));
// the same where a factor of it is a result by itself
static_assert(plan(P * G * t(G), P* G* t(G) * P).find("result1 = symmetric_product(result0, P)") !=
              std::string_view::npos);
static_assert(plan(P * G, P* G* t(G)).find("result1 = product(result0, G')") != std::string_view::npos);
// M' diag(x) M: the scaled rows stay in the cache
static_assert(plan(t(M) * diag(y) * M) ==
              "for kxn: r0 = y(i); r1 = M; r2 = multiply r0 r1; w1 = r2\n"
              "    with the next line for some rows at a time, so that what it writes stays in the cache\n"
              "    k n flops, 8 k + 16 k n bytes\n"
              "result0 = symmetric_product(M', w1)\n"
              "    half of it, the rest is its mirror image; k n n flops, 16 k n + 8 n n bytes\n"
              "in all k n + k n n flops, 8 k + 32 k n + 8 n n bytes\n"
              "buffer w1: kxn\n");
