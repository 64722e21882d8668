#include "io/word_document.h"

#include <doctest/doctest.h>

#include "text/tokens.h"

namespace px {
namespace {

TEST_CASE("MakeWordDocument: the tokens are exactly the words given") {
  const std::vector<GivenSentence> given = {
      {{"She", true, false},
       {"do", false, false},
       {"n't", true, true},
       {"pay", true, false},
       {"$", false, false},
       {"50", false, false},
       {".", true, false}},
      {},
      {{"cannot"}, {"see"}, {"example.org"}, {"10 000"}, {"'s"}, {"--"}},
  };
  const WordDocument words = MakeWordDocument(given);
  CHECK(words.text == "She don't pay $50.\n\ncannot see example.org 10 000 's --\n");
  REQUIRE(words.tokens.size() == 3);
  CHECK(words.tokens[1].empty());
  const Document& document = words.document;
  CHECK(document.sentences.size() == 2);
  CHECK(document.language == "en");
  std::size_t next = 0;
  for (const GivenSentence& sentence : given) {
    for (const GivenWord& word : sentence) {
      CHECK(Slice(words.text, document.tokens[next].range) == word.form);
      CHECK(document.tokens[next].continues_word == word.continues_word);
      ++next;
    }
  }
  CHECK(next == document.tokens.size());
  CHECK(document.sentences[1].tokens == words.tokens[2]);
}

TEST_CASE("MakeWordDocument: a word is of the kind that it has in a text") {
  const std::string text =
      "The U.S. non-profit paid $50.5 (about 20%) on 17th May... see www.example.org or @gull :-)";
  std::vector<Token> tokens;
  AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  GivenSentence given;
  for (const Token& token : tokens) given.push_back({std::string(Slice(text, token.range))});
  const WordDocument words = MakeWordDocument({given});
  REQUIRE(words.document.tokens.size() == tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CHECK_MESSAGE(words.document.tokens[i].kind == tokens[i].kind, given[i].form);
  }
}

TEST_CASE("MakeWordDocument cuts what is too long for one tree") {
  const WordDocument words = MakeWordDocument({GivenSentence(2 * kMaxSentenceTokens + 1, {"a"})});
  const std::vector<Sentence>& sentences = words.document.sentences;
  REQUIRE(sentences.size() == 3);
  CHECK(sentences[2].tokens == IndexRange{2 * kMaxSentenceTokens, 2 * kMaxSentenceTokens + 1});
  CHECK(words.document.paragraphs.size() == 1);
  CHECK(words.tokens[0].size() == 2 * kMaxSentenceTokens + 1);
}

}  // namespace
}  // namespace px
