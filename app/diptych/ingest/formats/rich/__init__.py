"""Rich text (RTF): what its groups and paragraphs are, before its words are taken out."""
