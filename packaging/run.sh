#!/bin/sh
# Start Diptych; where there is no display, draw the same window to a picture and write the report.
#
# usage: run.sh A B
set -eu

if [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Opening the window."
    exec .venv/bin/diptych
fi
echo "There is no display: drawing the window to a picture and writing the report."
mkdir -p out
.venv/bin/diptych render "$1" "$2" -o out/window.png
.venv/bin/diptych compare "$1" "$2" --format pdf -o out/report.pdf
echo "The window: $PWD/out/window.png"
echo "The report: $PWD/out/report.pdf"
