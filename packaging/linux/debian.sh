#!/bin/sh
# Install what Debian and its relatives must bring: the packages of debian-packages.txt.
#
# usage: debian.sh program|tests|bench|verify [PACKAGE...]
#
# Each section includes those before it; further packages may be named. Says what it installs, and nothing when all is
# there. Exit status 1 when packages are missing and may not be installed.
set -eu

section=$1
shift
list=$(dirname "$0")/debian-packages.txt

# A section and those above it, one package a line.
wanted() {
    awk -v last="[$section]" '
        /^\[/ { if (done) exit; done = ($0 == last) }
        /^[a-z]/ { print }
    ' "$list"
    printf '%s\n' "$@"
}

# Names of installed packages and the names they stand in for (libcups2t64 provides libcups2).
installed() {
    # shellcheck disable=SC2016  # dpkg-query expands these, not the shell
    dpkg-query --show --showformat='${db:Status-Status}, ${Package}, ${Provides}\n' |
        awk -F ', *' '$1 == "installed" { for (i = 2; i <= NF; i++) { sub(/ .*/, "", $i); print $i } }'
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    [ "$(id -u)" -eq 0 ] || { command -v sudo && sudo -n true; } >/dev/null 2>&1
}

have=$(installed)
missing=$(wanted "$@" | sort -u | while read -r package; do
    case "
$have
" in
    *"
$package
"*) ;;
    *) printf '%s ' "$package" ;;
    esac
done)
missing=${missing% }

if [ -z "$missing" ]; then
    exit 0
fi
if ! may_install; then
    echo "These Debian packages are missing and may not be installed from here; ask for: sudo apt-get install $missing" >&2
    exit 1
fi
echo "Installing Debian packages: $missing"
export DEBIAN_FRONTEND=noninteractive
as_root apt-get update -qq
# shellcheck disable=SC2086  # one word a package
as_root apt-get install -qq --yes --no-install-recommends $missing >/dev/null
