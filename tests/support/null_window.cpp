#include "tests/support/null_window.h"

namespace px {
namespace {

// Stands in for the renderer: every texture ImGui wants is there at once.
void TakeTextures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(ImTextureID(1));
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

void SendModifiers(ImGuiIO& io, ImGuiKeyChord chord, bool down) {
  for (const ImGuiKey key : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) {
    if ((chord & key) != 0) io.AddKeyEvent(key, down);
  }
}

}  // namespace

NullWindow::NullWindow(float width, float height) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(width, height);
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.IniFilename = nullptr;
}

NullWindow::~NullWindow() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext();
}

void NullWindow::Frames(int count) {
  for (int i = 0; i < count; ++i) {
    ImGui::GetIO().DeltaTime = 1.0f / 60.0f;
    ImGui::NewFrame();
    draw_();
    ImGui::Render();
    TakeTextures();
  }
}

void NullWindow::MovePointer(ImVec2 to) {
  ImGui::GetIO().AddMousePosEvent(to.x, to.y);
  Frames();
}

void NullWindow::Click(ImVec2 at) {
  MovePointer(at);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  Frames();
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  Frames(2);
}

void NullWindow::Press(ImGuiKeyChord chord) {
  ImGuiIO& io = ImGui::GetIO();
  const auto key = static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_);
  SendModifiers(io, chord, true);
  io.AddKeyEvent(key, true);
  Frames();
  io.AddKeyEvent(key, false);
  SendModifiers(io, chord, false);
  Frames(2);
}

void NullWindow::Type(const char* text) {
  ImGui::GetIO().AddInputCharactersUTF8(text);
  Frames(2);
}

}  // namespace px
