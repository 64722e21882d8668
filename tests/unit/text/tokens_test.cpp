#include "text/tokens.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace px {
namespace {

// Tokens parted by " | ".
std::string Cut(std::string_view text) {
  std::vector<Token> tokens;
  AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += " | ";
    out += Slice(text, token.range);
  }
  return out;
}

TEST_CASE("AppendTokens: words, clitics, numbers, marks") {
  struct Case {
    const char* text;
    const char* tokens;
  };
  const Case kCases[] = {
      {"", ""},
      {" \t\u00A0\u200B ", ""},
      // clitics
      {"don't", "do | n't"},
      {"Can\u2019t", "Ca | n\u2019t"},
      {"OpenAI's", "OpenAI | 's"},
      {"OpenAI\u2019s", "OpenAI | \u2019s"},
      {"James' boat", "James | ' | boat"},
      {"I'm they've she'll he'd we're", "I | 'm | they | 've | she | 'll | he | 'd | we | 're"},
      {"shouldn't've", "should | n't | 've"},
      {"cannot Gonna", "can | not | Gon | na"},
      {"O'Neill o'clock ma'am", "O'Neill | o'clock | ma'am"},
      {"the U.S.'s 1980's", "the | U.S. | 's | 1980 | 's"},
      {"'90s '08", "'90s | '08"},
      // joined words
      {"multi-cloud 38-year-old U.S.-led", "multi-cloud | 38-year-old | U.S.-led"},
      {"AT&T R&D, x & y", "AT&T | R&D | , | x | & | y"},
      {"Node.js v1.2 and/or", "Node.js | v1.2 | and | / | or"},
      {"well--done yes\u2014no", "well | -- | done | yes | \u2014 | no"},
      // numbers
      {"$50 50% US$3.5bn", "$ | 50 | 50 | % | US$ | 3.5bn"},
      {"1,200.5 17th 2024-25 24/7 .5", "1,200.5 | 17th | 2024-25 | 24/7 | .5"},
      {"8:05am 5pm", "8:05 | am | 5 | pm"},
      {"Q1 F-35s #1", "Q1 | F-35s | # | 1"},
      // full stops
      {"The end.", "The | end | ."},
      {"Mr. J. Doe vs. Acme Inc.", "Mr. | J. | Doe | vs. | Acme | Inc."},
      {"U.S. e.g. Ph.D. p.m. D.C.", "U.S. | e.g. | Ph.D. | p.m. | D.C."},
      {"No. 5 and no. That", "No. | 5 | and | no | . | That"},
      {"5 min. later, 5 min. Then", "5 | min. | later | , | 5 | min | . | Then"},
      {"Jan.22 Fig.2", "Jan. | 22 | Fig. | 2"},
      {"he said.The OpenAI.Its", "he | said | . | The | OpenAI | . | Its"},
      {"U.S.A today D.C.The", "U.S.A | today | D.C. | The"},
      {"wait... what?!", "wait | ... | what | ? | !"},
      // quotation marks and brackets stand alone
      {"((\"a\"))", "( | ( | \" | a | \" | ) | )"},
      {"\u201Cgo\u201D \u2018no\u2019", "\u201C | go | \u201D | \u2018 | no | \u2019"},
      // addresses
      {"(https://a.org/b?c=d).", "( | https://a.org/b?c=d | ) | ."},
      {"see example.com.", "see | example.com | ."},
      {"a.b@c.org, @user: #tag!", "a.b@c.org | , | @user | : | #tag | !"},
      {"Amazon.com's", "Amazon.com | 's"},
      // other scripts and signs
      {"Stra\u00DFe \u00C9tude", "Stra\u00DFe | \u00C9tude"},
      {"\u6771\u4EAC\u3002", "\u6771\u4EAC | \u3002"},
      {"co\u00ADop \U0001F600", "co\u00ADop | \U0001F600"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Cut(c.text) == c.tokens);
  }
}

TEST_CASE("AppendTokens names the kind of each token") {
  const std::string text = "Acme 17th , $ www.a.org \x01";
  std::vector<Token> tokens;
  AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  const TokenKind kKinds[] = {TokenKind::kWord,   TokenKind::kNumber, TokenKind::kPunctuation,
                              TokenKind::kSymbol, TokenKind::kUrl,    TokenKind::kSymbol};
  REQUIRE(tokens.size() == std::size(kKinds));
  for (std::size_t i = 0; i < tokens.size(); ++i) CHECK(tokens[i].kind == kKinds[i]);
}

TEST_CASE("AppendTokens stays inside its range") {
  const std::string text = "ab cd's ef";
  std::vector<Token> tokens;
  AppendTokens(text, {1, 5}, tokens);
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].range == ByteRange{1, 2});
  CHECK(tokens[1].range == ByteRange{3, 5});
}

}  // namespace
}  // namespace px
