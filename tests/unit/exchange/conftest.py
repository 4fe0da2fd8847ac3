"""Assessments to write and read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st

from assess.domain.assessment import (
    Agreed,
    Answer,
    Assessment,
    Evidence,
    FrameworkVersion,
    Organisation,
    Override,
    Rater,
    Respondent,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

SLUGS = st.sampled_from(
    ["a", "board-attention", "no", "null", "true", "10", "1e5", "0x1f", "population-served", "x-9"]
)
TEXTS = st.sampled_from(["", "Board paper 4 March"]) | st.text(max_size=20)
VALUES = (
    st.integers(0, 4)
    | st.integers(0, 10**12)
    | st.decimals(0, 10**9, places=3)
    | st.lists(SLUGS, max_size=2).map(tuple)
    | st.sampled_from(["yes", "no", "dont-know"])
)
ANSWERS = st.builds(
    Answer,
    value=VALUES,
    note=TEXTS,
    reason=TEXTS,
    evidence=st.builds(Evidence, strength=st.integers(0, 3), text=TEXTS, link=TEXTS),
)
SET = st.integers(0, 4) | st.sampled_from(
    ["not-applicable", "dont-know", "met", "building", "null"]
)
OVERRIDES = st.lists(
    st.builds(
        Override,
        sets=st.sampled_from(["level", "gate", "band"]),
        indicator=SLUGS | st.just(""),
        before=SET,
        after=SET,
        reason=TEXTS.map(lambda reason: f"Because: {reason}"),
        role=TEXTS.map(lambda role: f"Reviewer {role}"),
        set_on=st.sampled_from(["2026-11-22", "1999-02-28"]),
    ),
    max_size=3,
).map(tuple)
ABOUT = {
    "overrides": OVERRIDES,
    "framework": st.builds(
        FrameworkVersion,
        id=SLUGS,
        version=st.sampled_from(["1.0", "1.10", "2.0"]),
        digest=st.sampled_from(["", "sha256:0"]),
    ),
    "organisation": st.builds(
        Organisation, name=TEXTS.map(lambda name: f"Name {name}"), country=TEXTS, kind=TEXTS
    ),
    "respondent": st.builds(Respondent, name=TEXTS, email=TEXTS),
    "answered_on": st.sampled_from(["", "2026-11-22", "1999-02-28"]),
}
RATERS = st.lists(
    st.builds(
        Rater,
        name=st.sampled_from(["Ann", "Bo: director", "- Cy", "{Di}"]),
        role=TEXTS,
        side=st.sampled_from(["leaders", "front-line", ""]),
        answers=st.dictionaries(SLUGS, ANSWERS, max_size=2),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda rater: rater.name,
).map(tuple)
ASSESSMENTS = st.builds(
    Assessment, answers=st.dictionaries(SLUGS, ANSWERS, max_size=2), **ABOUT
) | st.builds(
    Assessment,
    raters=RATERS,
    agreed=st.dictionaries(
        SLUGS, st.builds(Agreed, value=VALUES, reason=TEXTS, dissent=TEXTS), max_size=2
    ),
    **ABOUT,
)


@pytest.fixture(scope="session")
def assessments() -> SearchStrategy[Assessment]:
    """Assessments of every shape."""
    return ASSESSMENTS


@pytest.fixture
def one_assessment() -> Assessment:
    """An assessment with an answer of each form."""
    return Assessment(
        framework=FrameworkVersion(id="strategic-partner", version="1.0", digest="sha256:0"),
        organisation=Organisation(name="Example Trust", country="England", kind="provider"),
        respondent=Respondent(name="Ann, director", email="ann@example.org"),
        answered_on="2026-11-22",
        answers={
            "population-served": Answer(
                value=750_000,
                evidence=Evidence(strength=2, text="Board paper", link="https://example.org"),
            ),
            "executive-sponsor": Answer(value="yes"),
            "board-attention": Answer(value=3, note='Two\nlines, "quoted" and \u00fc'),
            "waiting": Answer(value=Decimal("2.5")),
            "shared-focus": Answer(value=("equity", "volume-to-value")),
            "triple-view": Answer(value="dont-know"),
            "leader-practice": Answer(value="not-applicable", reason="We are a ministry"),
        },
    )


@pytest.fixture
def of_three(one_assessment: Assessment) -> Assessment:
    """The answers of three raters, and what two of them agreed on."""
    return one_assessment.model_copy(
        update={
            "respondent": Respondent(),
            "answers": {},
            "raters": (
                Rater(
                    name="Ann",
                    role="Director",
                    side="leaders",
                    answers={
                        "board-attention": Answer(value=3),
                        "executive-sponsor": Answer(value="yes"),
                    },
                ),
                Rater(name="Bo", side="front-line", answers={"board-attention": Answer(value=1)}),
                Rater(name="Cy", answers={}),
            ),
            "agreed": {
                "board-attention": Agreed(value=2, reason="Every quarter", dissent="Ann: monthly")
            },
        }
    )
