// Words with names in the format of shared tasks, BIO: a word, a tab, a label per line.
#ifndef PX_IO_BIO_H_
#define PX_IO_BIO_H_

#include <string>
#include <string_view>

#include "base/result.h"

namespace px {

// The same words, one per line, with the labels O, B-PER, I-PER... of the names found in them: PER,
// ORG, LOC, MISC (products and events among the last). Sentences end at blank lines; what
// stands behind the first tab is passed over; lines that begin with "# " and blank lines stay.
// Fails with kBadFormat on the first line that cannot be read, with its number in the message.
Result<std::string> LabelNamesInBio(std::string_view bytes);

}  // namespace px

#endif  // PX_IO_BIO_H_
