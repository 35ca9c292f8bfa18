"""analyse(row, lexicon) -> findings: what of legal weight changed. Signals, never conclusions."""

from draftdiff.analysing.analyse import analyse, analyse_all
from draftdiff.analysing.lexicon import Lexicon, extended_lexicon, lexicon_for, parse_lexicon
from draftdiff.analysing.penalties import penalties
from draftdiff.analysing.rules import RULES
from draftdiff.analysing.rules.rule import Rule

__all__ = [
    "RULES",
    "Lexicon",
    "Rule",
    "analyse",
    "analyse_all",
    "extended_lexicon",
    "lexicon_for",
    "parse_lexicon",
    "penalties",
]
