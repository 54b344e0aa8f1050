#!/bin/sh
# Install requirements/NAME.txt in build/NAME, beside the environment; nothing when it is there.
#
# usage: beside.sh NAME WHAT
set -eu
cd "$(dirname "$0")/.."
wanted=requirements/$1.txt
there=build/$1
if cmp -s "$wanted" "$there/.ready"; then exit 0; fi
echo "Installing $2 in $there."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --upgrade \
	--target "$there" -r "$wanted"
cp "$wanted" "$there/.ready"
