"""Digests that say which answers a report rests on."""

import hashlib
import json
from collections.abc import Mapping
from typing import Final

from assess.domain.assessment import Agreed, Answer, Assessment

SHORT: Final = 12
"""How many letters of a digest are enough to compare by eye."""


def digest_of_answers(assessment: Assessment) -> str:
    """`sha256:` and the digest of the answers with their evidence; names do not enter it.

    Of several raters it is that of everybody's answers and of what was agreed on.
    """
    given: object = _plain(assessment.answers)
    if assessment.raters:
        raters = [_plain(rater.answers) for rater in assessment.raters]
        given = {"raters": raters, "agreed": _plain(assessment.agreed)}
    written = json.dumps(given, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(written.encode()).hexdigest()}"


def _plain(given: Mapping[str, Answer] | Mapping[str, Agreed]) -> dict[str, object]:
    return {name: each.model_dump(mode="json") for name, each in sorted(given.items())}


def shortened(digest: str) -> str:
    """The first letters of a digest, without the name of its kind."""
    return digest.partition(":")[2][:SHORT] or digest[:SHORT]
