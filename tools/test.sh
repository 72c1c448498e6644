# Runs every test and adds up what came of them.

run_tests() {
  case ${1:-} in
    -h | --help)
      cat <<'HELP'
./samsyn test [NAME]   Run all tests, or those whose class or sentence holds NAME.

Sets up what it needs (chromium, fonts, PostgreSQL; by apt when root, else it says what is missing), builds, starts its own
PostgreSQL on a free port, and ends with one line: N passed, N failed. Exit code 0 only if something ran and nothing failed.

  ./samsyn test                    everything
  ./samsyn test Overview           what is about the overview
  SAMSYN_SCREENSHOTS=shots ./samsyn test Screenshots   every page as a picture, to look at
HELP
      return
      ;;
  esac

  get_test_needs || exit 1
  CHROMIUM=$(find_chromium)
  export CHROMIUM
  build_when_changed tests Samsyn.slnx tests/Samsyn.Browser.Tests/bin/Release/net10.0/Samsyn.Browser.Tests.dll

  passed=0 failed=0 skipped=0
  short_lived_runtime 0x4000000
  run_suite Samsyn.Tests "$@"
  run_suite Samsyn.Browser.Tests "$@"
  if [ $((passed + failed)) = 0 ]; then
    complain "no test ran${1:+: none has a name that holds '$1'}."
    ended=1
  else
    ended=$((failed > 0))
  fi
  echo "$passed passed, $failed failed$([ "$skipped" = 0 ] || echo ", $skipped skipped")"
  exit "$ended"
}

# run_suite PROJECT [NAME]: streams the runner's lines and adds its totals to ours
run_suite() {
  local log code=0 totals total
  log=$(mktemp)
  echo "── $1"
  dotnet "$root/tests/$1/bin/Release/net10.0/$1.dll" -noLogo -noColor -longRunning 120 -maxThreads 1.5x ${2:+-method "*$2*"} 2>&1 | tee "$log" || code=${PIPESTATUS[0]}
  totals=$(sed -n 's/.*Total: \([0-9]*\), Errors: \([0-9]*\), Failed: \([0-9]*\), Skipped: \([0-9]*\), Not Run: \([0-9]*\).*/\1 \2 \3 \4 \5/p' "$log" | tail -n 1)
  # An empty run is told in fewer words
  if [ -z "$totals" ] && grep -q 'Total: 0$' "$log"; then totals="0 0 0 0 0"; fi
  rm -f "$log"
  # A runner that died, or that says all is well and ends badly, has not passed
  if [ -z "$totals" ]; then
    complain "$1 ended with code $code before it had run its tests."
    failed=$((failed + 1))
    return
  fi
  set -- "$1" $totals
  total=$2
  failed=$((failed + $3 + $4))
  skipped=$((skipped + $5))
  passed=$((passed + total - $4 - $5 - $6))
  if [ "$code" != 0 ] && [ $(($3 + $4)) = 0 ] && [ "$total" != 0 ]; then
    complain "$1 ended with code $code although no test failed."
    failed=$((failed + 1))
  fi
}
