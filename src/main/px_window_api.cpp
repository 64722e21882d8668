// The window's half of the functions in px_api.h.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "app/fallback_glyphs.h"
#include "app/touch.h"
#include "io/workspace.h"
#include "main/frontend.h"
#include "main/px_api.h"
#include "platform/platform.h"
#include "platform/web_keys.h"
#include "platform/window.h"

namespace px {
namespace {

// Everything that lives as long as the page.
struct Program {
  std::unique_ptr<Window> window;
  std::unique_ptr<Frontend> frontend;
  std::string copied;  // what the app itself put on the clipboard last
  bool text_input = false;
};

Program& TheProgram() {
  static Program program;
  return program;
}

App& TheApp() { return TheProgram().frontend->app(); }

// What the app asks for in answer to an event must not wait for a frame: hidden tabs have none.
void AnswerRequests() { TheProgram().frontend->AnswerRequests(); }

int ToAnswer(const Status& status) {
  if (status.ok()) return kSuccess;
  SetAnswer(status.error().message);
  return kFailure;
}

bool PaintWithSystemFonts(std::uint32_t code_point, float em, std::string_view face,
                          GlyphPicture& picture) {
  const auto side = static_cast<std::size_t>(4 * em + 16);
  picture.alpha.resize(side * side);
  int box[5] = {};
  if (!PaintGlyph(code_point, em, face, box, picture.alpha.data(), picture.alpha.size())) {
    return false;
  }
  picture.left = box[0];
  picture.top = box[1];
  picture.width = box[2];
  picture.height = box[3];
  picture.advance = static_cast<float>(box[4]) / 64;
  picture.alpha.resize(static_cast<std::size_t>(picture.width) *
                       static_cast<std::size_t>(picture.height));
  return true;
}

ImGuiMouseButton ButtonOf(int number) {
  return number == 1 ? ImGuiMouseButton_Right : ImGuiMouseButton_Left;
}

void ConnectClipboard() {
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
    TheProgram().copied = text;
    CopyToClipboard(text);
  };
  platform.Platform_GetClipboardTextFn = [](ImGuiContext*) { return TheProgram().copied.c_str(); };
  // The page follows the caret after each frame, see FollowCaret.
  platform.Platform_SetImeDataFn = nullptr;
}

// Tells the page where text is being typed. In every such frame, not only when the place changes:
// a click into the same field has moved the focus to the canvas.
void FollowCaret() {
  const ImGuiPlatformImeData& data = ImGui::GetCurrentContext()->PlatformImeData;
  bool& was_active = TheProgram().text_input;
  if (data.WantTextInput || was_active) {
    SetTextInput({data.WantTextInput, data.InputPos.x, data.InputPos.y, data.InputLineHeight});
  }
  was_active = data.WantTextInput;
}

}  // namespace
}  // namespace px

PX_EXPORT int px_open_window(int is_mac) {
  px::Program& program = px::TheProgram();
  program.window = px::Window::Open("Parallax");
  if (!program.window) {
    px::SetAnswer(
        "The browser could not start WebGL 2. Turn on hardware acceleration (graphics) in its "
        "settings, close other tabs that draw in 3D, and load the page again.");
    return px::kFailure;
  }
  ImGui::GetIO().ConfigMacOSXBehaviors = is_mac != 0;
  px::ConnectClipboard();
  px::SetGlyphPainter(px::PaintWithSystemFonts);
  program.frontend = std::make_unique<px::Frontend>();
  px::AnswerRequests();
  return px::kSuccess;
}

PX_EXPORT void px_resize(int pixel_width, int pixel_height, double scale) {
  px::TheProgram().window->SetSize(pixel_width, pixel_height, static_cast<float>(scale));
  // After SDL, which rounds differently.
  px::SetSurfaceSize(pixel_width, pixel_height);
}

PX_EXPORT int px_frame() {
  px::Window& window = *px::TheProgram().window;
  window.BeginFrame();
  px::TheApp().Draw();
  window.EndFrame();
  px::FollowCaret();
  px::AnswerRequests();
  return px::TheApp().WantsFrame() ? 1 : 0;
}

PX_EXPORT void px_context_restored() { px::TheProgram().window->RestoreContext(); }

PX_EXPORT void px_key(const char* code, std::size_t size, int down, int modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & 1) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (modifiers & 2) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (modifiers & 4) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (modifiers & 8) != 0);
  const ImGuiKey key = px::KeyFromDomCode({code, size});
  if (key != ImGuiKey_None) io.AddKeyEvent(key, down != 0);
}

PX_EXPORT void px_text(const char* text, std::size_t size) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text, size).c_str());
}

PX_EXPORT void px_release_keys() { ImGui::GetIO().ClearInputKeys(); }

PX_EXPORT void px_pointer(double x, double y, int button, int down) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
  io.AddMouseButtonEvent(px::ButtonOf(button), down != 0);
}

PX_EXPORT void px_pointer_gone() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

PX_EXPORT int px_scroll(double x, double y, double dx, double dy) {
  const ImVec2 at(static_cast<float>(x), static_cast<float>(y));
  return px::ScrollAt(at, ImVec2(static_cast<float>(dx), static_cast<float>(dy))) ? 1 : 0;
}

PX_EXPORT int px_divider_at(double x, double y, double dx, double dy) {
  const auto at = px::TheApp().DividerAt(static_cast<float>(x), static_cast<float>(y),
                                         static_cast<float>(dx), static_cast<float>(dy));
  if (!at) return 0;
  px::SetAnswer(std::to_string(at->first) + " " + std::to_string(at->second));
  return 1;
}

PX_EXPORT void px_set_touch(int touch) { px::TheApp().SetTouch(touch != 0); }

PX_EXPORT void px_set_system_colours(int dark, int high_contrast) {
  px::TheApp().SetSystemColours({dark != 0, high_contrast != 0});
  px::AnswerRequests();
}

PX_EXPORT void px_use_setting(const char* data, std::size_t size) {
  const auto [name, value] = px::SplitParts<2>({data, size});
  px::TheApp().UseSetting(name, value);
  px::AnswerRequests();
}

PX_EXPORT void px_add_file(const char* data, std::size_t size) {
  const auto [name, bytes] = px::SplitParts<2>({data, size});
  px::TheProgram().frontend->AddFile(name, bytes);
}

PX_EXPORT void px_files_added() {
  px::TheProgram().frontend->FilesAdded();
  px::AnswerRequests();
}

PX_EXPORT int px_add_pasted(const char* data, std::size_t size) {
  const auto [title, outlet, date, text] = px::SplitParts<4>({data, size});
  px::SourceText article;
  article.title = title;
  article.outlet = outlet;
  article.date = date;
  article.text = text;
  const px::Status status = px::TheProgram().frontend->AddPasted(std::move(article));
  px::AnswerRequests();
  return px::ToAnswer(status);
}

PX_EXPORT int px_open_workspace(const char* workspace, std::size_t size) {
  const px::Status status = px::TheProgram().frontend->OpenWorkspace({workspace, size});
  px::AnswerRequests();
  return px::ToAnswer(status);
}

PX_EXPORT void px_open_example() {
  px::TheProgram().frontend->OpenExample();
  px::AnswerRequests();
}

PX_EXPORT void px_use_vectors(const char* name, std::size_t size) {
  px::TheApp().UseVectors(std::string(name, size));
  px::AnswerRequests();
}

PX_EXPORT void px_vectors_used(const char* sentence, std::size_t size) {
  px::TheApp().OnVectorsUsed(std::string(sentence, size));
}

PX_EXPORT void px_vectors_refused(const char* sentence, std::size_t size) {
  px::TheApp().OnVectorsRefused(std::string(sentence, size));
  px::AnswerRequests();
}

PX_EXPORT void px_new_workspace() {
  px::TheApp().NewWorkspace();
  px::AnswerRequests();
}

PX_EXPORT int px_keep_workspace() {
  const px::App& app = px::TheApp();
  std::string answer = app.SuggestedName();
  answer += '\0';
  answer += std::to_string(app.articles().size());
  answer += '\0';
  answer += std::to_string(app.corrections().applied());
  answer += '\0';
  answer += px::WriteWorkspace(app.articles(), app.corrections());
  px::SetAnswer(std::move(answer));
  const bool corrected = !app.corrections().all().empty();
  if (app.is_example()) return corrected ? 3 : 2;
  return app.articles().empty() ? 0 : 1;
}

PX_EXPORT void px_set_workspace_name(const char* name, std::size_t size, int keeping) {
  px::TheApp().SetWorkspaceName(std::string(name, size), static_cast<px::Keeping>(keeping));
}

PX_EXPORT void px_analysis_progress(const char* stage, std::size_t size, std::uint32_t permille) {
  px::TheApp().OnAnalysisProgress(permille, std::string(stage, size));
}

PX_EXPORT void px_analysis_done(const char* snapshot, std::size_t size) {
  px::TheProgram().frontend->FinishAnalysis({snapshot, size});
  px::AnswerRequests();
}

PX_EXPORT void px_analysis_failed(const char* sentence, std::size_t size) {
  px::TheApp().OnAnalysisFailed(std::string(sentence, size));
}

PX_EXPORT void px_report_problem(const char* sentence, std::size_t size) {
  px::TheApp().ReportProblem(std::string(sentence, size));
}

PX_EXPORT void px_show_notice(const char* sentence, std::size_t size) {
  px::TheApp().ShowNotice(std::string(sentence, size));
}

PX_EXPORT void px_describe() { px::SetAnswer(px::TheApp().Describe()); }
