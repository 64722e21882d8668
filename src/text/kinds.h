// Tells headings, list items and boilerplate from body text.
#ifndef PX_TEXT_KINDS_H_
#define PX_TEXT_KINDS_H_

#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/paragraphs.h"

namespace px {

// Sets the kind of every sentence. `blocks` are those that document.paragraphs were made from.
// Time O(text.size()).
void MarkSentenceKinds(std::string_view text, const std::vector<Block>& blocks, Document& document);

}  // namespace px

#endif  // PX_TEXT_KINDS_H_
