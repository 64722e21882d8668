#include "claims/quotes.h"

#include <optional>

#include "claims/frames.h"
#include "claims/verb_groups.h"

namespace px {
namespace {

constexpr std::uint32_t kMinQuotedTokens = 4;

bool IsDirectSpeech(const WordReader& words, IndexRange tokens) {
  if (tokens.size() < kMinQuotedTokens) return false;
  for (const VerbGroup& group : FindVerbGroups(words, tokens)) {
    if (group.form == GroupForm::kFinite) return true;
  }
  return false;
}

// Single straight marks and lone right single marks are apostrophes far too often.
bool CanClose(std::string_view text, std::string_view opener) {
  if (opener == "\u2018") return text == "\u2019";
  if (opener == "\u201C" || opener == "\u201E") return text == "\u201D" || text == "\u201C";
  if (opener == "``") return text == "''" || text == "\"";
  if (opener == "\u00AB") return text == "\u00BB";
  return text == opener || text == "''";
}

bool CanOpen(const WordReader& words, std::uint32_t token) {
  const std::string_view text = words.Text(token);
  // A straight mark that stands free on both sides is a slipped closing mark.
  return text == "\u2018" || (text != "'" && text != "`" && IsOpeningQuote(words, token));
}

}  // namespace

std::vector<Quote> FindQuotes(const WordReader& words) {
  const Document& document = words.article().document;
  std::vector<Quote> quotes;
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
    const IndexRange sentences = document.paragraphs[p].sentences;
    if (sentences.empty()) continue;
    const IndexRange tokens{document.sentences[sentences.begin].tokens.begin,
                            document.sentences[sentences.end - 1].tokens.end};
    std::optional<std::uint32_t> open;
    const auto close = [&](std::uint32_t end) {
      const IndexRange inside{*open + 1, end};
      if (inside.begin < inside.end && IsDirectSpeech(words, inside)) quotes.push_back({inside, p});
      open.reset();
    };
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view text = words.Text(i);
      if (open && CanClose(text, words.Text(*open))) {
        // A mark that plainly opens means that the closing one before it is missing.
        if (text == "\"" && IsOpeningQuote(words, i)) {
          close(i);
          open = i;
        } else {
          close(i);
        }
      } else if (!open && CanOpen(words, i)) {
        open = i;
      }
    }
    if (!open) continue;
    // Long speeches open every paragraph anew and close the last one only. A mark left open
    // elsewhere is a slip.
    std::uint32_t sentence = sentences.begin;
    while (document.sentences[sentence].tokens.end <= *open) ++sentence;
    close(*open == tokens.begin ? tokens.end : document.sentences[sentence].tokens.end);
  }
  return quotes;
}

}  // namespace px
