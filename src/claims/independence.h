// Who copied whom: articles that go back to one text, and how many of a row's articles found their
// own words for it.
//
// Words between quotation marks are a speaker's, not the reporter's: two articles that share a
// quotation and nothing else may both have listened, and stay two texts.
#ifndef PX_CLAIMS_INDEPENDENCE_H_
#define PX_CLAIMS_INDEPENDENCE_H_

#include <cstdint>
#include <map>
#include <vector>

#include "base/ids.h"
#include "claims/claim.h"
#include "claims/overlap.h"
#include "nlp/analyzed_document.h"

namespace px {

// The words that an article's author is answerable for: in no quotation and no boilerplate.
class OwnWords {
 public:
  // Borrows `documents`. Time O(tokens).
  explicit OwnWords(const std::vector<AnalyzedDocument>& documents);

  std::uint32_t InArticle(DocId doc) const { return before_[doc.value].back(); }
  std::uint32_t In(const DocRange& range) const;
  IndexRange Tokens(const DocRange& range) const;
  bool IsOwn(DocId doc, std::uint32_t token) const {
    return before_[doc.value][token] < before_[doc.value][token + 1];
  }

 private:
  const std::vector<AnalyzedDocument>& documents_;
  std::vector<std::vector<std::uint32_t>> before_;  // own words before each token, and in all
};

// The runs of `reuse` that hold as many own words as a run needs, on both sides.
std::vector<Reuse> RunsOfOwnWords(const OwnWords& own, const std::vector<Reuse>& reuse);

// Groups of articles that go back to one text: of two neighbours in a group at least
// kMinOriginShare of the own words of one stand in the other. `reuse` as FindReuse gives it.
// Ordered by first member. Time O(words in runs).
std::vector<Origin> FindOrigins(const OwnWords& own, const std::vector<Reuse>& reuse);
inline constexpr std::uint32_t kMinOriginShare = 400;  // per mille

// Knows for each claim which runs of shared wording it lies in.
class SharedWording {
 public:
  // `reuse` as RunsOfOwnWords gives it. Time O(claims + runs + overlaps of the two).
  SharedWording(const std::vector<Claim>& claims, const std::vector<Reuse>& reuse,
                const std::vector<Origin>& origins);

  // Documents among `members` after joining those that tell the claim in one shared run (at least
  // half of a member of either lies in it), and those of one origin that are copies for the most
  // part. `members` ascending.
  std::uint32_t IndependentTexts(const std::vector<Claim>& claims,
                                 const std::vector<ClaimId>& members) const;

 private:
  std::vector<std::vector<std::uint32_t>> runs_of_claim_;  // into `reuse`, ascending
  std::map<std::uint32_t, std::uint32_t> origin_of_copy_;  // DocId of a copy -> its origin
};

}  // namespace px

#endif  // PX_CLAIMS_INDEPENDENCE_H_
