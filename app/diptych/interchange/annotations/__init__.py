"""A notebook as W3C Web Annotations in JSON-LD, and back; marks of other programs come in too."""
