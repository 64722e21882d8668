// What the reader types to narrow the claims: entity: source: article: only: missing: stance:
// number: text:
#ifndef PX_APP_VIEWS_FILTER_TERMS_H_
#define PX_APP_VIEWS_FILTER_TERMS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace px {

enum class FilterTermKind : std::uint8_t {
  kText,
  kEntity,
  kSource,
  kArticle,
  kOnly,
  kMissing,
  kStance,
  kNumber,
};

struct FilterTerm {
  FilterTermKind kind = FilterTermKind::kText;
  std::string value;  // as typed, without quotation marks
  bool negated = false;
  friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

// Terms stand apart by spaces. A term is KEY:VALUE or plain words; VALUE may stand in quotation
// marks; "-" in front means "not".
//   stance:denied -entity:"Ada Bell" crane  -> three terms, the last a text
// Fails with kBadFormat and a sentence for the reader: a key that does not exist, no value after
// the colon, an open quotation mark, a stance or number that is none.
Result<std::vector<FilterTerm>> ParseFilter(std::string_view text);

// Whether `text` has a term with one of the keys (also a broken one), i.e. is more than words.
bool HasFilterKey(std::string_view text);

// The term as ParseFilter reads it: -entity:"Ada Bell".
std::string WriteTerm(const FilterTerm& term);

// The same for the reader's eye: "left out by A", "not crane".
std::string SayTerm(const FilterTerm& term);

// A range of amounts, both ends included. `any_magnitude`: 50 also means 50 million and so on.
struct NumberRange {
  double least = 0;
  double most = 0;
  bool any_magnitude = false;
};

// "50" "50bn" "$1.5 million" "7%" ">100" "<=3" "10..20". Fails with a sentence for the reader.
Result<NumberRange> ParseNumber(std::string_view text);

bool Holds(const NumberRange& range, double value);

}  // namespace px

#endif  // PX_APP_VIEWS_FILTER_TERMS_H_
