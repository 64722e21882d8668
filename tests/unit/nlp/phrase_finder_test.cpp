#include "nlp/phrase_finder.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "nlp/hash_bytes.h"

namespace px {
namespace {

using Words = std::vector<std::string>;

std::uint32_t PhraseHash(const Words& words) {
  std::uint32_t hash = Fnv1a(words[0]);
  for (std::size_t i = 1; i < words.size(); ++i) hash = ExtendPhraseHash(hash, Fnv1a(words[i]));
  return hash;
}

// The bytes of a table with two buckets.
std::string TableOf(const std::map<std::uint32_t, char>& classes_by_hash) {
  std::map<std::uint32_t, char> spread;
  for (const auto& [hash, number] : classes_by_hash) spread[SpreadHash(hash)] = number;
  std::string counts(2, '\0'), values, classes;
  for (const auto& [hash, number] : spread) {
    ++counts[hash >> 31];
    values += static_cast<char>(hash);
    classes += number;
  }
  return std::string("\1\0\0\0", 4) + static_cast<char>(spread.size()) + std::string(3, '\0') +
         counts + values + classes;
}

TEST_CASE("HashedClasses finds what is in the table") {
  const std::string bytes =
      TableOf({{Fnv1a("paris"), 3}, {Fnv1a("rome"), 7}, {Fnv1a("oslo"), 9}}) + "rest";
  ByteReader reader(bytes);
  const auto table = HashedClasses::Read(reader);
  REQUIRE(table);
  CHECK(reader.rest() == "rest");
  CHECK(table->Find(Fnv1a("paris")) == 3);
  CHECK(table->Find(Fnv1a("rome")) == 7);
  CHECK(table->Find(Fnv1a("oslo")) == 9);
  CHECK(table->Find(Fnv1a("berlin")) == 0);
  CHECK(HashedClasses().Find(Fnv1a("paris")) == 0);
}

TEST_CASE("HashedClasses refuses tables that are cut off or miscounted") {
  const std::string good = TableOf({{1, 1}, {2, 2}, {3, 3}});
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    ByteReader reader(std::string_view(good).substr(0, size));
    CHECK(!HashedClasses::Read(reader));
  }
  for (const std::size_t place : {0, 4, 8}) {  // bits, strings, the count of a bucket
    CAPTURE(place);
    std::string bad = good;
    bad[place] = static_cast<char>(place == 0 ? 0 : bad[place] + 1);
    ByteReader reader(bad);
    CHECK(!HashedClasses::Read(reader));
  }
}

TEST_CASE("FindPhrases takes the longest phrase from the left") {
  const std::map<std::uint32_t, char> listed = {{PhraseHash({"gulf", "of", "mexico"}), 2},
                                                {PhraseHash({"new", "york"}), 1},
                                                {PhraseHash({"york", "city"}), 4},
                                                {PhraseHash({"new", "york", "city", "hall"}), 3},
                                                {PhraseHash({"a", "a"}), 1}};
  const std::string bytes = TableOf(listed);
  ByteReader reader(bytes);
  const auto table = HashedClasses::Read(reader);
  REQUIRE(table);
  struct Case {
    Words words;
    std::vector<PhraseMark> marks;
  };
  const Case kCases[] = {
      {{}, {}},
      {{"new"}, {0}},
      {{"new", "york"}, {1, 3}},
      {{"york", "new"}, {0, 0}},
      {{"the", "gulf", "of", "mexico"}, {0, 4, 5, 6}},
      {{"gulf", "of"}, {0, 0}},
      {{"new", "york", "city", "is"}, {1, 3, 0, 0}},  // "york" is taken
      {{"new", "york", "city", "hall"}, {7, 8, 8, 9}},
      {{"york", "city", "hall"}, {10, 12, 0}},
      {{"a", "a", "a"}, {1, 3, 0}},
  };
  for (const Case& c : kCases) {
    std::vector<PhraseWord> words;
    for (const std::string& word : c.words) {
      words.push_back(
          {Fnv1a(word), word == "new" || word == "york" || word == "gulf" || word == "a"});
    }
    std::vector<PhraseMark> marks;
    FindPhrases(*table, words, marks);
    CHECK(marks == c.marks);
    // A word that begins no phrase is not even looked up.
    for (PhraseWord& word : words) word.starts_phrase = false;
    FindPhrases(*table, words, marks);
    CHECK(marks == std::vector<PhraseMark>(words.size(), 0));
  }
}

}  // namespace
}  // namespace px
