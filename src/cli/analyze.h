// The commands of the native program.
#ifndef PX_CLI_ANALYZE_H_
#define PX_CLI_ANALYZE_H_

#include "cli/arguments.h"

namespace px {

// Runs analyze / report. Returns the exit status; problems go to standard error, a line each.
int RunAnalyze(const Arguments& arguments);

}  // namespace px

#endif  // PX_CLI_ANALYZE_H_
