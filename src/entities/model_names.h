// The trained model's names beside those that the rules find.
#ifndef PX_ENTITIES_MODEL_NAMES_H_
#define PX_ENTITIES_MODEL_NAMES_H_

#include <vector>

#include "entities/case_evidence.h"
#include "entities/name_span.h"
#include "entities/scan.h"

namespace px {

// The model's name with the same last token as `tokens`, the head of most names; null for none.
// Borrowed from the article. Time O(log names).
const Name* ModelNameFor(const Scan& scan, IndexRange tokens);

// `spans` as FindNames gives them, joined with AnalyzedDocument::names. Where the rules and the
// model disagree, the rules decide: a run of capitals shows where a name ends. The model decides
// where a capital says little:
// - A single word that only ever begins sentences is a name only where the model reads one, and so
//   is a verb or adjective that has a capital once.
// - A name that no rule finds is added, and one is made longer to the left ("|New Delhi had") or
//   shorter ("Channel |Ada Lovell"), unless lexicon or other sentences show that its words are
//   common ones.
// - A run with a verb in it ("Obama |Announces |Nominee") is a headline that ran into the text; of
//   it the model's names are left.
// What the model calls MISC, mostly nationalities, adds nothing. An article without any model name
// was not read by it and stays as it is. Ascending, disjoint. Time O(tokens).
std::vector<NameSpan> JoinModelNames(const std::vector<Scan>& scans, const CaseEvidence& evidence,
                                     const std::vector<NameSpan>& spans);

}  // namespace px

#endif  // PX_ENTITIES_MODEL_NAMES_H_
