"""diff(old, new) -> ops and clauses: what changed inside linked articles."""
