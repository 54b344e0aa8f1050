"""Reading comfort: how the pages are set, changed where one sees it."""
