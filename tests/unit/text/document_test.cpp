#include "text/document.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document_invariants.h"
#include "text/decode.h"

namespace px {
namespace {

Document Segment(std::string_view text) {
  Diagnostics diagnostics;
  Document document = SegmentText(text, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(BrokenInvariant(text, document) == "");
  return document;
}

// One letter per sentence (Body, Heading, List item, boilerplate X), paragraphs parted by '/'.
std::string Kinds(std::string_view text) {
  constexpr char kLetters[] = {'B', 'H', 'L', 'X'};
  std::string out;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : Segment(text).sentences) {
    if (sentence.paragraph != paragraph) out += '/';
    paragraph = sentence.paragraph;
    out += kLetters[static_cast<int>(sentence.kind)];
  }
  return out;
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : Segment(text).tokens) words.emplace_back(Slice(text, token.range));
  return words;
}

std::string WithLineEnds(std::string_view text, std::string_view line_end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += line_end;
    } else {
      out += c;
    }
  }
  return out;
}

constexpr std::string_view kArticle =
    "Bridge at Port Roe falls\n"
    "By Ann Example\n"
    "\n"
    "PORT ROE (AP) -- The bridge fell on Monday. Nobody was hurt.\n"
    "What We Know\n"
    "- It was built in 1961\n"
    "- It weighed 1,200 tons. It was green.\n"
    "Why did it fall?\n"
    "Nobody knows. \u201CIt\u2019s a riddle,\u201D the mayor said.\n"
    "Sign up for our newsletter!\n"
    "* * *\n";

TEST_CASE("SegmentText tells headings, list items and boilerplate from body text") {
  CHECK(Kinds(kArticle) == "H/H/BB/H/L/LL/H/BB/X/X");
  CHECK(Kinds("") == "");
  CHECK(Kinds("No full stop") == "B");
  CHECK(Kinds("The mayor said:\nThe bridge is safe.\n") == "B/B");
  CHECK(Kinds("Key points:\n1. One fell.\n2) Two rose.\n(c) Three stood.\nIt ended.\n") ==
        "H/L/L/L/B");
  CHECK(Kinds("Roe wins. Doe objects\nThe vote was close.\n") == "HH/B");
}

TEST_CASE("SegmentText leaves list bullets outside the sentences") {
  const std::string text = "\u2022 One fell\n 1. Two rose\n 22. That is a day\n";
  const Document document = Segment(text);
  REQUIRE(document.sentences.size() == 3);
  CHECK(Slice(text, document.sentences[0].range) == "One fell");
  CHECK(Slice(text, document.sentences[1].range) == "Two rose");
  CHECK(Slice(text, document.paragraphs[1].range) == "1. Two rose");
  // No "21." stands before it.
  CHECK(Slice(text, document.sentences[2].range) == "22. That is a day");
}

TEST_CASE("SegmentText joins the lines of wrapped text and only those") {
  const std::string wrapped =
      "Bridge at Port Roe falls\n"
      "\n"
      "The bridge at Port Roe fell into the river on Monday morning while\n"
      "nobody was on it, and the mayor said that she had expected nothing\n"
      "else since the flood of last year, when the piers were undermined by\n"
      "the water. It will not be built again.\n"
      "The railway bridge beside it is older, and the railway company says\n"
      "that it will stand.\n";
  const Document document = Segment(wrapped);
  REQUIRE(document.paragraphs.size() == 3);
  CHECK(document.paragraphs[1].sentences.size() == 2);
  CHECK(document.paragraphs[2].sentences.size() == 1);

  const std::string list = wrapped +
                           "- the railway company, which has owned the other bridge since then\n"
                           "- the mayor of Port Roe, whose town has no other way to the market\n"
                           "  on the far side of the river\n";
  const Document with_list = Segment(list);
  REQUIRE(with_list.sentences.size() == document.sentences.size() + 2);
  CHECK(with_list.sentences.back().kind == SentenceKind::kListItem);

  const std::string lines =
      "The bridge fell into the river on Monday, said the mayor of the town.\n"
      "The railway bridge will stand, says the company that runs the trains.\n"
      "Nobody was hurt when it fell, and the road was closed for the winter.\n"
      "The town will build a ferry and hopes that it will be there by spring.\n"
      "The old one had been sold to a museum that shows it to its visitors.\n";
  CHECK(Segment(lines).paragraphs.size() == 5);
}

TEST_CASE("Every kind of line end gives the same words") {
  const std::vector<std::string> words = Words(kArticle);
  CHECK(words.size() > 60);
  for (const char* line_end : {"\r\n", "\r", "\u2028"}) {
    const std::string text = WithLineEnds(kArticle, line_end);
    CHECK(Words(text) == words);
    CHECK(Kinds(text) == Kinds(kArticle));
  }
}

TEST_CASE("A sentence over the limit is cut and reported") {
  std::string text;
  for (std::uint32_t i = 0; i < 20'000; ++i) text += "word ";
  Diagnostics diagnostics;
  const Document document = SegmentText(text, diagnostics);
  CHECK(BrokenInvariant(text, document) == "");
  CHECK(document.sentences.size() == 20'000 / kMaxSentenceTokens);
  REQUIRE(diagnostics.size() == 1);
  CHECK_FALSE(diagnostics[0].doc.has_value());
  CHECK(diagnostics[0].range->begin == 0);
}

TEST_CASE("An overlong sentence is cut behind a mark near the limit, the stronger one first") {
  const auto cut_of = [](std::string_view first, std::string_view second) {
    std::string text;
    for (std::uint32_t i = 1; i < 2 * kMaxSentenceTokens; ++i) {
      text += i == 180 ? first : i == 190 ? second : "word";
      text += ' ';
    }
    Diagnostics diagnostics;
    const Document document = SegmentText(text, diagnostics);
    CHECK(BrokenInvariant(text, document) == "");
    return document.sentences[0].tokens.size();
  };
  CHECK(cut_of(",", "word") == 180);
  CHECK(cut_of(",", ",") == 190);
  CHECK(cut_of(";", ",") == 180);
  CHECK(cut_of("word", "word") == kMaxSentenceTokens);
}

TEST_CASE("SegmentText names the language and cuts by it") {
  CHECK(Segment(kArticle).language == "en");
  CHECK(Segment("12 - 14 - 15").language == "und");
  const std::string german =
      "Die F\u00E4hre ist am 3. Oktober vor der K\u00FCste gesunken. Sie war nicht mit Kindern "
      "besetzt.";
  CHECK(Segment(german).language == "de");
  CHECK(Segment(german).sentences.size() == 2);
  const std::string chinese =
      "\u6E21\u8F6E\u5728\u6D77\u5CB8\u6C89\u6CA1\u4E86\u3002"
      "\u6CA1\u6709\u4EBA\u53D7\u4F24\u5417\uFF1F";
  CHECK(Segment(chinese).language == "zh");
  CHECK(Segment(chinese).sentences.size() == 2);
}

// Reproducible noise (a linear congruential generator): no two runs differ.
class Noise {
 public:
  explicit Noise(std::uint32_t seed) : state_(seed) {}
  std::uint32_t Below(std::uint32_t limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % limit;
  }

 private:
  std::uint32_t state_;
};

TEST_CASE("Tokens and gaps rebuild any text: random pieces") {
  const char* kPieces[] = {
      "a",      "B",      "1",      ".",          ",",      "'",      "\u2019", "\"",     "-",
      " ",      "\n",     "\r",     "$",          "@",      "#",      "/",      ":",      "www.",
      "s",      "t",      "n't",    "(",          ")",      "\u00E9", "\u3002", "\u4E2D", "U.S.",
      "!",      "?",      "* ",     "1. ",        "\u00A0", "\u200B", "\u00AD", "\u0301", "://",
      ".com",   "Mr.",    "e.g",    "\U0001F600", "\x01",   "&",      "%",      "_",      "\u00AB",
      "\u00BB", "\u061F", "\u0964", "\u30A2",     "\u306F", "\u0E01", "\u0E49", ":)"};
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    Noise noise(seed);
    std::string text;
    for (std::uint32_t n = noise.Below(120); n > 0; --n) {
      text += kPieces[noise.Below(static_cast<std::uint32_t>(std::size(kPieces)))];
    }
    CAPTURE(text);
    Diagnostics diagnostics;
    CHECK(BrokenInvariant(text, SegmentText(text, diagnostics)) == "");
  }
}

TEST_CASE("Tokens and gaps rebuild any text: random bytes that decode") {
  std::uint32_t decoded = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    Noise noise(seed);
    std::string bytes = seed % 2 == 0 ? "\xFF\xFE" : "";
    // Few high bytes in the 8-bit half, or it is refused as no text.
    for (std::uint32_t n = 2 * noise.Below(200); n > 0; --n) {
      const bool high = seed % 2 == 0 || noise.Below(8) == 0;
      bytes += static_cast<char>(high ? 0x20 + noise.Below(0xB0) : 0x20 + noise.Below(0x5F));
    }
    const Result<DecodedText> result = DecodeText(bytes);
    if (!result.ok()) continue;
    ++decoded;
    Diagnostics diagnostics;
    const std::string& text = result.value().text;
    CHECK(BrokenInvariant(text, SegmentText(text, diagnostics)) == "");
  }
  CHECK(decoded > 100);
}

}  // namespace
}  // namespace px
