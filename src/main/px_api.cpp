#include "main/px_api.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/session.h"
#include "io/snapshot.h"
#include "io/vector_file.h"
#include "io/workspace.h"
#include "platform/platform.h"

namespace px {
namespace {

constexpr std::uint32_t kFinished = 1000;

// From the start on, in window and worker: without it, code compiled without exceptions goes on
// with a null pointer or traps without a word.
[[maybe_unused]] const std::new_handler kOldHandler = std::set_new_handler(ReportOutOfMemory);

std::string& Answer() {
  static std::string answer;
  return answer;
}

std::unique_ptr<Session>& CurrentSession() {
  static std::unique_ptr<Session> session;
  return session;
}

// Of the last analysis that finished.
std::string& VectorEffect() {
  static std::string effect;
  return effect;
}

// 0..999: 1000 is for a finished analysis only.
std::uint32_t PermilleOf(const Progress& progress) {
  if (progress.total == 0) return 0;
  const std::uint64_t permille = std::uint64_t{progress.done} * kFinished / progress.total;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(permille, kFinished - 1));
}

}  // namespace

void SetAnswer(std::string answer) { Answer() = std::move(answer); }

}  // namespace px

PX_EXPORT void* px_alloc(std::size_t size) { return ::operator new(size); }
PX_EXPORT void px_free(void* data) { ::operator delete(data); }

PX_EXPORT const char* px_result_data() { return px::Answer().data(); }
PX_EXPORT std::size_t px_result_size() { return px::Answer().size(); }

PX_EXPORT int px_analyze_begin(const char* workspace, std::size_t size) {
  px::CurrentSession().reset();
  px::Result<px::SavedWorkspace> read = px::ReadWorkspace({workspace, size});
  if (!read.ok()) {
    px::SetAnswer(read.error().message);
    return px::kFailure;
  }
  auto session = std::make_unique<px::Session>();
  for (px::SourceText& article : std::move(read).value().articles) {
    const px::Status status = session->Add(std::move(article));
    if (!status.ok()) {
      px::SetAnswer(status.error().message);
      return px::kFailure;
    }
  }
  px::CurrentSession() = std::move(session);
  return px::kSuccess;
}

PX_EXPORT int px_vector_file_kind(const char* data, std::size_t size) {
  const auto [name, head] = px::SplitParts<2>({data, size});
  return static_cast<int>(px::KindOfVectorFile(name, head));
}

PX_EXPORT int px_analyze_vectors(const char* data, std::size_t size) {
  const auto [name, tokenizer, file] = px::SplitParts<3>({data, size});
  px::Result<px::ReaderVectors> vectors =
      tokenizer.empty() ? px::ReadVectorTable(file) : px::ReadVectorModel(file, tokenizer);
  if (!vectors.ok()) {
    px::SetAnswer(vectors.error().message);
    return px::kFailure;
  }
  px::CurrentSession()->UseVectors(std::string(name), std::move(vectors).value());
  return px::kSuccess;
}

PX_EXPORT std::uint32_t px_analyze_step(std::uint32_t max_items) {
  px::Session& session = *px::CurrentSession();
  const px::Progress progress = session.Step(max_items);
  if (!progress.finished) {
    px::SetAnswer(std::string(progress.stage));
    return px::PermilleOf(progress);
  }
  px::VectorEffect() = session.vector_effect();
  px::SetAnswer(px::WriteSnapshot(session.TakeAnalysis()));
  px::CurrentSession().reset();
  return px::kFinished;
}

PX_EXPORT void px_analyze_effect() { px::SetAnswer(px::VectorEffect()); }
