#include "text/tokens.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace px {
namespace {

// Tokens parted by " | ".
std::string Cut(std::string_view text, TokenOptions options = {}) {
  std::vector<Token> tokens;
  AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens, options);
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
      {"'the boys' he said", "' | the | boys | ' | he | said"},
      // joined words
      {"multi-cloud E-mail non-U.S. mid-1990s", "multi-cloud | E-mail | non-U.S. | mid-1990s"},
      {"career-wise uh-oh", "career-wise | uh-oh"},
      {"38-year-old U.S.-led", "38 | - | year | - | old | U.S. | - | led"},
      {"ill-fated AK-47s al-Qaeda", "ill | - | fated | AK | - | 47s | al | - | Qaeda"},
      {"socio-political-minded pre- and", "socio-political | - | minded | pre | - | and"},
      {"AT&T R&D, x & y", "AT&T | R&D | , | x | & | y"},
      {"Node.js v1.2 and/or", "Node.js | v1.2 | and | / | or"},
      {"well--done yes\u2014no", "well | -- | done | yes | \u2014 | no"},
      // numbers
      {"$50 50% US$3.5bn", "$ | 50 | 50 | % | US$ | 3.5 | bn"},
      {"50m 5km 10k 1.5x", "50 | m | 5 | km | 10 | k | 1.5 | x"},
      {"17th 1980s 3D 4x4 5G", "17th | 1980s | 3D | 4x4 | 5G"},
      {"1,200.5 24/7 .5", "1,200.5 | 24/7 | .5"},
      {"2024-25 2-3 1990\u201391", "2024 | - | 25 | 2 | - | 3 | 1990 | \u2013 | 91"},
      {"2008-12-31 11/28/2000", "2008-12-31 | 11/28/2000"},
      {"713-555-0199 555-0199 77042-2016", "713-555-0199 | 555-0199 | 77042-2016"},
      {"8:05am 5pm", "8:05 | am | 5 | pm"},
      {"Q1 F-35s #1", "Q1 | F | - | 35s | # | 1"},
      // full stops
      {"The end.", "The | end | ."},
      {"Mr. J. Doe vs. Acme Inc.", "Mr. | J. | Doe | vs. | Acme | Inc."},
      {"U.S. e.g. Ph.D. p.m. D.C.", "U.S. | e.g. | Ph.D. | p.m. | D.C."},
      {"No. 5 and no. That", "No. | 5 | and | no | . | That"},
      {"5 min. later, 5 min. Then", "5 | min. | later | , | 5 | min | . | Then"},
      {"Jan.22 Fig.2", "Jan. | 22 | Fig. | 2"},
      {"he said.The OpenAI.Its", "he | said | . | The | OpenAI | . | Its"},
      {"U.S.A today D.C.The", "U.S.A | today | D.C. | The"},
      {"wait... what?!", "wait | ... | what | ?!"},
      {"etc., etc. and etc. The", "etc. | , | etc. | and | etc | . | The"},
      {"in Port Roe, D.C..", "in | Port | Roe | , | D.C. | ."},
      {"fine :) or :-( or =D", "fine | :) | or | :-( | or | =D"},
      {"note: Done (sic)", "note | : | Done | ( | sic | )"},
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
      {"\u6771\u4EAC\u3002", "\u6771 | \u4EAC | \u3002"},
      {"2024\u5E74\u306E\u30D5\u30A7\u30EA\u30FC",
       "2024 | \u5E74 | \u306E | \u30D5\u30A7\u30EA\u30FC"},
      {"\u0E01\u0E49\u0E02AB", "\u0E01\u0E49 | \u0E02 | AB"},
      {"\uD55C\uAD6D \u0648\u0642\u0627\u0644\u061F",
       "\uD55C\uAD6D | \u0648\u0642\u0627\u0644 | \u061F"},
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

TEST_CASE("AppendTokens marks the parts of one word as written") {
  const std::string text = "boys' don't U.S.'s cannot shouldn't've 50m ill-fated";
  std::vector<Token> tokens;
  AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::string continued;
  for (const Token& token : tokens) {
    if (token.continues_word) continued += std::string(Slice(text, token.range)) + " ";
  }
  CHECK(continued == "' n't 's not n't 've ");
}

TEST_CASE("AppendTokens: what a language adds or leaves out") {
  TokenOptions french;
  french.contractions = false;
  french.elisions = true;
  CHECK(Cut("D'apr\u00E8s l\u2019homme qu'il aujourd'hui", french) ==
        "D' | apr\u00E8s | l\u2019 | homme | qu' | il | aujourd'hui");
  CHECK(Cut("d'accord") == "d'accord");
  CHECK(Cut("gonna", french) == "gonna");
}

TEST_CASE("No token reaches into an address") { CHECK(Cut("x'a@b.org") == "x | ' | a@b.org"); }

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
