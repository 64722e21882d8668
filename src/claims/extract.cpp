#include "claims/extract.h"

#include <algorithm>
#include <optional>

#include "claims/attribution.h"
#include "claims/clauses.h"
#include "claims/dates.h"
#include "claims/day_of_publication.h"
#include "claims/frames.h"
#include "claims/quantities.h"
#include "claims/stance.h"
#include "claims/verb_groups.h"
#include "claims/whole_sentences.h"
#include "claims/word_reader.h"
#include "text/language.h"

namespace px {
namespace {

bool IsQuestion(const WordReader& words, IndexRange tokens) {
  std::uint32_t last = tokens.end;
  while (last > tokens.begin &&
         (IsQuoteMark(words.Key(last - 1)) || words.IsAny(last - 1, {")", "]"})))
    --last;
  return last > tokens.begin && words.Key(last - 1).starts_with('?');
}

// "The terms suggest a shared model": evidence, weighed by the article.
bool IsIndication(const WordReader& words, const Clause& clause) {
  if (clause.predicate.empty() || !clause.subject) return false;
  const VerbGroup verb{clause.predicate, clause.predicate.end - 1, GroupForm::kFinite};
  return ReportClass(words, verb) == "evidence" && !CanSpeak(words, *clause.subject);
}

// With the bracket that closes one opened within: "Web Services (AWS" lacks its end.
IndexRange WithClosingBracket(const WordReader& words, IndexRange tokens) {
  int open = 0;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    open += words.Key(t) == "(" ? 1 : words.Key(t) == ")" ? -1 : 0;
  }
  std::uint32_t next = tokens.end;
  if (IsQuoteMark(words.Key(next))) ++next;
  if (open == 1 && words.Key(next) == ")") tokens.end = next + 1;
  return tokens;
}

class Extractor {
 public:
  Extractor(const AnalyzedDocument& article, const EntityPlaces& entities, DocId doc)
      : article_(article),
        doc_(doc),
        words_(article),
        mentions_(entities.MentionsOf(doc)),
        references_(entities.ReferencesOf(doc)),
        reference_(DayOfPublication(words_)) {}

  std::vector<Claim> Run() {
    const std::vector<Sentence>& sentences = article_.document.sentences;
    std::vector<SentenceClauses> clauses(sentences.size());
    bool in_body = false;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      if (sentences[s].kind == SentenceKind::kBody) in_body = true;
      if (StatesSomething(sentences[s], in_body)) {
        clauses[s] = SplitClauses(words_, sentences[s].tokens);
      }
    }
    const Credits credits(words_, clauses, mentions_);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      AddClaims(s, clauses[s], credits);
    }
    return std::move(claims_);
  }

 private:
  // Headlines count up to the first sentence of the body, later headings do not.
  bool StatesSomething(const Sentence& sentence, bool in_body) const {
    if (sentence.kind == SentenceKind::kBoilerplate || sentence.tokens.empty()) return false;
    if (IsQuestion(words_, sentence.tokens)) return false;
    if (sentence.kind != SentenceKind::kHeading) return true;
    return !in_body && !FindVerbGroups(words_, sentence.tokens).empty();
  }

  void AddClaims(std::uint32_t sentence, const SentenceClauses& clauses, const Credits& credits) {
    const std::size_t before = claims_.size();
    const Sentence& where = article_.document.sentences[sentence];
    const std::vector<FoundDate> dates = FindDates(words_, where.tokens, reference_);
    const std::vector<Quantity> quantities = FindQuantities(words_, where.tokens, dates);
    for (const Clause& clause : clauses.clauses) {
      const bool states = clause.kind != ClauseKind::kFrame && StatesEnough(words_, clause);
      if (states) AddClaim(sentence, clause, credits, dates, quantities);
    }
    if (claims_.size() > before) return;
    // A sentence of small clauses or without a verb is one claim as a whole.
    if (const std::optional<Clause> whole = WholeSentence(clauses)) {
      AddClaim(sentence, *whole, credits, dates, quantities);
    }
  }

  std::optional<Clause> WholeSentence(const SentenceClauses& clauses) const {
    const Clause* best = nullptr;
    for (const Clause& clause : clauses.clauses) {
      const bool better = best == nullptr ||
                          (best->kind == ClauseKind::kFrame && clause.kind != ClauseKind::kFrame) ||
                          (best->kind == clause.kind && best->tokens.size() < clause.tokens.size());
      if (better) best = &clause;
    }
    // A word without a verb is a name or a label, and states nothing.
    const std::uint32_t needed = best == nullptr || best->predicate.empty() ? 2 : 1;
    if (best == nullptr || CountContentWords(words_, best->tokens) < needed) return std::nullopt;
    Clause whole = *best;
    if (whole.predicate.empty()) whole.predicate = whole.tokens;
    return whole;
  }

  void AddClaim(std::uint32_t sentence, const Clause& clause, const Credits& credits,
                const std::vector<FoundDate>& dates, const std::vector<Quantity>& quantities) {
    Claim claim;
    claim.doc = doc_;
    claim.sentence = sentence;
    claim.tokens = WithClosingBracket(words_, clause.tokens);
    claim.range = words_.Bytes(claim.tokens);
    claim.predicate = words_.Bytes(clause.predicate);
    if (clause.subject) claim.subject = words_.Bytes(*clause.subject);
    if (clause.carried_subject) claim.carried_subject = words_.Bytes(*clause.carried_subject);
    for (const IndexRange argument :
         ArgumentsIn(words_, {clause.predicate.end, clause.tokens.end})) {
      claim.arguments.push_back(words_.Bytes(argument));
    }
    SetStance(sentence, clause, credits, claim);
    AddEntities(clause, claim);
    for (const Quantity& quantity : quantities) {
      if (claim.range.Contains(quantity.range)) claim.quantities.push_back(quantity);
    }
    for (const FoundDate& date : dates) {
      if (!date.date.iso.empty() && claim.range.Contains(date.date.range)) {
        claim.dates.push_back(date.date);
      }
    }
    claims_.push_back(std::move(claim));
  }

  void SetStance(std::uint32_t sentence, const Clause& clause, const Credits& credits,
                 Claim& claim) const {
    const ClauseCues cues = FindCues(words_, clause.tokens, clause.predicate);
    for (const IndexRange cue : cues.tokens) claim.cues.push_back(words_.Bytes(cue));
    claim.polarity = cues.negative ? Polarity::kNegative : Polarity::kPositive;
    claim.stance = cues.hedged ? Stance::kHedged : Stance::kAsserted;
    if (IsIndication(words_, clause)) {
      claim.stance = Stance::kHedged;
      claim.cues.push_back(claim.predicate);
    }
    if (const std::optional<Credit> credit = credits.Of(sentence, clause)) {
      const ReportFrame* frame = credit->frame;
      claim.said_by = credit->source;
      const bool here = frame != nullptr &&
                        article_.document.sentences[sentence].tokens.Contains(frame->cue.begin);
      if (here) claim.cues.push_back(words_.Bytes(frame->cue));
      claim.stance = Stance::kAttributed;
      if (frame != nullptr && frame->denies) claim.stance = Stance::kDenied;
      if (frame != nullptr && frame->hedges) claim.stance = Stance::kHedged;
      if (frame != nullptr && frame->negates) {
        claim.polarity = cues.negative ? Polarity::kPositive : Polarity::kNegative;
      }
    }
    std::sort(claim.cues.begin(), claim.cues.end());
    claim.cues.erase(std::unique(claim.cues.begin(), claim.cues.end()), claim.cues.end());
  }

  // Appends the entities named or referred to within `tokens`.
  void AppendEntities(IndexRange tokens, std::vector<EntityId>& entities) const {
    for (const std::vector<DocumentMention>* places : {&mentions_, &references_}) {
      auto place = std::lower_bound(
          places->begin(), places->end(), tokens.begin,
          [](const DocumentMention& m, std::uint32_t token) { return m.tokens.begin < token; });
      for (; place != places->end() && place->tokens.end <= tokens.end; ++place) {
        entities.push_back(place->entity);
      }
    }
  }

  void AddEntities(const Clause& clause, Claim& claim) const {
    AppendEntities(clause.tokens, claim.entities);
    if (clause.carried_subject) AppendEntities(*clause.carried_subject, claim.entities);
    std::sort(claim.entities.begin(), claim.entities.end());
    claim.entities.erase(std::unique(claim.entities.begin(), claim.entities.end()),
                         claim.entities.end());
  }

  const AnalyzedDocument& article_;
  DocId doc_;
  WordReader words_;
  const std::vector<DocumentMention>& mentions_;
  const std::vector<DocumentMention>& references_;
  std::optional<CalendarDay> reference_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> ExtractClaims(const std::vector<AnalyzedDocument>& documents,
                                 const EntityPlaces& entities, DocId doc) {
  const AnalyzedDocument& article = documents[doc.value];
  if (!ReadsAsEnglish(article.document.language)) {
    return ExtractWholeSentences(article, entities, doc);
  }
  return Extractor(article, entities, doc).Run();
}

}  // namespace px
