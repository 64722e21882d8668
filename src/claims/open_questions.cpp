#include "claims/open_questions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "claims/clause_mood.h"
#include "claims/conflict_rules.h"
#include "claims/value_places.h"
#include "claims/word_families.h"

namespace px {
namespace {

enum class Asked : std::uint8_t { kNone, kPlace, kDay, kWho, kWhether, kCount };

struct Question {
  ClaimId claim;           // any claim of its sentence
  std::uint32_t word = 0;  // the token of "where"
  std::uint32_t verb = 0;  // the token of the verb it asks about
  Asked asked = Asked::kNone;
};

template <std::size_t n>
bool IsAnyOf(std::string_view word, const std::string_view (&list)[n]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Words that a denial makes words of not knowing: "not clear", "not known".
bool IsOfKnowing(std::string_view lemma) {
  constexpr std::string_view kWords[] = {"clear",  "know",     "known",   "certain",
                                         "sure",   "decide",   "decided", "determine",
                                         "settle", "disclose", "say"};
  return IsAnyOf(lemma, kWords);
}

// Whether the words before `token` leave open what it asks: "unclear", "not immediately clear",
// "find out", "yet to decide", "remains to be seen".
bool IsLeftOpenBefore(const AnalyzedDocument& article, std::uint32_t begin, std::uint32_t token) {
  constexpr std::uint32_t kFar = 7;
  constexpr std::string_view kOpen[] = {"unclear",   "unknown",  "uncertain",
                                        "undecided", "question", "unsure"};
  const std::uint32_t from = token > begin + kFar ? token - kFar : begin;
  for (std::uint32_t t = from; t < token; ++t) {
    const std::string_view lemma = article.words[t].lemma;
    if (IsAnyOf(lemma, kOpen)) return true;
    if (lemma == "find" && article.words[t + 1].lemma == "out") return true;
    if (lemma == "see" && t > begin + 2 && article.words[t - 2].lemma == "to") return true;
    if (!IsOfKnowing(lemma)) continue;
    for (std::uint32_t d = t; d > begin && d + 4 > t; --d) {
      const Word& before = article.words[d - 1];
      if (before.lemma == "not" || before.lemma == "n't" || before.negative) return true;
      if (before.lemma == "yet" || before.lemma == "decline" || before.lemma == "refuse") {
        return true;
      }
    }
  }
  return false;
}

Asked AskedBy(const AnalyzedDocument& article, std::uint32_t token) {
  const std::string key = FoldKey(article.TokenText(token));
  if (key == "where") return Asked::kPlace;
  if (key == "when") return Asked::kDay;
  if (key == "who") return Asked::kWho;
  if (key == "whether") return Asked::kWhether;
  const bool last = token + 1 >= article.words.size();
  if (key == "how" && !last && article.words[token + 1].lemma == "many") return Asked::kCount;
  // "to which country", "in what town"
  constexpr std::string_view kPlaces[] = {"country", "city",  "town",  "place",
                                          "prison",  "state", "court", "hospital"};
  const bool which = key == "which" || key == "what";
  if (which && !last && IsAnyOf(article.words[token + 1].lemma, kPlaces)) return Asked::kPlace;
  return Asked::kNone;
}

// The verb of the clause that a word of asking opens.
std::uint32_t VerbAskedOf(const AnalyzedDocument& article, std::uint32_t token) {
  std::uint32_t t = token;
  for (int steps = 0; steps < 4 && article.words[t].head != kNoHead; ++steps) {
    t = article.words[t].head;
    if (article.words[t].upos == Upos::kVerb) return t > token ? t : kNoHead;
  }
  return kNoHead;
}

// Of "be", "have" and "happen" much is told, of which little answers anything.
bool IsLight(std::string_view lemma) {
  constexpr std::string_view kVerbs[] = {"be",   "have", "do",   "get",    "make",
                                         "go",   "come", "take", "happen", "say",
                                         "know", "see",  "give", "tell",   "want"};
  return IsAnyOf(lemma, kVerbs);
}

std::string FamilyOf(const AnalyzedDocument& article, std::uint32_t token) {
  const std::string lemma = FoldKey(article.words[token].lemma);
  return std::string(GetWordFamilies().Head(lemma));
}

std::vector<Question> QuestionsOf(const std::vector<AnalyzedDocument>& documents,
                                  const std::vector<Claim>& claims) {
  std::vector<Question> questions;
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    const Claim& claim = claims[c];
    const bool first_of_sentence =
        c == 0 || claims[c - 1].doc != claim.doc || claims[c - 1].sentence != claim.sentence;
    if (!first_of_sentence) continue;
    const AnalyzedDocument& article = documents[claim.doc.value];
    const IndexRange sentence = article.document.sentences[claim.sentence].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const Asked asked = AskedBy(article, t);
      if (asked == Asked::kNone || !IsLeftOpenBefore(article, sentence.begin, t)) continue;
      const std::uint32_t verb = VerbAskedOf(article, t);
      if (verb == kNoHead || IsLight(article.words[verb].lemma)) continue;
      questions.push_back({ClaimId{c}, t, verb, asked});
    }
  }
  return questions;
}

bool IsUnder(const ClaimTree& tree, std::uint32_t node, std::uint32_t top) {
  while (node != kNoNode && node != top) node = tree.nodes[node].governor;
  return node == top;
}

std::uint32_t NodeAt(const ClaimTree& tree, std::uint32_t token) {
  for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
    if (tree.nodes[n].token == token) return n;
  }
  return kNoNode;
}

// What in the claim answers: its node, kNoNode where it tells nothing of the kind.
std::uint32_t AnswerIn(const ClaimSide& side, const std::vector<Entity>& entities,
                       std::uint32_t verb, Asked asked) {
  if (asked == Asked::kWhether) return verb;
  for (std::uint32_t n = 0; n < side.tree.nodes.size(); ++n) {
    const ClaimNode& node = side.tree.nodes[n];
    if (n == verb || !IsUnder(side.tree, n, verb)) continue;
    const bool name = node.kind == NodeKind::kName && node.entity != kNoNode;
    const EntityType type = name ? entities[node.entity].type : EntityType::kOther;
    switch (asked) {
      case Asked::kPlace:
        if (name && type == EntityType::kPlace && node.preposition != kNoNode) return n;
        break;
      case Asked::kDay:
        if (node.kind == NodeKind::kDate) return n;
        break;
      case Asked::kWho:
        if (name && node.role == NodeRole::kSubject &&
            (type == EntityType::kPerson || type == EntityType::kOrg)) {
          return n;
        }
        break;
      default:
        if (node.kind == NodeKind::kNumber && node.quantity != kNoNode) return n;
    }
  }
  return kNoNode;
}

// Whether something else that the question's verb is about is what the answer's is about.
bool ShareTheme(const ClaimPairView& pair, std::uint32_t verb_a, std::uint32_t verb_b) {
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const std::uint32_t in_b = pair.match.InB(n);
    if (n == verb_a || in_b == kNoNode || !IsUnder(pair.a.tree, n, verb_a)) continue;
    const ClaimNode& a = pair.a.tree.nodes[n];
    const bool thing = a.upos == Upos::kNoun || a.upos == Upos::kPropn || a.kind == NodeKind::kName;
    if (thing && a.role != NodeRole::kModifier && IsUnder(pair.b.tree, in_b, verb_b)) return true;
  }
  return false;
}

std::string Quoted(const AnalyzedDocument& article, IndexRange tokens) {
  return "\"" + std::string(Slice(article.source.text, article.TokenRangeBytes(tokens))) + "\"";
}

std::optional<Conflict> Compare(ConflictFinder& finder, const Question& question, ClaimId answer) {
  const ClaimSide a = finder.SentenceOf(question.claim);
  const ClaimSide b = finder.SideOf(answer);
  if (b.claim.stance == Stance::kHedged || b.claim.stance == Stance::kDenied) return std::nullopt;
  const TreeMatch match(a, b);
  const ClaimPairView pair{a, b, match, finder.entities(), finder.words(), 0};
  const std::uint32_t verb_a = NodeAt(a.tree, question.verb);
  if (verb_a == kNoNode || match.InB(verb_a) == kNoNode) return std::nullopt;
  const std::uint32_t verb_b = match.InB(verb_a);
  const ClaimNode& told = b.tree.nodes[verb_b];
  if (told.upos != Upos::kVerb || told.negated || IsPossible(b, told) || IsConditional(b, told)) {
    return std::nullopt;
  }
  if (!ShareTheme(pair, verb_a, verb_b) || !ArgumentsFit(pair, verb_a, verb_b)) return std::nullopt;
  // "whether they had received threats" and "they received attention": only all of it answers.
  const bool same_deed =
      ShareActor(pair, verb_a, verb_b) && SharedArguments(pair, verb_a, verb_b) > 1;
  if (question.asked == Asked::kWhether && !same_deed) return std::nullopt;
  const std::uint32_t y = AnswerIn(b, finder.entities(), verb_b, question.asked);
  if (y == kNoNode) return std::nullopt;
  // "to which prison"
  const bool behind = question.word > 0 && a.article.words[question.word - 1].upos == Upos::kAdp;
  const std::uint32_t asked_from = question.word - (behind ? 1 : 0);
  const std::string& asked_on = a.article.source.date;
  const std::string& told_on = b.article.source.date;
  const ClaimNode& node = b.tree.nodes[y];
  const std::uint32_t begin = node.preposition == kNoNode
                                  ? node.tokens.begin
                                  : std::min(node.preposition, node.tokens.begin);
  return Conflict{finder.ClaimWith(question.claim, question.verb), answer, ConflictKind::kPolarity,
                  !asked_on.empty() && asked_on < told_on ? Verdict::kUpdated : Verdict::kDiffers,
                  "One article leaves open what the other tells: " +
                      Quoted(a.article, {asked_from, question.verb + 1}) + " and " +
                      Quoted(b.article, {begin, node.tokens.end}) + "."};
}

}  // namespace

std::vector<Conflict> FindAnsweredQuestions(const std::vector<AnalyzedDocument>& documents,
                                            const std::vector<Claim>& claims,
                                            const ArticlePairs& one_event, ConflictFinder& finder) {
  const std::vector<Question> questions = QuestionsOf(documents, claims);
  if (questions.empty()) return {};
  std::map<std::string, std::vector<std::uint32_t>> claims_of_verb;
  for (const Question& question : questions) {
    claims_of_verb[FamilyOf(documents[claims[question.claim.value].doc.value], question.verb)];
  }
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    const AnalyzedDocument& article = documents[claims[c].doc.value];
    for (std::uint32_t t = claims[c].tokens.begin; t < claims[c].tokens.end; ++t) {
      if (article.words[t].upos != Upos::kVerb ||
          !claims[c].predicate.Contains(article.document.tokens[t].range)) {
        continue;
      }
      const auto found = claims_of_verb.find(FamilyOf(article, t));
      if (found != claims_of_verb.end()) found->second.push_back(c);
    }
  }
  std::vector<Conflict> conflicts;
  for (const Question& question : questions) {
    const DocId asking = claims[question.claim.value].doc;
    const AnalyzedDocument& article = documents[asking.value];
    DocId answered = asking;
    for (const std::uint32_t c : claims_of_verb[FamilyOf(article, question.verb)]) {
      const DocId telling = claims[c].doc;
      if (telling == answered || one_event.count(std::minmax(asking, telling)) == 0) continue;
      std::optional<Conflict> found = Compare(finder, question, ClaimId{c});
      if (!found) continue;
      answered = telling;
      conflicts.push_back(*std::move(found));
    }
  }
  return conflicts;
}

}  // namespace px
