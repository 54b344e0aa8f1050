#!/bin/sh
# Measure Diptych beside its peers: what they need goes into build/bench, and nowhere else.
#
# usage: bench.sh [NAME...]
set -eu

cd "$(dirname "$0")/.."
peers=build/bench
recipe=$(cksum requirements/benchmarks.txt)

if command -v dpkg-query >/dev/null 2>&1 && [ "${DIPTYCH_SYSTEM:-yes}" != no ]; then
    sh packaging/linux/debian.sh bench || echo "WeasyPrint may not run without them."
fi
if [ "$recipe" != "$(cat "$peers/.ready" 2>/dev/null)" ]; then
    echo "Installing the peers into $peers."
    rm -rf "$peers"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
        --target "$peers" -r requirements/benchmarks.txt
    echo "$recipe" >"$peers/.ready"
fi
PYTHONPATH=$peers QT_QPA_PLATFORM=offscreen exec .venv/bin/python -m benchmarks "$@"
