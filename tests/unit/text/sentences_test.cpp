#include "text/sentences.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/tokens.h"

namespace px {
namespace {

// Sentences parted by " | ".
std::string Cut(std::string_view text) {
  std::vector<Token> tokens;
  AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::string out;
  for (const IndexRange s :
       SplitSentences(text, tokens, {0, static_cast<std::uint32_t>(tokens.size())})) {
    if (!out.empty()) out += " | ";
    out += Slice(text, {tokens[s.begin].range.begin, tokens[s.end - 1].range.end});
  }
  return out;
}

// The cases mark the places of the cuts: the text is the same without them.
TEST_CASE("SplitSentences: table") {
  const char* kCases[] = {
      "",
      "One.",
      "Dr. Ada spoke. | Bo left.",
      "Was it so? | Yes! | It was",
      "Who Runs Roe? won a prize. | then it stopped. | and went on",
      // abbreviations, initials, numbers
      "Gen. Lee met Sen. Roe and J. K. Low vs. Mr. Hall on Jan. 5.",
      "The U.S. President left the U.S. | The end came.",
      "Acme Inc. Chairman Roe left Acme Inc. | He was tired.",
      "It rose 3.5 percent to 1,200.5. | Then it fell.",
      "At 5 p.m. Monday it began. | At 3 a.m. | Rescuers arrived at 6 p.m. EST.",
      "Tools, nails, etc. were sold. | Bread, milk, etc. | Buyers came.",
      "He chose plan B. | It worked. | George W. Roe did not.",
      "So did I. | Then we left.",
      "No. 5 won. | Did it? | No. | Never.",
      // quotation marks and brackets
      "\"Why?\" he asked. | \"No!\" | They left.",
      "\"Stop.\" he said. | \u201CWe will go,\u201D he added.",
      "She called it \u201Cover.\u201D | He agreed (or so he said). | (Bo did not.) | It ended.",
      "He calls it \"The end. \" | Bo laughed.",
      "It fell into the sea. | \"It was cold,\" Bo said.",
      "\"We left. | We came back,\" he said.",
      // dots
      "It ended... | Then it began. | Wait... what?",
      "...and so on. | Fine.",
      // dateline, brands, other scripts
      "PORT ROE, Newland (AP) -- The bridge fell. | Nobody was hurt.",
      "They sell phones. | iPhone sales rose. | eBay fell.",
      "\u6771\u4EAC\u3002 | \u5927\u962A\uFF01 | \u300C\u306F\u3044\u3002\u300D | \u3068",
      "\u300C\u306F\u3044\u3002\u300D\u3068\u8A00\u3063\u305F\u3002",
      "\u092F\u0939 \u0964 | \u0935\u0939 \u0964",
      "\u0644\u0645\u0627\u0630\u0627\u061F | \u0642\u0627\u0644",
      "Sie kam. | \u00BBWir gehen\u00AB, sagte er. | \u201EGut.\u201C | Dann ging er.",
      "\u00AB Oui. \u00BB | Elle partit.",
      "In 2024 it fell. | 12 people saw it. | $5 was paid.",
  };
  for (const std::string marked : kCases) {
    std::string text = marked;
    for (std::size_t at = 0; (at = text.find(" | ", at)) != std::string::npos;) {
      text.erase(at, 2);
    }
    CAPTURE(text);
    CHECK(Cut(text) == marked);
  }
}

TEST_CASE("SplitSentences: ordinals with a full stop, where the language has them") {
  const std::string text = "Am 3. Oktober kam er. Dann ging er.";
  std::vector<Token> tokens;
  AppendTokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  const IndexRange all{0, static_cast<std::uint32_t>(tokens.size())};
  CHECK(SplitSentences(text, tokens, all, /*ordinal_stops=*/true).size() == 2);
  CHECK(SplitSentences(text, tokens, all, /*ordinal_stops=*/false).size() == 3);
}

TEST_CASE("SplitSentences cuts where the space after a full stop is missing") {
  CHECK(Cut("Profits rose at Acme.The rest fell.") == "Profits rose at Acme. | The rest fell.");
  CHECK(Cut("It stood above the lake.\"It fell,\" he said.") ==
        "It stood above the lake. | \"It fell,\" he said.");
  CHECK(Cut("Is it?Yes!No.") == "Is it? | Yes! | No.");
  CHECK(Cut("Visit Node.js, U.S.A and a.org/x.Y now.") ==
        "Visit Node.js, U.S.A and a.org/x.Y now.");
}

}  // namespace
}  // namespace px
