"""Printed pages: from letters and their places to lines, paragraphs and blocks in reading order."""
