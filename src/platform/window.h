// The one window: SDL2, an OpenGL context and Dear ImGui's backends for both.
#ifndef PX_PLATFORM_WINDOW_H_
#define PX_PLATFORM_WINDOW_H_

#include <SDL.h>

#include <memory>

namespace px {

class Window {
 public:
  // Opens the window and makes the current ImGui context. Null where there is no OpenGL ES 3
  // (WebGL 2) to be had.
  static std::unique_ptr<Window> Open(const char* title);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // What the window measures, in device pixels and device pixels per CSS pixel. SDL asks the page
  // for neither in a way that stays exact at fractional scales, so on the web the page tells.
  void SetSize(int pixel_width, int pixel_height, float scale);

  // Hands the events that wait to ImGui and begins its frame. False: the reader closed the window.
  bool BeginFrame();

  // Ends ImGui's frame and shows it.
  void EndFrame();

  // Makes everything anew that lived in a lost OpenGL context. REQUIRES: not inside a frame.
  void RestoreContext();

 private:
  explicit Window(SDL_Window* window) : window_(window) {}

  SDL_Window* window_;
  SDL_GLContext gl_ = nullptr;
  int pixel_width_ = 0;  // 0: as SDL says
  int pixel_height_ = 0;
  float scale_ = 1;
};

}  // namespace px

#endif  // PX_PLATFORM_WINDOW_H_
