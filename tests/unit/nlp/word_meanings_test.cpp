#include "nlp/word_meanings.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace px {
namespace {

const std::vector<std::string> kWords = {"lawyer", "attorney", "xyzzy", "", "lawyer", "zork"};

TEST_CASE("WordMeanings: the embedded vectors alone") {
  const WordMeanings meanings(kWords, nullptr);
  CHECK(meanings.Similarity(0, 1) > 400);
  CHECK(meanings.Similarity(0, 4) >= 999);
  CHECK(meanings.Similarity(0, 2) == 0);
  CHECK(meanings.Similarity(3, 3) == 0);
  CHECK(meanings.Similarity(0, 99) == 0);
  CHECK(meanings.coverage().words == 5);
  CHECK(meanings.coverage().embedded == 3);
  CHECK(meanings.coverage().of_reader == 0);
  CHECK(meanings.Knows(0));
  CHECK_FALSE(meanings.Knows(2));
  CHECK_FALSE(meanings.Knows(3));
  CHECK_FALSE(meanings.Knows(99));
}

TEST_CASE("WordMeanings: the reader's vectors come first, the embedded ones fill the gaps") {
  VectorTable table;
  table.width = 2;
  table.Add("lawyer", {1, 0});
  table.Add("xyzzy", {0, 1});
  table.Add("zork", {1, 1});
  const ReaderVectors reader(std::move(table), WordPieces::kNo);
  const WordMeanings meanings(kWords, &reader);
  CHECK(meanings.Similarity(2, 5) == 707);
  CHECK(meanings.Similarity(0, 2) == 0);   // the reader's
  CHECK(meanings.Similarity(0, 1) > 400);  // the reader does not know the second
  CHECK(meanings.Similarity(1, 2) == 0);   // nobody knows both
  CHECK(meanings.coverage().words == 5);
  CHECK(meanings.coverage().embedded == 3);
  CHECK(meanings.coverage().of_reader == 4);
  CHECK(meanings.Knows(2));
}

TEST_CASE("WordMeanings of nothing") { CHECK(WordMeanings().Similarity(0, 0) == 0); }

}  // namespace
}  // namespace px
