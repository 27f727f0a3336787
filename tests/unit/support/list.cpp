#include <leibniz/support/list.hpp>
#include <string>

#include "unit/catch.hpp"

using leibniz::list;

TEST_CASE("a list grows, copies and moves elements that own memory") {
  list<std::string> words;
  for (int i = 0; i < 100; ++i) words.push_back("a word that does not fit into a small string: " + std::to_string(i));
  list<std::string> const copy = words;

  words.insert(50, "in between");
  words.erase(0);
  words.append(words);
  CHECK(words.size() == 200);
  CHECK(words[49] == "in between");
  CHECK(words[149] == "in between");
  CHECK(copy.size() == 100);
  CHECK(copy.back().substr(copy.back().size() - 4) == ": 99");

  words = copy;
  words.clear();
  words.push_back("again");
  CHECK(words == list<std::string>{"again"});
}

TEST_CASE("a list is assigned to itself") {
  list<std::string> words{"one", "two"};
  auto& same = words;
  words = same;
  CHECK(words == list<std::string>{"one", "two"});
}
