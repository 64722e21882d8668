// What words tell about names: heads of organisations, titles, given names, places...
#ifndef PX_ENTITIES_NAME_LEXICON_H_
#define PX_ENTITIES_NAME_LEXICON_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace px {

// One [section] of the files assets/lexicons/names_*.txt, which describe themselves.
enum class WordClass : std::uint8_t {
  kOrgHead,        // "agency": ends the name of an organisation
  kOfHead,         // "department": may be followed by "of" inside a name
  kOrgField,       // "services": may follow "and" inside a name
  kOrgDescriptor,  // "motors": left out when the company is named in short
  kLegalSuffix,
  kPlaceHead,
  kPlaceFirst,
  kDirection,
  kLawHead,
  kEventHead,
  kEventFirst,
  kProductHead,
  kShipPrefix,
  kTitle,        // before a person, not part of the name
  kPersonTitle,  // a title that nothing but a person has
  kRole,
  kOrgNoun,
  kProductNoun,
  kPlaceNoun,
  kEventNoun,
  kSaidVerb,
  kPlacePreposition,
  kCalendar,
  kNotName,
  kPersonSuffix,
  kParticle,
  kStopWord,
  kOrganization,
  kPlaceLikeOrg,
  kDemonym,
  kFirstName,
  kPlace,
  kCount,
};

class WordClasses {
 public:
  bool Has(WordClass c) const { return (bits_ >> static_cast<unsigned>(c) & 1) != 0; }
  void Add(WordClass c) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(c); }

 private:
  std::uint64_t bits_ = 0;
};

// The last word of a name of this class says what is named: "Agency", "Street", "Treaty".
inline bool IsNameHead(WordClasses classes) {
  return classes.Has(WordClass::kOrgHead) || classes.Has(WordClass::kPlaceHead) ||
         classes.Has(WordClass::kLawHead) || classes.Has(WordClass::kEventHead);
}

// Key under which the spellings of one word of a name meet: folded, without full stops, frequent
// abbreviations and British spellings written out. Hyphens and slashes become spaces.
//   "U.S." -> "us", "Mt" -> "mount", "Defence" -> "defense", "Aoraki-Mount" -> "aoraki mount"
std::string NameWord(std::string_view word);

// NameWord of every word between white space, joined by one space.
std::string NameKey(std::string_view text);

// Built from the embedded files at first use, never changed.
class NameLexicon {
 public:
  static const NameLexicon& Get();

  // The classes of a NameKey; none where it is not listed.
  WordClasses Find(std::string_view key) const;

  // Whether a title may begin with the NameKey of a word: a look-up that spares most others.
  bool MayBeginTitle(std::string_view key) const;

  // Groups of NameKeys that mean one thing.
  const std::vector<std::vector<std::string>>& same_names() const { return same_names_; }

 private:
  NameLexicon();

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, WordClasses, Hash, std::equal_to<>> classes_;
  std::unordered_set<std::string, Hash, std::equal_to<>> title_beginnings_;  // single words
  std::vector<std::vector<std::string>> same_names_;
};

// Longest entry of the lexicon, in words.
inline constexpr std::uint32_t kMaxLexiconWords = 6;

}  // namespace px

#endif  // PX_ENTITIES_NAME_LEXICON_H_
