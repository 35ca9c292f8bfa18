"""parse(source) -> Draft: furniture out, heads found, the tree built."""
