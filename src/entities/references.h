// Pronouns and common nouns that stand for a named entity: "she", "the company".
#ifndef PX_ENTITIES_REFERENCES_H_
#define PX_ENTITIES_REFERENCES_H_

#include <vector>

#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// Fills Entity::references. A wrong link is worse than a missing one, so only what leaves no choice
// is linked, in English articles, outside quotation marks and boilerplate:
// - "he", "she", "his"...: the only person named in the sentence before or, before the pronoun, in
//   its own, where no person without a name ("the driver") and nothing of unknown type stands in
//   between, and where titles and earlier pronouns do not speak against it. "Him" and "her" as an
//   object are never somebody of the same sentence.
// - "the ship": the only entity of its type named in the two sentences before or before it in its
//   own, where that noun was attached to it earlier in the article ("the ship Alba", "Alba, a
//   ship", "Alba is a ship", "President Ada Lovell") or is the head of its name ("Alban Navy"), and
//   no other ship is spoken of in between.
// A reference counts as being named, but not more than kMaxChain sentences after the last name.
// Needs trees (Word::head) for attached nouns. Time O(tokens + mentions).
void AddReferences(const std::vector<AnalyzedDocument>& documents, std::vector<Entity>& entities);

}  // namespace px

#endif  // PX_ENTITIES_REFERENCES_H_
