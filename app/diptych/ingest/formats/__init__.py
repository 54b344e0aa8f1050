"""One file a format: from the bytes of a file to a `Draft`, in a child process with limits.

To add a format:

1. Give its kind a name and endings in `kinds`, and teach `sniffing` to tell it by its content.
2. Write `formats/<kind>.py` with `read(raw: bytes, part: int | None) -> Draft`. It makes a `Block`
   of every paragraph, heading, item, cell or note in reading order and hands them, with the facts
   that the file states, to `draft.draft_of`, which judges them as the lines of a text are judged.
   A block may carry `mark` (what the format says it is: HEADLINE, STANDFIRST, SUBHEAD, QUOTATION,
   or BODY for a piece that is text whatever its words, as the cell of a table), `label` (what it is
   beside the text, with the reason why it is left out: a page number) and `note` (a remark that
   ends its reason: "a cell of a table"). `part` counts the chapters from 1, for a format that has
   such; it names them all in `Draft.parts`, and chooses where it is told none.
3. Name it in `registry`.

A reader runs in the child process that `foreign` asks: it may open no file for writing, start
nothing and reach nothing. A file that cannot be read raises `Unreadable` with a `Refusal`, each of
which has its sentence in `unreadable`. Any other exception ends in the sentence that reading was
stopped.
"""
