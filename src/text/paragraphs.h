// Lines, and the paragraphs they form.
#ifndef PX_TEXT_PARAGRAPHS_H_
#define PX_TEXT_PARAGRAPHS_H_

#include <string_view>
#include <vector>

#include "base/range.h"

namespace px {

struct Block {
  ByteRange range;    // without surrounding white space, never empty
  ByteRange content;  // `range` without its list bullet
  bool is_list_item = false;
};

// The paragraphs of `text`. A line is a paragraph; only in a text that was wrapped at a fixed width
// (as mail and plain-text press releases are) lines that reach the width are joined with the next.
// List bullets: "-", "*", bullet signs, "1.", "2)", "(a)", each followed by white space.
// Time O(text.size()).
std::vector<Block> SplitBlocks(std::string_view text);

}  // namespace px

#endif  // PX_TEXT_PARAGRAPHS_H_
