# Third-party targets, made from the folders that ./dev prepares (cmake/setup/).
#
#   px_json, px_doctest      headers only
#   px_utf8proc              static library, compiled by us so that native and web agree
#   px_imgui                 Dear ImGui without its demo and debug windows
#   px_sdl2                  SDL2: the static web build; natively the machine's own, if any
#   px_imgui_sdl2_gl3        ImGui's SDL2 and OpenGL 3 backends; exists where px_sdl2 does
#   PX_FONTS_DIR             folder with ui-regular.ttf, ui-semibold.ttf, reading.ttf
#
# Their headers are SYSTEM and their sources are compiled without our warnings.

set(PX_DEPS "$ENV{PX_DEPS}" CACHE PATH "Folder with the third-party sources, made by ./dev")
if(NOT EXISTS "${PX_DEPS}/imgui/imgui.h")
  message(FATAL_ERROR "PX_DEPS (${PX_DEPS}) has no third-party sources: ./dev build fetches them.")
endif()
set(PX_FONTS_DIR "${PX_DEPS}/fonts")

function(px_header_library target)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${ARGN})
endfunction()

# A static library of foreign sources; the rest of the arguments are its files.
function(px_foreign_library target include_dirs)
  add_library(${target} STATIC ${ARGN})
  target_include_directories(${target} SYSTEM PUBLIC ${include_dirs})
  target_compile_options(${target} PRIVATE -w)
endfunction()

px_header_library(px_json "${PX_DEPS}/json/include")
px_header_library(px_doctest "${PX_DEPS}/doctest/include")

px_foreign_library(px_utf8proc "${PX_DEPS}/utf8proc" "${PX_DEPS}/utf8proc/utf8proc.c")
target_compile_definitions(px_utf8proc PUBLIC UTF8PROC_STATIC)

set(imgui "${PX_DEPS}/imgui")
px_foreign_library(px_imgui "${imgui};${imgui}/misc/cpp"
  "${imgui}/imgui.cpp" "${imgui}/imgui_draw.cpp" "${imgui}/imgui_tables.cpp"
  "${imgui}/imgui_widgets.cpp" "${imgui}/misc/cpp/imgui_stdlib.cpp")
target_compile_definitions(px_imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS)

if(EMSCRIPTEN)
  add_library(px_sdl2 STATIC IMPORTED GLOBAL)
  set_target_properties(px_sdl2 PROPERTIES
    IMPORTED_LOCATION "${PX_DEPS}/sdl2-web/lib/libSDL2.a"
    INTERFACE_INCLUDE_DIRECTORIES "${PX_DEPS}/sdl2-web/include/SDL2")
else()
  find_package(SDL2 QUIET)
  find_package(OpenGL QUIET)
  if(TARGET SDL2::SDL2 AND TARGET OpenGL::GL)
    add_library(px_sdl2 INTERFACE)
    target_link_libraries(px_sdl2 INTERFACE SDL2::SDL2 OpenGL::GL)
  endif()
endif()

if(TARGET px_sdl2)
  px_foreign_library(px_imgui_sdl2_gl3 "${imgui}/backends"
    "${imgui}/backends/imgui_impl_sdl2.cpp" "${imgui}/backends/imgui_impl_opengl3.cpp")
  target_link_libraries(px_imgui_sdl2_gl3 PUBLIC px_imgui px_sdl2)
  if(EMSCRIPTEN)
    target_compile_definitions(px_imgui_sdl2_gl3 PUBLIC IMGUI_IMPL_OPENGL_ES3)
  endif()
endif()
