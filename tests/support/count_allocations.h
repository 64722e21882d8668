// How often the C++ heap was asked for memory.
#ifndef PX_TESTS_SUPPORT_COUNT_ALLOCATIONS_H_
#define PX_TESTS_SUPPORT_COUNT_ALLOCATIONS_H_

#include <cstdint>

namespace px {

// Calls of operator new since the program began. Dear ImGui has an allocator of its own, which is
// not counted.
std::uint64_t AllocationCount();

}  // namespace px

#endif  // PX_TESTS_SUPPORT_COUNT_ALLOCATIONS_H_
