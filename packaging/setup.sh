#!/bin/sh
# Make a clone ready: Debian's libraries, a virtual environment in .venv, locked dependencies, Diptych.
#
# usage: setup.sh program|tests
#
# `tests` adds the system programs that the tests use. Does only what is missing, and says what it
# does. PYTHON names the interpreter to use; otherwise the first fit one is taken. DIPTYCH_SYSTEM=no
# leaves the system's packages alone.
set -eu

purpose=${1:?usage: setup.sh program|tests}
cd "$(dirname "$0")/.."
stamp=.venv/.ready

fit_python() {
    for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3}; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Diptych needs Python 3.11, 3.12, 3.13 or 3.14, and ${PYTHON:-what is installed here} is none of these; name one with PYTHON=/path/to/python3." >&2
    return 1
}

# The package that brings the `venv` of this interpreter, where Debian split it off.
venv_package() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    "$1" -c 'import sys; print("python3.%d-venv" % sys.version_info.minor)'
}

version() {
    "$1" -c 'import sys; print(sys.version)' 2>/dev/null || echo none
}

# What the environment is made of; another answer means that it has to be brought up to date.
recipe() {
    version "$python"
    pwd
    cksum requirements/development.txt
    sed -n '1,/^\[tool\.ruff/p' pyproject.toml | cksum
}

python=$(fit_python)
venv=$(venv_package "$python")

if command -v dpkg-query >/dev/null 2>&1 && [ "${DIPTYCH_SYSTEM:-yes}" != no ]; then
    # Without these Qt cannot draw; who may not install them may still have them by other ways.
    # shellcheck disable=SC2086  # no word or one
    sh packaging/linux/debian.sh "$purpose" $venv || [ -z "$venv" ]
elif [ -n "$venv" ]; then
    echo "$python has no venv module; install the package $venv, or name another interpreter with PYTHON=." >&2
    exit 1
fi

recipe=$(recipe)
if [ -f "$stamp" ] && [ "$recipe" = "$(cat "$stamp")" ]; then
    exit 0
fi
if [ "$(version "$python")" != "$(version .venv/bin/python)" ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "Making the virtual environment .venv with $("$python" --version)."
    "$python" -m venv --clear .venv
fi
echo "Installing the locked dependencies (some 500 MB on disk; a few minutes the first time)."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
echo "Installing Diptych itself, editable."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
echo "$recipe" >"$stamp"
echo "Ready: .venv/bin/diptych."
