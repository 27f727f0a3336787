#include <leibniz/numbers/relations.hpp>

namespace {

using leibniz::pairings;
using leibniz::residue;

// Found by either; of two for one argument, the first that was added; numbers of one bucket stay apart.
constexpr bool finds() {
  pairings known;
  for (std::uint64_t k = 1; k <= 300; ++k) known.add({{k}, {1000 * k}});
  known.add({{7}, {5}});
  bool found = known.with_argument({7})->value == residue{7000} && known.with_value({5})->argument == residue{7};
  for (std::uint64_t k = 1; k <= 300; ++k) found = found && known.with_value({1000 * k})->argument == residue{k};
  return found && known.with_argument({301}) == nullptr && known.with_value({1}) == nullptr;
}
static_assert(finds());

// exp of thirty neighbours together is noted, and of halves; of another number nothing.
constexpr bool relates() {
  leibniz::exponentials known;
  residue sum{}, product{1};
  for (std::uint64_t k = 0; k < 30; ++k) {
    residue const u{(std::uint64_t{1} << k) * 977}, root{3 + 2 * k};
    known.add_root(u, root);
    sum = sum + u;
    product = product * power(root, leibniz::exponentials::parts);
  }
  leibniz::exponentials::finding const all = known.exp(sum), none = known.exp(sum + residue{1});
  leibniz::exponentials::finding const back = known.log(product),
                                       half = known.exp(residue{977} * leibniz::inverse_of({2}));
  return all.found && all.what == product && !all.supposes_sign && !none.found && back.found && back.what == sum &&
         half.found && half.what == power(residue{3}, 6);
}
static_assert(relates());

// log(v w) = log(v) + log(w) supposes signs; exp(log(v)) = v does not.
constexpr bool supposes() {
  leibniz::exponentials known;
  known.add_logarithm({101}, {6});
  known.add_logarithm({202}, {10});
  leibniz::exponentials::finding const of_product = known.log({60}), again = known.exp({101});
  return of_product.found && of_product.what == residue{303} && of_product.supposes_sign && again.found &&
         again.what == residue{6} && !again.supposes_sign;
}
static_assert(supposes());

}  // namespace
