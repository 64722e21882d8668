// Pairs of texts on standard input, what they have in common on standard output.
#ifndef PX_CLI_COMPARE_H_
#define PX_CLI_COMPARE_H_

namespace px {

// compare: a line "text1 <tab> text2" gives "score <tab> relation <tab> conflict kind or -".
// Further columns are not read. A line that cannot be read gives "0 unrelated -", so that lines
// stay in step, and one line on standard error. Returns the exit status: 1 where there was such a
// line or the input or output cannot be used.
int RunCompare();

}  // namespace px

#endif  // PX_CLI_COMPARE_H_
