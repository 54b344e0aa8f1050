"""The steps from one shape of the library to the next, run by Alembic from inside the package."""
