#include "claims/labels.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "claims/claim_terms.h"

namespace px {
namespace {

// A label of this many words says enough and is still one line.
constexpr std::uint32_t kMinGoodWords = 6;
constexpr std::uint32_t kMaxGoodWords = 18;

// Words that tie a sentence to the one before it, or a clause to its main clause, and say nothing
// that would be missed. Not "if", "unless", "before", "until": what follows may never have
// happened.
constexpr std::string_view kConnectives[] = {
    "also",       "although",  "and",      "as",           "because",     "but",     "consequently",
    "even",       "finally",   "further",  "furthermore",  "hence",       "however", "indeed",
    "instead",    "meanwhile", "moreover", "nevertheless", "nonetheless", "or",      "since",
    "still",      "that",      "then",     "therefore",    "though",      "thus",    "too",
    "ultimately", "when",      "whereas",  "while",        "yet"};

std::uint64_t PlaceKey(DocId doc, std::uint32_t token) {
  return std::uint64_t{doc.value} << 32 | token;
}

// Not the "since" of "since 1987".
bool IsConnective(const AnalyzedDocument& article, std::uint32_t token) {
  if (article.words[token].upos == Upos::kAdp) return false;
  const std::string key = FoldKey(article.TokenText(token));
  return std::find(std::begin(kConnectives), std::end(kConnectives), key) != std::end(kConnectives);
}

// The subject with its words, also where it stands before the claim; empty without one.
IndexRange SubjectTokens(const AnalyzedDocument& article, const Claim& claim) {
  const std::optional<ByteRange> subject = claim.subject ? claim.subject : claim.carried_subject;
  if (!subject) return {};
  return TokensIn(article, article.document.sentences[claim.sentence].tokens, *subject);
}

bool HoldsName(const AnalyzedDocument& article, IndexRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (article.words[t].upos == Upos::kPropn) return true;
  }
  return false;
}

// "[The deal,] marking a shift": the carried subject does not make a sentence with it.
bool ReadsAsAddition(const AnalyzedDocument& article, const Claim& claim) {
  const IndexRange predicate = TokensIn(article, claim.tokens, claim.predicate);
  if (!claim.carried_subject || predicate.empty()) return false;
  const VerbForm form = article.words[predicate.begin].verb_form;
  return form == VerbForm::kGerund || form == VerbForm::kPastParticiple;
}

// The claim's tokens without connectives in front and the comma behind them. All of it where the
// word before its subject is no connective.
IndexRange WithoutConnectives(const AnalyzedDocument& article, const Claim& claim) {
  IndexRange tokens = claim.tokens;
  const IndexRange subject = SubjectTokens(article, claim);
  const std::uint32_t last = claim.subject ? subject.begin : claim.tokens.begin;
  while (tokens.begin < std::min(last, tokens.end) &&
         (IsConnective(article, tokens.begin) || article.TokenText(tokens.begin) == ",")) {
    ++tokens.begin;
  }
  return tokens;
}

bool IsFinite(const Word& word) {
  const bool tense = word.verb_form == VerbForm::kPresent || word.verb_form == VerbForm::kPast;
  return tense || (word.upos == Upos::kAux && word.verb_form == VerbForm::kNone);
}

// "the dhow, a craft of ten metres", "the firm aiming at hospitals": no verb makes it a sentence.
bool IsFragment(const AnalyzedDocument& article, const Claim& claim) {
  const IndexRange predicate = TokensIn(article, claim.tokens, claim.predicate);
  for (std::uint32_t t = claim.tokens.begin; t < claim.tokens.end; ++t) {
    const Word& word = article.words[t];
    const bool counts = predicate.Contains(t) || word.upos == Upos::kAux;
    if (counts && IsFinite(word)) return false;
  }
  return true;
}

// "if it rains", "before the vote": half a sentence.
bool StartsAsSubclause(const AnalyzedDocument& article, IndexRange tokens) {
  if (tokens.empty()) return false;
  const Upos upos = article.words[tokens.begin].upos;
  return upos == Upos::kSconj || upos == Upos::kCconj;
}

// "its recent hosts |are": the rest is missing.
bool BreaksOff(const AnalyzedDocument& article, IndexRange tokens) {
  while (!tokens.empty() &&
         article.document.tokens[tokens.end - 1].kind == TokenKind::kPunctuation) {
    --tokens.end;
  }
  if (tokens.empty()) return false;
  switch (article.words[tokens.end - 1].upos) {
    case Upos::kAdp:
    case Upos::kAux:
    case Upos::kCconj:
    case Upos::kDet:
    case Upos::kSconj:
      return true;
    default:
      return false;
  }
}

// A mark that opens or closes a quotation whose other end lies outside.
bool CutsQuotation(const AnalyzedDocument& article, IndexRange tokens) {
  int open = 0;
  bool straight = false;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const std::string_view text = article.TokenText(t);
    if (text == "\"") straight = !straight;
    if (text == "\u201C") ++open;
    if (text == "\u201D") --open;
  }
  return straight || open != 0;
}

std::uint32_t UnclearnessOfStance(Stance stance) {
  switch (stance) {
    case Stance::kAsserted:
      return 0;
    case Stance::kAttributed:
      return 1;
    case Stance::kHedged:
      return 2;
    case Stance::kDenied:
      return 4;
  }
  return 0;
}

void AppendOnOneLine(std::string_view words, std::string& line) {
  bool space = !line.empty();
  for (std::uint32_t pos = 0; pos < words.size();) {
    const CodePoint c = DecodeAt(words, pos);
    if (IsSpace(c.value)) {
      space = !line.empty();
    } else {
      if (space) line += ' ';
      space = false;
      line += words.substr(pos, c.size);
    }
    pos += c.size;
  }
}

// "iPhone" keeps its spelling.
std::string WithCapital(std::string line) {
  const std::string_view first = std::string_view(line).substr(0, line.find(' '));
  if (line.empty() || Lowercase(first) != first) return line;
  const CodePoint c = DecodeAt(line, 0);
  std::string capital;
  AppendUtf8(ToUpper(c.value), capital);
  return capital + line.substr(c.size);
}

}  // namespace

Labels::Labels(const std::vector<AnalyzedDocument>& documents, const std::vector<Entity>& entities,
               const std::vector<Claim>& claims)
    : documents_(documents), entities_(entities), claims_(claims) {
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const Reference& reference : entities[e].references) {
      if (reference.kind != ReferenceKind::kPronoun) continue;
      entity_of_pronoun_.emplace(PlaceKey(reference.doc, reference.tokens.begin), e);
    }
  }
}

const std::string* Labels::NameOfPronoun(const Claim& claim, IndexRange subject) const {
  if (subject.size() != 1) return nullptr;
  const auto entity = entity_of_pronoun_.find(PlaceKey(claim.doc, subject.begin));
  return entity == entity_of_pronoun_.end() ? nullptr : &entities_[entity->second].name;
}

std::uint32_t Labels::UnclearnessOfSubject(const Claim& claim) const {
  const AnalyzedDocument& article = ArticleOf(claim);
  const IndexRange subject = SubjectTokens(article, claim);
  if (subject.empty()) return 8;
  if (HoldsName(article, subject)) return 0;
  if (article.words[subject.begin].upos != Upos::kPron) return 1;
  if (NameOfPronoun(claim, subject) != nullptr) return 1;
  return subject.size() == 1 ? 6 : 3;  // "his office"
}

// How hard the claim is to read by itself; each point weighs about as much as two words too many.
std::uint32_t Labels::Unclearness(const Claim& claim) const {
  const AnalyzedDocument& article = ArticleOf(claim);
  const IndexRange tokens = WithoutConnectives(article, claim);
  std::uint32_t points = UnclearnessOfSubject(claim) + UnclearnessOfStance(claim.stance);
  if (claim.carried_subject) points += ReadsAsAddition(article, claim) ? 6 : 1;
  if (tokens.begin != claim.tokens.begin) points += 1;
  if (StartsAsSubclause(article, tokens)) points += 5;
  if (BreaksOff(article, tokens)) points += 5;
  if (CutsQuotation(article, tokens)) points += 4;
  if (claim.entities.empty()) points += 2;
  if (IsFragment(article, claim)) points += 6;
  const std::uint32_t words = tokens.size();
  if (words > kMaxGoodWords) points += (words - kMaxGoodWords) / 2;
  if (words < kMinGoodWords) points += kMinGoodWords - words;
  return points;
}

ClaimId Labels::Clearest(const std::vector<ClaimId>& members) const {
  if (members.size() == 1) return members.front();
  ClaimId best = members.front();
  std::uint32_t best_points = ~0u;
  for (const ClaimId id : members) {
    const std::uint32_t points = Unclearness(claims_[id.value]);
    if (points < best_points) {
      best = id;
      best_points = points;
    }
  }
  return best;
}

std::string Labels::Of(ClaimId id) const {
  const Claim& claim = claims_[id.value];
  const AnalyzedDocument& article = ArticleOf(claim);
  const std::string_view text = article.source.text;
  const IndexRange subject = SubjectTokens(article, claim);
  const std::string* name = NameOfPronoun(claim, subject);
  const IndexRange tokens = WithoutConnectives(article, claim);
  const std::uint32_t begin =
      tokens.empty() ? claim.range.begin : article.document.tokens[tokens.begin].range.begin;
  const auto bytes = [&](std::uint32_t from, std::uint32_t to) {
    return std::string(Slice(text, {from, to}));
  };
  std::string label;
  if (claim.subject && name != nullptr) {
    AppendOnOneLine(bytes(begin, claim.subject->begin) + "[" + *name + "]" +
                        bytes(claim.subject->end, claim.range.end),
                    label);
    return WithCapital(std::move(label));
  }
  if (!claim.subject && claim.carried_subject) {
    AppendOnOneLine(name ? "[" + *name + "]" : Slice(text, *claim.carried_subject), label);
  }
  AppendOnOneLine(Slice(text, {begin, claim.range.end}), label);
  return WithCapital(std::move(label));
}

}  // namespace px
