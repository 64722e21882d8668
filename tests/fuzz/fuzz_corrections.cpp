#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "engine/corrected.h"
#include "engine/session.h"
#include "io/analysis_json.h"
#include "io/corrections_json.h"

namespace {

px::Analysis TwoArticles() {
  px::SourceText first;
  first.name = "a";
  first.text = "Ada Rook of Gull Lines left Orrow. Gull Lines said so.\n";
  px::SourceText second;
  second.name = "b";
  second.text = "Orrow: Gull Lines fined Ada Rook, Caf\u00E9 Orrow said.\n";
  return px::AnalyzeAll({first, second});
}

}  // namespace

// What ReadCorrections lets through can be written, read again and applied; undone it leaves no
// trace. 'a' and 'b' stand for the digests of the two articles.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const px::Analysis analysis = TwoArticles();
  static const std::string uncorrected = px::WriteAnalysisJson(analysis);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const px::AnalyzedArticle& article : analysis.documents) {
    const std::string mark = "\"sha256\":\"" + article.source.name + "\"";
    const std::string digest = "\"sha256\":\"" + article.sha256 + "\"";
    for (auto at = bytes.find(mark); at != bytes.npos; at = bytes.find(mark, at + digest.size())) {
      bytes.replace(at, mark.size(), digest);
    }
  }
  const auto read = px::ReadCorrections(bytes);
  if (!read.ok()) return 0;
  px::CorrectionList list = read.value();
  const auto again = px::ReadCorrections(px::WriteCorrections(list));
  PX_CHECK(again.ok() && again.value() == list);
  px::WriteAnalysisJson(px::ApplyCorrections(analysis, list));
  while (list.CanUndo()) list.Undo();
  PX_CHECK(px::WriteAnalysisJson(px::ApplyCorrections(analysis, list)) == uncorrected);
  return 0;
}
