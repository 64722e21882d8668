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
  kCosine,       // shared weight by the geometric mean of both weights
  kEvidence,     // shared weight by itself: two short claims may share all of very little
  kSentence,     // cosine of the sentences around them, as far as the claims themselves share terms
  kPredicate,    // a shared verb or verbal noun
  kNumberEqual,  // an amount in common
  kLead,         // both stand where their articles begin: news puts first what matters most
  kFarArticles,  // the articles share so little that they tell of different events
  kDateDiffers,
  kPolarity,   // one is negated
  kReordered,  // nearly the same words, but other ones stand side by side
  kSwapped,    // subject of one is object of the other and the reverse
};
inline constexpr std::size_t kSignalCount = 11;

using Signals = std::array<double, kSignalCount>;

// `article_cosine` is TermSpace::Cosine of the articles of both.
Signals CompareTerms(const TermSpace& space, const std::vector<Claim>& claims, ClaimId a, ClaimId b,
                     double article_cosine);

// The logistic of the weighted sum, per mille.
std::uint32_t ScoreOf(const Signals& signals);

// What ScoreOf adds for one signal, before the logistic; negative speaks against.
double ContributionOf(const Signals& signals, Signal signal);

// The same, or one says more than the other? For pairs that are linked at all.
Relation RelationOf(const Signals& signals);

}  // namespace px

#endif  // PX_CLAIMS_SIMILARITY_H_
