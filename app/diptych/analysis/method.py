"""The name of this version of the analysis, for those who ask what a comparison was made by."""

from __future__ import annotations

METHOD = "diptych-6"
"""Names this version of the analysis. It changes whenever the same pair may give other marks, so
that stored comparisons of another version are made anew."""
