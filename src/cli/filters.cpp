#include "cli/filters.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/articles.h"
#include "cli/files.h"
#include "io/bio.h"
#include "io/conllu.h"
#include "text/decode.h"

namespace px {
namespace {

Result<std::string> TagText(std::string_view bytes) {
  const Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.error();
  return WriteConllu(ConlluOfText(decoded.value().text));
}

Result<std::string> TagWords(std::string_view bytes) {
  Result<std::vector<ConlluSentence>> read = ReadConllu(bytes);
  if (!read.ok()) return read.error();
  std::vector<ConlluSentence> sentences = std::move(read).value();
  AnalyzeConllu(sentences);
  return WriteConllu(sentences);
}

int RunFilter(Result<std::string> (*filter)(std::string_view)) {
  const Result<std::string> bytes = ReadInput("-");
  Result<std::string> output = bytes.ok() ? filter(bytes.value()) : bytes.error();
  if (!output.ok()) {
    PrintProblem("standard input", output.error().message);
    return 1;
  }
  const Status status = WriteOutput("", output.value());
  if (status.ok()) return 0;
  PrintProblem("standard output", status.error().message);
  return 1;
}

}  // namespace

int RunTag(const Arguments& arguments) { return RunFilter(arguments.raw ? TagText : TagWords); }

int RunNer() { return RunFilter(LabelNamesInBio); }

}  // namespace px
