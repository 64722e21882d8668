# What the build is made from. One place for every version; the licences are in
# THIRD_PARTY.md. Emscripten's version is in emsdk-version.txt.

PX_DEBIAN_SUITE=trixie               # packages: the pinned Emscripten and its LLVM
PX_DEBIAN_SOURCE_SUITES="trixie forky" # sources

# Debian source version, accepted series, upstream Git tag (machines without apt).
PX_IMGUI_DEBIAN=1.92.2b+ds-1
PX_IMGUI_SERIES='1.92.[2-9]*'
PX_IMGUI_TAG=v1.92.2b

PX_SDL2_DEBIAN=2.32.4+dfsg-1
PX_SDL2_SERIES='2.32.*'
PX_SDL2_TAG=release-2.32.4

PX_UTF8PROC_DEBIAN=2.11.3-2
PX_UTF8PROC_SERIES='2.*'
PX_UTF8PROC_TAG=v2.11.3

PX_JSON_TAG=v3.11.3     # Debian: nlohmann-json3-dev
PX_DOCTEST_TAG=v2.4.11  # Debian: doctest-dev
PX_FONTTOOLS_TAG=4.57.0 # Debian: python3-fonttools
PX_INTER_TAG=v4.1       # Debian: fonts-inter-variable
PX_NOTO_TAG=v20201206-phase3 # Debian: fonts-noto-core
