// What word vectors of the reader change, in words.
#ifndef PX_ENGINE_VECTOR_EFFECT_H_
#define PX_ENGINE_VECTOR_EFFECT_H_

#include <string>
#include <string_view>
#include <vector>

#include "nlp/analyzed_document.h"
#include "nlp/reader_vectors.h"

namespace px {

// "NAME knows 412 of the 430 words by which claims are compared here, the built-in vectors 350."
// `documents` as ReadArticle leaves them. Time O(words) and one ReaderVectors::Select.
std::string DescribeVectorEffect(std::string_view name, const ReaderVectors& vectors,
                                 const std::vector<AnalyzedDocument>& documents);

}  // namespace px

#endif  // PX_ENGINE_VECTOR_EFFECT_H_
