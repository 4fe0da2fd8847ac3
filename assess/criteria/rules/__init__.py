"""Every rule across the files of a framework: one table."""

from collections.abc import Mapping
from typing import Final

from assess.criteria.accepted import IDLE
from assess.criteria.rules import (
    bands,
    examples,
    gates,
    idle,
    ids,
    instruments,
    levels,
    outcomes,
    questions,
    quick_screen,
    reachable,
    readable,
    references,
    shares,
    texts,
)
from assess.criteria.rules.rule import Rule
from assess.sources.sentences import SHAPE_RULES
from assess.sources.yaml_source import READING_RULES

__all__ = [
    "ACROSS_FILES",
    "DECIDING",
    "OF_OUTCOMES",
    "RULES",
    "WARNINGS",
    "WITHIN_A_FILE",
    "Rule",
]

ACROSS_FILES: Final = (
    *ids.RULES,
    *references.RULES,
    *bands.RULES,
    *gates.RULES,
    *instruments.RULES,
    *levels.RULES,
    *reachable.RULES,
    *texts.RULES,
    *questions.RULES,
    *quick_screen.RULES,
    *examples.RULES,
)
"""What is looked at whatever else is wrong."""
WITHIN_A_FILE: Final = tuple(rule for rule in ACROSS_FILES if rule not in references.RULES)
"""What can be looked at where a file stands by itself."""
WARNINGS: Final = (
    *reachable.WARNINGS,
    *shares.WARNINGS,
    *idle.WARNINGS,
    *readable.WARNINGS,
)
"""What deserves a look, and fails nothing."""
OF_OUTCOMES: Final = outcomes.RULES
"""What is looked at only where the framework itself is sound."""
DECIDING: Final = frozenset(
    rule.id
    for part in (ids, bands, gates, instruments, levels, reachable, references)
    for rule in part.RULES
) - {"unused-source"}
"""Rules on what an outcome rests on: while one is broken, a wrong outcome is its echo."""

RULES: Final[Mapping[str, str]] = {
    **READING_RULES,
    **SHAPE_RULES,
    "no-characteristic": "A framework has at least one characteristic.",
    "unknown-kind": "A file by itself is a framework, a characteristic, a precedent or an example.",
    **{rule.id: rule.says for rule in (*ACROSS_FILES, *OF_OUTCOMES, *WARNINGS)},
    IDLE: "A remark that accepts a warning stands where that warning is, and says why.",
}
"""Every rule that the checker knows: its id, and what must be true in one sentence."""
