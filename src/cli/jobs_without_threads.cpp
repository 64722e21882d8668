#include "cli/jobs.h"

namespace px {

ForEachIndex ForEachOnThreads(std::uint32_t) { return {}; }

}  // namespace px
