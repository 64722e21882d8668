// The names of all articles gathered by spelling and article: what linking works on.
#ifndef PX_ENTITIES_NAME_TABLE_H_
#define PX_ENTITIES_NAME_TABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entities/case_evidence.h"
#include "entities/name_span.h"
#include "entities/scan.h"
#include "entities/type_votes.h"

namespace px {

// All names of one key in one article. Linking never separates them.
struct NameUnit {
  std::uint32_t form = 0;  // into NameTable::forms
  std::uint32_t doc = 0;
  std::vector<std::uint32_t> spans;  // into NameTable::spans, ascending
  TypeVotes context;                 // sum of VotesOfContext
  TypeVotes model;                   // sum of VotesOfModel of the spans whose context says nothing
  bool weak = true;                  // of all spans
};

// All names of one key.
struct NameForm {
  std::string key;
  std::vector<std::string> words;        // of `key`
  std::vector<std::uint32_t> units;      // into NameTable::units, one per article, ascending by doc
  TypeVotes word_votes;                  // VotesOfWords of one span
  EntityType type = EntityType::kOther;  // the best of these for every span and all contexts
  EntityType fallback = EntityType::kOther;  // FallbackType of one span
  bool sure_person = false;                  // a person not merely for want of another type
  std::string surface;                       // its most frequent spelling, first in byte order
  bool acronym = false;                      // one token with two capitals: "NATO", "DoD"

  WordClasses Classes() const { return NameLexicon::Get().Find(key); }
};

struct NameTable {
  std::vector<NameSpan> spans;
  std::vector<NameUnit> units;
  std::vector<NameForm> forms;  // ascending by key

  // The unit of `form` in `doc`.
  std::optional<std::uint32_t> UnitIn(const NameForm& form, std::uint32_t doc) const;
};

// `spans` as FindNames gives them.
NameTable GatherNames(const std::vector<Scan>& scans, const CaseEvidence& evidence,
                      std::vector<NameSpan> spans);

// The text of a name as written, white space as single spaces.
std::string SurfaceOf(const Scan& scan, IndexRange tokens);

}  // namespace px

#endif  // PX_ENTITIES_NAME_TABLE_H_
