#include "nlp/word_features.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace px {
namespace {

struct Case {
  const char* form;
  const char* folded;
  int shape;
  LetterCase letter_case;
  std::vector<std::uint32_t> affixes;  // of 8192 buckets
};

// What src/train/words/features.py says of these forms.
const Case kCases[] = {
    {"The", "the", 2, LetterCase::kCapitalized, {6154, 5828, 6803, 1527, 1351, 4454}},
    {"NATO", "nato", 3, LetterCase::kCapitals, {380, 3410, 1790, 8121, 1707, 3515, 3933, 2714}},
    {"iPhone", "iphone", 4, LetterCase::kMixed, {8169, 5828, 2702, 2349, 4615, 5761, 3245, 3606}},
    {"I", "i", 2, LetterCase::kCapitalized, {8169, 992}},
    {"U.S.", "u.s.", 21, LetterCase::kCapitals, {6557, 5029, 6504, 6613, 1532, 3270, 5475, 1832}},
    {"1990s", "0000s", 7, LetterCase::kSmall, {5758, 3278, 5791, 2025, 3308, 3512, 7665, 5519}},
    {"50", "00", 12, LetterCase::kNoLetter, {5758, 4091, 5791, 2032}},
    {"3.14", "0.00", 30, LetterCase::kNoLetter, {5758, 4091, 6465, 2032, 3042, 7983, 3951, 7816}},
    {"COVID-19",
     "covid-00",
     45,
     LetterCase::kCapitals,
     {2395, 4091, 4505, 2032, 2152, 6618, 4138, 6837}},
    {"a1-b.", "a0-b.", 25, LetterCase::kSmall, {3201, 5029, 7014, 1928, 1760, 6050, 1759, 2389}},
    {"...", "...", 18, LetterCase::kNoLetter, {1596, 5029, 5279, 604, 458, 6127}},
    {"\u2019s", "'s", 55, LetterCase::kSmall, {5223, 3278, 3657, 18}},
    {"\u00C9tude",
     "\u00E9tude",
     2,
     LetterCase::kCapitalized,
     {1238, 5828, 1585, 7675, 6351, 6837, 218, 7794}},
    {"\u4E2D\u6587", "\u4E2D\u6587", 5, LetterCase::kUncased, {7633, 5186, 3859, 4468}},
    // A capital that is title case only, and one that becomes two characters.
    {"\u01C5ivo",
     "\u01C6ivo",
     1,
     LetterCase::kSmall,
     {4755, 3410, 7585, 583, 2174, 2389, 7836, 509}},
    {"\u0130zmir",
     "i\u0307zmir",
     2,
     LetterCase::kCapitalized,
     {8169, 3681, 6639, 7211, 5128, 2161, 228, 464}},
};

TEST_CASE("Features of forms are those of the training program") {
  for (const Case& c : kCases) {
    CAPTURE(c.form);
    CHECK(FoldForm(c.form) == c.folded);
    const FormShape shape = ShapeOfForm(c.form);
    CHECK(shape.shape == c.shape);
    CHECK(shape.letter_case == c.letter_case);
    const AffixBuckets affixes = AffixBucketsOf(c.folded, 8192);
    CHECK(std::vector<std::uint32_t>(affixes.bucket.begin(),
                                     affixes.bucket.begin() + affixes.count) == c.affixes);
  }
}

TEST_CASE("Features of nothing") {
  CHECK(FoldForm("").empty());
  CHECK(AffixBucketsOf("", 8192).count == 0);
  CHECK(ShapeOfForm("").shape == 0);
}

TEST_CASE("AffixBucketsOf stays below any number of buckets") {
  const AffixBuckets affixes = AffixBucketsOf("agency", 3);
  CHECK(affixes.count == 8);
  for (std::size_t i = 0; i < affixes.count; ++i) CHECK(affixes.bucket[i] < 3);
}

TEST_CASE("SentenceCaseOf: how sentences are capitalised") {
  struct SentenceCase {
    std::vector<const char*> forms;
    std::uint32_t expected;
  };
  const SentenceCase kSentences[] = {
      {{}, 0},
      {{"1", ",", "2"}, 0},
      {{"The", "agency", "signed", "."}, 0},
      {{"the", "agency", "signed", "."}, 3},
      {{"Agency", "Signs", "a", "Deal", "in", "Oslo"}, 1},
      {{"Agency", "Signs"}, 0},  // two long words are too few to tell
      {{"AGENCY", "SIGNS", "DEAL", "in", "UK"}, 2},
      {{"NATO"}, 0},
      {{"\u4E2D\u6587", "\u4E2D"}, 0},
  };
  for (const SentenceCase& c : kSentences) {
    std::vector<FormShape> shapes;
    for (const char* form : c.forms) shapes.push_back(ShapeOfForm(form));
    CHECK(SentenceCaseOf(shapes) == c.expected);
  }
}

}  // namespace
}  // namespace px
