"""parse(source) -> Draft: furniture out, heads found, the tree built."""

from draftdiff.parsing.parse import parse, parse_as_text

__all__ = ["parse", "parse_as_text"]
