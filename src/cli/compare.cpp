#include "cli/compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/articles.h"
#include "cli/files.h"
#include "engine/check_text.h"
#include "engine/compare_texts.h"
#include "engine/read_text.h"
#include "io/enum_names.h"

namespace px {
namespace {

constexpr std::string_view RelationName(TextRelation relation) {
  constexpr std::string_view kNames[] = {"same", "overlaps", "conflicts", "unrelated"};
  return kNames[static_cast<std::size_t>(relation)];
}

struct Line {
  std::string_view first;
  std::string_view second;
  bool has_tab = false;
};

std::vector<Line> LinesOf(std::string_view input) {
  std::vector<Line> lines;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    std::string_view line = input.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    input.remove_prefix(std::min(end + 1, input.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      lines.push_back({});
      continue;
    }
    const std::string_view rest = line.substr(tab + 1);
    lines.push_back({line.substr(0, tab), rest.substr(0, rest.find('\t')), true});
  }
  return lines;
}

// What was read takes some thirty times its bytes; of texts beyond this many bytes nothing is kept.
constexpr std::size_t kMostKeptBytes = std::size_t{8} << 20;

// Every text that can be used once, in however many lines it stands.
struct Texts {
  TextCounts counts;
  std::map<std::string_view, AnalyzedDocument> read;  // as far as they are kept

  const AnalyzedDocument* Find(std::string_view text) const {
    const auto found = read.find(text);
    return found == read.end() ? nullptr : &found->second;
  }
};

Texts ReadTexts(const std::vector<Line>& lines) {
  std::set<std::string_view> distinct;
  for (const Line& line : lines) {
    if (line.has_tab) distinct.insert({line.first, line.second});
  }
  Texts texts;
  std::size_t kept = 0;
  for (const std::string_view text : distinct) {
    if (!CheckText(text, "text").ok()) continue;
    AnalyzedDocument read = ReadText(text);
    texts.counts.Add(read);
    kept += text.size();
    if (kept <= kMostKeptBytes) texts.read.emplace(text, std::move(read));
  }
  return texts;
}

Result<TextComparison> CompareLine(const Line& line, const Texts& texts) {
  if (!line.has_tab) {
    return Error{
        ErrorCode::kBadFormat, "The line has no tab: write both texts, a tab between them.", {}};
  }
  const AnalyzedDocument* first = texts.Find(line.first);
  const AnalyzedDocument* second = texts.Find(line.second);
  if (first != nullptr && second != nullptr) {
    return CompareReadTexts(*first, *second, &texts.counts);
  }
  return CompareTexts(line.first, line.second, &texts.counts);
}

}  // namespace

int RunCompare() {
  const Result<std::string> bytes = ReadInput("-");
  if (!bytes.ok()) {
    PrintProblem("standard input", bytes.error().message);
    return 1;
  }
  const std::vector<Line> lines = LinesOf(bytes.value());
  const Texts texts = ReadTexts(lines);
  std::string output;
  bool all_read = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Result<TextComparison> read = CompareLine(lines[i], texts);
    if (!read.ok()) {
      PrintProblem("standard input, line " + std::to_string(i + 1), read.error().message);
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
