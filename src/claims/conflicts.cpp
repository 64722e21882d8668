#include "claims/conflicts.h"

#include <utility>

#include "claims/conflict_rules.h"
#include "claims/numbered_names.h"
#include "claims/spellings.h"
#include "claims/tree_match.h"
#include "nlp/word_vectors.h"

namespace px {
namespace {

// Below this share of the shorter claim in the longer one they are two claims.
constexpr double kMinCovered = 0.3;

}  // namespace

namespace {

// Whether `a` names something that `is_one` takes and `b` does not name.
template <typename IsOne>
bool NamesOneMore(const ClaimPairView& pair, const ClaimSide& a, const ClaimSide& b,
                  const IsOne& is_one) {
  const bool first = &a == &pair.a;
  for (std::uint32_t n = 0; n < a.tree.nodes.size(); ++n) {
    const ClaimNode& node = a.tree.nodes[n];
    if (node.entity == kNoNode) continue;
    if (!is_one(pair.entities[node.entity].type)) continue;
    if ((first ? pair.match.InB(n) : pair.match.InA(n)) != kNoNode) continue;
    const bool named =
        std::any_of(b.tree.nodes.begin(), b.tree.nodes.end(), [&](const ClaimNode& other) {
          return other.entity == node.entity ||
                 ((other.kind == NodeKind::kName || other.upos == Upos::kPropn) &&
                  MayBeOneName(a.TextOf(node), b.TextOf(other)));
        });
    if (!named) return true;
  }
  return false;
}

bool NamesAnotherPerson(const ClaimPairView& pair, const ClaimSide& a, const ClaimSide& b) {
  return NamesOneMore(pair, a, b, [](EntityType type) { return type == EntityType::kPerson; });
}

}  // namespace

bool NamesAnother(const ClaimPairView& pair, const ClaimSide& a, const ClaimSide& b) {
  return NamesOneMore(pair, a, b, [](EntityType type) { return type != EntityType::kPlace; });
}

bool AreNearWords(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b, Upos upos,
                  std::int32_t min_permille) {
  if (a.kind != NodeKind::kWord || b.kind != NodeKind::kWord) return false;
  if (a.upos != upos || b.upos != upos) return false;
  const WordVectors& vectors = WordVectors::Get();
  const auto x = vectors.Find(pair.words.NameOf(a.word));
  const auto y = vectors.Find(pair.words.NameOf(b.word));
  return x && y && vectors.Similarity(*x, *y) >= min_permille;
}

namespace {

std::uint32_t SurfaceSubject(const ClaimSide& side, std::uint32_t predicate) {
  for (std::uint32_t n = 0; n < side.tree.nodes.size(); ++n) {
    const ClaimNode& node = side.tree.nodes[n];
    if (node.governor != predicate || node.token < side.claim.tokens.begin) continue;
    const Deprel relation = side.article.words[node.token].deprel;
    const bool thing = node.kind != NodeKind::kDate && node.kind != NodeKind::kNumber;
    if (thing && (relation == Deprel::kNsubj || relation == Deprel::kNsubjPass)) return n;
  }
  return kNoNode;
}

}  // namespace

bool ArgumentsFit(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const auto is_thing = [](const ClaimNode& node) {
    return node.kind != NodeKind::kDate && node.kind != NodeKind::kNumber;
  };
  for (const NodeRole role : {NodeRole::kSubject, NodeRole::kObject}) {
    bool in_a = false;
    bool in_b = false;
    bool shared = false;
    for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
      const ClaimNode& node = pair.a.tree.nodes[n];
      if (node.governor != x || node.role != role || !is_thing(node)) continue;
      in_a = true;
      shared |= pair.match.InB(n) != kNoNode;
    }
    for (const ClaimNode& node : pair.b.tree.nodes) {
      in_b |= node.governor == y && node.role == role && is_thing(node);
    }
    if (in_a && in_b && !shared) return false;
  }
  // "Orrin was not signed" and "Tavel is signed", whatever the voice they were taken for.
  const std::uint32_t subject_a = SurfaceSubject(pair.a, x);
  const std::uint32_t subject_b = SurfaceSubject(pair.b, y);
  if (subject_a == kNoNode || subject_b == kNoNode) return true;
  const bool named = pair.a.tree.nodes[subject_a].kind == NodeKind::kName ||
                     pair.b.tree.nodes[subject_b].kind == NodeKind::kName;
  if (!named) return true;
  const std::uint32_t in_b = pair.match.InB(subject_a);
  const std::uint32_t in_a = pair.match.InA(subject_b);
  // "Mayor Orrin" and "Orrin, the mayor": what is part of the subject will do.
  const auto belongs = [](const ClaimTree& tree, std::uint32_t node, std::uint32_t predicate,
                          std::uint32_t subject) {
    if (node == kNoNode) return false;
    // Not "unlike Orrin".
    const bool acts =
        tree.nodes[node].role == NodeRole::kSubject || tree.nodes[node].role == NodeRole::kObject;
    return (acts && tree.nodes[node].governor == predicate) || tree.nodes[node].governor == subject;
  };
  return belongs(pair.b.tree, in_b, y, subject_b) || belongs(pair.a.tree, in_a, x, subject_a);
}

namespace {

// Adds those of `values` that `all` does not hold yet.
template <typename Value>
void AddNew(const std::vector<Value>& values, std::vector<Value>& all) {
  for (const Value& value : values) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Value& other) {
      return other.range.begin < value.range.end && value.range.begin < other.range.end;
    });
    if (!known) all.push_back(value);
  }
}

// What a node is an argument of: "skulls" in "was found hoarding skulls" of both verbs.
bool IsArgumentOf(const ClaimSide& side, const ClaimNode& node, std::uint32_t predicate) {
  if (node.governor == predicate) return true;
  if (node.governor == kNoNode) return false;
  const ClaimNode& up = side.tree.nodes[node.governor];
  return up.governor == predicate && side.article.words[up.token].deprel == Deprel::kXcomp;
}

// "the clinic, destroyed in a storm" and "a storm damaged the clinic": what the participle hangs on
// is what it is done to.
bool SharesModified(const ClaimSide& a, std::uint32_t x, const ClaimSide& b, std::uint32_t y,
                    const std::vector<std::uint32_t>& in_b) {
  const ClaimNode& verb = a.tree.nodes[x];
  const Word& word = a.article.words[verb.token];
  if (word.deprel != Deprel::kAcl || word.verb_form != VerbForm::kPastParticiple) return false;
  if (verb.governor == kNoNode || in_b[verb.governor] == kNoNode) return false;
  const ClaimNode& other = b.tree.nodes[in_b[verb.governor]];
  if (other.governor == y && other.role == NodeRole::kObject) return true;
  const Word& word_b = b.article.words[b.tree.nodes[y].token];
  return word_b.deprel == Deprel::kAcl && b.tree.nodes[y].governor == in_b[verb.governor];
}

// "people" in "nine million people in debt": of a headline without a verb, what stands before.
bool IsSubjectOfVerbless(const ClaimSide& side, std::uint32_t subject, std::uint32_t place) {
  const ClaimNode& node = side.tree.nodes[place];
  if (node.role != NodeRole::kOblique || node.governor == kNoNode) return false;
  const ClaimNode& top = side.tree.nodes[node.governor];
  const bool verbless = top.governor == kNoNode && top.upos == Upos::kNoun &&
                        std::none_of(side.tree.nodes.begin(), side.tree.nodes.end(),
                                     [](const ClaimNode& n) { return n.upos == Upos::kVerb; });
  return verbless &&
         (subject == node.governor || side.tree.nodes[subject].governor == node.governor);
}

// Whether the subject of `y` in `b` is what the verbless `a` says `x` of.
bool ShareVerblessSubject(const ClaimSide& a, const std::vector<std::uint32_t>& in_a,
                          std::uint32_t x, const ClaimSide& b, std::uint32_t y) {
  for (std::uint32_t n = 0; n < b.tree.nodes.size(); ++n) {
    const ClaimNode& node = b.tree.nodes[n];
    if (node.governor != y || node.role != NodeRole::kSubject || in_a[n] == kNoNode) continue;
    if (IsSubjectOfVerbless(a, in_a[n], x)) return true;
  }
  return false;
}

}  // namespace

std::uint32_t SharedArguments(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  std::uint32_t count = 0;
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const std::uint32_t in_b = pair.match.InB(n);
    count += in_b != kNoNode && IsArgumentOf(pair.a, pair.a.tree.nodes[n], x) &&
             IsArgumentOf(pair.b, pair.b.tree.nodes[in_b], y);
  }
  return count;
}

bool ShareActor(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const ClaimNode& node = pair.a.tree.nodes[n];
    const std::uint32_t in_b = pair.match.InB(n);
    const bool acts = node.role == NodeRole::kSubject || node.role == NodeRole::kObject;
    if (node.governor != x || in_b == kNoNode || !acts || node.kind == NodeKind::kNumber) continue;
    const ClaimNode& other = pair.b.tree.nodes[in_b];
    if (other.governor == y && other.role == node.role) return true;
  }
  if (SharesModified(pair.a, x, pair.b, y, pair.match.to_b()) ||
      SharesModified(pair.b, y, pair.a, x, pair.match.to_a())) {
    return true;
  }
  return ShareVerblessSubject(pair.a, pair.match.to_a(), x, pair.b, y) ||
         ShareVerblessSubject(pair.b, pair.match.to_b(), y, pair.a, x);
}

bool AreDeniedAlike(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b) {
  return a.governor == kNoNode || b.governor == kNoNode ||
         pair.a.tree.nodes[a.governor].negated == pair.b.tree.nodes[b.governor].negated;
}

ConflictFinder::ConflictFinder(const std::vector<AnalyzedDocument>& documents,
                               const std::vector<Entity>& entities,
                               const std::vector<Claim>& claims)
    : documents_(documents),
      entities_(entities),
      claims_(claims),
      builder_(documents, entities),
      trees_(claims.size()),
      of_article_(documents.size()) {
  for (const Claim& claim : claims) {
    for (const Quantity& quantity : claim.quantities) {
      of_article_[claim.doc.value].push_back(&quantity);
    }
  }
}

ClaimSide ConflictFinder::SideOf(ClaimId id) {
  const Claim& claim = claims_[id.value];
  std::optional<ClaimTree>& tree = trees_[id.value];
  if (!tree) tree = builder_.Build(claim);
  return {documents_[claim.doc.value], claim, *tree, of_article_[claim.doc.value]};
}

ClaimSide ConflictFinder::SentenceOf(ClaimId id) {
  const Claim& claim = claims_[id.value];
  const AnalyzedDocument& article = documents_[claim.doc.value];
  const auto [entry, added] = sentences_.try_emplace({claim.doc, claim.sentence});
  WholeSentence& whole = entry->second;
  if (added) {
    whole.claim.doc = claim.doc;
    whole.claim.sentence = claim.sentence;
    whole.claim.tokens = article.document.sentences[claim.sentence].tokens;
    whole.claim.range = article.TokenRangeBytes(whole.claim.tokens);
    whole.claim.predicate = claim.predicate;
    whole.claim.stance = claim.stance;
    const auto [first, last] = ClaimsOfSentence(id);
    for (std::uint32_t c = first; c < last; ++c) {
      AddNew(claims_[c].quantities, whole.claim.quantities);
      AddNew(claims_[c].dates, whole.claim.dates);
    }
    whole.tree = builder_.Build(whole.claim);
  }
  return {article, whole.claim, whole.tree, of_article_[claim.doc.value]};
}

std::pair<std::uint32_t, std::uint32_t> ConflictFinder::ClaimsOfSentence(ClaimId id) const {
  const auto same = [&](std::uint32_t c) {
    return claims_[c].doc == claims_[id.value].doc &&
           claims_[c].sentence == claims_[id.value].sentence;
  };
  std::uint32_t first = id.value;
  while (first > 0 && same(first - 1)) --first;
  std::uint32_t last = id.value + 1;
  while (last < claims_.size() && same(last)) ++last;
  return {first, last};
}

ClaimId ConflictFinder::ClaimWith(ClaimId id, std::uint32_t token) const {
  ClaimId best = id;
  std::uint32_t best_size = ~0U;
  const auto [first, last] = ClaimsOfSentence(id);
  for (std::uint32_t c = first; c < last; ++c) {
    const IndexRange tokens = claims_[c].tokens;
    if (!tokens.Contains(token) || tokens.size() >= best_size) continue;
    best = ClaimId{c};
    best_size = tokens.size();
  }
  return best;
}

std::vector<Conflict> ConflictFinder::FindInSentences(const Link& link) {
  if (claims_[link.a.value].doc == claims_[link.b.value].doc) return {};
  const ClaimSide a = SentenceOf(link.a);
  const ClaimSide b = SentenceOf(link.b);
  // Both claims are all there is: the same as Find.
  const auto is_whole = [&](const ClaimSide& whole, ClaimId id) {
    return whole.tree.nodes.size() == SideOf(id).tree.nodes.size();
  };
  if (is_whole(a, link.a) && is_whole(b, link.b)) return {};
  return FindBetween(a, b, link);
}

std::vector<Conflict> ConflictFinder::Find(const Link& link) {
  if (claims_[link.a.value].doc == claims_[link.b.value].doc) return {};
  const ClaimSide a = SideOf(link.a);
  const ClaimSide b = SideOf(link.b);
  std::vector<Conflict> conflicts = FindBetween(a, b, link);
  // That two names stand in one place may be the very conflict.
  const auto of_value = [](const Conflict& conflict) {
    return conflict.kind == ConflictKind::kNumber || conflict.kind == ConflictKind::kDate;
  };
  if (std::any_of(conflicts.begin(), conflicts.end(), of_value) && SentencesTellOfTwo(link)) {
    conflicts.erase(std::remove_if(conflicts.begin(), conflicts.end(), of_value), conflicts.end());
  }
  return conflicts;
}

std::optional<Conflict> ConflictFinder::FindDegreeOfChange(const Link& link) {
  const ClaimSide a = SentenceOf(link.a);
  const ClaimSide b = SentenceOf(link.b);
  if (!MayDifferInDegree(a, b, builder_.words())) return std::nullopt;
  const TreeMatch match(a, b);
  const ClaimPairView pair{a, b, match, entities_, builder_.words(), link.score};
  std::optional<Difference> found = FindDegreeOfOneChange(pair);
  if (!found) return std::nullopt;
  return Conflict{ClaimWith(link.a, a.tree.nodes[found->x].token),
                  ClaimWith(link.b, b.tree.nodes[found->y].token), found->kind, found->verdict,
                  std::move(found->rule)};
}

bool ConflictFinder::SentencesTellOfTwo(const Link& link) {
  const ClaimSide a = SentenceOf(link.a);
  const ClaimSide b = SentenceOf(link.b);
  const TreeMatch match(a, b);
  const ClaimPairView pair{a, b, match, entities_, builder_.words(), link.score};
  return AreOfTwoPersons(pair) || DifferInSeveralFigures(pair) ||
         (NamesAnotherPerson(pair, a, b) && NamesAnotherPerson(pair, b, a));
}

std::vector<Conflict> ConflictFinder::FindBetween(const ClaimSide& a, const ClaimSide& b,
                                                  const Link& link) const {
  std::vector<Conflict> conflicts;
  const TreeMatch match(a, b);
  const ClaimPairView pair{a, b, match, entities_, builder_.words(), link.score};
  const bool of_sentences = &a.claim != &claims_[link.a.value];
  const auto add = [&](std::optional<Difference> found) {
    if (!found) return;
    // Of whole sentences, the claims that hold what differs.
    ClaimId claim_a = link.a;
    ClaimId claim_b = link.b;
    if (of_sentences) {
      claim_a = ClaimWith(link.a, a.tree.nodes[found->x].token);
      claim_b = ClaimWith(link.b, b.tree.nodes[found->y].token);
      // Other clauses may well tell the two apart.
      if (found->verdict == Verdict::kContradicts) found->verdict = Verdict::kDiffers;
    }
    conflicts.push_back({claim_a, claim_b, found->kind, found->verdict, std::move(found->rule)});
  };
  add(FindBearingDifference(pair));
  add(FindFoundingDifference(pair));
  add(FindMissingYear(pair));
  if (pair.covered_more() < kMinCovered) return conflicts;
  const bool two_events = NamesAnother(pair, a, b) && NamesAnother(pair, b, a);
  if (!two_events) {
    add(FindPolarityDifference(pair));
    add(FindNumberDifference(pair));
    add(FindDateDifference(pair));
    add(FindDegreeDifference(pair));
    if (conflicts.empty()) add(FindCauseDifference(pair));
    if (conflicts.empty()) add(FindNarrowerFirst(pair));
    if (conflicts.empty() && !of_sentences) add(FindFirmerDetail(pair));
  }
  if (conflicts.empty()) add(FindNumberedNames(pair));
  if (conflicts.empty()) add(FindWayDifference(pair));
  if (conflicts.empty()) add(FindPrepositionDifference(pair));
  if (conflicts.empty()) add(FindSpellings(pair));
  // A sentence holds many names, and few of them stand in one place.
  if (conflicts.empty() && !of_sentences) add(FindNameDifference(pair));
  return conflicts;
}

}  // namespace px
