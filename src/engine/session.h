// The only face of the core: articles in, steps, an Analysis out.
#ifndef PX_ENGINE_SESSION_H_
#define PX_ENGINE_SESSION_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "claims/entity_places.h"
#include "engine/analysis.h"
#include "nlp/analyzed_document.h"
#include "nlp/reader_vectors.h"
#include "text/source_text.h"

namespace px {

// More articles than this in one analysis are refused.
inline constexpr std::uint32_t kMaxDocuments = 10'000;

struct Progress {
  std::uint32_t done = 0;   // work items finished
  std::uint32_t total = 0;  // known from the first Step on; grows never
  std::string_view stage;   // what is going on, for a person: "Reading articles"
  bool finished = false;
};

// Calls `work` with 0 .. count - 1, in any order, also several at once.
using ForEachIndex =
    std::function<void(std::uint32_t count, const std::function<void(std::uint32_t)>& work)>;

// Usage: Add..., then Step until finished, then TakeAnalysis. To cancel, drop the Session.
// Not thread-safe; holds all its memory itself.
class Session {
 public:
  // With `for_each` one item is all articles of a stage, and the caller may use threads; the result
  // is the same.
  explicit Session(ForEachIndex for_each = {}) : for_each_(std::move(for_each)) {}

  // Takes an article with valid UTF-8 text (see DecodeText).
  // Fails with kEmptyInput, kTooLarge, kInvalidUtf8, or kDuplicate (same text and outlet as one
  // added before); the session stays usable and unchanged. REQUIRES: Step was not called yet.
  Status Add(SourceText source);

  // Word vectors of the reader, to be asked before the embedded ones. They are no part of the
  // analysis: its result depends on them. REQUIRES: Step was not called yet.
  // `name` is what vector_effect() calls them.
  void UseVectors(std::string name, ReaderVectors vectors);
  // A sentence on what the reader's vectors knew of these articles; empty without them.
  // REQUIRES: the last Step reported finished.
  const std::string& vector_effect() const { return vector_effect_; }

  // Works on at most `max_items` items (an item is one article in one stage, or one whole-corpus
  // stage). REQUIRES: max_items > 0. The order of Add calls does not change the result: documents
  // are put into canonical order (by date, outlet, name, text).
  Progress Step(std::uint32_t max_items);

  // REQUIRES: the last Step reported finished; call once.
  Analysis TakeAnalysis();

 private:
  enum class Stage : std::uint8_t {
    kAdding,
    kWords,
    kEntities,
    kClaims,
    kReuse,
    kLinks,
    kRows,
    kDone
  };

  void Begin();
  void RunOneItem();
  void RunArticles(Stage after_last);
  void ReadArticle(std::uint32_t index);
  void GatherArticles();

  Stage stage_ = Stage::kAdding;
  std::uint32_t next_document_ = 0;  // within a stage that works article by article
  std::uint32_t done_ = 0;
  std::vector<std::string> sha256_;  // of the texts added, in order of adding
  std::vector<AnalyzedDocument> documents_;
  std::vector<Diagnostics> diagnostics_of_;    // by article, as the stages leave them
  std::vector<std::vector<Claim>> claims_of_;  // likewise
  ForEachIndex for_each_;
  std::optional<ReaderVectors> vectors_;
  std::string vectors_name_;
  std::string vector_effect_;
  EntityPlaces entity_places_;  // of analysis_, while claims are found
  Analysis analysis_;
};

// Add, Step and TakeAnalysis in one call, for callers that can wait.
// Articles that cannot be added become diagnostics.
Analysis AnalyzeAll(std::vector<SourceText> sources);

}  // namespace px

#endif  // PX_ENGINE_SESSION_H_
