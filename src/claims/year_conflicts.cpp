// Years that exclude each other though no one place of two sentences holds both: a thing older than
// its founding, and a deed of a year that is missing where all its years are listed.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "claims/clause_mood.h"
#include "claims/conflict_rules.h"
#include "claims/value_places.h"

namespace px {
namespace {

// 1990 for "1990" and for the ISO date of a day in it, else 0.
int YearOf(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::size_t kDigits = 4;
  std::string_view text = side.TextOf(node);
  if (node.date != kNoNode) text = side.claim.dates[node.date].iso;
  const bool year = text.size() >= kDigits && (text.starts_with("19") || text.starts_with("20")) &&
                    (text.size() == kDigits || text[kDigits] == '-');
  return year ? std::atoi(std::string(text.substr(0, kDigits)).c_str()) : 0;
}

bool IsFounding(const ClaimPairView& pair, const ClaimNode& node) {
  constexpr std::string_view kWords[] = {"found", "founding", "establish", "launch", "open",
                                         "start", "create",   "build",     "set",    "incorporate"};
  return std::find(std::begin(kWords), std::end(kWords), pair.words.NameOf(node.word)) !=
         std::end(kWords);
}

bool IsSince(const ClaimSide& side, const ClaimNode& node) {
  return node.preposition != kNoNode && side.article.words[node.preposition].lemma == "since";
}

// What was founded where `year` tells when: the node of its name, else kNoNode.
std::uint32_t FoundedIn(const ClaimPairView& pair, const ClaimSide& side, std::uint32_t year) {
  const std::uint32_t deed = side.tree.nodes[year].governor;
  if (deed == kNoNode || !IsFounding(pair, side.tree.nodes[deed]) ||
      side.tree.nodes[deed].negated || IsSince(side, side.tree.nodes[year])) {
    return kNoNode;
  }
  for (std::uint32_t n = 0; n < side.tree.nodes.size(); ++n) {
    const ClaimNode& node = side.tree.nodes[n];
    const bool founded = node.governor == deed && node.role == NodeRole::kObject;
    if (founded && node.kind == NodeKind::kName) return n;
  }
  return kNoNode;
}

// What is told to be so since `year`, else kNoNode.
std::uint32_t LastingSince(const ClaimSide& side, std::uint32_t year) {
  if (!IsSince(side, side.tree.nodes[year])) return kNoNode;
  const std::uint32_t top = side.tree.nodes[year].governor;
  for (std::uint32_t n = 0; n < side.tree.nodes.size() && top != kNoNode; ++n) {
    const ClaimNode& node = side.tree.nodes[n];
    const bool subject = node.governor == top && node.role == NodeRole::kSubject;
    if (subject && node.kind == NodeKind::kName) return n;
  }
  return kNoNode;
}

// The years of a deed that are listed for it: "in 2006 and 2008".
Nodes YearsOf(const ClaimSide& side, std::uint32_t deed) {
  Nodes years;
  for (std::uint32_t n = 0; n < side.tree.nodes.size(); ++n) {
    const ClaimNode& node = side.tree.nodes[n];
    if (YearOf(side, node) == 0 || IsSince(side, node)) continue;
    // "the 2007 games" that were hosted
    const bool of_object = node.governor != kNoNode && node.role == NodeRole::kModifier &&
                           side.tree.nodes[node.governor].governor == deed &&
                           side.tree.nodes[node.governor].role == NodeRole::kObject;
    if (node.governor == deed || of_object) years.push_back(n);
  }
  return years;
}

// The one person named before a word of the sentence, as EntityId; kNoNode for none and for two.
std::uint32_t OnlyPersonBefore(const ClaimPairView& pair, const ClaimSide& side,
                               std::uint32_t word) {
  std::uint32_t person = kNoNode;
  for (std::uint32_t n = 0; n < word; ++n) {
    const std::uint32_t entity = side.tree.nodes[n].entity;
    if (entity == kNoNode || pair.entities[entity].type != EntityType::kPerson) continue;
    if (person != kNoNode && person != entity) return kNoNode;
    person = entity;
  }
  return person;
}

// The person who does it, as EntityId; kNoNode where nobody is named.
std::uint32_t PersonOf(const ClaimPairView& pair, const ClaimSide& side, std::uint32_t deed) {
  const auto person = [&](const ClaimNode& node) {
    return node.entity != kNoNode && pair.entities[node.entity].type == EntityType::kPerson;
  };
  const ClaimNode& verb = side.tree.nodes[deed];
  for (const ClaimNode& node : side.tree.nodes) {
    if (node.governor == deed && node.role == NodeRole::kSubject && person(node)) {
      return node.entity;
    }
  }
  // "Orrin won when he hosted it": the subject of the clause above, nobody else being named before.
  const bool pronoun = AnyChild(side, verb, [](const Word& child) {
    return child.deprel == Deprel::kNsubj && (child.lemma == "he" || child.lemma == "she");
  });
  if (pronoun) return OnlyPersonBefore(pair, side, deed);
  const bool relative = side.article.words[verb.token].deprel == Deprel::kAclRelcl;
  if (relative && verb.governor != kNoNode && person(side.tree.nodes[verb.governor])) {
    return side.tree.nodes[verb.governor].entity;
  }
  return kNoNode;
}

bool HoldsYear(const ClaimSide& side, const Nodes& years, int year) {
  return std::any_of(years.begin(), years.end(),
                     [&](std::uint32_t n) { return YearOf(side, side.tree.nodes[n]) == year; });
}

std::optional<Difference> OlderThanFounding(const ClaimPairView& pair, std::uint32_t x,
                                            std::uint32_t y) {
  const int year_a = YearOf(pair.a, pair.a.tree.nodes[x]);
  const int year_b = YearOf(pair.b, pair.b.tree.nodes[y]);
  if (year_a == 0 || year_b == 0 || year_a == year_b) return std::nullopt;
  const bool a_founded = year_b < year_a;
  const std::uint32_t of_a = a_founded ? FoundedIn(pair, pair.a, x) : LastingSince(pair.a, x);
  const std::uint32_t of_b = a_founded ? LastingSince(pair.b, y) : FoundedIn(pair, pair.b, y);
  if (of_a == kNoNode || of_b == kNoNode || pair.match.InB(of_a) != of_b) return std::nullopt;
  return Difference{ConflictKind::kDate, Verdict::kDiffers,
                    "Told to be so before it was founded: " + BothValues(pair, x, y) + ".", x, y};
}

}  // namespace

std::optional<Difference> FindFoundingDifference(const ClaimPairView& pair) {
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    if (YearOf(pair.a, pair.a.tree.nodes[x]) == 0) continue;
    for (std::uint32_t y = 0; y < pair.b.tree.nodes.size(); ++y) {
      if (std::optional<Difference> found = OlderThanFounding(pair, x, y)) return found;
    }
  }
  return std::nullopt;
}

std::optional<Difference> FindMissingYear(const ClaimPairView& pair) {
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    const std::uint32_t y = pair.match.InB(x);
    if (y == kNoNode || pair.a.tree.nodes[x].upos != Upos::kVerb) continue;
    const std::uint32_t person = PersonOf(pair, pair.a, x);
    if (person == kNoNode || PersonOf(pair, pair.b, y) != person) continue;
    const Nodes years_a = YearsOf(pair.a, x);
    const Nodes years_b = YearsOf(pair.b, y);
    if (years_a.empty() || years_b.empty() || years_a.size() + years_b.size() < 3) continue;
    const std::uint32_t first = years_a.front();
    const bool shared = std::any_of(years_a.begin(), years_a.end(), [&](std::uint32_t n) {
      return HoldsYear(pair.b, years_b, YearOf(pair.a, pair.a.tree.nodes[n]));
    });
    if (shared || pair.a.tree.nodes[x].negated != pair.b.tree.nodes[y].negated) continue;
    return Difference{ConflictKind::kDate, Verdict::kDiffers,
                      "One article lists the years, and that of the other is not among them: " +
                          BothValues(pair, first, years_b.front()) + ".",
                      first, years_b.front()};
  }
  return std::nullopt;
}

}  // namespace px
