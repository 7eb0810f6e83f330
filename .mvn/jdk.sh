# Read by ./eligo and ./verify. Both need the same two things: a JDK 25, and programs that may be
# missing on a new machine.

say() { printf '%s\n' "$*" >&2; }

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] &&
    grep -q '^JAVA_VERSION="25[".+-]' "$1/release"
}

# Sets JAVA_HOME to a JDK 25, or ends with a sentence that says what to install.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    export JAVA_HOME
    return
  fi
  local place on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")")
  fi
  for place in "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/local/jdk* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$place" ] && is_jdk_25 "$place"; then
      export JAVA_HOME="$place"
      return
    fi
  done
  say "Eligo needs a JDK 25 and found none: please install one (for example Eclipse Temurin 25), or set JAVA_HOME to the folder of one that is installed."
  exit 1
}

# Usage: need PROGRAM DEBIAN_PACKAGE. Installs the package where that is possible without asking.
need() {
  if command -v "$1" >/dev/null 2>&1; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing $2 ..."
    local log
    log=$(mktemp)
    if { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" ||
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2"; }; } \
      >"$log" 2>&1 </dev/null && command -v "$1" >/dev/null 2>&1; then
      rm -f "$log"
      return
    fi
    tail -n 5 "$log" >&2
    say "$2 could not be installed (the whole log: $log): please install it by hand and try again."
    exit 1
  fi
  say "Eligo needs $1 here and found none: please install it (on Debian: apt-get install $2) and try again."
  exit 1
}

# One build at a time in this folder. Maven writes into target/, and two at once would mix.
# ./verify starts ./eligo in its tests, which then must not wait for the lock of its own parent.
lock_builds() {
  if [ -z "${ELIGO_BUILD_LOCKED:-}" ] && command -v flock >/dev/null 2>&1; then
    exec 9<"$root/pom.xml"
    if ! flock -n 9; then
      say "Another build of Eligo is running in $root; waiting for it ..."
      flock 9
    fi
  fi
  export ELIGO_BUILD_LOCKED=yes
}

# Maven 3.8's own libraries use what JDK 25 warns about.
quiet_maven() {
  export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}
