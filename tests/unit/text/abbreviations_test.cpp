#include "text/abbreviations.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("ClassifyAbbreviation: table") {
  struct Case {
    const char* word;
    Abbreviation kind;
  };
  const Case kCases[] = {
      {"Gen", Abbreviation::kTitle},    {"GEN", Abbreviation::kTitle},
      {"gen", Abbreviation::kNone},     {"J", Abbreviation::kTitle},
      {"\u00C9", Abbreviation::kTitle}, {"I", Abbreviation::kNone},
      {"x", Abbreviation::kNone},       {"vs", Abbreviation::kInner},
      {"e.g", Abbreviation::kInner},    {"No", Abbreviation::kNumber},
      {"no", Abbreviation::kNumber},    {"km", Abbreviation::kUnit},
      {"Inc", Abbreviation::kFinal},    {"U.S", Abbreviation::kFinal},
      {"Ph.D", Abbreviation::kFinal},   {"a.m", Abbreviation::kTime},
      {"etc", Abbreviation::kEnd},      {"said", Abbreviation::kNone},
      {"", Abbreviation::kNone},        {"Node.js", Abbreviation::kNone},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.word);
    CHECK(ClassifyAbbreviation(c.word) == c.kind);
  }
}

TEST_CASE("What follows an abbreviation is looked up with its capital") {
  CHECK(StartsSentence("The"));
  CHECK_FALSE(StartsSentence("the"));
  CHECK_FALSE(StartsSentence("President"));
  CHECK(FollowsTime("Monday"));
  CHECK(FollowsTime("EST"));
  CHECK_FALSE(FollowsTime("Police"));
}

}  // namespace
}  // namespace px
