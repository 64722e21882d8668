#include "nlp/word_encoder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>

#include "nlp/word_parser.h"
#include "tests/support/tiny_word_model.h"

namespace px {
namespace {

using Forms = std::vector<std::string>;

const Forms kSentences[] = {
    {"The"},
    {"The", "agency", "signed", "."},
    {"the", "agency", "did", "n't", "sign", "50", "U.S.", "deals", "."},
    {"AGENCY", "SIGNS", "DEAL"},
    {"The", "Agency", "did", "n't", "the", "U.S.", "deals", "DID", "n't", "sign", "did"},
    {"Caf\u00E9", "\u4E2D\u6587", "\u2019s", "x", "y", "z", "signed"},
    {"a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a"},
};

std::vector<std::string_view> Views(const Forms& forms) {
  return std::vector<std::string_view>(forms.begin(), forms.end());
}

template <typename Score>
std::uint32_t Best(const std::vector<Score>& scores) {
  return static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) -
                                    scores.begin());
}

void CheckTags(const WordEncoder& encoder, const TinyScores& expected) {
  REQUIRE(encoder.tags().size() == expected.tags.size());
  for (std::size_t t = 0; t < expected.tags.size(); ++t) {
    CHECK(encoder.tags()[t] == Best(expected.tags[t]));
    for (std::size_t label = 0; label < expected.names[t].size(); ++label) {
      CHECK(encoder.name_scores()[t][label] == expected.names[t][label]);
    }
  }
}

TEST_CASE("WordEncoder computes the integers of the file's description") {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    const TinyWordModel tiny(seed);
    const std::string bytes = tiny.Bytes();
    const Result<WordModel> model = ReadWordModel(bytes);
    REQUIRE(model.ok());
    WordEncoder encoder(model.value());
    for (const Forms& forms : kSentences) {
      encoder.Encode(Views(forms));
      CheckTags(encoder, tiny.Scores(forms));
    }
    encoder.Encode({});
    CHECK(encoder.tags().empty());
  }
}

TEST_CASE("WordEncoder: the cache changes nothing") {
  const TinyWordModel tiny(6);
  const std::string bytes = tiny.Bytes();
  const Result<WordModel> model = ReadWordModel(bytes);
  REQUIRE(model.ok());
  WordEncoder encoder(model.value());
  // More forms than the cache holds, with one sentence now and then that must not change.
  const TinyScores expected = tiny.Scores(kSentences[2]);
  for (std::size_t i = 0; i < FormCache::kMaxForms + 2000; i += 100) {
    Forms forms;
    for (std::size_t k = 0; k < 100; ++k) forms.push_back("w" + std::to_string(i + k));
    encoder.Encode(Views(forms));
    if (i % 1000 != 0) continue;
    CheckTags(encoder, tiny.Scores(forms));
    encoder.Encode(Views(kSentences[2]));
    CheckTags(encoder, expected);
  }
  // A sentence of more forms than the cache holds.
  Forms forms;
  for (std::size_t k = 0; k < FormCache::kMaxForms + 10; ++k) {
    forms.push_back("v" + std::to_string(k));
  }
  encoder.Encode(Views(forms));
  CHECK(encoder.tags().size() == forms.size());
  encoder.Encode(Views(kSentences[2]));
  CheckTags(encoder, expected);
}

TEST_CASE("WordEncoder takes words of any length and bytes") {
  const std::string bytes = TinyWordModel(7).Bytes();
  const Result<WordModel> model = ReadWordModel(bytes);
  REQUIRE(model.ok());
  WordEncoder encoder(model.value());
  const Forms forms = {"", std::string(3 << 20, 'x'), std::string("\0\xFF\xC3", 3), "x"};
  encoder.Encode(Views(forms));
  CHECK(encoder.tags().size() == 4);
  encoder.Encode(Views(forms));
  CHECK(encoder.tags().size() == 4);
}

// Heads count from 0 = root.
bool IsTree(const std::vector<std::uint32_t>& heads) {
  const auto above = [&](std::uint32_t word, std::uint32_t head) {
    for (std::size_t steps = 0; steps <= heads.size(); ++steps) {
      if (word == head) return true;
      if (word == 0) return false;
      word = heads[word - 1];
    }
    return false;
  };
  if (std::count(heads.begin(), heads.end(), 0) != 1) return false;
  for (std::uint32_t word = 1; word <= heads.size(); ++word) {
    const std::uint32_t head = heads[word - 1];
    if (!above(word, 0)) return false;
    for (std::uint32_t k = std::min(word, head) + 1; head != 0 && k < std::max(word, head); ++k) {
      if (!above(k, head)) return false;
    }
  }
  return true;
}

// Raises `best` to the sum of the best tree, by trying all heads from `word` on.
void TryHeads(const TinyScores& scores, std::vector<std::uint32_t>& heads, std::size_t word,
              std::int64_t sum, std::int64_t& best) {
  if (word == heads.size()) {
    if (IsTree(heads)) best = std::max(best, sum);
    return;
  }
  for (std::uint32_t head = 0; head <= heads.size(); ++head) {
    if (head == word + 1) continue;
    heads[word] = head;
    TryHeads(scores, heads, word + 1, sum + scores.arcs[word][head], best);
  }
}

TEST_CASE("WordParser finds the best tree and relations of the file's description") {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    const TinyWordModel tiny(seed);
    const std::string bytes = tiny.Bytes();
    const Result<WordModel> model = ReadWordModel(bytes);
    REQUIRE(model.ok());
    WordEncoder encoder(model.value());
    WordParser parser(model.value());
    const std::uint32_t root = model.value().root_relation;
    for (const Forms& forms : kSentences) {
      encoder.Encode(Views(forms));
      parser.Parse(encoder.states());
      TinyScores expected = tiny.Scores(forms);
      std::vector<std::uint32_t> heads;
      std::int64_t sum = 0;
      for (std::size_t t = 0; t < forms.size(); ++t) {
        const bool is_root = parser.heads()[t] == kNoTreeHead;
        heads.push_back(is_root ? 0 : parser.heads()[t] + 1);
        sum += expected.arcs[t][heads[t]];
        std::vector<std::int64_t>& scores = expected.relations[t][heads[t]];
        scores[root] = std::numeric_limits<std::int64_t>::min();
        CHECK(parser.relations()[t] == (is_root ? root : Best(scores)));
      }
      CHECK(IsTree(heads));
      if (forms.size() > 5) continue;
      std::int64_t best = std::numeric_limits<std::int64_t>::min();
      TryHeads(expected, heads, 0, 0, best);
      CHECK(sum == best);
    }
  }
}

TEST_CASE("WordParser: no word, and the longest sentence") {
  const std::string bytes = TinyWordModel(3).Bytes();
  const Result<WordModel> model = ReadWordModel(bytes);
  REQUIRE(model.ok());
  WordEncoder encoder(model.value());
  WordParser parser(model.value());
  encoder.Encode({});
  parser.Parse(encoder.states());
  CHECK(parser.heads().empty());
  Forms forms;
  for (std::size_t i = 0; i < WordParser::kMaxWords; ++i) forms.push_back(std::to_string(i % 7));
  encoder.Encode(Views(forms));
  parser.Parse(encoder.states());
  CHECK(std::count(parser.heads().begin(), parser.heads().end(), kNoTreeHead) == 1);
}

}  // namespace
}  // namespace px
