// Other names, peoples and places where all the rest of two claims fits.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "claims/conflict_rules.h"
#include "claims/contrasts.h"
#include "claims/value_places.h"
#include "entities/name_lexicon.h"

namespace px {
namespace {

// Little but the name in question differs.
constexpr double kAllCovered = 0.55;
constexpr double kNameCovered = 0.5;
constexpr double kAloneCovered = 0.75;

// Peoples, not faiths nor parts of the world: a Thai may be a Buddhist and is an Asian.
bool IsPeople(std::string_view text) {
  constexpr std::string_view kBroad[] = {"african",    "african american",
                                         "american",   "anglo",
                                         "arab",       "arabian",
                                         "arabic",     "asian",
                                         "british",    "briton",
                                         "buddhist",   "caribbean",
                                         "catholic",   "christian",
                                         "democrat",   "democratic",
                                         "european",   "hindu",
                                         "hispanic",   "islamic",
                                         "islamist",   "jew",
                                         "jewish",     "latin",
                                         "latino",     "mediterranean",
                                         "muslim",     "nordic",
                                         "orthodox",   "protestant",
                                         "republican", "scandinavian",
                                         "shia",       "shiite",
                                         "sikh",       "soviet",
                                         "sunni",      "western"};
  const std::string key = NameKey(text);
  return NameLexicon::Get().Find(key).Has(WordClass::kDemonym) &&
         std::find(std::begin(kBroad), std::end(kBroad), key) == std::end(kBroad);
}

// "National Park", "Rose Garden": lies in some other place.
bool IsSite(std::string_view name) {
  const std::string key = NameKey(name);
  const std::size_t space = key.rfind(' ');
  return space != std::string::npos && NameLexicon::Get()
                                           .Find(std::string_view(key).substr(space + 1))
                                           .Has(WordClass::kPlaceHead);
}

// "Foster Ave.": taken for a person now and then.
bool IsStreet(std::string_view name) {
  constexpr std::string_view kEnds[] = {" blvd",      " ave",   " st",   " rd",     " dr",
                                        " ln",        " hwy",   " road", " street", " avenue",
                                        " boulevard", " drive", " lane"};
  std::string key = NameKey(name);
  while (key.ends_with('.')) key.pop_back();
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return key.ends_with(end); });
}

// Whether two parts name things of one kind, of which only one can stand here.
bool AreOfOneKind(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b,
                  bool in_one_slot) {
  const std::string_view text_a = pair.a.TextOf(a);
  const std::string_view text_b = pair.b.TextOf(b);
  if (IsPeople(text_a) && IsPeople(text_b)) return in_one_slot;
  if (a.entity == kNoNode || b.entity == kNoNode) return false;
  if (a.upos == Upos::kPron || b.upos == Upos::kPron) return false;
  const EntityType type = pair.entities[a.entity].type;
  if (type != pair.entities[b.entity].type) return false;
  if (type == EntityType::kPerson) return !IsStreet(text_a) && !IsStreet(text_b);
  return type == EntityType::kPlace && !IsSite(text_a) && !IsSite(text_b) &&
         GetContrasts().ExcludeEachOther(NameKey(text_a), NameKey(text_b));
}

std::uint32_t SharedWords(const ClaimPairView& pair) {
  std::uint32_t count = 0;
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    count += pair.a.tree.nodes[n].kind != NodeKind::kName && pair.match.InB(n) != kNoNode;
  }
  return count;
}

bool ShareVerb(const ClaimPairView& pair) {
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const std::uint32_t in_b = pair.match.InB(n);
    if (pair.a.tree.nodes[n].upos == Upos::kVerb && in_b != kNoNode) return true;
  }
  return false;
}

// "Orrin has also signed": besides somebody else.
bool TellsOfOneMore(const ClaimSide& side) {
  constexpr std::string_view kWords[] = {"also", "too", "another", "other", "others"};
  for (std::uint32_t t = side.claim.tokens.begin; t < side.claim.tokens.end; ++t) {
    if (std::find(std::begin(kWords), std::end(kWords), FoldKey(side.article.TokenText(t))) !=
        std::end(kWords)) {
      return true;
    }
  }
  return false;
}

// Names in `side` that the other claim does not hold.
std::uint32_t OwnNames(const ClaimTree& tree, const std::vector<std::uint32_t>& matched) {
  std::uint32_t count = 0;
  for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
    count += tree.nodes[n].kind == NodeKind::kName && matched[n] == kNoNode;
  }
  return count;
}

// Whether nothing but this name tells the claims apart.
bool IsOnlyName(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  if (pair.covered_more() < kAllCovered || pair.covered_less() < kNameCovered) return false;
  if (!ShareVerb(pair) && pair.covered_less() < kAloneCovered) return false;
  if (SharedWords(pair) < 2 || TellsOfOneMore(pair.a) || TellsOfOneMore(pair.b)) return false;
  // "Orrin of Velmouth" and "Tavel of Quennow": two persons.
  if (OwnNames(pair.a.tree, pair.match.to_b()) > 1 &&
      OwnNames(pair.b.tree, pair.match.to_a()) > 1) {
    return false;
  }
  // An article that names both tells of two things.
  if (a.entity != kNoNode && b.entity != kNoNode &&
      (pair.a.ArticleNames(b.entity, pair.entities) ||
       pair.b.ArticleNames(a.entity, pair.entities))) {
    return false;
  }
  const bool place = a.entity != kNoNode && pair.entities[a.entity].type == EntityType::kPlace;
  const auto word_of = [](const ClaimSide& side, std::uint32_t token) -> std::string_view {
    return token == kNoNode ? std::string_view() : side.article.words[token].lemma;
  };
  const bool same_slot = pair.match.SlotOf(x, y) == Slot::kSame &&
                         word_of(pair.a, a.preposition) == word_of(pair.b, b.preposition);
  const auto acts = [](const ClaimNode& node) {
    return node.role == NodeRole::kSubject || node.role == NodeRole::kObject;
  };
  return same_slot || (!place && (acts(a) || acts(b))) ||
         (!place && pair.covered_less() >= kAloneCovered);
}

// Whether the other claim holds the name elsewhere: then it is no other value.
bool IsElsewhere(const ClaimSide& side, std::string_view name) {
  return std::any_of(side.tree.nodes.begin(), side.tree.nodes.end(), [&](const ClaimNode& node) {
    return (node.kind == NodeKind::kName || node.upos == Upos::kPropn) &&
           MayBeOneName(side.TextOf(node), name);
  });
}

}  // namespace

bool AreNamedElsewhere(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const std::string_view a = pair.a.TextOf(pair.a.tree.nodes[x]);
  const std::string_view b = pair.b.TextOf(pair.b.tree.nodes[y]);
  return MayBeOneName(a, b) || IsElsewhere(pair.b, a) || IsElsewhere(pair.a, b);
}

Difference OneThingDiffers(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  return {ConflictKind::kAttribution, Verdict::kDiffers,
          "The articles differ in one thing: " + BothValues(pair, x, y) + ".", x, y};
}

std::optional<Difference> FindNameDifference(const ClaimPairView& pair) {
  const auto may_be_names = [&](std::uint32_t x, std::uint32_t y) {
    const auto is_name = [](const ClaimNode& node) {
      return node.kind == NodeKind::kName || node.upos == Upos::kPropn || node.upos == Upos::kAdj;
    };
    return is_name(pair.a.tree.nodes[x]) && is_name(pair.b.tree.nodes[y]);
  };
  return FirstInOnePlace(
      pair, may_be_names, [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
        const ClaimNode& a = pair.a.tree.nodes[x];
        const ClaimNode& b = pair.b.tree.nodes[y];
        const bool in_one_slot = pair.match.SlotOf(x, y) == Slot::kSame;
        // "Orrin did not sign" and "Tavel signed" fit.
        if (!AreDeniedAlike(pair, a, b)) return std::nullopt;
        if (!AreOfOneKind(pair, a, b, in_one_slot) || AreNamedElsewhere(pair, x, y)) {
          return std::nullopt;
        }
        if (!IsOnlyName(pair, x, y)) return std::nullopt;
        return OneThingDiffers(pair, x, y);
      });
}

}  // namespace px
