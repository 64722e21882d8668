// The words the reader sees for the enums of an Analysis, and small formats. One place, so that
// tooltip, legend, details and clipboard say the same.
#ifndef PX_APP_VIEWS_WORDS_H_
#define PX_APP_VIEWS_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/matrix.h"

namespace px {

// Of cells whose article only perhaps makes the claim of the row.
inline constexpr std::string_view kPerhapsSign = "?";
inline constexpr std::string_view kPerhapsWords = "perhaps the same claim";

std::string_view StanceWord(Stance stance);  // "asserted"
std::string_view CellWord(CellState state);  // "states it", as in the legend
CellState CellStateOf(Stance stance);        // of a claim that conflicts with none
// "Numbers differ", "Dates were updated later".
std::string ConflictHeading(ConflictKind kind, Verdict verdict);
std::string_view EntityTypeWord(EntityType type);  // "Organisation"

// "Differs", "All 5 say", "Several say (2 to 4 of 5)", "Only one says". REQUIRES: articles > 0.
std::string GroupHeading(RowGroup group, std::uint32_t articles);

// "1 article", "2 articles".
std::string Counted(std::uint32_t count, std::string_view singular, std::string_view plural);

// "2026-03-06" -> "6 Mar 2026"; "2026-03" -> "Mar 2026"; anything else as it is.
std::string ShortDate(std::string_view iso);

// Line ends and runs of spaces become one space each.
std::string OneLine(std::string_view text);

}  // namespace px

#endif  // PX_APP_VIEWS_WORDS_H_
