// Finding a command by some of its letters.
#ifndef PX_APP_VIEWS_FUZZY_H_
#define PX_APP_VIEWS_FUZZY_H_

#include <optional>
#include <string_view>

namespace px {

// How well `query` fits `text`, more is better: all its letters must come in order, spaces apart;
// letters that begin a word and letters in a row count more. Case does not matter (ASCII).
//   ("mrg", "Merge names") -> a number;  ("xyz", "Merge names") -> nothing;  ("", ...) -> 0
std::optional<int> FuzzyScore(std::string_view query, std::string_view text);

}  // namespace px

#endif  // PX_APP_VIEWS_FUZZY_H_
