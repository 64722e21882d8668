#include "claims/attribution.h"

#include <algorithm>

#include "claims/frames.h"
#include "claims/quotes.h"

namespace px {
namespace {

// "He said" refers back to a named speaker at most so many sentences before.
constexpr std::uint32_t kMaxPronounSentences = 4;

// Whether the phrase `source` names the one that speaks by `mention`. An organisation speaks
// through its people: "Navy officials", "a spokesman for Acme". Else a name before the word that
// says who speaks only tells whose or where from: "a Bell aide", "Orrow teachers", "Orrow's mayor";
// so does a place behind a preposition: "officials in Orrow".
bool NamesSpeaker(const WordReader& words, IndexRange source, const DocumentMention& mention) {
  if (mention.type == EntityType::kOrg) return true;
  const bool person = mention.type == EntityType::kPerson;
  const std::uint32_t next = mention.tokens.end;
  if (next < source.end) {
    const Upos tag = words.Tag(next);
    if (tag == Upos::kNoun || words.IsAny(next, {"'s", "'"})) return false;
    if (!person && tag == Upos::kPropn) return false;
  }
  std::uint32_t before = mention.tokens.begin;
  while (before > source.begin && words.Tag(before - 1) == Upos::kDet) --before;
  return person || before == source.begin || words.Tag(before - 1) != Upos::kAdp;
}

}  // namespace

Credits::Credits(const WordReader& words, const std::vector<SentenceClauses>& clauses,
                 const std::vector<DocumentMention>& mentions)
    : words_(words), clauses_(clauses), mentions_(mentions) {
  ResolveSources();
  ResolveSpeakers();
}

std::uint32_t Credits::SentenceOf(std::uint32_t token) const {
  const std::vector<Sentence>& sentences = words_.article().document.sentences;
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), token,
      [](std::uint32_t t, const Sentence& sentence) { return t < sentence.tokens.begin; });
  return static_cast<std::uint32_t>(after - sentences.begin()) - 1;
}

void Credits::ResolveSources() {
  credits_.resize(clauses_.size());
  for (std::uint32_t s = 0; s < clauses_.size(); ++s) {
    for (const ReportFrame& frame : clauses_[s].frames) {
      Credit credit{&frame, std::nullopt};
      if (frame.source) credit.source = Resolve(*frame.source, s);
      credits_[s].push_back(std::move(credit));
    }
  }
}

std::optional<Attribution> Credits::Resolve(IndexRange source, std::uint32_t sentence) {
  if (source.size() == 1 && words_.IsAny(source.begin, {"he", "she"})) {
    if (std::optional<Attribution> person = ResolvePronoun(source.begin, sentence)) return person;
  }
  Attribution attribution;
  attribution.range = words_.Bytes(source);
  attribution.text = Slice(words_.article().source.text, attribution.range);
  bool person = false;
  bool named = false;
  for (const DocumentMention& mention : mentions_) {
    if (mention.tokens.begin < source.begin || mention.tokens.end > source.end) continue;
    if (!NamesSpeaker(words_, source, mention)) continue;
    named = true;
    // "THA director Odile Harran" is the person, not the authority.
    if (!attribution.entity || (!person && mention.type == EntityType::kPerson)) {
      attribution.entity = mention.entity;
    }
    person = person || mention.type == EntityType::kPerson;
  }
  const bool described = !named && !IsPlural(source) && CanSpeak(words_, source);
  if ((person || described) && words_.Tag(source.begin) != Upos::kPron) {
    last_speaker_ = attribution;
    last_speaker_sentence_ = sentence;
  }
  return attribution;
}

// The last speaker, unless another person was named since: then that one, if it is the only person
// of the sentence before. Otherwise the pronoun stays as it is.
std::optional<Attribution> Credits::ResolvePronoun(std::uint32_t pronoun, std::uint32_t sentence) {
  const Document& document = words_.article().document;
  const std::uint32_t since =
      last_speaker_ ? document.sentences[last_speaker_sentence_].tokens.begin : 0;
  const DocumentMention* other = nullptr;
  bool many = false;
  for (const DocumentMention& mention : mentions_) {
    if (mention.type != EntityType::kPerson || mention.tokens.begin < since) continue;
    if (mention.tokens.begin >= pronoun) break;
    if (last_speaker_ && mention.entity == last_speaker_->entity) continue;
    many = other != nullptr && other->entity != mention.entity;
    other = &mention;
  }
  if (other == nullptr) {
    if (!last_speaker_ || sentence - last_speaker_sentence_ > kMaxPronounSentences) {
      return std::nullopt;
    }
  } else {
    const std::uint32_t named_in = SentenceOf(other->tokens.begin);
    if (many || named_in == sentence || named_in + 1 < sentence) return std::nullopt;
    const ByteRange range = words_.Bytes(other->tokens);
    last_speaker_ =
        Attribution{range, std::string(Slice(words_.article().source.text, range)), other->entity};
  }
  last_speaker_sentence_ = sentence;
  return last_speaker_;
}

bool Credits::IsPlural(IndexRange noun_phrase) const {
  for (std::uint32_t i = noun_phrase.begin; i < noun_phrase.end; ++i) {
    if (words_.IsPlural(i)) return true;
  }
  return false;
}

// A quotation belongs to the frame behind it in its last sentence, else to the one before it in its
// first, else to the speaker of the quotation before it in this or the last paragraph.
void Credits::ResolveSpeakers() {
  for (const Quote& quote : FindQuotes(words_)) {
    const std::uint32_t first = SentenceOf(quote.tokens.begin);
    const std::uint32_t last = SentenceOf(quote.tokens.end - 1);
    Credit credit;
    for (const Credit& candidate : credits_[last]) {
      if (candidate.frame->cue.begin < quote.tokens.end || credit.frame) continue;
      credit = candidate;
    }
    if (!credit.frame) {
      for (const Credit& candidate : credits_[first]) {
        if (candidate.frame->cue.end <= quote.tokens.begin) credit = candidate;
      }
    }
    if (!credit.frame && !quotes_.empty()) {
      const std::uint32_t before = SentenceOf(quotes_.back().tokens.begin);
      const Document& document = words_.article().document;
      if (document.sentences[before].paragraph + 1 >= document.sentences[first].paragraph) {
        credit = quotes_.back().credit;
      }
    }
    quotes_.push_back({quote.tokens, std::move(credit)});
  }
}

std::optional<Credit> Credits::Of(std::uint32_t sentence, const Clause& clause) const {
  for (const SpokenQuote& quote : quotes_) {
    const std::uint32_t begin = std::max(quote.tokens.begin, clause.tokens.begin);
    const std::uint32_t end = std::min(quote.tokens.end, clause.tokens.end);
    // Most of the clause is quoted, so that "[who asked for] \"more time\"" stays the article's.
    if (begin < end && 2 * (end - begin) > clause.tokens.size()) return quote.credit;
  }
  if (clause.frame && clause.kind != ClauseKind::kFrame) return credits_[sentence][*clause.frame];
  return std::nullopt;
}

}  // namespace px
