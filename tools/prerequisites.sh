# What must be on the machine, and how to get what is not.

# A personal installation of the SDK is often not on the path
command -v dotnet >/dev/null || { [ -x "$HOME/.dotnet/dotnet" ] && PATH="$HOME/.dotnet:$PATH"; }

complain() { echo "samsyn: $*" >&2; }

# hint APT DNF BREW: the words for this machine's package manager
hint() {
  if command -v apt-get >/dev/null; then echo "$1"
  elif command -v dnf >/dev/null; then echo "$2"
  elif command -v brew >/dev/null; then echo "$3"
  else echo "see docs/how-to/install.md"
  fi
}

# Each missing thing gets one line; the caller stops after the last
check_prerequisites() {
  local missing=0 major
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    complain "the .NET SDK 10 is missing; get it with: $(hint \
      'apt-get install dotnet-sdk-10.0 (Debian: first add the feed described at https://learn.microsoft.com/dotnet/core/install/linux-debian)' \
      'dnf install dotnet-sdk-10.0' 'brew install dotnet@10')"
    missing=1
  fi
  major=$(node --version 2>/dev/null | sed 's/^v//; s/\..*//')
  if [ "${major:-0}" -lt 20 ]; then
    complain "Node.js 20 or later is missing${major:+ (found $major)}; get it with: $(hint \
      'apt-get install nodejs npm (older releases: https://nodejs.org/en/download)' 'dnf install nodejs npm' 'brew install node')"
    missing=1
  fi
  if ! command -v npm >/dev/null; then
    complain "npm is missing; get it with: $(hint 'apt-get install npm' 'dnf install npm' 'brew install node')"
    missing=1
  fi
  return $missing
}

# What the tests need besides: a browser, fonts for it to draw with, and a database server's programs
test_needs() {
  find_chromium >/dev/null || echo chromium
  command -v fc-list >/dev/null && [ -n "$(fc-list | head -n 1)" ] || echo fonts
  find_postgres >/dev/null || echo postgresql
}

# The one without windows first: it does for the tests what a whole browser does, at less than half the work
find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    [ -n "$name" ] && command -v "$name" && return
  done
  return 1
}

find_postgres() {
  local folder
  for folder in /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin; do
    [ -x "$folder/initdb" ] && echo "$folder/initdb" && return
  done
  command -v initdb
}

apt_get_quietly() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }

# It can be had here, and nobody has chosen another browser; where apt does not know it, it is not asked for at each run
lacks_headless_shell() {
  [ -z "${CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null && apt-cache show chromium-headless-shell >/dev/null 2>&1
}

get_test_needs() {
  local need needs
  needs=$(test_needs)
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && { [ -n "$needs" ] || lacks_headless_shell; }; then
    echo "Getting what the tests need:" chromium-headless-shell $needs
    # A server that apt starts by itself would only be in the way
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    apt-get update -qq >/dev/null
    # Older releases do not have it, and use the whole browser
    apt_get_quietly chromium-headless-shell 2>/dev/null || true
    needs=$(test_needs)
    [ -z "$needs" ] || apt_get_quietly $(echo "$needs" | sed 's/^fonts$/fontconfig fonts-dejavu-core/')
    needs=$(test_needs)
  fi
  for need in $needs; do
    case $need in
      chromium) complain "the tests need chromium; get it with: $(hint 'apt-get install chromium-headless-shell' 'dnf install chromium' 'brew install --cask google-chrome'), or set CHROMIUM" ;;
      fonts) complain "the tests need a font; get one with: $(hint 'apt-get install fontconfig fonts-dejavu-core' 'dnf install fontconfig dejavu-sans-fonts' 'brew install fontconfig')" ;;
      postgresql) complain "the tests need PostgreSQL's server programs; get them with: $(hint 'apt-get install postgresql' 'dnf install postgresql-server' 'brew install postgresql')" ;;
    esac
  done
  [ -z "$needs" ]
}
