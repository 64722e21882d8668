// How surely two claims are the same one: a few signals and their weighted sum.
#ifndef PX_CLAIMS_SIMILARITY_H_
#define PX_CLAIMS_SIMILARITY_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "claims/claim_terms.h"
#include "claims/overlap.h"

namespace px {

// Each lies in 0..1.
enum class Signal : std::uint8_t {
  kCosine,          // shared weight by the geometric mean of both weights
  kEvidence,        // shared weight by itself: two short claims may share all of very little
  kPredicate,       // a shared verb or verbal noun
  kRelations,       // weight of what both trees tie together, by itself
  kRarestRelation,  // the rarest of these
  kNumberEqual,     // an amount in common
  kMeaning,         // words of the one that have near ones in the other, beyond those in common
  kLetters,         // the same words or, where they are others, the same letters (letters.h)
  kLead,            // both stand where their articles begin: news puts first what matters most
  kFarArticles,     // the articles share so little that they tell of different events
  kDateDiffers,
  kPolarity,    // one is negated
  kReordered,   // nearly the same words, but other ones stand side by side
  kRegoverned,  // nearly the same words, but other ones hang on each other
  kSwapped,     // subject of one is object of the other and the reverse
};
inline constexpr std::size_t kSignalCount = 15;

using Signals = std::array<double, kSignalCount>;

// Signal::kFarArticles of two articles with this TermSpace::Cosine.
double Farness(double article_cosine);

// All but kMeaning, kLetters and kFarArticles, which cost more than the others together: they are
// left 0, for callers to set where a pair is worth it.
Signals CompareTerms(const TermSpace& space, const std::vector<Claim>& claims, ClaimId a,
                     ClaimId b);

// The same in two steps. First the signals that speak for a pair, the others 0: a pair that they do
// not bring far enough needs no second step, which adds those that speak against it.
Signals CompareShared(const TermSpace& space, const std::vector<Claim>& claims, ClaimId a,
                      ClaimId b);
void AddDifferences(const TermSpace& space, const std::vector<Claim>& claims, ClaimId a, ClaimId b,
                    Signals& signals);

// Signal::kMeaning of two claims.
double NearMeaning(const TermSpace& space, ClaimId a, ClaimId b);

// Signal::kLetters of two lone texts from LetterCosine and Signal::kCosine: where nearly all words
// are the same, their letters say nothing more.
double Letters(double letter_cosine, double cosine);

// How much each signal counts. kOfCollections was fitted on claims of whole articles on one event,
// kOfPairs on single pairs of sentences, whose words can be weighed by their rarity in English
// only.
struct SignalWeights {
  double bias = 0;
  std::array<double, kSignalCount> of = {};
};
extern const SignalWeights kOfCollections;
extern const SignalWeights kOfPairs;

// The weighted sum, and its logistic per mille.
double SumOf(const Signals& signals, const SignalWeights& weights);
std::uint32_t ScoreOf(const Signals& signals, const SignalWeights& weights);

// The least sum that makes a score of `score`, 1..999, or more: comparing sums costs less.
double LeastSumFor(std::uint32_t score);

// What ScoreOf adds for one signal, before the logistic; negative speaks against.
double ContributionOf(const Signals& signals, Signal signal, const SignalWeights& weights);

// The same, or one says more than the other? For pairs that are linked at all.
// `weighing`: of the TermSpace that the signals come from.
Relation RelationOf(const Signals& signals, Weighing weighing);

}  // namespace px

#endif  // PX_CLAIMS_SIMILARITY_H_
