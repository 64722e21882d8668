#include "text/hyphens.h"

#include <doctest/doctest.h>

#include <string>

#include "text/tokens.h"

namespace px {
namespace {

TEST_CASE("JoinsParts: prefixes and suffixes that stay, case ignored") {
  CHECK(JoinsParts("non", "profit"));
  CHECK(JoinsParts("E", "mail"));
  CHECK(JoinsParts("Re", "elected"));
  CHECK(JoinsParts("career", "wise"));
  CHECK(JoinsParts("uh", "oh"));
  CHECK_FALSE(JoinsParts("ill", "fated"));
  CHECK_FALSE(JoinsParts("wise", "man"));
  CHECK_FALSE(JoinsParts("", ""));
}

TEST_CASE("EndOfDigitGroups: numbers and codes, no ranges") {
  for (const std::string whole :
       {"713-555-0199", "555-0199", "1-800-555-0199", "77042-2016", "2008-12-31", "503/555-0199"}) {
    CAPTURE(whole);
    CHECK(EndOfDigitGroups(whole + ".", 0) == whole.size());
    CHECK(EndOfDigitGroups("x " + whole, 2) == whole.size() + 2);
  }
  for (const std::string range : {"2-3", "1990-91", "1969-1970", "24/7", "50", "50-", ""}) {
    CAPTURE(range);
    CHECK(EndOfDigitGroups(range, 0) == 0);
  }
}

// The word around the token that begins at the '|'.
std::string WordAround(std::string text) {
  const std::size_t mark = text.find('|');
  text.erase(mark, 1);
  std::vector<Token> tokens;
  AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::uint32_t token = 0;
  while (tokens[token].range.begin < mark) ++token;
  const IndexRange word =
      HyphenatedWord(text, tokens, {0, static_cast<std::uint32_t>(tokens.size())}, token);
  return text.substr(tokens[word.begin].range.begin,
                     tokens[word.end - 1].range.end - tokens[word.begin].range.begin);
}

TEST_CASE("HyphenatedWord: what readers see as one word") {
  CHECK(WordAround("a |38-year-old man") == "38-year-old");
  CHECK(WordAround("a 38-|year-old man") == "38-year-old");
  CHECK(WordAround("a 38-year|-old man") == "38-year-old");
  CHECK(WordAround("a 38-year-old |man") == "man");
  CHECK(WordAround("the U.S.-|led force") == "U.S.-led");
  CHECK(WordAround("some 50|m people") == "50m");
  CHECK(WordAround("|OpenAI's plan") == "OpenAI");
  CHECK(WordAround("two|- and three-year") == "-");
  CHECK(WordAround("gone |- or so") == "-");
  CHECK(WordAround("well|--done") == "--");
  CHECK(WordAround("|said, then") == "said");
}

TEST_CASE("HyphenatedWord stays within its range") {
  const std::string text = "a-b-c";
  std::vector<Token> tokens;
  AppendTokens(text, {0, 5}, tokens);
  REQUIRE(tokens.size() == 5);
  CHECK(HyphenatedWord(text, tokens, {0, 3}, 0) == IndexRange{0, 3});
  CHECK(HyphenatedWord(text, tokens, {0, 2}, 0) == IndexRange{0, 1});
  CHECK(HyphenatedWord(text, tokens, {2, 5}, 2) == IndexRange{2, 5});
}

}  // namespace
}  // namespace px
