// The part of the native platform that main asks for: what platform.h left to be done.
#ifndef PX_PLATFORM_PLATFORM_NATIVE_H_
#define PX_PLATFORM_PLATFORM_NATIVE_H_

#include <optional>
#include <string>

namespace px {

// The workspace of the last StartAnalysis that was neither taken nor cancelled; once.
std::optional<std::string> TakeStartedAnalysis();

// Whether CancelAnalysis was called since the last call.
bool TakeCancelledAnalysis();

// What the reader should be told of the last call, e.g. where a file was saved; empty: nothing.
std::string TakePlatformNotice();

}  // namespace px

#endif  // PX_PLATFORM_PLATFORM_NATIVE_H_
