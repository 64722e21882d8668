#include "cli/articles.h"

#include <cstdio>
#include <utility>

#include "cli/files.h"
#include "io/import.h"

namespace px {
namespace {

// False when any of the file could not be used.
bool ReadFile(const std::string& path, const std::function<Status(SourceText)>& add) {
  const Result<std::string> bytes = ReadInput(path);
  if (!bytes.ok()) {
    PrintProblem(path, bytes.error().message);
    return false;
  }
  Result<std::vector<SourceText>> articles =
      ImportFile(path == "-" ? "standard input" : path, bytes.value());
  if (!articles.ok()) {
    PrintProblem(path, articles.error().message);
    return false;
  }
  bool all_added = true;
  for (SourceText& article : std::move(articles).value()) {
    const Status status = add(std::move(article));
    if (status.ok()) continue;
    PrintProblem(path, status.error().message);
    all_added = false;
  }
  return all_added;
}

}  // namespace

void PrintProblem(const std::string& file, const std::string& message) {
  std::fprintf(stderr, "%s: %s\n", file.c_str(), message.c_str());
}

void PrintNote(const std::string& sentence) { std::fprintf(stderr, "%s\n", sentence.c_str()); }

bool ReadArticles(const std::vector<std::string>& inputs,
                  const std::function<Status(SourceText)>& add) {
  bool all_used = true;
  for (const std::string& input : inputs) {
    const std::vector<std::string> files = ExpandInput(input);
    if (files.empty()) {
      PrintProblem(input, "The folder holds no .txt, .md, .json or .jsonl file.");
      all_used = false;
    }
    for (const std::string& file : files) all_used &= ReadFile(file, add);
  }
  return all_used;
}

}  // namespace px
