// What each claim is about as weighted terms: what candidate search and similarity compare.
#ifndef PX_CLAIMS_CLAIM_TERMS_H_
#define PX_CLAIMS_CLAIM_TERMS_H_

#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/kept_lists.h"
#include "claims/term_relations.h"
#include "claims/text_counts.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"
#include "nlp/folded_ids.h"
#include "nlp/word_meanings.h"

namespace px {

using TermId = std::uint32_t;
using TermSet = std::vector<TermId>;       // ascending, unique
using TermView = std::span<const TermId>;  // of one

// kWord: a content word under its word family; names and numbers too, as they are spelt. On top of
// their words, kEntity: whatever surface form named it; kNumber and kDate: by value.
enum class TermKind : std::uint8_t { kWord, kEntity, kNumber, kDate };

struct Term {
  TermKind kind = TermKind::kWord;
  std::string name;   // as shown: head of the family, entity name, number as written, ISO date
  double rarity = 0;  // in English at large
};

// Its lists are the TermSpace's.
struct ClaimTerms {
  TermView content;  // of the claim and its carried subject
  TermView meant;    // those of `content` whose meaning is known: see Nearness
  TermView subject;
  TermView predicate;  // without auxiliaries
  TermView arguments;
  // Content words that follow each other, as first * 2^32 + second; ascending, unique.
  std::span<const std::uint64_t> neighbours;
  std::span<const TermRelation> relations;  // of its sentence, both terms among `content`
  std::uint32_t sentence = 0;               // into TermSpace::sentences()
  double weight = 0;                        // of `content`
  bool passive = false;
};

struct SentenceTerms {
  TermView content;  // the TermSpace's
  std::uint32_t doc = 0;
  std::uint32_t position = 0;  // among the sentences of its article that state something, from 0
};

struct ArticleTerms {
  TermSet content;
  double weight = 0;
};

// What a term counts. kByCollection: by how few sentences here hold it, lessened for everyday
// words. kByRarity: by its rarity in English alone, for texts that are too few to tell.
enum class Weighing : std::uint8_t { kByCollection, kByRarity };

// The terms of all claims of a collection. Ids are given in text order. Time O(tokens).
class TermSpace {
 public:
  // Copies what it needs; keeps no reference. `vectors`: the reader's own, if any. `counts`: of the
  // texts that these were taken from, for Weighing::kByRarity.
  TermSpace(const std::vector<AnalyzedDocument>& documents, const std::vector<Entity>& entities,
            const std::vector<Claim>& claims, Weighing weighing = Weighing::kByCollection,
            const ReaderVectors* vectors = nullptr, const TextCounts* counts = nullptr);

  const std::vector<Term>& terms() const { return terms_; }
  double WeightOf(TermId id) const { return weights_[id]; }          // see Weighing
  const std::vector<ClaimTerms>& claims() const { return claims_; }  // by ClaimId
  const std::vector<SentenceTerms>& sentences() const { return sentences_; }
  const std::vector<ArticleTerms>& articles() const { return articles_; }  // by DocId

  Weighing weighing() const { return weighing_; }

  double mean_claim_weight() const { return mean_claim_weight_; }  // above 0

  // How near the meanings of two words are, per mille; 0 for names and values.
  int Nearness(TermId a, TermId b) const { return meanings_.Similarity(a, b); }
  const WordMeanings::Coverage& coverage() const { return meanings_.coverage(); }
  // What the trees of both claims tie together alike.
  SharedRelations RelationsOf(const ClaimTerms& a, const ClaimTerms& b) const;

  double Weight(TermView set) const;
  double SharedWeight(TermView a, TermView b) const;

  // Shared weight by the geometric mean of both weights, 0..1.
  template <typename Terms>
  double Cosine(const Terms& a, const Terms& b) const {
    if (a.weight <= 0 || b.weight <= 0) return 0;
    return SharedWeight(a.content, b.content) / std::sqrt(a.weight * b.weight);
  }

 private:
  struct KnownLemmas {
    FoldedIds ids;
    std::vector<TermId> terms;  // by id; kNoTerm for one of no letters
  };

  TermId IdOf(TermKind kind, std::string_view key, std::string_view name, double rarity);
  TermId TermOfLemma(std::string_view lemma, KnownLemmas& known);
  TermId TermOfPlainWord(const AnalyzedDocument& article, std::uint32_t token);
  void NumberTokens(const AnalyzedDocument& article, KnownLemmas& known);
  void NumberEntities(const std::vector<Entity>& entities);
  void NumberValues(const std::vector<AnalyzedDocument>& documents,
                    const std::vector<Claim>& claims);
  void CollectSentences(const std::vector<AnalyzedDocument>& documents);
  void CollectClaims(const std::vector<AnalyzedDocument>& documents,
                     const std::vector<Claim>& claims);
  void WeighTermsByCollection();
  void SumWeights();
  void AddTermsIn(std::uint32_t doc, IndexRange tokens, std::vector<TermId>& terms) const;
  std::vector<std::uint64_t> NeighboursIn(std::uint32_t doc, IndexRange tokens) const;
  void RelateTerms(const std::vector<AnalyzedDocument>& documents,
                   const std::vector<Claim>& claims);

  Weighing weighing_;
  std::vector<Term> terms_;
  std::vector<double> weights_;  // by term
  KeptLists<TermId> term_lists_;
  KeptLists<std::uint64_t> neighbour_lists_;
  KeptLists<TermRelation> relation_lists_;
  std::vector<ClaimTerms> claims_;
  std::vector<SentenceTerms> sentences_;
  std::vector<ArticleTerms> articles_;
  double mean_claim_weight_ = 1;
  std::vector<std::uint32_t> first_sentence_;  // of each document, into sentences_
  // By document and token: the word, and the name, number or date that the token belongs to.
  std::vector<std::vector<TermId>> word_of_token_;
  std::vector<std::vector<TermId>> value_of_token_;
  StringIds keys_;  // one for each term
  RelationCounts relation_counts_{0};
  std::vector<std::string> meant_;  // by term: the word itself, empty where it is only a name
  WordMeanings meanings_;
};

// Calls `take(i, j)` for each a[i] == b[j] of two ascending lists, in order. Which of them goes on
// is reckoned, not branched on: nobody could predict it.
template <typename List, typename Take>
void ForEachShared(const List& a, const List& b, Take take) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const auto x = a[i];
    const auto y = b[j];
    if (x == y) take(i, j);
    i += x <= y;
    j += y <= x;
  }
}

// The terms in both, and whether there are any.
TermSet Shared(TermView a, TermView b);
bool ShareOne(TermView a, TermView b);

// Tokens of `article` whose bytes lie in `range`, searched within `within`.
IndexRange TokensIn(const AnalyzedDocument& article, IndexRange within, ByteRange range);

}  // namespace px

#endif  // PX_CLAIMS_CLAIM_TERMS_H_
