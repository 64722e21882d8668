# Words the other set-up files share: steps, failures, logs, unfinished folders.
# Sourced by ./dev, never run by itself. POSIX sh.

px_started=$(date +%s)

# Prints one line of progress with the seconds since ./dev was started.
px_step() {
  printf '[%4ds] %s\n' "$(($(date +%s) - px_started))" "$*"
}

# Ends the run. $1: what failed; $2: what to do about it.
px_fail() {
  printf '\ndev: %s %s\n' "$1" "$2" >&2
  [ -z "${px_log_shown:-}" ] || printf 'dev: full log: %s\n' "$px_log_shown" >&2
  exit 1
}

# px_run NAME COMMAND...: runs the command quietly into $PX_LOGS/NAME.log and
# returns its status. On failure the last lines are shown and px_fail names the log.
px_run() {
  px_log_shown="$PX_LOGS/$1.log"
  shift
  if "$@" >"$px_log_shown" 2>&1 </dev/null; then
    px_log_shown=
    return 0
  fi
  tail -n 15 "$px_log_shown" | sed 's/^/    /' >&2
  return 1
}

# px_in DIR COMMAND...: runs the command inside DIR.
px_in() (
  cd "$1"
  shift
  "$@"
)

px_have() {
  command -v "$1" >/dev/null 2>&1
}

# True if the folder $1 was finished by the recipe named $2 (see px_finish).
px_ready() {
  [ -f "$1/.recipe" ] && [ "$(cat "$1/.recipe")" = "$2" ]
}

# px_finish TEMP_DIR FINAL_DIR RECIPE: moves a complete folder into place. An
# interrupted run therefore never leaves a half-made folder behind. What was
# there goes to TEMP_DIR.old, and away with the other temporary files.
px_finish() {
  printf '%s\n' "$3" >"$1/.recipe"
  mkdir -p "$(dirname "$2")"
  [ ! -e "$2" ] || mv "$2" "$1.old"
  mv "$1" "$2"
}

# Sets px_tmp to a fresh folder inside the cache; removed when the set-up ends.
px_make_tmp() {
  px_tmp=$(mktemp -d "$PX_CACHE/tmp.XXXXXX") ||
    px_fail "No folder could be made in $PX_CACHE." "Check its permissions and free space."
  px_tmp_all="${px_tmp_all:-} $px_tmp"
}

# Makes the cache and log folders and the clean-up; two set-ups wait for each other.
px_begin_setup() {
  mkdir -p "$PX_CACHE" "$PX_LOGS" 2>/dev/null ||
    px_fail "$PX_CACHE cannot be made." "Set PX_CACHE to a folder you may write to."
  trap 'rm -rf ${px_tmp_all:-}' EXIT
  trap 'exit 130' INT TERM
  if px_have flock; then
    exec 9>"$PX_CACHE/lock"
    flock -n 9 || { px_step "Another set-up is running; waiting for it."; flock 9; }
    rm -rf "$PX_CACHE"/tmp.* # left by a run that was killed
  fi
}

px_end_setup() {
  # shellcheck disable=SC2086  # a list of folders
  rm -rf ${px_tmp_all:-}
  exec 9>&-
}
