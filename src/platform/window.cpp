#define SDL_MAIN_HANDLED  // the page or main.cpp begins, not SDL
#include "platform/window.h"

#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <cmath>

namespace px {
namespace {

// Time stands still while nothing is drawn: the first frame after a rest is not a long one.
constexpr float kLongestFrame = 0.1f;

constexpr int kFirstWidth = 1280;
constexpr int kFirstHeight = 800;

void SetContextAttributes() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  // ImGui smooths its edges itself and needs neither.
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

bool StartRenderer() { return ImGui_ImplOpenGL3_Init("#version 300 es"); }

}  // namespace

std::unique_ptr<Window> Window::Open(const char* title) {
  SDL_SetMainReady();
  // On the web, keys and text come from the page (web/keyboard.js): SDL would take them from the
  // whole page and keep them from the browser. No element has this name.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#no-keyboard");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return nullptr;
  SetContextAttributes();
  SDL_Window* handle =
      SDL_CreateWindow(title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, kFirstWidth,
                       kFirstHeight, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  if (handle == nullptr) return nullptr;
  std::unique_ptr<Window> window(new Window(handle));
  window->gl_ = SDL_GL_CreateContext(handle);
  if (window->gl_ == nullptr) return nullptr;

  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  if (!ImGui_ImplSDL2_InitForOpenGL(handle, window->gl_) || !StartRenderer()) return nullptr;
  return window;
}

Window::~Window() {
  if (ImGui::GetCurrentContext() != nullptr) {
    if (ImGui::GetIO().BackendRendererUserData != nullptr) ImGui_ImplOpenGL3_Shutdown();
    if (ImGui::GetIO().BackendPlatformUserData != nullptr) ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
  }
  if (gl_ != nullptr) SDL_GL_DeleteContext(gl_);
  SDL_DestroyWindow(window_);
  SDL_Quit();
}

void Window::SetSize(int pixel_width, int pixel_height, float scale) {
  pixel_width_ = pixel_width;
  pixel_height_ = pixel_height;
  scale_ = scale;
  // SDL scales the pointer by the ratio of its size to the element's.
  const auto css = [scale](int pixels) {
    return std::max(1, static_cast<int>(std::lround(static_cast<float>(pixels) / scale)));
  };
  SDL_SetWindowSize(window_, css(pixel_width), css(pixel_height));
}

bool Window::BeginFrame() {
  bool open = true;
  SDL_Event event;
  while (SDL_PollEvent(&event)) {
    ImGui_ImplSDL2_ProcessEvent(&event);
    open = open && event.type != SDL_QUIT;
  }
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = std::min(io.DeltaTime, kLongestFrame);
  if (pixel_width_ > 0) {
    io.DisplaySize = ImVec2(static_cast<float>(pixel_width_) / scale_,
                            static_cast<float>(pixel_height_) / scale_);
    io.DisplayFramebufferScale = ImVec2(scale_, scale_);
  }
  ImGui::NewFrame();
  return open;
}

void Window::EndFrame() {
  ImGui::Render();
  const ImGuiIO& io = ImGui::GetIO();
  const ImVec4& background = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  glClearColor(background.x, background.y, background.z, 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(window_);
}

void Window::RestoreContext() {
  ImGui_ImplOpenGL3_Shutdown();  // also marks the textures as gone: ImGui sends them again
  StartRenderer();
}

}  // namespace px
