#include "claims/count_slots.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "claims/claim_terms.h"
#include "claims/conflict_rules.h"
#include "claims/quantity_match.h"
#include "claims/value_places.h"

namespace px {
namespace {

// An article that counts one thing oftener tells of it in general.
constexpr std::size_t kMostPlaces = 6;
// Figures farther apart are of two things as a rule.
constexpr double kMostTimes = 2.05;
// What the sentences of two counts must share beside what is counted: a rare word.
constexpr double kMinEvidence = 5;

// Of these an article names many, each of another matter; games and courts count little else.
bool IsEveryday(std::string_view noun) {
  constexpr std::string_view kNouns[] = {
      "day",     "week",   "month",   "year",  "hour",   "minute",  "second", "decade", "time",
      "times",   "night",  "season",  "game",  "match",  "win",     "loss",   "point",  "goal",
      "yard",    "run",    "pass",    "carry", "catch",  "rebound", "assist", "start",  "play",
      "quarter", "inning", "round",   "set",   "title",  "degree",  "way",    "thing",  "person",
      "man",     "woman",  "child",   "other", "part",   "step",    "side",   "place",  "case",
      "user",    "one",    "company", "state", "country"};
  return std::find(std::begin(kNouns), std::end(kNouns), noun) != std::end(kNouns);
}

struct Place {
  ClaimId claim;
  const Quantity* quantity = nullptr;
};

// The noun that a number hangs on, as "boats" of "two small boats"; kNoHead where there is none.
std::uint32_t CountedNoun(const AnalyzedDocument& article, const Claim& claim,
                          const Quantity& quantity) {
  const IndexRange tokens = TokensIn(article, claim.tokens, quantity.range);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Word& word = article.words[t];
    if (word.deprel != Deprel::kNummod || word.head == kNoHead) continue;
    return article.words[word.head].upos == Upos::kNoun ? word.head : kNoHead;
  }
  return kNoHead;
}

// "420 passengers and crew": more is counted than the noun says.
bool CountsMore(const AnalyzedDocument& article, std::uint32_t noun) {
  const std::uint32_t next = noun + 1;
  return next + 1 < article.words.size() && article.words[next].lemma == "and" &&
         article.words[next + 1].deprel == Deprel::kConj && article.words[next + 1].head == noun;
}

// "a 30-seat boat": no count of anything.
bool IsGlued(const AnalyzedDocument& article, const Claim& claim, const Quantity& quantity) {
  const IndexRange tokens = TokensIn(article, claim.tokens, quantity.range);
  const auto is_hyphen = [&](std::uint32_t t) {
    return t < article.words.size() && article.TokenText(t) == "-";
  };
  return is_hyphen(tokens.end) || (tokens.begin > 0 && is_hyphen(tokens.begin - 1));
}

bool AreOfOneKind(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 4;
  if (a.size() < b.size()) std::swap(a, b);
  return a == b || (b.size() >= kShortest && a.ends_with(b));
}

// The places of an article by counted noun; without those of nouns that it gives two figures of.
using Counts = std::map<std::string_view, std::vector<Place>>;

class ArticleCounts {
 public:
  ArticleCounts(const std::vector<AnalyzedDocument>& documents, const std::vector<Claim>& claims)
      : counts_(documents.size()) {
    for (std::uint32_t c = 0; c < claims.size(); ++c) {
      const Claim& claim = claims[c];
      for (const Quantity& quantity : claim.quantities) {
        if (quantity.unit.empty() || IsMeasure(quantity.unit) || IsEveryday(quantity.unit))
          continue;
        counts_[claim.doc.value][quantity.unit].push_back({ClaimId{c}, &quantity});
      }
    }
    for (std::uint32_t d = 0; d < documents.size(); ++d) Tidy(documents[d], claims, counts_[d]);
  }

  const Counts& Of(DocId doc) const { return counts_[doc.value]; }

 private:
  static bool GivesTwoFigures(const std::vector<Place>& places) {
    return std::any_of(places.begin(), places.end(), [&](const Place& place) {
      return place.quantity->value != places.front().quantity->value ||
             place.quantity->upper != places.front().quantity->upper;
    });
  }

  static void Tidy(const AnalyzedDocument& article, const std::vector<Claim>& claims,
                   Counts& counts) {
    std::vector<std::string_view> doubtful;
    for (const auto& [noun, places] : counts) {
      for (const auto& [other, of_other] : counts) {
        if (!AreOfOneKind(noun, other)) continue;
        std::vector<Place> all = places;
        all.insert(all.end(), of_other.begin(), of_other.end());
        if (GivesTwoFigures(all) || all.size() > 2 * kMostPlaces) doubtful.push_back(noun);
      }
    }
    for (const std::string_view noun : doubtful) counts.erase(noun);
    for (auto& [noun, places] : counts) {
      places.erase(std::remove_if(places.begin(), places.end(),
                                  [&](const Place& place) {
                                    const Claim& claim = claims[place.claim.value];
                                    const std::uint32_t head =
                                        CountedNoun(article, claim, *place.quantity);
                                    return head == kNoHead || CountsMore(article, head) ||
                                           IsGlued(article, claim, *place.quantity);
                                  }),
                   places.end());
    }
  }

  std::vector<Counts> counts_;
};

bool AreRivals(const Quantity& a, Quantity b) {
  b.unit = a.unit;
  if (a.value == 1 || b.value == 1) return false;  // "one officer" may be one of more
  const double larger = std::max(a.value, b.value);
  return MatchQuantities(a, b) == ValueMatch::kDiffers &&
         larger <= kMostTimes * std::min(a.value, b.value);
}

// The node of the amount whose words are `range`.
std::uint32_t NodeOf(const ClaimSide& side, ByteRange range) {
  for (std::uint32_t n = 0; n < side.tree.nodes.size(); ++n) {
    const std::uint32_t quantity = side.tree.nodes[n].quantity;
    if (quantity != kNoNode && side.claim.quantities[quantity].range == range) return n;
  }
  return kNoNode;
}

// Of what both hold beside the thing that is counted.
double SharedRarity(const ClaimPairView& pair, std::uint32_t counted) {
  double shared = 0;
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const ClaimNode& node = pair.a.tree.nodes[n];
    const bool value = node.kind == NodeKind::kNumber || node.kind == NodeKind::kDate;
    if (!value && n != counted && pair.match.InB(n) != kNoNode) shared += node.weight;
  }
  return shared;
}

// Whether each names a person or body that the other does not.
bool NameOthers(ConflictFinder& finder, ClaimId claim_a, ClaimId claim_b) {
  const ClaimSide a = finder.SideOf(claim_a);
  const ClaimSide b = finder.SideOf(claim_b);
  const TreeMatch match(a, b);
  const ClaimPairView pair{a, b, match, finder.entities(), finder.words(), 0};
  return NamesAnother(pair, a, b) && NamesAnother(pair, b, a);
}

struct FoundConflict {
  Conflict conflict;
  double evidence = 0;
};

// Of two figures for one kind of thing that cannot both be right: the conflict, unless their
// sentences share too little or tell the figures apart.
std::optional<FoundConflict> CompareCounts(ConflictFinder& finder, const Place& of_a,
                                           const Place& of_b) {
  const ClaimSide a = finder.SentenceOf(of_a.claim);
  const ClaimSide b = finder.SentenceOf(of_b.claim);
  const TreeMatch match(a, b);
  const ClaimPairView pair{a, b, match, finder.entities(), finder.words(), 0};
  const std::uint32_t x = NodeOf(a, of_a.quantity->range);
  const std::uint32_t y = NodeOf(b, of_b.quantity->range);
  if (x == kNoNode || y == kNoNode || AreTwoCounts(pair, x, y)) return std::nullopt;
  const double evidence = SharedRarity(pair, a.tree.nodes[x].governor);
  const ClaimId with_x = finder.ClaimWith(of_a.claim, a.tree.nodes[x].token);
  const ClaimId with_y = finder.ClaimWith(of_b.claim, b.tree.nodes[y].token);
  if (evidence < kMinEvidence || NameOthers(finder, with_x, with_y)) return std::nullopt;
  return FoundConflict{{with_x, with_y, ConflictKind::kNumber, Verdict::kDiffers,
                        "Two figures for the same thing: " + BothValues(pair, x, y) + "."},
                       evidence};
}

}  // namespace

std::vector<Conflict> FindCountConflicts(const std::vector<AnalyzedDocument>& documents,
                                         const std::vector<Claim>& claims,
                                         const ArticlePairs& one_event, ConflictFinder& finder) {
  const ArticleCounts counts(documents, claims);
  std::vector<Conflict> conflicts;
  for (const auto& [a, b] : one_event) {
    for (const auto& [noun_a, places_a] : counts.Of(a)) {
      for (const auto& [noun_b, places_b] : counts.Of(b)) {
        if (!AreOfOneKind(noun_a, noun_b)) continue;
        std::optional<FoundConflict> best;
        for (const Place& x : places_a) {
          for (const Place& y : places_b) {
            if (!AreRivals(*x.quantity, *y.quantity)) continue;
            std::optional<FoundConflict> found = CompareCounts(finder, x, y);
            if (found && (!best || found->evidence > best->evidence)) best = std::move(found);
          }
        }
        if (best) conflicts.push_back(std::move(best->conflict));
      }
    }
  }
  return conflicts;
}

}  // namespace px
