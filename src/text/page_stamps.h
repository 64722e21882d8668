// The line of a page that says when it was put up, copied along with the headline before it and the
// first sentence behind it.
#ifndef PX_TEXT_PAGE_STAMPS_H_
#define PX_TEXT_PAGE_STAMPS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/document.h"

namespace px {

// The first page stamp within `sentence`: a full date, perhaps with a time of day and words like
// "posted", in front of a word with a capital that begins the article.
//   "Ferry sinks off Lunmere Updated: 3:15 PM ET, March 6, 2024 A ferry sank ..."
//   -> "Updated: 3:15 PM ET, March 6, 2024"
// A date behind a preposition ("on March 6, 2024"), before a lower-case word or behind a comma is
// part of its sentence. Time O(sentence.size()).
std::optional<IndexRange> FindPageStamp(std::string_view text, const std::vector<Token>& tokens,
                                        IndexRange sentence);

// Whether the tokens are a page stamp and nothing else.
bool IsPageStamp(std::string_view text, const std::vector<Token>& tokens, IndexRange range);

}  // namespace px

#endif  // PX_TEXT_PAGE_STAMPS_H_
