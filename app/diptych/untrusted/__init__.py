"""Containers that strangers made, read within limits: archives and XML."""
