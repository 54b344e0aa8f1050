#!/bin/sh
# Draw the pictures of docs/pictures anew, each with `diptych render` and its options.
#
# usage: pictures.sh [NAME...]
#
# With names, only these are drawn. The articles are those that the tests use, written for Diptych;
# what is drawn depends on nothing but them and the program.
set -eu

cd "$(dirname "$0")/.."
diptych=.venv/bin/diptych
pairs=tests/data/pairs
languages=tests/data/languages
target=docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen
wanted=" $* "
# What is done to a pair before it is drawn, if anything.
after=

# The pair that is shown from here on, in a library of its own, so that it is compared once.
pair() {
    library=$work/$(basename "$1").sqlite
    first=$1
    second=$2
}

# Draw one picture: its name, then what `diptych render` takes besides the pair.
draw() {
    name=$1
    shift
    case $wanted in
    "  " | *" $name "*) ;;
    *) return 0 ;;
    esac
    if [ "$library" != none ] && [ ! -e "$library" ]; then
        "$diptych" --library "$library" compare --keep "$first" "$second" >/dev/null
    fi
    [ -z "$after" ] || $after
    # Told by their files, where a library cannot hold both: it takes versions for one article.
    if [ "$library" = none ]; then
        "$diptych" render "$first" "$second" -o "$work/$name.png" "$@"
    else
        "$diptych" --library "$library" render 1 2 -o "$work/$name.png" "$@"
    fi
    .venv/bin/python packaging/smaller.py "$work/$name.png" "$target/$name.webp"
    echo "$target/$name.webp"
}

mkdir -p "$target"
pair $pairs/dam/a.txt $pairs/dam/b.txt
draw window
draw dark --scheme dark
draw contrast --scheme contrast
draw actors --lens actors
draw wording --lens wording
draw voices --lens voices
draw only --lens only
draw find --find river
draw small --size 1024x600
draw large --size 1920x1080 --scale 2
draw library --view library
draw review --view review
draw demo --view demo --step 4 --size 1280x800
draw demo-contrast --view demo --step 9 --size 1280x800
draw demo-pages --view demo --lens actors --size 1280x800 --scheme dark
draw empty --view empty

# What a reader did with the pair: quotes kept, a row of their own, a mark overruled, a conclusion.
work() {
    [ -e "$library.worked" ] || .venv/bin/python packaging/readers_work.py "$library"
    touch "$library.worked"
}
# What two dozen students handed in.
class_works() {
    [ -e "$library.taught" ] || .venv/bin/python packaging/class_works.py "$library"
    touch "$library.taught"
}
after=class_works
draw class --view class

after=work
draw matrix --view both
draw matrix-alone --view matrix
draw matrix-beside --view beside --scheme dark
after=

# What is said where an article cannot be read.
pair $pairs/dam/a.txt "$work/nowhere.txt"
library=none
draw error --view error

# A later version of an article: words exchanged, and a paragraph moved.
sed 's/because/since/; s/71 years/71 winters/' $pairs/dam/a.txt |
    awk 'NR == 13 { held = $0; next } { print } NR == 17 { print ""; print held }' >"$work/later.txt"
pair $pairs/dam/a.txt "$work/later.txt"
library=none
draw diff --view diff

pair $languages/urdu_a.txt $languages/urdu_b.txt
draw urdu --direction rtl
pair $languages/arabic_a.txt $languages/arabic_b.txt
draw arabic --direction rtl --scheme dark
