// Standard input to standard output, in the formats in which language analysis is measured.
#ifndef PX_CLI_FILTERS_H_
#define PX_CLI_FILTERS_H_

#include "cli/arguments.h"

namespace px {

// tag: CoNLL-U, or plain text with --raw, to CoNLL-U. ner: BIO to BIO. Returns the exit status: 1
// where the input cannot be read, said in one line on standard error.
int RunTag(const Arguments& arguments);
int RunNer();

}  // namespace px

#endif  // PX_CLI_FILTERS_H_
