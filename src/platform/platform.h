// What the app needs from the machine around its window. On the web each function asks the page
// (web/page.js has one method per function); answers come back as the calls of main/px_api.h.
#ifndef PX_PLATFORM_PLATFORM_H_
#define PX_PLATFORM_PLATFORM_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace px {

// Opens the file chooser; may do nothing outside a gesture of the reader.
void ChooseFiles();

// Opens the dialog for pasting an article.
void OpenPasteDialog();

// Analyses a workspace (io/workspace.h) beside the window; one analysis at a time.
void StartAnalysis(std::string_view workspace);
void CancelAnalysis();

// Forgets the word vectors that the reader gave the page: later analyses go without them.
void ForgetVectors();

void CopyToClipboard(std::string_view text);

// Puts a link that carries the workspace on the clipboard.
void ShareWorkspace(std::string_view workspace);

// Saves a file under a name that the reader may change.
void SaveFile(std::string_view name, std::string_view media_type, std::string_view bytes);

// Keeping workspaces for the next visit: the page asks for the bytes when it has the time.
void WorkspaceChanged();
// Another workspace takes the place of the one on screen: keeps that one now.
void LeaveWorkspace();
// Opens the page's list of kept workspaces; `part` "forget": at the question whether to empty it.
void ShowWorkspaces(std::string_view part);

// What surrounds the app follows its colours (Theme::name).
void SetSurroundings(std::string_view theme);

// Remembers a setting, "name value", for the next visit if the reader wants anything remembered.
void KeepSetting(std::string_view setting);

// The caret of the text field being typed in, in CSS pixels; `active` false: there is none.
struct TextInput {
  bool active = false;
  float x = 0;
  float y = 0;
  float height = 0;
};
void SetTextInput(const TextInput& input);

// Draws everything larger ("in"), smaller ("out") or as at first ("reset").
void ZoomSurface(std::string_view way);

// The picture of a character in a typeface of the system, as src/app/fallback_glyphs.h wants it:
// `box` gets left, top, width, height and 64 times the advance, `alpha` at most `capacity` bytes.
// False where there is none, or it is larger.
bool PaintGlyph(std::uint32_t code_point, float em, std::string_view face, int box[5],
                std::uint8_t* alpha, std::size_t capacity);

// Gives the drawing surface its size in device pixels.
void SetSurfaceSize(int pixel_width, int pixel_height);

// Makes memory running out a message instead of a broken pointer.
void ReportOutOfMemory();

}  // namespace px

#endif  // PX_PLATFORM_PLATFORM_H_
