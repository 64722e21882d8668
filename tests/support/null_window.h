// Dear ImGui without a window: frames are laid out and thrown away, input comes from the test.
#ifndef PX_TESTS_SUPPORT_NULL_WINDOW_H_
#define PX_TESTS_SUPPORT_NULL_WINDOW_H_

#include <imgui.h>

#include <functional>

namespace px {

// Owns the current ImGui context. `draw` is called for each frame.
class NullWindow {
 public:
  NullWindow(float width, float height);
  ~NullWindow();
  NullWindow(const NullWindow&) = delete;
  NullWindow& operator=(const NullWindow&) = delete;

  void OnFrame(std::function<void()> draw) { draw_ = std::move(draw); }

  // Runs `count` frames of a sixtieth of a second.
  void Frames(int count = 1);

  void MovePointer(ImVec2 to);  // and lets a frame see it
  void Click(ImVec2 at);
  void Press(ImGuiKeyChord chord);
  void Type(const char* text);

 private:
  std::function<void()> draw_;
};

}  // namespace px

#endif  // PX_TESTS_SUPPORT_NULL_WINDOW_H_
