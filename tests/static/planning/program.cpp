// The short name of a schedule: equal schedules are one program, and all that is in a schedule tells it from others.
#include <leibniz/leibniz.hpp>

using namespace leibniz;

namespace {

constexpr auto A = matrix<"A", "m", "n">;
constexpr auto S = matrix<"S", "n", "n", symmetric>;
constexpr auto x = vector<"x", "n">;
constexpr auto c = scalar<"c">;
constexpr auto d = scalar<"d">;

constexpr auto const* program_of(an_expression auto... es) { return &planning::programmed<decltype(es)...>; }
constexpr bool are_one(auto const* a, auto const* b) {
  return static_cast<void const*>(a) == static_cast<void const*>(b);
}

// two functions of one name
template <class F>
struct doubling : elementwise_function<F> {
  static constexpr std::string_view name = "twice";
  static constexpr std::string_view requirement = "twice(u) needs an expression";
  static constexpr node derivative(auto& g, node, node) { return g.constant(2); }
  static constexpr auto exact(auto&, auto u) { return u + u; }
  template <class T>
  static constexpr T real(T u) {
    return u + u;
  }
};
namespace here {
struct twice : doubling<twice> {};
}  // namespace here
namespace there {
struct twice : doubling<twice> {};
}  // namespace there

/// Whether a change of a schedule changes its key.
constexpr bool tells(auto s, auto change) {
  auto const before = planning::make_key(s);
  change(s);
  auto const after = planning::make_key(s);
  return before.low != after.low && before.high != after.high;
}
constexpr auto entrywise = planning::planned<std::remove_cvref_t<decltype(sum(tanh(x) + 3_c * x))>>;
constexpr auto products = planning::planned<std::remove_cvref_t<decltype(A * S * x)>,
                                            std::remove_cvref_t<decltype(einsum<"ij,k->ijk">(A, x))>>;
constexpr auto unknown = planning::planned<std::remove_cvref_t<decltype(derivative(d(c), c))>>;

}  // namespace

static_assert(are_one(program_of(c + c), program_of(2_c * c)) && are_one(program_of(c * d), program_of(d* c)));
static_assert(are_one(program_of(c, c* d), program_of(c, d* c)));
static_assert(!are_one(program_of(2_c * c), program_of(3_c * c)) && !are_one(program_of(2_c * c), program_of(2_c * d)));
static_assert(!are_one(program_of(c * d, c), program_of(c, c* d)) && !are_one(program_of(c), program_of(c, c)));
static_assert(!are_one(program_of(sin(c)), program_of(cos(c))));
static_assert(!are_one(program_of(A * x), program_of(matrix<"A", "m", "k">* vector<"x", "k">)));
static_assert(!are_one(program_of(S * x), program_of(matrix<"S", "n", "n">* x)));
static_assert(!are_one(program_of(apply<here::twice>(c)), program_of(apply<there::twice>(c))));

// each part of each structure
static_assert(tells(entrywise, [](auto& s) { s.steps.values[1].what = planning::operation::negate; }));
static_assert(tells(entrywise, [](auto& s) { ++s.steps.values[1].a; }));
static_assert(tells(entrywise, [](auto& s) { ++s.steps.values[1].b; }));
static_assert(tells(entrywise, [](auto& s) { ++s.steps.values[1].at.from; }));
static_assert(tells(entrywise, [](auto& s) { s.steps.values[0].at.how = planning::reach::across; }));
static_assert(tells(entrywise, [](auto& s) { ++s.steps.values[1].number.numerator; }));
static_assert(tells(entrywise, [](auto& s) { ++s.steps.values[1].number.denominator_less_1; }));
static_assert(tells(entrywise, [](auto& s) { ++s.steps.values[1].extent; }));
static_assert(tells(entrywise, [](auto& s) {
  for (auto& step : s.steps.values) step.applied = nullptr;
}));
static_assert(tells(products, [](auto& s) { s.instructions.values[0].what = planning::operation::kron; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].dims.axis[1]; }));
static_assert(tells(products, [](auto& s) { s.instructions.values[0].dims.rank = 1; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].to; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].in[0].from; }));
static_assert(tells(products, [](auto& s) { s.instructions.values[0].in[3].how = planning::reach::down; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].number.numerator; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].first_step; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].steps; }));
static_assert(tells(products, [](auto& s) { s.instructions.values[0].by_rows = !s.instructions.values[0].by_rows; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].joint; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].first_operand; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].operands; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].first_index; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].row; }));
static_assert(tells(products, [](auto& s) { ++s.instructions.values[0].column; }));
static_assert(tells(products, [](auto& s) { s.instructions.values[0].replaces = true; }));
static_assert(tells(products, [](auto& s) { s.buffers.values[0].where = planning::buffer::place::chain; }));
static_assert(tells(products, [](auto& s) { ++s.buffers.values[0].number; }));
static_assert(tells(products, [](auto& s) { ++s.buffers.values[0].dims.axis[0]; }));
static_assert(tells(products, [](auto& s) { s.buffers.values[0].may_be_nonzero.above = false; }));
static_assert(tells(products, [](auto& s) { s.buffers.values[0].may_be_nonzero.below = false; }));
static_assert(tells(products, [](auto& s) { ++s.operand_pool.values[0].from; }));
static_assert(tells(products, [](auto& s) { ++s.index_pool.values[0]; }));
static_assert(tells(products, [](auto& s) { s.inputs.values[0].name = "B"; }));
static_assert(tells(products, [](auto& s) { ++s.inputs.values[0].declared; }));
static_assert(tells(products, [](auto& s) { ++s.inputs.values[0].dims.axis[0]; }));
static_assert(tells(unknown, [](auto& s) { s.inputs.values[0].by[0] = "e"; }));
static_assert(tells(unknown, [](auto& s) { s.inputs.values[0].partials = 0; }));
static_assert(tells(products, [](auto& s) { s.names.values[0] = "k"; }));
static_assert(tells(products, [](auto& s) { ++s.outputs.values[0].axis[0]; }));
static_assert(tells(products, [](auto& s) { ++s.output_buffers.values[0]; }));
static_assert(tells(products, [](auto& s) { --s.used.buffers; }));
