# Restores and builds, but only what has changed since it was last built.

# Names and contents of everything that a build reads
fingerprint() {
  (cd "$root" && find "$@" content global.json ./*.props ./*.slnx tools -type f \
    -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/lib/*' -exec cksum {} + | sort | cksum)
}

# build_when_changed STAMP PROJECT RESULT
build_when_changed() {
  local stamp="$root/artifacts/$1.built" now folders=src
  case $1 in
    bench) folders="src bench" ;;
    tests) folders="src tests bench" ;;
  esac
  now=$(fingerprint $folders)
  [ -e "$root/$3" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return

  check_prerequisites || exit 1
  # The lock files hold for this platform; elsewhere the same versions are found without them
  local locked=
  [ "$(uname -sm)" = "Linux x86_64" ] && locked=--locked-mode
  echo "Restoring and building (the first time takes a few minutes) …" >&2
  rm -f "$stamp"
  quietly dotnet restore "$root/$2" $locked
  (
    short_lived_runtime
    quietly dotnet build "$root/$2" --configuration Release --no-restore
  )
  mkdir -p "$root/artifacts"
  echo "$now" >"$stamp"
}

# What runs for minutes is over before what the runtime measures about itself pays; it makes and drops much, which is collected too often in small portions;
# and to guard pages that hold code from being written takes longer, there, than to make the code
short_lived_runtime() {
  export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0 DOTNET_gcConcurrent=0 DOTNET_GCgen0size=${1:-0x8000000}
}

# A build is of interest only when it fails
quietly() {
  local output
  output=$("$@" --nologo --verbosity quiet 2>&1) && return
  echo "$output" >&2
  complain "\`dotnet $2\` failed; the lines above say why."
  exit 1
}
