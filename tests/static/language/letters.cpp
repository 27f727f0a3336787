// Every letter is free as the name of a symbol: with -Wshadow, GCC 12 compares locals of the library's lambdas, and
// parameters of constructors of its templates, with the user's globals.
#include <leibniz/leibniz.hpp>

namespace {

using namespace leibniz;

#define LETTER(letter) [[maybe_unused]] constexpr auto letter = scalar<#letter>
LETTER(a);
LETTER(b);
LETTER(c);
LETTER(d);
LETTER(e);
LETTER(f);
LETTER(g);
LETTER(h);
LETTER(i);
LETTER(j);
LETTER(k);
LETTER(l);
LETTER(m);
LETTER(n);
LETTER(o);
LETTER(p);
LETTER(q);
LETTER(r);
LETTER(s);
LETTER(u);
LETTER(v);
LETTER(w);
LETTER(y);
LETTER(z);
LETTER(B);
LETTER(C);
LETTER(D);
LETTER(E);
LETTER(F);
LETTER(G);
LETTER(H);
LETTER(I);
LETTER(J);
LETTER(K);
LETTER(L);
LETTER(M);
LETTER(N);
LETTER(O);
LETTER(P);
LETTER(R);
LETTER(S);
LETTER(T);
LETTER(U);
LETTER(V);
LETTER(W);
LETTER(X);
LETTER(Y);
LETTER(Z);
#undef LETTER
constexpr auto t = scalar<"t">;
constexpr auto A = matrix<"A", "m", "n">;
constexpr auto Q = matrix<"Q", "n", "n", orthogonal>(t);
constexpr auto x = vector<"x", "n">;

struct own_function : custom_function<own_function> {
  static constexpr std::string_view name = "own";
  static constexpr auto derivative_at(auto at) { return at * at; }
  template <class Number>
  static constexpr Number real(Number at) {
    return at * at * at / 3;
  }
};
static_assert(check_derivative(apply<own_function>(x), x).outcome == outcome::proved);

constexpr auto all = squared_norm(A * x) + exp(a * b) + logsumexp(x) + norm1(x) + trace(Q * Q);
static_assert(gradient(all, x) == gradient(all - trace(Q), x));
static_assert(check_derivative(all, x).outcome == outcome::proved);
static_assert(text(gradient(all, x)).size() > 0 && latex(derivative(Q, t)).size() > 0);
static_assert(explain(squared_norm(A * x), x).size() > 0 && explain(inv(Q), t).size() > 0);
static_assert(formula<"a + b*c">(a, b, c) == a + b * c);

}  // namespace
