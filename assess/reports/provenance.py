"""What every report names about itself: which answers it rests on, and where it comes from."""

import hashlib
import json
from collections.abc import Mapping
from typing import Final

from assess.domain.assessment import Agreed, Answer, Assessment, Override
from assess.i18n import _

SHORT: Final = 12
"""How many letters of a digest are enough to compare by eye."""


def digest_of_answers(assessment: Assessment) -> str:
    """`sha256:` and the digest of the answers with their evidence; names and notes do not enter it.

    Of several raters it is that of everybody's answers and of what was agreed on. What a
    reviewer set belongs to it. So a report that leaves out names and notes has the same one.
    """
    given: dict[str, object] = _plain(assessment.answers)
    if assessment.raters:
        raters = [_plain(rater.answers) for rater in assessment.raters]
        given = {"raters": raters, "agreed": _plain(assessment.agreed)}
    if assessment.overrides:
        given = {"given": given, "set": [_override(each) for each in assessment.overrides]}
    written = json.dumps(given, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(written.encode()).hexdigest()}"


def _plain(given: Mapping[str, Answer] | Mapping[str, Agreed]) -> dict[str, object]:
    plain = {name: each.model_dump(mode="json") for name, each in sorted(given.items())}
    return {name: each | {"note": ""} if "note" in each else each for name, each in plain.items()}


def _override(override: Override) -> object:
    return override.model_dump(mode="json")


def shortened(digest: str) -> str:
    """The first letters of a digest, without the name of its kind."""
    return digest.partition(":")[2][:SHORT] or digest[:SHORT]


def origin_of(told: Mapping[str, str]) -> str:
    """Where a report comes from, for the properties of a document.

    Args:
        told: What the report says of its answers and its criteria, by the names of its view.
    """
    words = _(
        "Answers of {answered_on}, digest {answers_digest}. Criteria {framework_version},"
        " digest {framework_digest}. Made by assess {program_version} on {made_on}."
    )
    return words.format(**told)
