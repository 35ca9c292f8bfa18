"""render(comparison, format) -> bytes: one file per format."""
