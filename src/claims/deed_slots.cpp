#include "claims/deed_slots.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "claims/clause_mood.h"
#include "claims/conflict_rules.h"
#include "claims/tree_match.h"
#include "claims/word_families.h"

namespace px {
namespace {

// Days farther apart are of two deeds of one kind.
constexpr int kMostDaysApart = 3;

// One actor's deeds of one kind.
struct DeedKey {
  std::string verb;  // head of its family
  bool passive = false;
  std::uint32_t actor = 0;  // EntityId

  friend auto operator<=>(const DeedKey&, const DeedKey&) = default;
};

struct Deed {
  ClaimId claim;
  std::uint32_t verb = 0;  // token
};

// Who does much else, too, by these.
bool IsLight(std::string_view lemma) {
  constexpr std::string_view kVerbs[] = {"be",  "have", "do",   "get",  "make",  "go",   "come",
                                         "say", "tell", "take", "give", "see",   "want", "play",
                                         "win", "lose", "beat", "meet", "score", "add"};
  return std::find(std::begin(kVerbs), std::end(kVerbs), lemma) != std::end(kVerbs);
}

// The entity of each token of an article, by mention and by reference.
std::vector<std::map<std::uint32_t, std::uint32_t>> EntityOfToken(
    std::size_t documents, const std::vector<Entity>& entities) {
  std::vector<std::map<std::uint32_t, std::uint32_t>> entity_of(documents);
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const Mention& mention : entities[e].mentions) {
      for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
        entity_of[mention.doc.value][t] = e;
      }
    }
    for (const Reference& reference : entities[e].references) {
      for (std::uint32_t t = reference.tokens.begin; t < reference.tokens.end; ++t) {
        entity_of[reference.doc.value].emplace(t, e);
      }
    }
  }
  return entity_of;
}

class DeedReader {
 public:
  DeedReader(const std::vector<AnalyzedDocument>& documents, const std::vector<Entity>& entities,
             const std::vector<Claim>& claims)
      : documents_(documents),
        entities_(entities),
        entity_of_(EntityOfToken(documents.size(), entities)) {
    for (std::uint32_t c = 0; c < claims.size(); ++c) {
      const Claim& claim = claims[c];
      const AnalyzedDocument& article = documents[claim.doc.value];
      for (std::uint32_t t = claim.tokens.begin; t < claim.tokens.end; ++t) {
        const Word& word = article.words[t];
        const bool predicate = claim.predicate.Contains(article.document.tokens[t].range);
        if (word.upos != Upos::kVerb || !predicate || IsLight(word.lemma)) continue;
        if (!TellsDay(article, claim, t)) continue;
        Add(ClaimId{c}, claim, t);
      }
    }
  }

  const std::map<DeedKey, std::vector<Deed>>& deeds() const { return deeds_; }

 private:
  void Add(ClaimId id, const Claim& claim, std::uint32_t verb) {
    const AnalyzedDocument& article = documents_[claim.doc.value];
    const IndexRange sentence = article.document.sentences[claim.sentence].tokens;
    const std::uint32_t subject = SubjectOf(article, sentence, verb);
    if (subject == kNoHead) return;
    std::optional<std::uint32_t> actor = EntityAt(claim.doc, subject);
    if (!actor) actor = ActorBefore(claim, subject);
    if (!actor) return;
    const std::string lemma = FoldKey(article.words[verb].lemma);
    const bool passive = article.words[subject].deprel == Deprel::kNsubjPass;
    deeds_[{std::string(GetWordFamilies().Head(lemma)), passive, *actor}].push_back({id, verb});
  }

  // Whether a number of a day hangs on the verb or on a name that does.
  static bool TellsDay(const AnalyzedDocument& article, const Claim& claim, std::uint32_t verb) {
    constexpr std::size_t kMostDigits = 2;
    for (std::uint32_t t = claim.tokens.begin; t < claim.tokens.end; ++t) {
      const Word& word = article.words[t];
      const bool day = word.upos == Upos::kNum && article.TokenText(t).size() <= kMostDigits;
      if (!day || word.head == kNoHead) continue;
      if (word.head == verb || article.words[word.head].head == verb) return true;
    }
    return false;
  }

  static std::uint32_t SubjectOf(const AnalyzedDocument& article, IndexRange sentence,
                                 std::uint32_t verb) {
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const Word& word = article.words[t];
      const bool subject = word.deprel == Deprel::kNsubj || word.deprel == Deprel::kNsubjPass;
      if (subject && word.head == verb) return t;
    }
    return kNoHead;
  }

  std::optional<std::uint32_t> EntityAt(DocId doc, std::uint32_t token) const {
    const auto found = entity_of_[doc.value].find(token);
    if (found == entity_of_[doc.value].end()) return std::nullopt;
    return found->second;
  }

  // Of the pronoun that is the subject of a sentence: the subject of the sentence before.
  std::optional<std::uint32_t> ActorBefore(const Claim& claim, std::uint32_t pronoun) const {
    const AnalyzedDocument& article = documents_[claim.doc.value];
    const std::string_view lemma = article.words[pronoun].lemma;
    const bool thing = lemma == "it";
    if (!thing && lemma != "he" && lemma != "she") return std::nullopt;
    const std::uint32_t verb = article.words[pronoun].head;
    if (claim.sentence == 0 || article.words[verb].deprel != Deprel::kRoot) return std::nullopt;
    const IndexRange before = article.document.sentences[claim.sentence - 1].tokens;
    for (std::uint32_t t = before.begin; t < before.end; ++t) {
      if (article.words[t].deprel != Deprel::kRoot) continue;
      const std::uint32_t subject = SubjectOf(article, before, t);
      const auto actor = subject == kNoHead ? std::nullopt : EntityAt(claim.doc, subject);
      const bool person = actor && entities_[*actor].type == EntityType::kPerson;
      return actor && person != thing ? actor : std::nullopt;
    }
    return std::nullopt;
  }

  const std::vector<AnalyzedDocument>& documents_;
  const std::vector<Entity>& entities_;
  std::vector<std::map<std::uint32_t, std::uint32_t>> entity_of_;
  std::map<DeedKey, std::vector<Deed>> deeds_;
};

std::uint32_t NodeAt(const ClaimTree& tree, std::uint32_t token) {
  for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
    if (tree.nodes[n].token == token) return n;
  }
  return kNoNode;
}

// The only date that a deed has, else kNoNode.
std::uint32_t DateOf(const ClaimTree& tree, std::uint32_t deed) {
  std::uint32_t date = kNoNode;
  for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
    if (tree.nodes[n].kind != NodeKind::kDate || tree.nodes[n].governor != deed) continue;
    if (date != kNoNode) return kNoNode;
    date = n;
  }
  return date;
}

// "november" and 18 of "November 18" and "18 November"; 0 where no day is told.
struct DayOfMonth {
  std::string month;
  int day = 0;
};

DayOfMonth DayIn(std::string_view text) {
  DayOfMonth result;
  int digits = 0;
  for (const char c : FoldKey(text)) {
    if ('0' <= c && c <= '9') {
      result.day = 10 * result.day + (c - '0');
      ++digits;
    } else if ('a' <= c && c <= 'z') {
      result.month += c;
    }
  }
  constexpr int kMostDigits = 2;
  constexpr std::size_t kShortestMonth = 3;
  if (digits > kMostDigits || result.month.size() < kShortestMonth) result.day = 0;
  return result;
}

bool AreNearDays(std::string_view text_a, std::string_view text_b) {
  const DayOfMonth a = DayIn(text_a);
  const DayOfMonth b = DayIn(text_b);
  if (a.day == 0 || b.day == 0 || a.day == b.day) return false;
  return a.month.substr(0, 3) == b.month.substr(0, 3) && std::abs(a.day - b.day) <= kMostDaysApart;
}

// The object of each is another named thing.
bool AreDoneToTwo(const ClaimPairView& pair, std::uint32_t deed_a, std::uint32_t deed_b) {
  const auto named_object = [](const ClaimTree& tree, std::uint32_t deed) {
    for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
      const ClaimNode& node = tree.nodes[n];
      const bool object = node.governor == deed && node.role == NodeRole::kObject;
      if (object && node.kind == NodeKind::kName) return n;
    }
    return kNoNode;
  };
  const std::uint32_t x = named_object(pair.a.tree, deed_a);
  const std::uint32_t y = named_object(pair.b.tree, deed_b);
  return x != kNoNode && y != kNoNode && pair.match.InB(x) != y;
}

std::optional<Conflict> Compare(ConflictFinder& finder, const Deed& of_a, const Deed& of_b) {
  const ClaimSide a = finder.SentenceOf(of_a.claim);
  const ClaimSide b = finder.SentenceOf(of_b.claim);
  const TreeMatch match(a, b);
  const ClaimPairView pair{a, b, match, finder.entities(), finder.words(), 0};
  const std::uint32_t deed_a = NodeAt(a.tree, of_a.verb);
  const std::uint32_t deed_b = NodeAt(b.tree, of_b.verb);
  if (deed_a == kNoNode || deed_b == kNoNode) return std::nullopt;
  const ClaimNode& verb_a = a.tree.nodes[deed_a];
  const ClaimNode& verb_b = b.tree.nodes[deed_b];
  if (verb_a.negated || verb_b.negated || !IsDone(a, verb_a) || !IsDone(b, verb_b)) {
    return std::nullopt;
  }
  const std::uint32_t x = DateOf(a.tree, deed_a);
  const std::uint32_t y = DateOf(b.tree, deed_b);
  if (x == kNoNode || y == kNoNode || AreDoneToTwo(pair, deed_a, deed_b)) return std::nullopt;
  if (!AreNearDays(a.TextOf(a.tree.nodes[x]), b.TextOf(b.tree.nodes[y]))) return std::nullopt;
  return Conflict{finder.ClaimWith(of_a.claim, a.tree.nodes[x].token),
                  finder.ClaimWith(of_b.claim, b.tree.nodes[y].token), ConflictKind::kDate,
                  Verdict::kDiffers,
                  "Two dates for the same event: \"" + std::string(a.TextOf(a.tree.nodes[x])) +
                      "\" and \"" + std::string(b.TextOf(b.tree.nodes[y])) + "\"."};
}

}  // namespace

std::vector<Conflict> FindDeedConflicts(const std::vector<AnalyzedDocument>& documents,
                                        const std::vector<Entity>& entities,
                                        const std::vector<Claim>& claims,
                                        const ArticlePairs& one_event, ConflictFinder& finder) {
  const DeedReader reader(documents, entities, claims);
  std::vector<Conflict> conflicts;
  for (const auto& [key, deeds] : reader.deeds()) {
    for (std::size_t i = 0; i < deeds.size(); ++i) {
      for (std::size_t j = i + 1; j < deeds.size(); ++j) {
        const DocId a = claims[deeds[i].claim.value].doc;
        const DocId b = claims[deeds[j].claim.value].doc;
        if (a == b || one_event.count({a, b}) == 0) continue;
        if (std::optional<Conflict> found = Compare(finder, deeds[i], deeds[j])) {
          conflicts.push_back(*std::move(found));
        }
      }
    }
  }
  return conflicts;
}

}  // namespace px
