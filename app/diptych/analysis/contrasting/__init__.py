"""Kinds of contrast, one a module; each composes its statements from what they rest on."""
