// The comparing stages, each a function of the ones before.
#ifndef PX_CLAIMS_COMPARE_H_
#define PX_CLAIMS_COMPARE_H_

#include <vector>

#include "claims/claim.h"
#include "claims/overlap.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"
#include "nlp/reader_vectors.h"

namespace px {

// Runs of at least eight shared words (allowing small edits) between any two documents, sorted by
// (a.doc, a.range, b.doc, b.range). Boilerplate is left out.
std::vector<Reuse> FindReuse(const std::vector<AnalyzedDocument>& documents);

// Scored pairs of claims that share enough content, from an inverted index over content words and
// entities: cost grows with the pairs that share something rare, not with all pairs.
// Sorted by (a, b). `claims` are ordered by (doc, sentence, range). Of claims with equal words only
// the first is compared with others; the rest are linked to it. `vectors`: the reader's own, used
// in place of ours for words that they know.
std::vector<Link> LinkClaims(const std::vector<AnalyzedDocument>& documents,
                             const std::vector<Entity>& entities, const std::vector<Claim>& claims,
                             const ReaderVectors* vectors = nullptr);

// Articles that go back to one text, as their shared wording tells; see independence.h.
std::vector<Origin> FindOrigins(const std::vector<AnalyzedDocument>& documents,
                                const std::vector<Reuse>& reuse);

// Rows: every claim in exactly one cluster, with label, documents, independent_texts (from
// `reuse` and `origins`) and conflicts filled in. Ordered by number of documents (most first), then
// by the position of the first claim. Does not depend on the order of `links`.
std::vector<ClaimCluster> ClusterClaims(const std::vector<AnalyzedDocument>& documents,
                                        const std::vector<Entity>& entities,
                                        const std::vector<Claim>& claims,
                                        const std::vector<Link>& links,
                                        const std::vector<Reuse>& reuse,
                                        const std::vector<Origin>& origins);

}  // namespace px

#endif  // PX_CLAIMS_COMPARE_H_
