// One entity in full: its names with the evidence that joins them, and every place where it is
// named or meant.
#ifndef PX_APP_VIEWS_ENTITY_CARD_H_
#define PX_APP_VIEWS_ENTITY_CARD_H_

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis.h"

namespace px {

struct AliasLine {
  std::string text;
  std::string count;                  // "5 times"
  std::vector<std::string> evidence;  // why it is the same thing; empty for the name itself
};

// A place in an article with some words around it.
struct PlaceLine {
  DocId doc;
  ByteRange range;
  std::string before;  // ends where the place begins; cut at the sentence
  std::string words;
  std::string after;
  std::string reason;  // of references: why it is meant here
};

struct ArticleCount {
  DocId doc;
  std::string count;  // mentions there, ready to draw
};

struct EntityCard {
  EntityId entity;
  std::string name;
  EntityType type = EntityType::kOther;
  std::string summary;                 // "Organisation, named 12 times in 4 articles"
  std::vector<ArticleCount> articles;  // those that name it
  std::vector<AliasLine> aliases;
  std::vector<std::string> notes;     // evidence that belongs to no alias
  std::vector<PlaceLine> mentions;    // one per Entity::mentions, in its order
  std::vector<PlaceLine> references;  // one per Entity::references
};

// Time O(mentions + references + aliases * evidence).
EntityCard BuildEntityCard(const Analysis& analysis, EntityId id);

}  // namespace px

#endif  // PX_APP_VIEWS_ENTITY_CARD_H_
