#include <emscripten/em_js.h>
#include <emscripten/html5.h>

#include <cstddef>
#include <cstdint>

#include "platform/platform.h"

// Module.page is the Page of web/page.js. Texts and bytes are copied out of the heap here, before
// the page can do anything that moves it. EM_JS becomes JavaScript: it takes no part in C++ names.
EM_JS(void, px_page_choose_files, (), { Module['page'].chooseFiles(); });
EM_JS(void, px_page_open_paste_dialog, (), { Module['page'].openPasteDialog(); });
EM_JS(void, px_page_start_analysis, (const char* data, size_t size),
      { Module['page'].startAnalysis(HEAPU8.slice(data, data + size)); });
EM_JS(void, px_page_cancel_analysis, (), { Module['page'].cancelAnalysis(); });
EM_JS(void, px_page_forget_vectors, (), { Module['page'].forgetVectors(); });
EM_JS(void, px_page_copy_text, (const char* data, size_t size),
      { Module['page'].copyText(UTF8ToString(data, size)); });
EM_JS(void, px_page_share_workspace, (const char* data, size_t size),
      { Module['page'].shareWorkspace(HEAPU8.slice(data, data + size)); });
EM_JS(void, px_page_save_file,
      (const char* name, size_t name_size, const char* type, size_t type_size, const char* data,
       size_t size),
      {
        Module['page'].saveFile(UTF8ToString(name, name_size), UTF8ToString(type, type_size),
                                HEAPU8.slice(data, data + size));
      });
EM_JS(void, px_page_workspace_changed, (), { Module['page'].workspaceChanged(); });
EM_JS(void, px_page_leave_workspace, (), { Module['page'].leaveWorkspace(); });
EM_JS(void, px_page_show_workspaces, (const char* part, size_t size),
      { Module['page'].showWorkspaces(UTF8ToString(part, size)); });
EM_JS(void, px_page_zoom, (const char* way, size_t size),
      { Module['page'].zoomStep(UTF8ToString(way, size)); });
EM_JS(int, px_page_paint_glyph,
      (uint32_t code_point, float em, const char* face, size_t size, int* box, uint8_t* alpha,
       size_t capacity),
      {
        const picture = Module['page'].paintGlyph(code_point, em, UTF8ToString(face, size));
        if (picture.width * picture.height > capacity) return 0;
        const advance = Math.round(64 * picture.advance);
        HEAP32.set([ picture.left, picture.top, picture.width, picture.height, advance ], box >> 2);
        if (picture.alpha) HEAPU8.set(picture.alpha, alpha);
        return 1;
      });
EM_JS(void, px_page_set_theme, (const char* name, size_t size),
      { Module['page'].setTheme(UTF8ToString(name, size)); });
EM_JS(void, px_page_keep_setting, (const char* setting, size_t size),
      { Module['page'].keepSetting(UTF8ToString(setting, size)); });
EM_JS(void, px_page_set_text_input, (int active, float x, float y, float height),
      { Module['page'].setTextInput(Boolean(active), x, y, height); });
EM_JS(void, px_abort_out_of_memory, (), { abort('out of memory'); });

namespace px {

void ChooseFiles() { px_page_choose_files(); }
void OpenPasteDialog() { px_page_open_paste_dialog(); }

void StartAnalysis(std::string_view workspace) {
  px_page_start_analysis(workspace.data(), workspace.size());
}
void CancelAnalysis() { px_page_cancel_analysis(); }
void ForgetVectors() { px_page_forget_vectors(); }

void CopyToClipboard(std::string_view text) { px_page_copy_text(text.data(), text.size()); }

void ShareWorkspace(std::string_view workspace) {
  px_page_share_workspace(workspace.data(), workspace.size());
}

void SaveFile(std::string_view name, std::string_view media_type, std::string_view bytes) {
  px_page_save_file(name.data(), name.size(), media_type.data(), media_type.size(), bytes.data(),
                    bytes.size());
}

void WorkspaceChanged() { px_page_workspace_changed(); }
void LeaveWorkspace() { px_page_leave_workspace(); }
void ShowWorkspaces(std::string_view part) { px_page_show_workspaces(part.data(), part.size()); }

void ZoomSurface(std::string_view way) { px_page_zoom(way.data(), way.size()); }

bool PaintGlyph(std::uint32_t code_point, float em, std::string_view face, int box[5],
                std::uint8_t* alpha, std::size_t capacity) {
  return px_page_paint_glyph(code_point, em, face.data(), face.size(), box, alpha, capacity) != 0;
}

void SetSurroundings(std::string_view theme) { px_page_set_theme(theme.data(), theme.size()); }

void KeepSetting(std::string_view setting) { px_page_keep_setting(setting.data(), setting.size()); }

void SetTextInput(const TextInput& input) {
  px_page_set_text_input(input.active ? 1 : 0, input.x, input.y, input.height);
}

void SetSurfaceSize(int pixel_width, int pixel_height) {
  emscripten_set_canvas_element_size("#canvas", pixel_width, pixel_height);
}

void ReportOutOfMemory() { px_abort_out_of_memory(); }

}  // namespace px
