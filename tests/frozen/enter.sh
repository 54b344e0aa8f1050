#!/bin/sh
# Run a program on a computer that has nothing else: no Python, no network, no file but those named.
#
# usage: unshare --map-root-user --mount --net sh enter.sh ROOT FOLDER... -- PROGRAM [ARGUMENT...]
#
# Below ROOT are the libraries of the bare system; each FOLDER is seen at its own place.
set -eu

root=$1
shift
for folder in /dev /proc /sys; do
    mkdir -p "$root$folder"
    mount --rbind "$folder" "$root$folder"
done
while [ "$1" != -- ]; do
    mkdir -p "$root$1"
    mount --rbind "$1" "$root$1"
    shift
done
shift
exec chroot "$root" "$@"
