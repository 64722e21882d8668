# Runs the test suites and adds up their cases. POSIX sh.

px_passed=0
px_failed=0

# px_count PASSED FAILED
px_count() {
  px_passed=$((px_passed + $1))
  px_failed=$((px_failed + $2))
}

# px_test_preset NAME: builds everything of the preset and runs its ctest tests.
# A doctest program counts with its cases, any other test as one.
px_test_preset() {
  px_build "$1" all
  px_step "Testing preset $1"
  px_junit="$PX_ROOT/build/$1/tests.xml"
  rm -f "$px_junit"
  px_status=0
  # The sizes: the closing line of doctest must not be cut from the report.
  ctest --preset "$1" --no-tests=error --timeout 900 --output-junit "$px_junit" \
    --test-output-size-passed 1000000 --test-output-size-failed 1000000 </dev/null || px_status=1
  [ -f "$px_junit" ] || { px_count 0 1; return 0; }
  # shellcheck disable=SC2046  # two numbers
  px_count $(awk -v status=$px_status '
    function number(text) { gsub(/[^0-9]/, "", text); return text + 0 }
    /^[ \t]+tests="/ { passed += number($1) }
    /^[ \t]+(failures|disabled|skipped)="/ { passed -= number($1) }
    /^[ \t]+failures="/ { failed += number($1) }
    /^\[doctest\] test cases:/ {
      passed += $6; bad += $9
      if ($9 > 0) failed--; else passed--
    }
    END {
      if (status && failed + bad == 0) failed = 1
      print passed, failed + bad
    }' "$px_junit")
}

# The browser tests, under a virtual display and without a graphics card.
px_test_browsers() {
  set -- "$PX_ROOT"/tests/web/*.test.mjs
  [ -f "$1" ] || { px_step "No browser tests in tests/web"; return 0; }
  px_install_node_modules
  px_step "Testing in browsers"
  px_tap="$PX_LOGS/browsers.tap"
  : >"$px_tap"
  (cd "$PX_ROOT/web" &&
    PX_DIST="$PX_ROOT/dist" PX_PROGRAM="$PX_ROOT/build/dev/parallax" LIBGL_ALWAYS_SOFTWARE=1 \
      xvfb-run -a -s "-screen 0 1600x1200x24" node --test --test-reporter=spec \
      --test-reporter-destination=stdout --test-reporter=tap \
      --test-reporter-destination="$px_tap" "$@" </dev/null) ||
    px_step "Browser tests have failed"
  px_tap_passed=$(sed -n 's/^# pass //p' "$px_tap")
  px_tap_failed=$(sed -n 's/^# fail //p' "$px_tap")
  px_tap_cancelled=$(sed -n 's/^# cancelled //p' "$px_tap")
  # A run that died before its summary counts as one failure.
  px_count "${px_tap_passed:-0}" "$((${px_tap_failed:-1} + ${px_tap_cancelled:-0}))"
}

px_install_node_modules() {
  px_installed="$PX_ROOT/web/node_modules/.px-lock"
  cmp -s "$PX_ROOT/web/package-lock.json" "$px_installed" && return 0
  px_step "Installing the browser drivers (npm ci)"
  px_run npm-ci npm --prefix "$PX_ROOT/web" ci ||
    px_fail "The browser drivers could not be installed." "Check the network and run ./dev again."
  cp "$PX_ROOT/web/package-lock.json" "$px_installed"
}

# Layout of the sources, with the clang-format of Debian 12 (others differ a little).
px_test_format() {
  case $(clang-format --version) in
    *" version 14."*) ;;
    *) px_step "Layout not checked: clang-format is not version 14"; return 0 ;;
  esac
  px_step "Checking the layout of the sources"
  if find "$PX_ROOT/src" "$PX_ROOT/tests" \( -name '*.h' -o -name '*.cpp' \) \
    -exec clang-format --dry-run -Werror {} +; then
    px_count 1 0
  else
    px_step "Layout differs; run clang-format -i on the files named above"
    px_count 0 1
  fi
}

# The closing line, which CI reads. Fails if any test did.
px_report_tests() {
  printf '\n%d passed, %d failed\n' "$px_passed" "$px_failed"
  [ "$px_failed" = 0 ] && [ "$px_passed" -gt 0 ]
}
