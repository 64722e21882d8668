#include "app/views/voices.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "app/views/words.h"
#include "base/utf8.h"

namespace px {
namespace {

// An entity, or a folded name where the source is none.
using VoiceId = std::pair<std::uint32_t, std::string>;
constexpr std::uint32_t kNoEntity = 0xFFFFFFFFu;

struct Gathered {
  std::string name;
  std::vector<std::pair<DocId, std::uint32_t>> uses;  // article and row
};

std::string NameOf(const Analysis& analysis, const Attribution& source) {
  if (source.entity) return analysis.entities[source.entity->value].name;
  return OneLine(source.text);
}

VoiceId IdOf(const Attribution& source) {
  if (source.entity) return {source.entity->value, {}};
  return {kNoEntity, VoiceKey(source.text)};
}

std::map<VoiceId, Gathered> Gather(const Analysis& analysis, const AnalysisIndex& index,
                                   const std::vector<bool>& shown, std::vector<bool>& credited) {
  std::map<VoiceId, Gathered> found;
  for (std::uint32_t i = 0; i < analysis.claims.size(); ++i) {
    const Claim& claim = analysis.claims[i];
    const std::uint32_t row = HostOfClaim(index, ClaimId{i});
    if (!shown[row] || !claim.said_by || claim.said_by->text.empty()) continue;
    credited[row] = true;
    Gathered& voice = found[IdOf(*claim.said_by)];
    if (voice.name.empty()) voice.name = NameOf(analysis, *claim.said_by);
    voice.uses.emplace_back(claim.doc, row);
  }
  return found;
}

std::uint32_t CountRows(const std::vector<std::pair<DocId, std::uint32_t>>& uses) {
  std::vector<std::uint32_t> rows;
  for (const auto& [doc, row] : uses) rows.push_back(row);
  std::sort(rows.begin(), rows.end());
  return static_cast<std::uint32_t>(std::unique(rows.begin(), rows.end()) - rows.begin());
}

Voice Describe(const AnalysisIndex& index, const VoiceId& id, Gathered gathered) {
  Voice voice;
  voice.name = std::move(gathered.name);
  if (id.first != kNoEntity) voice.entity = EntityId{id.first};
  auto& uses = gathered.uses;
  std::sort(uses.begin(), uses.end());
  uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
  voice.rows = CountRows(uses);
  for (const auto& [doc, row] : uses) {
    if (voice.articles.empty() || voice.articles.back().doc != doc) {
      voice.articles.push_back({doc, 0, {}});
      voice.docs.push_back(doc);
    }
    ++voice.articles.back().rows;
  }
  const std::string claims = Counted(voice.rows, "claim", "claims");
  const auto articles = static_cast<std::uint32_t>(voice.articles.size());
  voice.facts = claims + " in " + Counted(articles, "article", "articles");
  voice.summary = voice.name + ": " + claims + " in ";
  for (VoiceCount& each : voice.articles) {
    each.count = std::to_string(each.rows);
    if (&each != &voice.articles.front()) voice.summary += ", ";
    voice.summary += index.names[each.doc.value].badge;
  }
  return voice;
}

}  // namespace

std::string VoiceKey(std::string_view source) {
  std::string key = FoldKey(OneLine(source));
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (key.size() > article.size() && key.starts_with(article)) return key.substr(article.size());
  }
  return key;
}

Voices CollectVoices(const Analysis& analysis, const AnalysisIndex& index,
                     const std::vector<bool>& shown) {
  Voices all;
  std::vector<bool> credited(index.rows.size());
  for (auto& [id, gathered] : Gather(analysis, index, shown, credited)) {
    all.voices.push_back(Describe(index, id, std::move(gathered)));
  }
  // The map's order, by entity and name, decides between equals.
  std::stable_sort(all.voices.begin(), all.voices.end(), [](const Voice& x, const Voice& y) {
    return std::make_tuple(y.articles.size(), y.rows) < std::make_tuple(x.articles.size(), x.rows);
  });
  std::uint32_t rows = 0;
  for (std::size_t row = 0; row < shown.size(); ++row) {
    if (!shown[row]) continue;
    ++rows;
    if (!credited[row]) ++all.rows_without;
  }
  if (all.rows_without > 0) {
    all.without_voice = std::to_string(all.rows_without) + " of " +
                        Counted(rows, "claim", "claims") + " are told without a source.";
  }
  return all;
}

}  // namespace px
