// Every record of the corpus, through the same functions that run in the compiler.
#include <cmath>
#include <iostream>
#include <leibniz/calculus/sweep.hpp>
#include <leibniz/notation/matrices.hpp>
#include <leibniz/proof/check.hpp>

#include "corpus/records.hpp"
#include "unit/catch.hpp"

namespace {

using namespace leibniz;
using corpus::json;

struct tally {
  int records = 0, exactly = 0, in_the_field = 0, numerically = 0, refuted = 0, undecided = 0, wrong = 0,
      unsupported = 0;

  void print(char const* what) const {
    std::cout << what << ": " << records << " records, " << exactly << " proved exactly, " << in_the_field
              << " proved in the field, " << numerically << " agreed numerically, " << refuted << " refuted, "
              << undecided << " undecided, " << wrong << " wrong, " << unsupported << " unsupported\n";
  }
};

/// The greatest error of a node at the point of a record, relative to 1 + |reference|.
double error_at_point(graph const& g, node v, json const& point) {
  auto const values = [&](node variable) {
    list<double> result;
    json const& entries = point["inputs"][std::string(g.symbol(g[variable].symbol).name)];
    if (entries.is_array())
      for (double const entry : entries) result.push_back(entry);
    else
      result.push_back(entries.get<double>());
    return result;
  };
  reals in;
  effort work;
  interpreter value(g, in, {}, values, work);
  list<double> const got = value(v);
  json const reference = point["deriv"].is_array() ? point["deriv"] : json::array({point["deriv"]});
  if (static_cast<int>(reference.size()) != got.size()) return HUGE_VAL;
  double worst = 0;
  for (int i = 0; i < got.size(); ++i) {
    double const expected = reference[static_cast<std::size_t>(i)];
    double const error = std::abs(got[i] - expected) / (1 + std::abs(expected));
    if (!(error <= worst)) worst = error;
  }
  return worst;
}

/// The derivative of a record, in normal form, and its shape.
struct derived {
  node what = no_node;
  shape dims{};
};
derived differentiate(graph& g, operand f, json const& record) {
  derived d{normal_form(g, f.what), f.dims};
  for (std::string const name : record["wrt"]) {
    int const x = g.find_symbol(name);
    d = {normal_form(g, differentiate(g, d.what, x)), derivative_shape(d.dims, g.symbol(x).dims)};
  }
  return d;
}

}  // namespace

TEST_CASE("the derivatives of the literature") {
  std::map<std::string, json> points;
  for (json const& point : corpus::read_lines("points.jsonl")) points[point["id"]] = point;

  tally count;
  for (json const& record : corpus::read_lines("derivatives.jsonl")) {
    std::string const id = record["id"];
    INFO(id << ": d " << record["f"] << " / d " << record["wrt"]);
    ++count.records;
    corpus::symbols symbols(record);
    int const f = symbols.read(record["f"]);
    bool const closed = !record["expected"].is_null();
    int const expected = closed ? symbols.read(record["expected"]) : -1;
    if (f < 0 || (closed && expected < 0)) {
      ++count.unsupported;
      continue;
    }
    graph g;
    list<operand> const nodes = lower(g, symbols.tree);
    derived const d = differentiate(g, nodes[f], record);

    // At the point: the derivative, and what it reads in matrix notation.
    double const tolerance = points[id]["from"] == "numeric" ? 1e-6 : 1e-8;
    syntax written;
    int const root = canonical_notation(g, d.what, d.dims, written);
    CHECK(error_at_point(g, d.what, points[id]) < tolerance);
    CHECK(error_at_point(g, lower(g, written)[root].what, points[id]) < tolerance);
    if (shape const returned = shapes_of(written)[root]; d.dims.is_matrix()) CHECK(returned == d.dims);

    // Read and written once more it is the same.
    graph anew;
    syntax again;
    int const same = canonical_notation(anew, lower(anew, written)[root].what, d.dims, again);
    std::string const text(write_text(written, root, unicode_dialect));
    CHECK(std::string(write_text(again, same, unicode_dialect)) == text);

    // Against the closed form. One that needs an assumption on a variable of wrt holds only at such points.
    if (!closed) {
      ++count.numerically;
      continue;
    }
    verdict const v = prove(g, d.what, nodes[expected].what, patient);
    if (v.is_proved())
      ++(v.tier <= 2 ? count.exactly : count.in_the_field);
    else if (record["needs_assume"] || !v.is_refuted())
      ++count.numerically;
    else
      ++count.wrong;
    if (!record["needs_assume"]) CHECK_FALSE(v.is_refuted());
  }
  count.print("derivatives");
  CHECK(count.wrong == 0);
  CHECK(count.unsupported <= 23);  // kron and vec are not in the language yet
}

TEST_CASE("check_derivative on the derivatives of the literature") {
  tally count;
  std::map<std::string, int> reasons;
  for (json const& record : corpus::read_lines("derivatives.jsonl")) {
    INFO(record["id"] << ": d " << record["f"] << " / d " << record["wrt"]);
    corpus::symbols symbols(record);
    int const f = symbols.read(record["f"]);
    if (f < 0) {
      ++count.unsupported;
      continue;
    }
    graph g;
    node v = lower(g, symbols.tree)[f].what;
    for (std::string const name : record["wrt"]) {  // one derivative after the other
      ++count.records;
      int const x = g.find_symbol(name);
      node const slope = normal_form(g, differentiate(g, normal_form(g, v), x));
      verdict const verdict = check_derivative(g, v, x, slope, patient);
      CHECK_FALSE(verdict.is_refuted());
      if (verdict.is_proved())
        ++count.in_the_field;
      else if (verdict.is_refuted())
        ++count.wrong;
      else
        ++count.undecided, ++reasons[std::string(verdict.reason)];
      v = slope;
    }
  }
  count.print("check_derivative");
  for (auto const& [reason, times] : reasons) std::cout << "  undecided " << times << " times: " << reason << "\n";
  CHECK(count.wrong == 0);
  CHECK(count.unsupported <= 23);  // kron and vec are not in the language yet
}

TEST_CASE("the equalities of the literature") {
  tally count;
  for (json const& record : corpus::read_lines("equalities.jsonl")) {
    INFO(record["id"] << ": " << record["lhs"] << " == " << record["rhs"] << " is " << record["equal"]);
    ++count.records;
    corpus::symbols symbols(record);
    int const left = symbols.read(record["lhs"]), right = symbols.read(record["rhs"]);
    if (left < 0 || right < 0) {
      ++count.unsupported;
      continue;
    }
    verdict const v = prove(symbols.tree, left, right, patient);
    bool const equal = record["equal"];
    CHECK_FALSE((equal ? v.is_refuted() : v.is_proved()));
    if (equal ? v.is_refuted() : v.is_proved())
      ++count.wrong;
    else if (v.is_proved())
      ++(v.tier <= 2 ? count.exactly : count.in_the_field);
    else if (v.is_refuted())
      ++count.refuted;
    else
      ++count.undecided, std::cout << "  undecided: " << record["lhs"] << " == " << record["rhs"] << "\n";
  }
  count.print("equalities");
  CHECK(count.wrong == 0);
  CHECK(count.unsupported <= 23);  // kron and vec are not in the language yet
}
