"""read(path) -> Source: one file per format, one registry line each."""
