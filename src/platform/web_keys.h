// Keys as browsers name them -> Dear ImGui's.
#ifndef PX_PLATFORM_WEB_KEYS_H_
#define PX_PLATFORM_WEB_KEYS_H_

#include <imgui.h>

#include <string_view>

namespace px {

// `code` is a KeyboardEvent.code: "KeyA", "Digit1", "ArrowUp". ImGuiKey_None for keys without a
// meaning in the app.
ImGuiKey KeyFromDomCode(std::string_view code);

}  // namespace px

#endif  // PX_PLATFORM_WEB_KEYS_H_
