#include "claims/claim_tree.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "claims/background_words.h"
#include "claims/claim_terms.h"
#include "claims/clock_times.h"
#include "claims/contrasts.h"
#include "claims/word_families.h"

namespace px {
namespace {

template <std::size_t n>
bool IsAnyOf(std::string_view word, const std::string_view (&list)[n]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool IsQuantifier(const Word& word) {
  constexpr std::string_view kQuantifiers[] = {"all",  "every", "each", "both",   "most",
                                               "many", "some",  "few",  "several"};
  return IsAnyOf(word.lemma, kQuantifiers);
}

bool IsNegator(const Word& word) {
  constexpr std::string_view kNegators[] = {"not",    "n't",     "never",   "no",      "none",
                                            "nobody", "nothing", "neither", "nowhere", "nor",
                                            "hardly", "without", "cant",    "dont",    "wont",
                                            "didnt",  "doesnt",  "isnt",    "wasnt"};
  return word.negative || IsAnyOf(word.lemma, kNegators);
}

// What "failed to sink" and "denied sinking" say of the second verb.
bool TurnsComplement(std::string_view lemma) {
  constexpr std::string_view kWords[] = {"fail",   "refuse",    "decline",   "deny",
                                         "avoid",  "neglect",   "unable",    "unwilling",
                                         "forget", "incapable", "ineligible"};
  return IsAnyOf(lemma, kWords);
}

// "banned from sinking", "prevented from being sunk", "far from sinking".
bool TurnsFrom(std::string_view lemma) {
  constexpr std::string_view kWords[] = {
      "ban",      "bar",      "prohibit", "prevent",    "stop",   "forbid",  "keep",
      "exclude",  "disallow", "block",    "discourage", "deter",  "refrain", "disqualify",
      "restrain", "abstain",  "dissuade", "far",        "hinder", "preclude"};
  return IsAnyOf(lemma, kWords);
}

// What "I do not think that it sank" denies is the sinking.
bool PassesNegationOn(std::string_view lemma) {
  constexpr std::string_view kVerbs[] = {"think", "believe", "feel", "suppose", "seem", "appear"};
  return IsAnyOf(lemma, kVerbs);
}

// "not only", "no doubt", "no fewer than": look like a negation and are none.
bool IsHarmlessAfterNegator(std::string_view lemma) {
  constexpr std::string_view kWords[] = {"only",  "just",  "merely", "simply", "solely",
                                         "least", "doubt", "matter", "wonder", "few",
                                         "more",  "less",  "soon",   "late",   "necessarily"};
  return IsAnyOf(lemma, kWords);
}

bool IsShortMonth(std::string_view name) {
  constexpr std::string_view kShort[] = {"jan.", "feb.",  "mar.", "apr.", "aug.",
                                         "sep.", "sept.", "oct.", "nov.", "dec."};
  return IsAnyOf(name, kShort);
}

bool IsDayOrMonth(const Word& word) {
  constexpr std::string_view kNames[] = {
      "monday",    "tuesday",  "wednesday", "thursday", "friday",    "saturday", "sunday",
      "january",   "february", "march",     "april",    "june",      "july",     "august",
      "september", "october",  "november",  "december", "yesterday", "today",    "tomorrow"};
  if (word.upos != Upos::kPropn && word.upos != Upos::kNoun) return false;
  const std::string lemma = FoldKey(word.lemma);
  return IsAnyOf(lemma, kNames) || IsShortMonth(lemma);
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

// A month at `token` and the day right before or behind it.
bool IsDayOfMonth(const AnalyzedDocument& article, std::uint32_t token, std::uint32_t day) {
  if (std::max(token, day) >= article.words.size()) return false;
  // "7" of "the 30-7 Oct. 19 loss" belongs to the score.
  if (day < token && day > 0 && article.TokenText(day - 1) == "-") return false;
  constexpr std::size_t kLongestDay = 4;  // "21st"
  return HasDigit(article.TokenText(day)) && article.TokenText(day).size() <= kLongestDay &&
         IsDayOrMonth(article.words[token]);
}

bool IsContentWord(const Word& word) {
  switch (word.upos) {
    case Upos::kAdj:
    case Upos::kAdv:
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kVerb:
      return true;
    case Upos::kDet:
    case Upos::kPron:
      return IsQuantifier(word);
    default:
      return false;
  }
}

// What `token` is coordinated with, first of all, else itself.
std::uint32_t FirstConjunct(const std::vector<Word>& words, std::uint32_t token) {
  while (words[token].deprel == Deprel::kConj && words[token].head != kNoHead) {
    token = words[token].head;
  }
  return token;
}

NodeRole RoleOf(Deprel relation) {
  switch (relation) {
    case Deprel::kNsubj:
    case Deprel::kCsubj:
    case Deprel::kNsubjOuter:
    case Deprel::kOblAgent:
      return NodeRole::kSubject;
    case Deprel::kNsubjPass:
    case Deprel::kCsubjPass:
    case Deprel::kObj:
    case Deprel::kIobj:
      return NodeRole::kObject;
    case Deprel::kObl:
    case Deprel::kOblUnmarked:
    case Deprel::kNmod:
    case Deprel::kNmodUnmarked:
      return NodeRole::kOblique;
    case Deprel::kRoot:
    case Deprel::kCcomp:
    case Deprel::kXcomp:
    case Deprel::kAdvcl:
    case Deprel::kAdvclRelcl:
    case Deprel::kAcl:
    case Deprel::kAclRelcl:
    case Deprel::kParataxis:
      return NodeRole::kPredicate;
    default:
      return NodeRole::kModifier;
  }
}

// "dead at 91" and "dies at 91": the adjective for what the verb leads to.
std::string_view VerbOf(std::string_view lemma) {
  if (lemma == "dead") return "die";
  return lemma == "alive" ? "live" : lemma;
}

// Of `tokens`, the one that the others hang on.
std::uint32_t HeadOf(const std::vector<Word>& words, IndexRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const bool inside = words[t].head != kNoHead && tokens.Contains(words[t].head);
    const bool leads = words[t].upos != Upos::kAdp && words[t].upos != Upos::kAdv &&
                       words[t].upos != Upos::kDet && words[t].upos != Upos::kPunct;
    if (!inside && leads) return t;
  }
  return tokens.end - 1;
}

// A name is as rare as its rarest word.
double RarityOfName(const AnalyzedDocument& article, IndexRange tokens) {
  double rarity = 0;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    rarity = std::max(rarity, GetBackgroundWords().Rarity(FoldKey(article.TokenText(t))));
  }
  return rarity;
}

// See ClaimNode. `text` is folded; its words are those that MayBeOneName compares.
std::uint32_t InitialsOf(std::string_view text) {
  std::uint32_t initials = 0;
  bool before_word = true;
  for (const char c : text) {
    if (c == '.') continue;
    const bool gap = c == ' ' || c == '-';
    if (before_word && !gap) initials |= 1U << (static_cast<unsigned char>(c) % 32);
    before_word = gap;
  }
  return initials;
}

// "Twelve were hurt, none of them badly": added to the sentence, "none" denies nothing before it.
bool IsAside(const Word& negator) {
  if (negator.upos != Upos::kPron) return false;
  const NodeRole role = RoleOf(negator.deprel);
  return role != NodeRole::kSubject && role != NodeRole::kObject;
}

// Of "the ship, which sank" the ship is the subject of what hangs on it, and a name or an amount
// may stand for tokens above and below another one: without this, rules that climb from node to
// node would never end.
void CutCycles(ClaimTree& tree) {
  for (ClaimNode& node : tree.nodes) {
    std::uint32_t up = node.governor;
    for (std::size_t steps = 0; steps < tree.nodes.size() && up != kNoNode; ++steps) {
      if (&tree.nodes[up] == &node) node.governor = kNoNode;
      up = tree.nodes[up].governor;
    }
  }
}

// Whether each token of `range` is negated, an even number of negations being none.
std::vector<bool> NegatedIn(const std::vector<Word>& words, IndexRange range) {
  std::vector<bool> negated(range.size(), false);
  const auto turn = [&](std::uint32_t token) {
    if (token != kNoHead && range.Contains(token)) {
      negated[token - range.begin] = !negated[token - range.begin];
    }
  };
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (!IsNegator(words[t]) || words[t].head == kNoHead) continue;
    if (t + 1 < range.end && IsHarmlessAfterNegator(words[t + 1].lemma)) continue;
    if (IsAside(words[t])) continue;
    // "a revolver, not a rifle": what stands before is not denied.
    const bool contrasted = words[t].lemma == "not" && words[t].head < t && t > range.begin &&
                            words[t - 1].upos == Upos::kPunct &&
                            words[words[t].head].upos != Upos::kVerb;
    if (contrasted) continue;
    std::uint32_t head = words[t].head;
    // "is no longer used": it is the using that is denied.
    const bool longer = words[head].deprel == Deprel::kAdvmod && words[head].head != kNoHead &&
                        (words[head].lemma == "long" || words[head].lemma == "longer");
    if (longer) head = words[head].head;
    const bool modifies_noun = words[t].deprel == Deprel::kDet && range.Contains(head);
    turn(head);
    // "found no leak", "no leak was found": it is the verb that is denied.
    const NodeRole role = RoleOf(words[head].deprel);
    if (modifies_noun && (role == NodeRole::kSubject || role == NodeRole::kObject)) {
      turn(head);
      turn(words[head].head);
    }
  }
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (words[t].deprel != Deprel::kMark || words[t].head == kNoHead) continue;
    const std::uint32_t over = words[words[t].head].head;
    // Who was not kept from it may have done it.
    if (over == kNoHead || !range.Contains(over) || negated[over - range.begin]) continue;
    // "incapable of sinking", "prevented from being sunk"
    const bool of = words[t].lemma == "of" && TurnsComplement(words[over].lemma);
    if (of || (words[t].lemma == "from" && TurnsFrom(words[over].lemma))) turn(words[t].head);
  }
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const std::uint32_t head = words[t].head;
    if (words[t].deprel != Deprel::kXcomp && words[t].deprel != Deprel::kCcomp) continue;
    if (head == kNoHead || !range.Contains(head)) continue;
    // "failed to sink" and "did not want to sink": either way it is not said to have sunk.
    const bool turned = TurnsComplement(words[head].lemma);
    const bool open = words[t].deprel == Deprel::kXcomp || PassesNegationOn(words[head].lemma);
    if ((turned || open) && turned != negated[head - range.begin]) turn(t);
  }
  return negated;
}

}  // namespace

bool IsNegationCue(const Word& word) { return IsNegator(word) || TurnsComplement(word.lemma); }

ClaimTreeBuilder::ClaimTreeBuilder(const std::vector<AnalyzedDocument>& documents,
                                   const std::vector<Entity>& entities)
    : documents_(documents), places_(documents.size()) {
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const Mention& mention : entities[e].mentions) {
      places_[mention.doc.value].push_back({mention.tokens, e});
    }
    for (const Reference& reference : entities[e].references) {
      places_[reference.doc.value].push_back({reference.tokens, e});
    }
  }
  for (std::vector<Place>& places : places_) {
    std::sort(places.begin(), places.end(),
              [](const Place& a, const Place& b) { return a.tokens.begin < b.tokens.begin; });
  }
}

ClaimTree ClaimTreeBuilder::Build(const Claim& claim) {
  const AnalyzedDocument& article = documents_[claim.doc.value];
  ClaimTree tree;
  tree.nodes.reserve(claim.tokens.size() / 2 + 1);  // about as many tokens make a node
  if (claim.carried_subject) {
    const IndexRange sentence = article.document.sentences[claim.sentence].tokens;
    AddNodes(claim, TokensIn(article, sentence, *claim.carried_subject), tree);
  }
  AddNodes(claim, claim.tokens, tree);
  SetPlaces(claim, tree);
  for (const ClaimNode& node : tree.nodes) tree.weight += node.weight;
  return tree;
}

// One node for each name, amount and date, and for each content word outside these.
void ClaimTreeBuilder::AddNodes(const Claim& claim, IndexRange tokens, ClaimTree& tree) {
  const AnalyzedDocument& article = documents_[claim.doc.value];
  std::vector<ClaimNode> values;
  for (std::uint32_t q = 0; q < claim.quantities.size(); ++q) {
    ClaimNode node;
    node.kind = NodeKind::kNumber;
    node.tokens = TokensIn(article, tokens, claim.quantities[q].range);
    node.quantity = q;
    values.push_back(node);
  }
  for (std::uint32_t d = 0; d < claim.dates.size(); ++d) {
    ClaimNode node;
    node.kind = NodeKind::kDate;
    node.tokens = TokensIn(article, tokens, claim.dates[d].range);
    node.date = d;
    values.push_back(node);
  }
  const std::vector<Place>& places = places_[claim.doc.value];
  auto place =
      std::lower_bound(places.begin(), places.end(), tokens.begin,
                       [](const Place& p, std::uint32_t token) { return p.tokens.begin < token; });
  for (; place != places.end() && place->tokens.end <= tokens.end; ++place) {
    ClaimNode node;
    node.kind = NodeKind::kName;
    node.tokens = place->tokens;
    node.entity = place->entity;
    values.push_back(node);
  }
  for (std::uint32_t t = tokens.begin; t < tokens.end;) {
    const auto value = std::find_if(values.begin(), values.end(), [&](const ClaimNode& node) {
      return !node.tokens.empty() && node.tokens.begin == t;
    });
    ClaimNode node;
    node.tokens = {t, t + 1};
    if (value != values.end()) {
      node = *value;
    } else if (t + 1 < tokens.end &&
               (IsDayOfMonth(article, t, t + 1) || IsDayOfMonth(article, t + 1, t))) {
      node.kind = NodeKind::kDate;
      node.tokens.end = t + 2;
    } else if (HasDigit(article.TokenText(t))) {
      node.kind = NodeKind::kNumber;
      node.tokens.end = std::min(tokens.end, ClockDigits(article, t).end);
    } else if (IsDayOrMonth(article.words[t])) {
      node.kind = NodeKind::kDate;
    } else if (!IsContentWord(article.words[t])) {
      ++t;
      continue;
    }
    t = node.tokens.end;
    AddNode(claim, node, tree);
  }
}

const ClaimTreeBuilder::Lemma& ClaimTreeBuilder::LemmaOf(const Word& word) {
  const std::uint32_t id = lemma_ids_.IdOf(word.lemma);
  if (id == lemmas_.size()) {
    const std::string lemma = FoldKey(word.lemma);
    const std::string_view head = GetWordFamilies().Head(VerbOf(lemma));
    lemmas_.push_back(
        {words_.IdOf(head), GetBackgroundWords().Rarity(head), GetContrasts().Knows(head)});
  }
  return lemmas_[id];
}

void ClaimTreeBuilder::AddNode(const Claim& claim, ClaimNode node, ClaimTree& tree) {
  const AnalyzedDocument& article = documents_[claim.doc.value];
  node.token = HeadOf(article.words, node.tokens);
  node.upos = article.words[node.token].upos;
  const std::string text =
      FoldKey(Slice(article.source.text, article.TokenRangeBytes(node.tokens)));
  node.initials = InitialsOf(text);
  if (node.kind == NodeKind::kWord) {
    const Lemma& lemma = LemmaOf(article.words[node.token]);
    node.word = lemma.word;
    node.has_contrasts = lemma.has_contrasts;
    node.weight = IsQuantifier(article.words[node.token]) ? 0 : lemma.rarity;
  } else {
    node.word = words_.IdOf(text);
    constexpr double kRarityOfValue = 4;
    const bool name = node.kind == NodeKind::kName;
    node.weight = name ? RarityOfName(article, node.tokens) : kRarityOfValue;
  }
  tree.nodes.push_back(node);
}

void ClaimTreeBuilder::SetPlaces(const Claim& claim, ClaimTree& tree) const {
  const AnalyzedDocument& article = documents_[claim.doc.value];
  const std::vector<Word>& words = article.words;
  IndexRange around = article.document.sentences[claim.sentence].tokens;
  around = {std::min(around.begin, claim.tokens.begin), std::max(around.end, claim.tokens.end)};
  const std::vector<bool> negated = NegatedIn(words, around);
  const auto node_at = [&](std::uint32_t token) {
    const auto found =
        std::find_if(tree.nodes.begin(), tree.nodes.end(),
                     [&](const ClaimNode& node) { return node.tokens.Contains(token); });
    return found == tree.nodes.end() ? kNoNode
                                     : static_cast<std::uint32_t>(found - tree.nodes.begin());
  };
  for (std::uint32_t t = around.begin; t < around.end; ++t) {
    if (words[t].deprel != Deprel::kCase || words[t].head == kNoHead) continue;
    const std::uint32_t node = node_at(words[t].head);
    if (node == kNoNode || tree.nodes[node].token != words[t].head) continue;
    // "outside of town" is "outside town".
    const bool of = words[t].lemma == "of" && tree.nodes[node].preposition != kNoNode;
    if (!of) tree.nodes[node].preposition = t;
  }
  for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
    ClaimNode& node = tree.nodes[n];
    node.negated |= around.Contains(node.token) && negated[node.token - around.begin];
    const std::uint32_t first = FirstConjunct(words, node.token);
    node.role = RoleOf(words[first].deprel);
    std::uint32_t up = words[first].head;
    while (up != kNoHead && (node_at(up) == kNoNode || node_at(up) == n)) {
      up = words[FirstConjunct(words, up)].head;
    }
    if (up != kNoHead) node.governor = node_at(up);
    // "not be King Alfred": what is denied of a part of a name is denied of the whole.
    const bool noun = (node.upos == Upos::kNoun || node.upos == Upos::kPropn) &&
                      words[node.token].deprel != Deprel::kAppos &&
                      words[node.token].deprel != Deprel::kConj;
    if (node.negated && noun && node.role == NodeRole::kModifier && node.governor != kNoNode) {
      node.negated = false;
      tree.nodes[node.governor].negated = true;
    }
    // The subject of an earlier verb is the subject of this one, too.
    const bool carried = claim.carried_subject && node.token < claim.tokens.begin;
    if (carried && node.governor == kNoNode) {
      node.governor = node_at(HeadOf(words, TokensIn(article, claim.tokens, claim.predicate)));
      node.role = NodeRole::kSubject;
    }
  }
  CutCycles(tree);
}

}  // namespace px
