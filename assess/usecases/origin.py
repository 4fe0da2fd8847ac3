"""What an assessment was made from: known again by what it says, and pinned to its criteria."""

from collections.abc import Mapping
from hashlib import sha256
from typing import TypeVar

from assess.domain.assessment import Assessment
from assess.exchange.writing import write_assessment
from assess.usecases.house import House

_Content = TypeVar("_Content")


def origin_of(assessment: Assessment) -> str:
    """The same for the same content, however a file is laid out."""
    raters = tuple(
        rater.model_copy(update={"answers": _sorted(rater.answers)}) for rater in assessment.raters
    )
    answers, agreed = _sorted(assessment.answers), _sorted(assessment.agreed)
    plain = {"answers": answers, "agreed": agreed, "raters": raters}
    text = write_assessment(assessment.model_copy(update=plain), "json")
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def pinned(house: House, assessment: Assessment) -> Assessment:
    """The same, with the digest of the criteria if they are these and it is left out."""
    given, present = assessment.framework, house.framework_version
    if given.digest or given.version != present.version:
        return assessment
    return assessment.model_copy(update={"framework": present})


def _sorted(given: Mapping[str, _Content]) -> dict[str, _Content]:
    return dict(sorted(given.items()))
