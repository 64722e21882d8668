#include "platform/web_keys.h"

namespace px {
namespace {

struct NamedKey {
  std::string_view code;
  ImGuiKey key;
};

constexpr NamedKey kNamedKeys[] = {
    {"ArrowDown", ImGuiKey_DownArrow},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"Backspace", ImGuiKey_Backspace},
    {"Delete", ImGuiKey_Delete},
    {"End", ImGuiKey_End},
    {"Enter", ImGuiKey_Enter},
    {"Escape", ImGuiKey_Escape},
    {"F2", ImGuiKey_F2},
    {"F3", ImGuiKey_F3},
    {"Home", ImGuiKey_Home},
    {"Insert", ImGuiKey_Insert},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"PageDown", ImGuiKey_PageDown},
    {"PageUp", ImGuiKey_PageUp},
    {"Slash", ImGuiKey_Slash},
    {"Space", ImGuiKey_Space},
    {"Tab", ImGuiKey_Tab},
};

// "KeyC" is 2 keys after "KeyA".
ImGuiKey KeyInRow(ImGuiKey first, char first_character, char character) {
  return static_cast<ImGuiKey>(first + (character - first_character));
}

}  // namespace

ImGuiKey KeyFromDomCode(std::string_view code) {
  if (code.size() == 4 && code.starts_with("Key") && code[3] >= 'A' && code[3] <= 'Z') {
    return KeyInRow(ImGuiKey_A, 'A', code[3]);
  }
  if (code.size() == 6 && code.starts_with("Digit") && code[5] >= '0' && code[5] <= '9') {
    return KeyInRow(ImGuiKey_0, '0', code[5]);
  }
  for (const NamedKey& named : kNamedKeys) {
    if (named.code == code) return named.key;
  }
  return ImGuiKey_None;
}

}  // namespace px
