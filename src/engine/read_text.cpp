#include "engine/read_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "claims/dates.h"
#include "claims/quantities.h"
#include "claims/reasons.h"
#include "claims/similarity.h"
#include "text/document.h"

namespace px {
namespace {

std::uint32_t RootOf(const AnalyzedDocument& article, IndexRange sentence) {
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (article.words[t].head == kNoHead) return t;
  }
  return sentence.begin;
}

}  // namespace

AnalyzedDocument ReadText(std::string_view text) {
  SourceText source;
  source.text = text;
  Diagnostics ignored;
  AnalyzedDocument article = ReadArticle(std::move(source), ignored);
  for (Sentence& sentence : article.document.sentences) sentence.kind = SentenceKind::kBody;
  return article;
}

Claim WholeOf(const std::vector<AnalyzedDocument>& documents, const std::vector<Entity>& entities,
              const std::vector<Claim>& clauses, DocId doc, IndexRange sentences) {
  return WholeOf(WordReader(documents[doc.value]), entities, clauses, doc, sentences);
}

Claim WholeOf(const WordReader& words, const std::vector<Entity>& entities,
              const std::vector<Claim>& clauses, DocId doc, IndexRange sentences) {
  const AnalyzedDocument& article = words.article();
  const std::vector<Sentence>& all = article.document.sentences;
  const std::uint32_t root = RootOf(article, all[sentences.begin].tokens);
  Claim whole;
  whole.predicate = article.document.tokens[root].range;
  for (const Claim& clause : clauses) {
    if (clause.tokens.Contains(root)) whole = clause;
  }
  whole.doc = doc;
  whole.sentence = sentences.begin;
  whole.tokens = {all[sentences.begin].tokens.begin, all[sentences.end - 1].tokens.end};
  whole.range = article.TokenRangeBytes(whole.tokens);
  whole.quantities.clear();
  whole.dates.clear();
  whole.entities.clear();
  for (std::uint32_t s = sentences.begin; s < sentences.end; ++s) {
    const std::vector<FoundDate> dates = FindDates(words, all[s].tokens, std::nullopt);
    for (const FoundDate& date : dates) {
      if (!date.date.iso.empty()) whole.dates.push_back(date.date);
    }
    for (Quantity& quantity : FindQuantities(words, all[s].tokens, dates)) {
      whole.quantities.push_back(std::move(quantity));
    }
  }
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    const auto is_here = [&](const auto& place) {
      return place.doc == doc && whole.tokens.begin <= place.tokens.begin &&
             place.tokens.end <= whole.tokens.end;
    };
    if (std::any_of(entities[e].mentions.begin(), entities[e].mentions.end(), is_here) ||
        std::any_of(entities[e].references.begin(), entities[e].references.end(), is_here)) {
      whole.entities.push_back(EntityId{e});
    }
  }
  return whole;
}

PairScorer::PairScorer(const std::vector<AnalyzedDocument>& documents,
                       const std::vector<Entity>& entities, const std::vector<Claim>& claims,
                       const TextCounts* counts)
    : claims_(claims), space_(documents, entities, claims, Weighing::kByRarity, nullptr, counts) {
  for (const Claim& claim : claims) {
    letters_.push_back(ProfileOf(documents[claim.doc.value], claim.tokens, counts));
  }
}

Signals PairScorer::SignalsOf(ClaimId a, ClaimId b) const {
  Signals signals = CompareTerms(space_, claims_, a, b);
  signals[static_cast<std::size_t>(Signal::kLead)] = 0;
  signals[static_cast<std::size_t>(Signal::kMeaning)] = NearMeaning(space_, a, b);
  signals[static_cast<std::size_t>(Signal::kLetters)] =
      Letters(LetterCosine(letters_[a.value], letters_[b.value]),
              signals[static_cast<std::size_t>(Signal::kCosine)]);
  return signals;
}

std::uint32_t PairScorer::JustScore(ClaimId a, ClaimId b) const {
  return ScoreOf(SignalsOf(a, b), kOfPairs);
}

Link PairScorer::Score(ClaimId a, ClaimId b) const {
  const Signals signals = SignalsOf(a, b);
  return {a, b, RelationOf(signals, space_.weighing()), ScoreOf(signals, kOfPairs),
          ExplainLink(space_, a, b, signals, kOfPairs)};
}

}  // namespace px
