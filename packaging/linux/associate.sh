#!/bin/sh
# Have a double click on a .diptych file open Diptych, for this user alone: nothing else is asked for.
#
# usage: associate.sh PROGRAM
#
# What is written lies below the user's own data folder; taking the two files away undoes it.
set -eu

program=$1
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}

if ! command -v update-mime-database >/dev/null 2>&1; then
    echo "The system has no update-mime-database (shared-mime-info), so packs cannot be made known to it." >&2
    exit 1
fi
mkdir -p "$data/mime/packages" "$data/applications"
cp "$here/diptych-pack.xml" "$data/mime/packages/diptych-pack.xml"
# An Exec line takes a path with spaces in quotation marks.
sed "s|^Exec=diptych|Exec=\"$program\"|" "$here/diptych.desktop" >"$data/applications/diptych.desktop"
update-mime-database "$data/mime"
if command -v xdg-mime >/dev/null 2>&1; then
    xdg-mime default diptych.desktop application/vnd.diptych.pack+zip
fi
echo "A double click on a .diptych file opens $program from now on."
