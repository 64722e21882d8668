// The C functions that JavaScript calls, all listed in web/exports.txt; web/core.js is the caller.
//
// JavaScript never sees a struct: a function gets bytes (px_alloc'ed, with parts divided by NUL
// bytes) and numbers, returns a status, and leaves its answer in one buffer. Status 0 is success;
// otherwise the answer is a sentence for the reader.
//
// px_api.cpp, for window and worker alike:
//   px_alloc(size), px_free(data)
//   px_result_data(), px_result_size()    the last answer, until the next call
//   px_analyze_begin(workspace)           starts an analysis, dropping an unfinished one
//   px_vector_file_kind(name, head)       VectorFileKind of io/vector_file.h; 64 KB of the file
//   px_analyze_vectors(name, tokenizer, file) -> status; after px_analyze_begin. `tokenizer` is
//                                         empty for kinds that need none
//   px_analyze_effect()                   the answer is what the vectors brought; after 1000
//   px_analyze_step(max_items) -> permille; the answer is the stage's name.
//                                         1000: finished, the answer is the snapshot
//
// px_window_api.cpp, for the window only; px_open_window comes first:
//   px_open_window(is_mac) -> status
//   px_resize(pixel_width, pixel_height, scale)
//   px_frame() -> whether another frame is wanted
//   px_context_restored()                 the lost WebGL context is back
//   px_key(code, down, modifiers)         KeyboardEvent.code; 1 Ctrl, 2 Shift, 4 Alt, 8 Meta
//   px_text(text), px_release_keys()
//   px_pointer(x, y, button, down)        of a finger: 0 left, 1 right
//   px_pointer_gone()                     the finger is off the screen
//   px_scroll(x, y, dx, dy) -> whether something at (x, y) scrolls
//   px_divider_at(x, y, dx, dy) -> whether a finger that sets out so means a divider between panes;
//                       the answer is where to take hold of it: "x y"
//   px_set_touch(touch)                   fingers need larger things to hit
//   px_set_system_colours(dark, high_contrast)
//   px_use_setting(name, value)           see app/settings.h
//   px_add_file(name, bytes), px_files_added()   one or more files, then the second call
//   px_add_pasted(title, outlet, date, text) -> status
//   px_open_workspace(workspace) -> status
//   px_use_vectors(name)                  word vectors that the page has and gives each analysis
//   px_vectors_used(sentence), px_vectors_refused(sentence)   what came of them in the last one
//   px_open_example(), px_new_workspace()
//   px_keep_workspace() -> what is on screen: 0 nothing, 1 articles of the reader, 2 the example as
//                       it came, 3 the example with corrections; the answer is a name for it, the
//                       number of articles, that of corrections, and the workspace
//   px_set_workspace_name(name, keeping)  Keeping of app/app.h
//   px_analysis_progress(stage, permille), px_analysis_done(snapshot), px_analysis_failed(sentence)
//   px_report_problem(sentence), px_show_notice(sentence)
//   px_describe()                         the answer is Describe() of app/describe.h
#ifndef PX_MAIN_PX_API_H_
#define PX_MAIN_PX_API_H_

#include <emscripten/em_macros.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#define PX_EXPORT extern "C" EMSCRIPTEN_KEEPALIVE

namespace px {

inline constexpr int kSuccess = 0;
inline constexpr int kFailure = 1;

// Leaves `answer` for px_result_data.
void SetAnswer(std::string answer);

// Cuts the first `count - 1` parts at NUL bytes; the last part may hold NUL bytes itself.
template <std::size_t count>
std::array<std::string_view, count> SplitParts(std::string_view bytes) {
  std::array<std::string_view, count> parts;
  for (std::size_t i = 0; i + 1 < count; ++i) {
    parts[i] = bytes.substr(0, bytes.find('\0'));
    bytes.remove_prefix(std::min(parts[i].size() + 1, bytes.size()));
  }
  parts[count - 1] = bytes;
  return parts;
}

}  // namespace px

#endif  // PX_MAIN_PX_API_H_
