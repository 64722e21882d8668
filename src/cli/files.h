// Reading and writing files for the native program; the core itself touches none.
#ifndef PX_CLI_FILES_H_
#define PX_CLI_FILES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace px {

// `input` itself, or, for a folder, the articles in it (.txt .md .json .jsonl, not in sub-folders)
// by name.
std::vector<std::string> ExpandInput(const std::string& input);

// All bytes of a file, or of standard input for "-". Fails with kEmptyInput (cannot be opened) or
// kTooLarge (over `max_bytes`).
Result<std::string> ReadInput(const std::string& path, std::size_t max_bytes = 64'000'000);

// Writes a file, or standard output for "". Fails with kBadFormat when not all could be written.
Status WriteOutput(const std::string& path, std::string_view bytes);

}  // namespace px

#endif  // PX_CLI_FILES_H_
