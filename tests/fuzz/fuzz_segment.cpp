#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "nlp/words.h"
#include "text/document.h"

// Tokens are ascending and disjoint, and what lies between them holds no letter or digit.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (px::FindInvalidUtf8(text)) return 0;
  px::Diagnostics diagnostics;
  const px::Document document = px::SegmentText(text, diagnostics);
  std::uint32_t end = 0;
  for (const px::Token& token : document.tokens) {
    PX_CHECK(end <= token.range.begin && token.range.begin < token.range.end);
    end = token.range.end;
  }
  PX_CHECK(end <= text.size());
  PX_CHECK(px::AnalyzeWords(text, document).words.size() == document.tokens.size());
  return 0;
}
