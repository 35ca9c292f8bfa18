"""The rules, the more specific before the more general.

What one rule explains, the next leaves alone.
"""

from __future__ import annotations

from draftdiff.analysing.rules import (
    amount,
    authority,
    connector,
    definition,
    delegated,
    duty,
    exception,
    intent,
    negation,
    penalty,
    period,
    reference,
    retention,
    right,
    safeguard,
    scope,
    vague,
)
from draftdiff.analysing.rules.rule import Rule, RuleFile

FILES: tuple[RuleFile, ...] = tuple(
    module.FILE
    for module in (
        penalty,
        retention,
        intent,
        safeguard,
        delegated,
        negation,
        exception,
        duty,
        right,
        vague,
        period,
        amount,
        connector,
        definition,
        authority,
        reference,
        scope,
    )
)
RULES: dict[str, Rule] = {rule.id: rule for file in FILES for rule in file.rules}

__all__ = ["FILES", "RULES", "Rule", "RuleFile"]
