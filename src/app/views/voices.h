// Whom the articles quote: one entry per source, with how much each article takes from it.
#ifndef PX_APP_VIEWS_VOICES_H_
#define PX_APP_VIEWS_VOICES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

struct VoiceCount {
  DocId doc;
  std::uint32_t rows = 0;  // claims that the article credits to the voice
  std::string count;       // the same, ready to draw
};

struct Voice {
  std::string name;  // of the entity, or as the texts call it
  std::optional<EntityId> entity;
  std::vector<VoiceCount> articles;  // that quote it, ascending
  std::vector<DocId> docs;           // the same articles
  std::uint32_t rows = 0;            // different claims in all
  std::string summary;               // "Tobin Askel: 4 claims in B, D"
  std::string facts;                 // "4 claims in 2 articles"
};

struct Voices {
  std::vector<Voice> voices;       // those of most articles first, then of most claims, by name
  std::string without_voice;       // "20 of 63 claims are told without a source."; empty: none
  std::uint32_t rows_without = 0;  // claims that no article credits to anybody
};

// Of the rows with `shown[row]`. Sources of one name are one voice, whatever case and article
// ("the police", "Police"). Time O(claims log claims).
Voices CollectVoices(const Analysis& analysis, const AnalysisIndex& index,
                     const std::vector<bool>& shown);

// The name by which `source` is listed: "the police" -> "police"; folded for comparison.
std::string VoiceKey(std::string_view source);

}  // namespace px

#endif  // PX_APP_VIEWS_VOICES_H_
