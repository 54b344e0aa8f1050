"""Two read articles in, one comparison out; pure: no Qt, no database, no files, no clock."""
