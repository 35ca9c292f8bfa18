"""analyse(row, lexicon) -> findings: what of legal weight changed. Signals, never conclusions."""

from draftdiff.analysing.analyse import analyse
from draftdiff.analysing.lexicon import Lexicon, lexicon_for, parse_lexicon
from draftdiff.analysing.rules import RULES
from draftdiff.analysing.rules.rule import Rule

__all__ = ["RULES", "Lexicon", "Rule", "analyse", "lexicon_for", "parse_lexicon"]
