// Recognises sentences that state nothing about the event: calls to subscribe, credits, notices.
#ifndef PX_TEXT_BOILERPLATE_H_
#define PX_TEXT_BOILERPLATE_H_

#include <string_view>

namespace px {

// True when `sentence` fits a line of assets/lexicons/boilerplate.txt.
// Time O(sentence.size()), and times the number of lines there where it has characteristic words.
bool IsBoilerplate(std::string_view sentence);

}  // namespace px

#endif  // PX_TEXT_BOILERPLATE_H_
