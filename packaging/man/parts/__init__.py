"""The generated parts of the manual pages, as mdoc(7)."""
