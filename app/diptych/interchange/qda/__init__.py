"""A pair and a notebook as a project or codebook of REFI-QDA 1.5, and back.

Programs for qualitative research (MAXQDA, ATLAS.ti, NVivo, QualCoder and others) hand each other
their projects as such files.
"""
