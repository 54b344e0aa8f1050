"""How good the analysis is, measured on judgements of people."""
