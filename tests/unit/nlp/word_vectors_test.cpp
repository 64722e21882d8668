#include "nlp/word_vectors.h"

#include <doctest/doctest.h>

#include <string>

#include "assets/embedded.h"
#include "tests/support/word_vectors_file.h"

namespace px {
namespace {

// Two parts of two numbers; centroid c of a part is (c, 2c) as signed bytes within bounds.
VectorsFile SmallFile() {
  VectorsFile file;
  file.words = "ask\nbe born\ndie\nzero";
  file.count = 4;
  file.parts = 2;
  file.part_width = 2;
  file.centroids.assign(2 * 256 * 2, '\0');
  file.SetCentroid(0, 1, {100, 0});
  file.SetCentroid(0, 2, {0, -50});
  file.SetCentroid(1, 7, {0, 127});
  file.codes = {1, 0, 2, 0, 1, 7, 0, 0};
  return file;
}

TEST_CASE("ReadWordVectors puts rows together from parts") {
  const std::string bytes = SmallFile().Bytes();
  const Result<WordVectors> read = ReadWordVectors(bytes);
  REQUIRE(read.ok());
  const WordVectors& vectors = read.value();
  CHECK(vectors.size() == 4);
  CHECK(vectors.Find("ask") == 0);
  CHECK(vectors.Find("be born") == 1);
  CHECK(vectors.Find("zero") == 3);
  CHECK(!vectors.Find("Ask"));
  CHECK(!vectors.Find(""));
  CHECK(!vectors.Find("as"));
  CHECK(vectors.Similarity(0, 0) == 1000);
  CHECK(vectors.Similarity(0, 1) == 0);
  // (100, 0, 0, 0) and (100, 0, 0, 127): 100 / sqrt(100^2 + 127^2)
  CHECK(vectors.Similarity(0, 2) == 619);
  CHECK(vectors.Similarity(2, 0) == 619);
}

TEST_CASE("A row of zeros is similar to nothing, not even to itself") {
  const std::string bytes = SmallFile().Bytes();
  const Result<WordVectors> read = ReadWordVectors(bytes);
  REQUIRE(read.ok());
  CHECK(read.value().Similarity(3, 3) == 0);
  CHECK(read.value().Similarity(3, 0) == 0);
}

TEST_CASE("Similarity stays within per mille for the widest rows and the largest numbers") {
  std::vector<std::int8_t> rows(2 * kMaxVectorWidth, 127);
  std::fill(rows.begin() + kMaxVectorWidth, rows.end(), static_cast<std::int8_t>(-127));
  const WordVectors vectors(std::vector<std::string_view>{"a", "b"}, kMaxVectorWidth, rows);
  CHECK(vectors.Similarity(0, 0) == 1000);
  CHECK(vectors.Similarity(0, 1) == -1000);
}

TEST_CASE("WordVectors can be moved: its words stay") {
  WordVectors from("x\ny", 1, {1, -1});
  const WordVectors to = std::move(from);
  CHECK(to.Find("y") == 1);
  CHECK(to.Similarity(0, 1) == -1000);
}

TEST_CASE("WordVectors of nothing") {
  const WordVectors none;
  CHECK(none.size() == 0);
  CHECK(!none.Find("a"));
}

TEST_CASE("ReadWordVectors refuses what is broken, with a sentence") {
  struct Case {
    const char* what;
    void (*break_it)(VectorsFile& file);
  };
  const Case cases[] = {
      {"words out of order", [](VectorsFile& f) { f.words = "die\nask\nbe born\nzero"; }},
      {"a word twice", [](VectorsFile& f) { f.words = "ask\nask\ndie\nzero"; }},
      {"fewer words than it says", [](VectorsFile& f) { f.words = "ask\ndie\nzero"; }},
      {"no parts", [](VectorsFile& f) { f.parts = 0; }},
      {"parts of no width", [](VectorsFile& f) { f.part_width = 0; }},
      {"too wide", [](VectorsFile& f) { f.part_width = kMaxVectorWidth; }},
      {"width that overflows", [](VectorsFile& f) { f.parts = f.part_width = 65536; }},
      {"codes cut off", [](VectorsFile& f) { f.codes.pop_back(); }},
      {"more than its parts", [](VectorsFile& f) { f.codes.push_back('\0'); }},
      {"a number that is -128", [](VectorsFile& f) { f.centroids[9] = '\x80'; }},
      {"more words than any file has", [](VectorsFile& f) { f.count = 0xFFFFFFFF; }},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    VectorsFile file = SmallFile();
    c.break_it(file);
    const std::string bytes = file.Bytes();
    const Result<WordVectors> read = ReadWordVectors(bytes);
    REQUIRE(!read.ok());
    CHECK(read.error().code == ErrorCode::kBadFormat);
    CHECK(read.error().message.starts_with("The word vectors cannot be used: "));
  }
}

TEST_CASE("ReadWordVectors checks size, checksum and version before it reads") {
  const std::string good = SmallFile().Bytes();
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    CHECK(!ReadWordVectors(std::string_view(good).substr(0, size)).ok());
  }
  for (std::size_t i = 16; i < good.size(); i += 37) {
    std::string flipped = good;
    flipped[i] = static_cast<char>(flipped[i] ^ 4);
    CAPTURE(i);
    CHECK(!ReadWordVectors(flipped).ok());
  }
  std::string later = good;
  later[4] = 2;
  const Result<WordVectors> read = ReadWordVectors(later);
  REQUIRE(!read.ok());
  CHECK(read.error().code == ErrorCode::kBadVersion);
}

// The order that the claims rely on, with room: near words clearly above unrelated ones.
TEST_CASE("The embedded vectors: related words are nearer than unrelated ones") {
  const WordVectors& vectors = WordVectors::Get();
  const char* const triples[][3] = {
      {"kill", "murder", "announce"},   {"buy", "purchase", "sleep"},
      {"attack", "assault", "library"}, {"lawyer", "attorney", "river"},
      {"car", "vehicle", "poem"},       {"die", "perish", "negotiate"},
  };
  for (const auto& [word, near, far] : triples) {
    CAPTURE(word);
    const auto a = vectors.Find(word);
    const auto b = vectors.Find(near);
    const auto c = vectors.Find(far);
    REQUIRE((a && b && c));
    CHECK(vectors.Similarity(*a, *b) > 400);
    CHECK(vectors.Similarity(*a, *b) > vectors.Similarity(*a, *c) + 200);
    CHECK(vectors.Similarity(*a, *b) == vectors.Similarity(*b, *a));
  }
}

TEST_CASE("The embedded vectors know no names and no numbers") {
  const WordVectors& vectors = WordVectors::Get();
  for (const char* const word :
       {"germany", "monday", "december", "seven", "hundred", "2008", "smith", "paris", "", "."}) {
    CAPTURE(word);
    CHECK(!vectors.Find(word));
  }
}

}  // namespace
}  // namespace px
