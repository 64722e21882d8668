# A private view of the Debian archive: newer packages and sources than the
# machine's own release, unpacked into the cache, nothing installed, no root
# needed. The archive's address comes from the machine's own apt configuration
# and every file is checked against the archive's signature. POSIX sh.

px_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

px_archive_usable() {
  px_have apt-get && px_have dpkg-deb && [ -f "$px_keyring" ] && [ -n "$(px_archive_site)" ]
}

# Address of the Debian archive this machine already uses (empty if none).
px_archive_site() {
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Component: main' 2>/dev/null |
    sed 's|/*$||' | grep -E '/debian(/[0-9]+T[0-9]+Z)?$' | head -n 1
}

# Fetches the package lists once per run. Uses $PX_CACHE/archive.
px_archive_open() {
  [ -z "${px_archive_opened:-}" ] || return 0
  px_archive_opened=1
  px_archive="$PX_CACHE/archive"
  mkdir -p "$px_archive/state/lists/partial" "$px_archive/cache/archives/partial"
  px_site=$(px_archive_site)
  {
    echo "deb [signed-by=$px_keyring] $px_site $PX_DEBIAN_SUITE main"
    for suite in $PX_DEBIAN_SOURCE_SUITES; do
      echo "deb-src [signed-by=$px_keyring] $px_site $suite main"
    done
  } >"$px_archive/sources.list"
  cat >"$px_archive/apt.conf" <<EOF
Dir::State "$px_archive/state";
Dir::State::status "/dev/null";
Dir::Cache "$px_archive/cache";
Dir::Etc::sourcelist "$px_archive/sources.list";
Dir::Etc::sourceparts "/dev/null";
Debug::NoLocking "1";
APT::Sandbox::User "$(id -un)";
APT::Update::Post-Invoke-Success {};
Acquire::Languages "none";
Acquire::Retries "3";
EOF
  px_step "Reading the Debian archive's package lists"
  px_run archive-lists env APT_CONFIG="$px_archive/apt.conf" apt-get update ||
    px_fail "The package lists could not be fetched." "Check the network and run ./dev again."
}

# px_archive_packages DIR NAME...: downloads the packages' .deb files into DIR.
px_archive_packages() {
  px_archive_open
  px_dir=$1
  shift
  mkdir -p "$px_dir"
  px_run archive-packages px_in "$px_dir" env APT_CONFIG="$px_archive/apt.conf" \
    apt-get download "$@" ||
    px_fail "Packages could not be downloaded ($*)." "Check the network and run ./dev again."
}

# px_archive_unpack DEB DIR [TAR_OPTION...]: unpacks a .deb file into DIR.
px_archive_unpack() {
  px_deb=$1
  px_dir=$2
  shift 2
  mkdir -p "$px_dir"
  dpkg-deb --fsys-tarfile "$px_deb" | tar -x -C "$px_dir" "$@" ||
    px_fail "$(basename "$px_deb") could not be unpacked." "Check the free space of $PX_CACHE."
}

# px_archive_source NAME VERSION SERIES DIR: unpacks the upstream source of the
# package into DIR. Takes VERSION where the archive has it, else the newest one
# of SERIES (a shell pattern), since the archive moves on. Sets px_source_version.
px_archive_source() {
  px_archive_open
  px_make_tmp
  px_versions=$(env APT_CONFIG="$px_archive/apt.conf" apt-cache showsrc "$1" |
    sed -n "/^Package: $1\$/,/^Version:/s/^Version: //p" | sort -rV)
  px_source_version=
  for px_candidate in "$2" $px_versions; do
    # shellcheck disable=SC2254  # $3 is a pattern on purpose
    case $px_candidate in
      $3) ;;
      *) continue ;;
    esac
    if px_run "source-$1" px_in "$px_tmp" env APT_CONFIG="$px_archive/apt.conf" \
      apt-get source --download-only "$1=$px_candidate" 2>/dev/null; then
      px_source_version=$px_candidate
      break
    fi
  done
  [ -n "$px_source_version" ] || px_fail "No source of $1 $3 is in the Debian archive." \
    "Check the network; if it is gone for good, update cmake/setup/versions.sh."
  [ "$px_source_version" = "$2" ] || px_step "Note: $1 $2 is gone, taking $px_source_version"
  mkdir -p "$4"
  tar -x -C "$4" --strip-components=1 -f "$px_tmp/$1"_*.orig.tar.* ||
    px_fail "The source of $1 could not be unpacked." "Check the free space of $PX_CACHE."
}
