// Several articles at once: the program's threads. The core has none.
#ifndef PX_CLI_JOBS_H_
#define PX_CLI_JOBS_H_

#include <cstdint>

#include "engine/session.h"

namespace px {

// Runs the work on `jobs` threads; empty for one job. Under WebAssembly, where the program is built
// for tests only, always empty.
ForEachIndex ForEachOnThreads(std::uint32_t jobs);

}  // namespace px

#endif  // PX_CLI_JOBS_H_
