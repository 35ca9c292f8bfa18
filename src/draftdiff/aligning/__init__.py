"""align(old, new) -> Alignment: which article became which."""
