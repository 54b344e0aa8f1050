"""Packs: articles, notebooks and lessons as one file for others, and back.

A pack is a zip archive of JSON. What is written is the same byte for byte from the same values;
what is read comes from strangers and is refused unless every part of it is as it was written.
"""
