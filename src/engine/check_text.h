// Whether a text can be analysed at all.
#ifndef PX_ENGINE_CHECK_TEXT_H_
#define PX_ENGINE_CHECK_TEXT_H_

#include <string_view>

#include "base/result.h"

namespace px {

// Fails with kTooLarge, kInvalidUtf8 or kEmptyInput (nothing but white space); the message calls
// the text `what`, e.g. "article". Time O(text.size()).
Status CheckText(std::string_view text, std::string_view what);

}  // namespace px

#endif  // PX_ENGINE_CHECK_TEXT_H_
