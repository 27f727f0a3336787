// expect: derivative_at(u) needs to be a scalar expression
#include <leibniz/leibniz.hpp>
using namespace leibniz;

constexpr auto x = vector<"x", 2>;

template <class F>
struct own : custom_function<F> {
  static constexpr std::string_view name = "own";
  template <class T>
  static constexpr T real(T u) {
    return u;
  }
};
struct scalar_slope : own<scalar_slope> {
  static constexpr auto derivative_at(auto u) { return u; }
};
struct vector_slope : own<vector_slope> {
  static constexpr auto derivative_at(auto u) { return u * ones<2>; }
};

constexpr auto fits = derivative(apply<scalar_slope>(x), x);
#ifdef LEIBNIZ_ILL_FORMED
constexpr auto bad = derivative(apply<vector_slope>(x), x);
#endif
