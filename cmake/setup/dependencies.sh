# Fetches the third-party sources and builds SDL2 for the web, into $PX_DEPS:
#   imgui/ utf8proc/ (sources)  sdl2-web/ (installed)  json/include doctest/include  fonts/
# CMake finds them there through cmake/dependencies.cmake. Each folder carries a
# .recipe stamp, so what is ready is left alone. POSIX sh.

px_set_up_dependencies() {
  px_source_dependency imgui "$PX_IMGUI_DEBIAN" "$PX_IMGUI_SERIES" \
    https://github.com/ocornut/imgui "$PX_IMGUI_TAG"
  px_source_dependency utf8proc "$PX_UTF8PROC_DEBIAN" "$PX_UTF8PROC_SERIES" \
    https://github.com/JuliaStrings/utf8proc "$PX_UTF8PROC_TAG"
  px_header_dependency json nlohmann-json3-dev \
    https://github.com/nlohmann/json "$PX_JSON_TAG" include/nlohmann nlohmann
  px_header_dependency doctest doctest-dev \
    https://github.com/doctest/doctest "$PX_DOCTEST_TAG" doctest doctest
  px_build_sdl2
  px_make_fonts
}

# px_source NAME VERSION SERIES GIT_URL TAG DIR: upstream source from Debian or Git.
px_source() {
  if px_archive_usable; then
    px_archive_source "$1" "$2" "$3" "$6"
  else
    px_git_source "$4" "$5" "$6"
  fi
}

# px_git_source URL TAG DIR [SPARSE_FOLDER]
px_git_source() {
  px_run "git-$(basename "$1")" git clone --quiet --depth 1 --branch "$2" \
    ${4:+--filter=blob:none --sparse} "$1" "$3" ||
    px_fail "$1 at $2 could not be fetched." "Check the network and run ./dev again."
  if [ -n "${4:-}" ]; then
    px_run "git-$(basename "$1")" git -C "$3" sparse-checkout set "$4" ||
      px_fail "$4 of $1 could not be fetched." "Update git and run ./dev again."
  fi
}

# px_source_dependency NAME VERSION SERIES GIT_URL TAG: $PX_DEPS/NAME holds the source.
px_source_dependency() {
  px_ready "$PX_DEPS/$1" "$2 $5" && return 0
  px_step "Fetching $1 $5"
  px_make_tmp
  px_new="$px_tmp/new"
  px_source "$1" "$2" "$3" "$4" "$5" "$px_new"
  px_finish "$px_new" "$PX_DEPS/$1" "$2 $5"
}

# px_header_dependency NAME DEBIAN_PACKAGE GIT_URL TAG GIT_FOLDER INCLUDE_NAME:
# $PX_DEPS/NAME/include/INCLUDE_NAME holds the headers.
px_header_dependency() {
  px_ready "$PX_DEPS/$1" "$4" && return 0
  px_step "Fetching $1 $4"
  px_make_tmp
  px_new="$px_tmp/new"
  mkdir -p "$px_new/include"
  if px_archive_usable; then
    px_archive_packages "$px_tmp/debs" "$2"
    case $(basename "$px_tmp/debs/$2"_*) in
      "$2_${4#v}-"*) ;;
      *) px_fail "$PX_DEBIAN_SUITE has no $1 ${4#v} now." "Update cmake/setup/versions.sh." ;;
    esac
    px_archive_unpack "$px_tmp/debs/$2"_*.deb "$px_tmp/root"
    mv "$px_tmp/root/usr/include/$6" "$px_new/include/$6"
    cp "$px_tmp/root/usr/share/doc/$2/copyright" "$px_new/LICENSE"
  else
    px_git_source "$3" "$4" "$px_tmp/git"
    mv "$px_tmp/git/$5" "$px_new/include/$6"
    cp "$px_tmp/git"/LICENSE* "$px_new/"
  fi
  px_finish "$px_new" "$PX_DEPS/$1" "$4"
}

# The parts of SDL2 that a page needs: window, events, clipboard, timers. SDL2's
# own CMake spends minutes on asking the compiler what SDL_config_emscripten.h
# already says, so the files are compiled directly.
PX_SDL2_FOLDERS=". atomic cpuinfo events file filesystem/emscripten haptic haptic/dummy joystick
  joystick/emscripten loadso/dlopen locale locale/emscripten misc misc/emscripten power
  power/emscripten render render/software sensor sensor/dummy stdlib thread thread/generic
  timer timer/unix video video/dummy video/emscripten video/yuv2rgb"
PX_SDL2_FLAGS="-Os -w -DSDL_AUDIO_DISABLED=1 -DSDL_RENDER_DISABLED=1 -DSDL_SENSOR_DISABLED=1"

px_build_sdl2() {
  px_recipe="$PX_SDL2_TAG emscripten $PX_EMSCRIPTEN parts 1"
  px_ready "$PX_DEPS/sdl2-web" "$px_recipe" && return 0
  px_step "Fetching SDL2 $PX_SDL2_TAG"
  px_make_tmp
  px_sdl2=$px_tmp
  px_source libsdl2 "$PX_SDL2_DEBIAN" "$PX_SDL2_SERIES" \
    https://github.com/libsdl-org/SDL "$PX_SDL2_TAG" "$px_sdl2/src"
  px_step "Building SDL2 for the web"
  px_run sdl2-build px_compile_sdl2 || px_fail "SDL2 could not be built." "See the log."
  px_finish "$px_sdl2/new" "$PX_DEPS/sdl2-web" "$px_recipe"
}

px_compile_sdl2() {
  mkdir -p "$px_sdl2/objects" "$px_sdl2/new/lib" "$px_sdl2/new/include"
  for px_folder in $PX_SDL2_FOLDERS; do
    find "$px_sdl2/src/src/$px_folder" -maxdepth 1 -name '*.c'
  done >"$px_sdl2/list"
  # shellcheck disable=SC2086  # lists of options
  px_in "$px_sdl2/objects" xargs -n 8 -P "$(getconf _NPROCESSORS_ONLN)" \
    emcc -c $PX_SDL2_FLAGS -I../src/include -I../src/src/video/khronos <"$px_sdl2/list" || return 1
  emar rcs "$px_sdl2/new/lib/libSDL2.a" "$px_sdl2"/objects/*.o || return 1
  cp -R "$px_sdl2/src/include" "$px_sdl2/new/include/SDL2"
  cp "$px_sdl2/src/LICENSE.txt" "$px_sdl2/new/"
}
