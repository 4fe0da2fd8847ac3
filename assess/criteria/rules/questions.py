"""Rules on questions: a question asks, and asks one thing.

Whether a question asks two things is judged by its signs alone, so that no honest question
is refused: a second question word after "and" or "or", a second question mark, or two verbs
of the rater joined by "and". What the signs do not show, a reader must see.
"""

import re
from collections.abc import Iterator
from typing import Final

from assess.criteria.contents import Contents
from assess.criteria.rules.rule import Rule
from assess.domain.indicator import ScaleIndicator
from assess.errors import Problem
from assess.i18n import _
from assess.sources.shown import quoted

_ASKING: Final = (
    "how|what|when|where|which|who|whom|whose|why|whether"
    "|do|does|did|is|are|was|were|has|have|had|can|could|will|would|should"
)
_SECOND_CLAUSE: Final = re.compile(rf"[,;]?\s+(?:and|or)\s+(?:{_ASKING})\b.*", re.IGNORECASE)
"""A second question in the same sentence: "..., and how do you know?"."""
_SECOND_VERB: Final = re.compile(
    r"^(?:do|does|did|can|could|will|would|have|has|should)\s+(?:you|we|they)\s+"
    r"(?P<verbs>\w+\s+and\s+\w+)\b",
    re.IGNORECASE,
)
"""Two things done by the rater: "Do you measure and publish ...?"."""


def _no_question_mark(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        is_statement = isinstance(indicator.part, ScaleIndicator)
        if not is_statement and not indicator.part.question.rstrip().endswith("?"):
            words = _("a question is one sentence that ends with a question mark")
            yield indicator.problem("question-mark", words, "question")


def _two_questions(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        second = second_question(indicator.part.question)
        if second:
            words = _("the question asks two things ({second}); ask one, or write two indicators")
            told = words.format(second=quoted(second))
            yield indicator.problem("double-barrelled", told, "question")


def second_question(question: str) -> str:
    """The sign that a question asks two things, or nothing."""
    first, _mark, rest = question.partition("?")
    if "?" in rest:
        return rest.strip()
    clause = _SECOND_CLAUSE.search(first)
    if clause:
        return clause[0].strip(" ,;")
    verbs = _SECOND_VERB.search(first)
    return verbs["verbs"] if verbs else ""


RULES = (
    Rule(
        "question-mark",
        "A question ends with a question mark; with the type `scale` it may be a statement.",
        _no_question_mark,
    ),
    Rule("double-barrelled", "A question asks one thing.", _two_questions),
)
