// The app in a window of this machine, for working on it without a browser.
//   px_native [--screenshot out.ppm] [--size 1280x800] [--dark] [--contrast] [file...]
// Without files the example opens. With --screenshot it draws until all is at rest, writes the
// picture and ends.
#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/session.h"
#include "io/workspace.h"
#include "main/frontend.h"
#include "platform/platform_native.h"
#include "platform/window.h"

namespace px {
namespace {

struct Options {
  std::string screenshot;
  int width = 0;
  int height = 0;
  bool dark = false;
  bool contrast = false;
  std::vector<std::string> files;
};

Options ReadOptions(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--dark") {
      options.dark = true;
    } else if (argument == "--contrast") {
      options.contrast = true;
    } else if (argument == "--screenshot" && i + 1 < argc) {
      options.screenshot = argv[++i];
    } else if (argument == "--size" && i + 1 < argc) {
      std::sscanf(argv[++i], "%dx%d", &options.width, &options.height);
    } else {
      options.files.push_back(argument);
    }
  }
  return options;
}

void OpenFiles(const std::vector<std::string>& paths, Frontend& frontend) {
  for (const std::string& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    frontend.AddFile(path.substr(path.find_last_of('/') + 1), bytes);
  }
  frontend.FilesAdded();
}

// The analysis between two frames; what the worker does on the web.
class Analyzer {
 public:
  bool running() const { return session_.has_value(); }

  void Advance(Frontend& frontend) {
    if (TakeCancelledAnalysis()) session_.reset();
    if (const auto workspace = TakeStartedAnalysis()) Start(*workspace, frontend);
    if (!session_) return;
    const Progress progress = session_->Step(1);
    if (!progress.finished) {
      frontend.app().OnAnalysisProgress(1000 * progress.done / progress.total,
                                        std::string(progress.stage));
      return;
    }
    frontend.app().OnAnalysisDone(session_->TakeAnalysis());
    session_.reset();
  }

 private:
  void Start(const std::string& workspace, Frontend& frontend) {
    session_.emplace();
    const Result<SavedWorkspace> read = ReadWorkspace(workspace);
    if (!read.ok()) {
      frontend.app().OnAnalysisFailed(read.error().message);
      session_.reset();
      return;
    }
    for (const SourceText& article : read.value().articles) {
      const Status status = session_->Add(article);
      if (!status.ok()) frontend.app().ReportProblem(status.error().message);
    }
  }

  std::optional<Session> session_;
};

// Draws a frame that is never shown: after showing one, its pixels are gone.
bool WritePicture(const std::string& path, Window& window, App& app) {
  window.BeginFrame();
  app.Draw();
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  const auto width = static_cast<int>(ImGui::GetIO().DisplaySize.x);
  const auto height = static_cast<int>(ImGui::GetIO().DisplaySize.y);
  const std::size_t row = static_cast<std::size_t>(width) * 4;
  std::vector<char> pixels(row * static_cast<std::size_t>(height));
  // OpenGL ES promises only this format.
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  std::ofstream file(path, std::ios::binary);
  file << "P6\n" << width << " " << height << "\n255\n";
  for (int y = height - 1; y >= 0; --y) {  // OpenGL's rows go upwards
    const char* pixel = &pixels[static_cast<std::size_t>(y) * row];
    for (int x = 0; x < width; ++x, pixel += 4) file.write(pixel, 3);
  }
  return file.good();
}

int Run(const Options& options) {
  const std::unique_ptr<Window> window = Window::Open("Parallax");
  if (!window) {
    std::fprintf(stderr, "px_native: no window with OpenGL ES 3 could be opened.\n");
    return 1;
  }
  if (options.width > 0) window->SetSize(options.width, options.height, 1);
  Frontend frontend;
  Analyzer analyzer;
  frontend.app().SetSystemColours({options.dark, options.contrast});
  if (options.files.empty()) {
    frontend.OpenExample();
  } else {
    OpenFiles(options.files, frontend);
  }
  while (window->BeginFrame()) {
    frontend.app().Draw();
    window->EndFrame();
    frontend.AnswerRequests();
    analyzer.Advance(frontend);
    if (const std::string notice = TakePlatformNotice(); !notice.empty()) {
      frontend.app().ShowNotice(notice);
    }
    if (frontend.app().WantsFrame() || analyzer.running()) continue;
    if (options.screenshot.empty()) {
      SDL_WaitEvent(nullptr);
      continue;
    }
    return WritePicture(options.screenshot, *window, frontend.app()) ? 0 : 1;
  }
  return 0;
}

}  // namespace
}  // namespace px

int main(int argc, char** argv) { return px::Run(px::ReadOptions(argc, argv)); }
