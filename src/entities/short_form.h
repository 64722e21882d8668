// Whether one name can be short for another, by their words alone.
#ifndef PX_ENTITIES_SHORT_FORM_H_
#define PX_ENTITIES_SHORT_FORM_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "entities/name_table.h"

namespace px {

enum class ShortKind : std::uint8_t {
  kNone,
  kInitials,    // "DoD" of "Department of Defense"
  kFamilyName,  // "Lovelace" of "Ada Lovelace"
  kGivenName,   // "Ada" of "Ada Lovelace"
  kPerson,      // "Ada Lovelace" of "Ada K. Lovelace III"
  kTail,        // "Harbour Authority" of "Tessmouth Harbour Authority"
  kBeforeOf,    // "Xavier University" of "Xavier University of Louisiana"
  kDescriptor,  // "Lunmere" of "Lunmere Ferries"
};

// How `short_name` can stand for `long_name`. `is_name` tells whether a key is a name of its own in
// these articles: "Azure" is short for "Microsoft Azure" only where "Microsoft" is one.
ShortKind ShortKindOf(const NameForm& short_name, const NameForm& long_name,
                      const std::function<bool(const std::string&)>& is_name);

// The letters are the first letters of the words, with or without "of", "the", "and"...
// Two letters are too few to tell. Case does not matter.
//   ("dod", {"department", "of", "defense"}) -> true
bool AreInitials(std::string_view letters, const std::vector<std::string>& words);

// Looser, for an acronym in brackets behind its name: the same first letter, the others in order.
bool MayAbbreviate(std::string_view letters, std::string_view name);

// One sentence for the reader.
std::string ReasonOf(ShortKind kind, const NameForm& short_name, const NameForm& long_name);

}  // namespace px

#endif  // PX_ENTITIES_SHORT_FORM_H_
