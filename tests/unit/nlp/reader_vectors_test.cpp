#include "nlp/reader_vectors.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace px {
namespace {

VectorTable TableOf(std::uint32_t width,
                    const std::vector<std::pair<std::string, std::vector<float>>>& rows) {
  VectorTable table;
  table.width = width;
  for (const auto& [word, row] : rows) table.Add(word, row);
  return table;
}

VectorTable Pieces() {
  return TableOf(3, {{"un", {1, 0, 0}},
                     {"##do", {0, 1, 0}},
                     {"##d", {0, 0, 1}},
                     {"##o", {0, 0, 1}},
                     {"undoing", {0, 0, -1}},
                     {"caf\u00E9", {0, -1, 0}}});
}

int SimilarityOf(const WordVectors& vectors, std::string_view a, std::string_view b) {
  const auto x = vectors.Find(a);
  const auto y = vectors.Find(b);
  REQUIRE((x && y));
  return vectors.Similarity(*x, *y);
}

TEST_CASE("Select takes the known words, in any order, once") {
  const ReaderVectors reader(TableOf(2, {{"die", {3, 4}}, {"perish", {30, 40}}, {"go", {4, -3}}}),
                             WordPieces::kNo);
  CHECK(reader.size() == 3);
  CHECK(reader.width() == 2);
  const WordVectors vectors = reader.Select({"perish", "unknown", "die", "perish", "", "a\nb"});
  CHECK(vectors.size() == 2);
  CHECK(!vectors.Find("go"));
  CHECK(!vectors.Find("unknown"));
  CHECK(SimilarityOf(vectors, "die", "perish") == 1000);
  const WordVectors again = reader.Select({"die", "perish"});
  CHECK(again.Find("die") == vectors.Find("die"));
}

TEST_CASE("A byte for a number keeps the direction of a row, whatever its length") {
  const ReaderVectors reader(
      TableOf(2, {{"a", {1e-12f, 0}}, {"b", {1e12f, 1e12f}}, {"zero", {0, 0}}}), WordPieces::kNo);
  const WordVectors vectors = reader.Select({"a", "b", "zero"});
  CHECK(SimilarityOf(vectors, "a", "b") == 707);
  CHECK(!vectors.Find("zero"));
}

TEST_CASE("Of two equal words the first counts") {
  const ReaderVectors reader(TableOf(2, {{"x", {1, 0}}, {"y", {1, 0}}, {"x", {0, 1}}}),
                             WordPieces::kNo);
  CHECK(SimilarityOf(reader.Select({"x", "y"}), "x", "y") == 1000);
}

TEST_CASE("Words of a WordPiece vocabulary are whole or made of the longest pieces") {
  const ReaderVectors reader(Pieces(), WordPieces::kYes);
  const WordVectors vectors = reader.Select({"un", "undo", "undoing", "undone", "dot", "un-do",
                                             "undo it", "undod", std::string(80, 'u')});
  CHECK(vectors.size() == 4);
  CHECK(SimilarityOf(vectors, "un", "undo") == 707);     // un + ##do
  CHECK(SimilarityOf(vectors, "undo", "undoing") == 0);  // in the vocabulary
  CHECK(SimilarityOf(vectors, "un", "undod") == 577);    // un + ##do + ##d
  CHECK(!vectors.Find("undone"));                        // no piece for "ne"
  CHECK(!vectors.Find("dot"));
  CHECK(!vectors.Find("un-do"));
}

TEST_CASE("Without WordPiece no word is put together") {
  CHECK(ReaderVectors(Pieces(), WordPieces::kNo).Select({"undo"}).size() == 0);
}

// Rows that share a large part, and an axis on which they differ most: raw cosines say little else.
TEST_CASE("What all rows have in common is taken away") {
  constexpr int kBits = 11;
  VectorTable table;
  table.width = 16;
  for (int i = 0; i < 1 << kBits; ++i) {
    std::vector<float> row(16, 10);
    for (int bit = 0; bit < kBits; ++bit) {
      const float size = bit == kBits - 1 ? 6 : 1;
      row[2 + bit] += (i >> bit & 1) != 0 ? size : -size;
    }
    table.Add("w" + std::to_string(i), row);
  }
  const WordVectors vectors =
      ReaderVectors(std::move(table), WordPieces::kNo).Select({"w0", "w1022", "w1023", "w1024"});
  CHECK(SimilarityOf(vectors, "w0", "w1023") < -900);
  CHECK(SimilarityOf(vectors, "w1022", "w1023") > 500);
  CHECK(SimilarityOf(vectors, "w0", "w1024") > 900);  // they differ on that axis only
}

TEST_CASE("ReaderVectors of nothing") {
  VectorTable table;
  table.width = 4;
  CHECK(ReaderVectors(std::move(table), WordPieces::kYes).Select({"a"}).size() == 0);
}

}  // namespace
}  // namespace px
