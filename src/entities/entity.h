// One entity per real-world thing across all articles.
#ifndef PX_ENTITIES_ENTITY_H_
#define PX_ENTITIES_ENTITY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/range.h"
#include "nlp/analyzed_document.h"

namespace px {

enum class EntityType : std::uint8_t {
  kOrg,
  kPerson,
  kPlace,
  kProduct,
  kEvent,
  kLaw,
  kOther,
};

// One place where an entity is named. Lies inside one sentence; without determiner and without
// possessive clitic.
struct Mention {
  DocId doc;
  std::uint32_t sentence = 0;  // into Document::sentences
  IndexRange tokens;           // into Document::tokens
  ByteRange range;
  EntityId entity;
};

// A surface form and how often it occurs, most frequent first, ties in byte order.
struct Alias {
  std::string text;
  std::uint32_t count = 0;
};

// Why two surface forms are one thing; shown to the reader.
struct LinkEvidence {
  std::string alias;
  std::string reason;  // one sentence, e.g. "\"AWS\" is given in brackets after it."
};

enum class ReferenceKind : std::uint8_t {
  kNominal,  // "the company"
  kPronoun,  // "she", "his"
};

// One place where an entity is meant without its name. No mention: counts and aliases are of names.
struct Reference {
  DocId doc;
  std::uint32_t sentence = 0;  // into Document::sentences
  IndexRange tokens;           // into Document::tokens; a determiner included
  ByteRange range;
  ReferenceKind kind = ReferenceKind::kNominal;
  std::string reason;  // one sentence for the reader
};

struct Entity {
  std::string name;  // the fullest unambiguous surface form
  EntityType type = EntityType::kOther;
  std::vector<Alias> aliases;
  std::vector<LinkEvidence> evidence;
  std::vector<Mention> mentions;      // ascending by (doc, range)
  std::vector<Reference> references;  // ascending by (doc, range)
};

// Finds names by rules and by the model (AnalyzedDocument::names), links them and what refers to
// them (references.h) within and across `documents`. Wrong merges are worse than missed
// ones: Amazon and Amazon Web Services stay apart, "AWS" joins the latter where some article
// introduces the acronym or its letters fit exactly one name.
// Entities are ordered by number of mentions (most first), then by name. A mention belongs to one
// entity only, mentions do not overlap. The result does not depend on the order of `documents`
// except for the DocIds in it. Time about O(tokens).
std::vector<Entity> LinkEntities(const std::vector<AnalyzedDocument>& documents);

}  // namespace px

#endif  // PX_ENTITIES_ENTITY_H_
