"""Digests that say which answers a report rests on."""

import hashlib
import json
from typing import Final

from assess.domain.assessment import Assessment

SHORT: Final = 12
"""How many letters of a digest are enough to compare by eye."""


def digest_of_answers(assessment: Assessment) -> str:
    """`sha256:` and the digest of the answers with their evidence; names do not enter it."""
    answers = {
        indicator: answer.model_dump(mode="json")
        for indicator, answer in sorted(assessment.answers.items())
    }
    written = json.dumps(answers, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(written.encode()).hexdigest()}"


def shortened(digest: str) -> str:
    """The first letters of a digest, without the name of its kind."""
    return digest.partition(":")[2][:SHORT] or digest[:SHORT]
