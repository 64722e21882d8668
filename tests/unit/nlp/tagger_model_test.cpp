#include "nlp/tagger_model.h"

#include <doctest/doctest.h>

#include <utility>

namespace px {
namespace {

// Two tags. "run" was seen three times as a verb, once as a noun.
constexpr const char* kModel =
    "# states\nNN\tNOUN\t6\nVB:go\tVERB\t2\n"
    "# weights\n100\t400\t500\n"
    "# pairs\n<s>\tNN 2\nNN\t<s> 2\tNN 2\tVB:go 2\nVB:go\tNN 2\n"
    "# triples\n<s>\t<s>\tNN 2\n"
    "# shapes\n0l\t5\t6\t7\n"
    "# words\nrun\tNN 1\tVB:go 3\n"
    "# suffixes\nl\tNN 3\tVB:go 9\nlgo\tVB:go 1\n"
    "# lemmas\nNN \t0\t\nNN ^geese\t4\toose\nNN ies\t3\ty\nNN s\t1\t\n";

constexpr TagId kNoun = 1;
constexpr TagId kVerb = 2;

TEST_CASE("LogCost is 20 ln n, rounded") {
  const std::pair<std::uint32_t, Cost> kCases[] = {
      {1, 0}, {2, 14}, {3, 22}, {10, 46}, {1000, 138}, {1u << 31, 430}, {4294967295u, 444}};
  for (const auto& c : kCases) {
    CAPTURE(c.first);
    CHECK(LogCost(c.first) == c.second);
  }
}

TEST_CASE("TaggerModel reads states") {
  const TaggerModel model(kModel);
  REQUIRE(model.tag_count() == 3);
  CHECK(model.tag(kNoun).upos == Upos::kNoun);
  CHECK(model.tag(kVerb).upos == Upos::kVerb);
  CHECK(model.tag(kVerb).verb_form == VerbForm::kBase);
}

TEST_CASE("TaggerModel::Transition mixes one, two and three tags") {
  const TaggerModel model(kModel);
  // Of 10 next tags 6 are nouns; of 2 after the start 2; of 2 after two starts 2: 0.96.
  CHECK(model.Transition(kBoundaryTag, kBoundaryTag, kNoun) == 0);
  // Of 10 next tags 2 are verbs; none after the start: 0.02.
  CHECK(model.Transition(kBoundaryTag, kBoundaryTag, kVerb) == 78);
  // No row of three: the pair decides, whatever comes before.
  CHECK(model.Transition(kNoun, kNoun, kVerb) == model.Transition(kVerb, kNoun, kVerb));
}

TEST_CASE("TaggerModel finds words, endings and shapes") {
  const TaggerModel model(kModel);
  const TaggerModel::KnownWord run = model.FindWord("run");
  REQUIRE(run.candidates.size() == 2);
  CHECK(run.candidates[0].cost > run.candidates[1].cost);
  CHECK(run.novelty > 0);
  CHECK(model.FindWord("ru").candidates.empty());
  CHECK(model.FindWord("ru").novelty == 0);
  CHECK(model.FindSuffix('l', "ergo").front().tag == kVerb);
  CHECK(model.FindSuffix('l', "cat").front().tag == kNoun);
  CHECK(model.Shape("0l").any == 5);
  CHECK(model.Shape("0l").by_tag[kVerb] == 7);
}

TEST_CASE("TaggerModel::FindLemma prefers the whole word, then the longest ending") {
  const TaggerModel model(kModel);
  struct Case {
    const char* word;
    std::uint32_t cut;
    const char* add;
  };
  const Case kCases[] = {{"cat", 0, ""},       {"cats", 1, ""},           {"cities", 3, "y"},
                         {"geese", 4, "oose"}, {"snow-geese", 4, "oose"}, {"", 0, ""}};
  for (const Case& c : kCases) {
    CAPTURE(c.word);
    const LemmaEdit edit = model.FindLemma(kNoun, c.word);
    CHECK(edit.cut == c.cut);
    CHECK(edit.add == c.add);
  }
}

TEST_CASE("The built-in model knows every shape and every class of endings") {
  const TaggerModel& model = TaggerModel::Get();
  for (const char shape : {'l', 'h', 'C', 'A', 'M', 'd', 's'}) {
    for (const char place : {'0', '1', '2'}) {
      const char key[] = {place, shape};
      CHECK(model.Shape({key, 2}).by_tag.size() == model.tag_count());
    }
    CHECK_FALSE(model.FindSuffix(shape, "").empty());
  }
  CHECK_FALSE(model.FindSuffix('i', "").empty());
  CHECK_FALSE(model.FindSuffix('t', "").empty());
}

}  // namespace
}  // namespace px
