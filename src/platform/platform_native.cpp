#include "platform/platform_native.h"

#include <SDL.h>

#include <cstdlib>
#include <fstream>
#include <utility>

#include "platform/platform.h"

namespace px {
namespace {

struct Pending {
  std::optional<std::string> started;
  bool cancelled = false;
  std::string notice;
};

Pending& ThePending() {
  static Pending pending;
  return pending;
}

}  // namespace

std::optional<std::string> TakeStartedAnalysis() {
  return std::exchange(ThePending().started, std::nullopt);
}

bool TakeCancelledAnalysis() { return std::exchange(ThePending().cancelled, false); }

std::string TakePlatformNotice() { return std::exchange(ThePending().notice, {}); }

// The native window is for working on the app: files come from the command line.
void ChooseFiles() { ThePending().notice = "Start the program with the files as arguments."; }
void OpenPasteDialog() { ChooseFiles(); }

void ForgetVectors() {}  // the native window takes none

void StartAnalysis(std::string_view workspace) { ThePending().started = std::string(workspace); }

void CancelAnalysis() {
  ThePending().started.reset();
  ThePending().cancelled = true;
}

void CopyToClipboard(std::string_view text) { SDL_SetClipboardText(std::string(text).c_str()); }

void ShareWorkspace(std::string_view) {
  ThePending().notice = "Links can be made in the browser only.";
}

void SaveFile(std::string_view name, std::string_view, std::string_view bytes) {
  std::ofstream file(std::string(name), std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  ThePending().notice = file.good() ? "Saved " + std::string(name) + "."
                                    : std::string(name) + " could not be written.";
}

// The native window keeps nothing.
void WorkspaceChanged() {}
void LeaveWorkspace() {}
void ShowWorkspaces(std::string_view) {
  ThePending().notice = "Workspaces are kept in the browser only.";
}

void ZoomSurface(std::string_view) {}
bool PaintGlyph(std::uint32_t, float, std::string_view, int*, std::uint8_t*, std::size_t) {
  return false;
}
void SetSurroundings(std::string_view) {}
void KeepSetting(std::string_view) {}   // the native window keeps nothing
void SetTextInput(const TextInput&) {}  // ImGui's SDL backend does it
void SetSurfaceSize(int, int) {}        // the window system does it
void ReportOutOfMemory() { std::abort(); }

}  // namespace px
