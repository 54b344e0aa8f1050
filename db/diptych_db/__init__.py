"""The library: one SQLite file behind one door, `diptych_db.library.Library`."""
