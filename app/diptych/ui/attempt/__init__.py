"""Marking before seeing: the program's marks stay hidden until the reader has made some."""
