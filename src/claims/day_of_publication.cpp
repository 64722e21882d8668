#include "claims/day_of_publication.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/page_stamps.h"

namespace px {

std::optional<CalendarDay> DayOfPublication(const WordReader& words) {
  const AnalyzedDocument& article = words.article();
  if (const std::optional<CalendarDay> given = ParseIsoDay(article.source.date)) return given;
  constexpr std::size_t kMostBefore = 4;  // name of the site, headline, standfirst
  const std::vector<Sentence>& sentences = article.document.sentences;
  for (std::size_t s = 0; s < std::min(kMostBefore, sentences.size()); ++s) {
    const IndexRange tokens = sentences[s].tokens;
    if (tokens.empty() || !IsPageStamp(article.source.text, article.document.tokens, tokens)) {
      continue;
    }
    for (const FoundDate& found : FindDates(words, tokens, std::nullopt)) {
      if (const std::optional<CalendarDay> day = ParseIsoDay(found.date.iso)) return day;
    }
  }
  return std::nullopt;
}

}  // namespace px
