# The Debian packages of the machine: what is missing is installed when we are
# root, and named in one sentence when we are not. POSIX sh.

# command:package. A command that exists counts, wherever it came from.
PX_BUILD_TOOLS="g++:g++ cmake:cmake ninja:ninja-build node:nodejs python3:python3 xz:xz-utils"
PX_TEST_TOOLS="npm:npm chromium:chromium firefox-esr:firefox-esr xvfb-run:xvfb xauth:xauth
  clang-format:clang-format"
# Packages without a command to look for: npm's certificates; WebGL 2 in software for Firefox.
PX_TEST_LIBRARIES="ca-certificates libegl1 libgl1 libgl1-mesa-dri"
PX_TRAIN_TOOLS="fasttext:fasttext"
PX_TRAIN_LIBRARIES="python3-torch libopenblas0-pthread libjemalloc2"
# Fresh pages are dear in virtual machines: training takes half as long when freed memory is kept.
PX_TRAIN_MALLOC=thp:always,metadata_thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1,oversize_threshold:0
PX_OLDEST_CMAKE=3.25
PX_OLDEST_NODE=18

# px_set_up_packages build|test|train
px_set_up_packages() {
  px_pairs=$PX_BUILD_TOOLS
  px_libraries=
  case $1 in
    test)
      px_pairs="$px_pairs $PX_TEST_TOOLS"
      px_libraries=$PX_TEST_LIBRARIES
      ;;
    train)
      px_pairs="$px_pairs $PX_TRAIN_TOOLS"
      px_libraries=$PX_TRAIN_LIBRARIES
      ;;
  esac
  px_archive_usable || px_pairs="$px_pairs git:git"
  px_missing=$(px_missing_packages)
  if [ -n "$px_missing" ]; then
    px_install_packages
    px_missing=$(px_missing_packages)
    [ -z "$px_missing" ] || px_fail "After the installation these are still missing: $px_missing." \
      "Install them by hand and run ./dev again."
  fi
  px_need_version cmake "$PX_OLDEST_CMAKE" "$(cmake --version | sed -n '1s/[^0-9]*//p')"
  px_need_version node "$PX_OLDEST_NODE" "$(node --version | sed 's/^v//')"
}

# The packages of $px_pairs and $px_libraries that are not there, on one line.
px_missing_packages() {
  for px_pair in $px_pairs; do
    px_have "${px_pair%%:*}" || printf '%s ' "${px_pair#*:}"
  done
  px_have dpkg-query || return 0
  for px_library in $px_libraries; do
    dpkg-query -W -f '${db:Status-Status}' "$px_library" 2>/dev/null | grep -q '^installed$' ||
      printf '%s ' "$px_library"
  done
}

px_install_packages() {
  px_command="apt-get install -y --no-install-recommends $px_missing"
  px_have apt-get || px_fail "Tools are missing: $px_missing(Debian's package names)." \
    "Install them with this system's package manager and run ./dev again."
  [ "$(id -u)" = 0 ] || px_fail "Tools are missing, and only root can install them." \
    "Run: sudo $px_command"
  px_step "Installing Debian packages: $px_missing"
  px_run apt-update apt-get update ||
    px_fail "The package lists could not be fetched." "Check the network and run ./dev again."
  # shellcheck disable=SC2086  # a list of names
  px_run apt-install env DEBIAN_FRONTEND=noninteractive $px_command ||
    px_fail "The packages could not be installed." "Run by hand: $px_command"
}

# px_need_version TOOL OLDEST FOUND
px_need_version() {
  [ "$(printf '%s\n%s\n' "$2" "$3" | sort -V | head -n 1)" = "$2" ] ||
    px_fail "$1 $3 is too old: $2 is the oldest that works." "Install a newer $1, first on PATH."
}
