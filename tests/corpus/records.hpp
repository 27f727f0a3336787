#pragma once
#include <algorithm>
#include <fstream>
#include <leibniz/notation/formula.hpp>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace corpus {

using json = nlohmann::json;

inline std::vector<json> read_lines(std::string const& file) {
  std::ifstream in(std::string(LEIBNIZ_CORPUS_DIR) + "/" + file);
  if (!in) throw std::runtime_error("cannot read " + file);
  std::vector<json> records;
  for (std::string line; std::getline(in, line);) records.push_back(json::parse(line));
  return records;
}

/// What an assumption of the corpus is in the language; the others (invertible, small, ...) are no structure.
inline unsigned structure_of(std::string const& assumption) {
  static std::map<std::string, unsigned> const known{
      {"symmetric", leibniz::is_symmetric},    {"spd", leibniz::is_positive_definite},
      {"skew", leibniz::is_skew_symmetric},    {"diagonal", leibniz::is_diagonal},
      {"lower", leibniz::is_lower_triangular}, {"orthogonal", leibniz::is_orthogonal},
      {"positive", leibniz::is_positive},      {"unit_interval", leibniz::is_positive},
      {"prob", leibniz::is_positive},          {"prob_rows", leibniz::is_positive},
      {"idempotent", leibniz::is_idempotent},  {"pm1", leibniz::is_plus_minus_one},
  };
  auto const found = known.find(assumption);
  return found == known.end() ? 0u : found->second;
}

/// The symbols of a record in a tree. Names live as long as this does.
class symbols {
 public:
  explicit symbols(json const& record) {
    std::vector<std::string> const free =
        record.contains("wrt") ? record["wrt"].get<std::vector<std::string>>() : std::vector<std::string>{};
    for (auto const& [name, size] : record["vars"].items()) {
      names_.push_back(std::make_unique<std::string>(name));
      leibniz::symbol_info info;
      info.name = *names_.back();
      info.dims = {size[0].get<int>(), size[1].get<int>()};
      bool const by = std::find(free.begin(), free.end(), name) != free.end();
      if (!by && record["assume"].contains(name)) info.declared = structure_of(record["assume"][name]);
      tree.add_symbol(info);
    }
  }

  /// Reads a formula; -1 where the language does not have it.
  int read(std::string const& text) {
    texts_.push_back(std::make_unique<std::string>(text));
    return leibniz::read_formula(*texts_.back(), tree).root;
  }

  leibniz::syntax tree;

 private:
  std::vector<std::unique_ptr<std::string>> names_, texts_;
};

}  // namespace corpus
