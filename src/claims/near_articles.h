// Which articles may tell of one event: where claims are compared closely.
#ifndef PX_CLAIMS_NEAR_ARTICLES_H_
#define PX_CLAIMS_NEAR_ARTICLES_H_

#include <cstdint>
#include <vector>

#include "claims/claim_terms.h"

namespace px {

// No article has more near ones than this, itself included.
inline constexpr std::uint32_t kMaxNearArticles = 64;

// For each article the articles near it, itself included, ascending: those with the greatest share
// of terms in common. Of a term that stands in very many articles only a few neighbours in the
// order of articles count, so that cost grows with the articles and not with their pairs; up to
// kMaxNearArticles articles every pair that is alike enough is found.
// Time O(articles * terms per article * kMaxNearArticles) at most.
std::vector<std::vector<std::uint32_t>> FindNearArticles(const TermSpace& space);

}  // namespace px

#endif  // PX_CLAIMS_NEAR_ARTICLES_H_
