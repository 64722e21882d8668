#include "cli/compare.h"

#include <string>
#include <string_view>

#include "cli/articles.h"
#include "cli/files.h"
#include "engine/compare_texts.h"
#include "io/enum_names.h"

namespace px {
namespace {

constexpr std::string_view RelationName(TextRelation relation) {
  constexpr std::string_view kNames[] = {"same", "overlaps", "conflicts", "unrelated"};
  return kNames[static_cast<std::size_t>(relation)];
}

Result<TextComparison> CompareLine(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) {
    return Error{
        ErrorCode::kBadFormat, "The line has no tab: write both texts, a tab between them.", {}};
  }
  const std::string_view rest = line.substr(tab + 1);
  return CompareTexts(line.substr(0, tab), rest.substr(0, rest.find('\t')));
}

}  // namespace

int RunCompare() {
  const Result<std::string> bytes = ReadInput("-");
  if (!bytes.ok()) {
    PrintProblem("standard input", bytes.error().message);
    return 1;
  }
  std::string output;
  bool all_read = true;
  std::string_view rest = bytes.value();
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const Result<TextComparison> read = CompareLine(line);
    if (!read.ok()) {
      PrintProblem("standard input, line " + std::to_string(number), read.error().message);
      all_read = false;
    }
    const TextComparison comparison = read.ok() ? read.value() : TextComparison{};
    output += std::to_string(comparison.score) + '\t';
    output += RelationName(comparison.relation);
    output += '\t';
    output += comparison.conflict ? NameOf(comparison.conflict->kind) : std::string_view("-");
    output += '\n';
  }
  const Status status = WriteOutput("", output);
  if (!status.ok()) PrintProblem("standard output", status.error().message);
  return all_read && status.ok() ? 0 : 1;
}

}  // namespace px
