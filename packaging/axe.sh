#!/bin/sh
# Fetches axe-core, which the long checks of HTML reports run in a browser, into build/axe.
set -eu
version=4.11.0
sum=39bed7d72308f6d620789c169d699bfd7e8da80f65b545821a6b2215c3e83107

cd "$(dirname "$0")/.."
if [ -f build/axe/axe.min.js ]; then exit 0; fi
command -v npm >/dev/null || { echo "npm is missing: install the Debian package npm." >&2; exit 1; }
mkdir -p build/axe
(
	cd build/axe
	npm pack --silent "axe-core@$version" >/dev/null
	echo "$sum  axe-core-$version.tgz" | sha256sum --check --quiet
	tar --extract --gzip --strip-components=1 --file "axe-core-$version.tgz" package/axe.min.js
)
