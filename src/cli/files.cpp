#include "cli/files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace px {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin && file != stdout) std::fclose(file);
  }
};
using FilePtr = std::unique_ptr<std::FILE, CloseFile>;

bool HasArticleExtension(const fs::path& path) {
  constexpr std::string_view kExtensions[] = {".txt", ".md", ".json", ".jsonl"};
  return std::find(std::begin(kExtensions), std::end(kExtensions), path.extension().string()) !=
         std::end(kExtensions);
}

}  // namespace

std::vector<std::string> ExpandInput(const std::string& input) {
  std::error_code error;
  if (!fs::is_directory(input, error)) return {input};
  std::vector<std::string> files;
  for (fs::directory_iterator it(input, error), end; it != end; it.increment(error)) {
    if (error) break;
    if (it->is_regular_file(error) && HasArticleExtension(it->path())) {
      files.push_back(it->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::string> ReadInput(const std::string& path, std::size_t max_bytes) {
  const FilePtr file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  const auto unreadable = Error{ErrorCode::kEmptyInput, "The file cannot be read.", {}};
  std::error_code error;
  if (!file || (path != "-" && fs::is_directory(path, error))) return unreadable;
  std::string bytes;
  char buffer[1 << 16];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, file.get())) {
    bytes.append(buffer, n);
    if (bytes.size() > max_bytes) {
      return Error{
          ErrorCode::kTooLarge,
          "The file is larger than " + std::to_string(max_bytes / 1'000'000) + " MB: split it.",
          {}};
    }
  }
  if (std::ferror(file.get())) return unreadable;
  return bytes;
}

Status WriteOutput(const std::string& path, std::string_view bytes) {
  const auto failed = Error{
      ErrorCode::kBadFormat, "The output could not be written: check the folder and the disk.", {}};
  const FilePtr file(path.empty() ? stdout : std::fopen(path.c_str(), "wb"));
  if (!file) return failed;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  if (!written || std::fflush(file.get()) != 0) return failed;
  return OkStatus();
}

}  // namespace px
