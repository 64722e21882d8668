# Finds or fetches Emscripten of exactly the version in emsdk-version.txt.
# Result: EMSCRIPTEN_ROOT exported, its tools first on PATH, and EM_CONFIG where
# the copy is our own. POSIX sh.

px_set_up_emscripten() {
  if px_find_emscripten; then
    :
  elif px_archive_usable; then
    px_install_emscripten_from_debian
  else
    px_install_emscripten_from_emsdk
  fi
  export EMSCRIPTEN_ROOT
  PATH="$EMSCRIPTEN_ROOT:$PATH"
  export PATH
}

# An emcc on PATH, an activated emsdk, or the copy in the cache.
px_find_emscripten() {
  px_own="$PX_CACHE/emscripten-$PX_EMSCRIPTEN"
  if px_have emcc && px_have em-config; then
    px_version=$(emcc --version 2>/dev/null | sed -n '1s/.*) \([0-9.]*\).*/\1/p')
    if [ "$px_version" = "$PX_EMSCRIPTEN" ]; then
      EMSCRIPTEN_ROOT=$(em-config EMSCRIPTEN_ROOT)
      return 0
    fi
    px_step "Passing over emcc ${px_version:-of unknown version} on PATH: $PX_EMSCRIPTEN is pinned"
  fi
  for px_root in "${EMSDK:-/nonexistent}" "$px_own/emsdk"; do
    px_root="$px_root/upstream/emscripten"
    if [ "$(px_emscripten_version_in "$px_root")" = "$PX_EMSCRIPTEN" ]; then
      EMSCRIPTEN_ROOT=$px_root
      return 0
    fi
  done
  if px_ready "$px_own" "$PX_EMSCRIPTEN_RECIPE"; then
    EMSCRIPTEN_ROOT="$px_own/usr/share/emscripten"
    EM_CONFIG="$px_own/config"
    export EM_CONFIG
    return 0
  fi
  return 1
}

px_emscripten_version_in() {
  [ ! -f "$1/emscripten-version.txt" ] || tr -d '"' <"$1/emscripten-version.txt"
}

PX_EMSCRIPTEN_RECIPE="debian 2"
PX_EMSCRIPTEN_PACKAGES="emscripten binaryen clang-19 lld-19 llvm-19 llvm-19-linker-tools libllvm19
  libclang-cpp19 libclang-common-19-dev node-acorn libc6 libstdc++6 libgcc-s1 libxml2 zlib1g
  libzstd1 libedit2 libtinfo6 libbsd0 libmd0 libffi8 libz3-4 libpfm4 liblzma5 libicu76 patchelf"

# Debian's own build of Emscripten, unpacked privately. Its LLVM needs a newer
# glibc than Debian 12 has, so each program is made to load the unpacked one.
px_install_emscripten_from_debian() {
  px_step "Downloading Emscripten $PX_EMSCRIPTEN and its LLVM (about 330 MB)"
  px_make_tmp
  px_new="$px_tmp/emscripten"
  # shellcheck disable=SC2086  # a list of names
  px_archive_packages "$px_tmp/debs" $PX_EMSCRIPTEN_PACKAGES
  px_step "Unpacking it into $px_own"
  px_unneeded=./usr/share/emscripten/cache/sysroot/lib
  for px_deb in "$px_tmp"/debs/*.deb; do
    px_archive_unpack "$px_deb" "$px_new" --exclude=./usr/share/emscripten/test \
      --exclude="$px_unneeded/wasm32-emscripten/*pic" --exclude="$px_unneeded/wasm64-emscripten"
  done
  px_version=$(px_emscripten_version_in "$px_new/usr/share/emscripten")
  [ "$px_version" = "$PX_EMSCRIPTEN" ] || px_fail \
    "Debian $PX_DEBIAN_SUITE now has Emscripten $px_version, not $PX_EMSCRIPTEN." \
    "Put that version into emsdk-version.txt, or install emsdk's $PX_EMSCRIPTEN."
  px_run patchelf px_use_own_loader "$px_new" "$px_own" || px_fail \
    "The compiler's programs could not be adapted." "Remove $PX_CACHE and run ./dev again."
  px_write_em_config "$px_own" >"$px_new/config"
  ln -s ../nodejs "$px_new/usr/share/emscripten/node_modules"
  px_finish "$px_new" "$px_own" "$PX_EMSCRIPTEN_RECIPE"
  rm -rf "$px_tmp"
  px_find_emscripten
  px_run hello-wasm px_compile_hello || px_fail \
    "The fetched Emscripten does not compile." "Remove $px_own and run ./dev again."
}

# px_use_own_loader NEW FINAL: makes every program under NEW use the loader and
# libraries it will have once moved to FINAL. RPATH instead of the newer RUNPATH,
# because it is passed on to the libraries that a library needs; a library that
# brings a RUNPATH of its own would ignore it and is changed as well.
px_use_own_loader() {
  px_loader=$(find "$1/usr/lib" -name 'ld-linux*.so.*' | head -n 1)
  px_libraries=$(dirname "$px_loader")
  # patchelf runs from outside the tree: it breaks when it changes itself.
  mv "$1/usr/bin/patchelf" "$1.patchelf"
  px_interpreter="$2${px_loader#"$1"}"
  px_rpath="$2${px_libraries#"$1"}"
  find "$1/usr/bin" "$1/usr/lib/llvm-19/bin" -type f | while read -r px_file; do
    px_is_elf "$px_file" || continue
    px_patchelf --set-interpreter "$px_interpreter" --force-rpath --set-rpath "$px_rpath" \
      "$px_file" || exit 1
  done || return 1
  find "$px_libraries" -maxdepth 1 -type f -name 'lib*.so*' | while read -r px_file; do
    px_is_elf "$px_file" && [ -n "$(px_patchelf --print-rpath "$px_file")" ] || continue
    px_patchelf --force-rpath --set-rpath "$px_rpath" "$px_file" || exit 1
  done
}

px_patchelf() {
  "$px_loader" --library-path "$px_libraries" "$px_new.patchelf" "$@"
}

px_is_elf() {
  [ "$(head -c 4 "$1" | tail -c 3)" = ELF ]
}

px_write_em_config() {
  cat <<EOF
import shutil
LLVM_ROOT = '$1/usr/bin'
BINARYEN_ROOT = '$1/usr'
NODE_JS = shutil.which('node')
FROZEN_CACHE = True
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
EOF
}

px_compile_hello() {
  px_make_tmp
  printf '#include <cstdio>\nint main() { std::puts("hello"); }\n' >"$px_tmp/hello.cpp"
  "$EMSCRIPTEN_ROOT/em++" -O1 "$px_tmp/hello.cpp" -o "$px_tmp/hello.js" &&
    [ "$(node "$px_tmp/hello.js")" = hello ]
}

px_install_emscripten_from_emsdk() {
  px_step "Fetching Emscripten $PX_EMSCRIPTEN with emsdk"
  px_make_tmp
  px_run emsdk git clone --depth 1 --branch "$PX_EMSCRIPTEN" \
    https://github.com/emscripten-core/emsdk "$px_tmp/new/emsdk" || px_fail \
    "emsdk could not be fetched." "Check the network, or put emcc $PX_EMSCRIPTEN on PATH."
  px_run emsdk-install "$px_tmp/new/emsdk/emsdk" install "$PX_EMSCRIPTEN" || px_fail \
    "emsdk could not install $PX_EMSCRIPTEN." "Check the network and run ./dev again."
  px_finish "$px_tmp/new" "$px_own" "emsdk"
  px_run emsdk-activate "$px_own/emsdk/emsdk" activate "$PX_EMSCRIPTEN" || px_fail \
    "emsdk could not activate $PX_EMSCRIPTEN." "Remove $px_own and run ./dev again."
  px_find_emscripten
}
