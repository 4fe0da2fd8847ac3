"""Answers with the outcome they must give: run by the checker, shown as samples."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from assess.domain.assessment import (
    Answer,
    Assessment,
    FrameworkVersion,
    Organisation,
    Respondent,
)
from assess.domain.content import Content, Exact, Slug, Text
from assess.domain.framework import Framework
from assess.domain.outcome import Status


class ExpectedResult(Content):
    """What one basis of the outcome must say; a key that is left out is not compared."""

    status: Status
    """What the stop gates must say."""
    band: Slug | None
    """The band, or null when the unknown answers must leave it open."""
    band_range: Annotated[tuple[Slug, Slug], Field()]
    """Lowest and highest band."""
    overall: Exact | None = None
    """The exact overall score, such as 62.5 or "385/6"; left out when there is none."""
    low: Exact | None = None
    """The exact overall score with every unknown at its worst."""
    high: Exact | None = None
    """The exact overall score with every unknown at its best."""


class Expectation(Content):
    """What the outcome must say."""

    self_rated: ExpectedResult
    """As answered."""
    evidence_limited: ExpectedResult | None = None
    """Limited by evidence; left out where the example is not about it."""
    held_by: tuple[Slug, ...] | None = None
    """Ids of what must hold the band below the one by score; left out when not compared."""
    first_step: Slug | None = None
    """The indicator whose next step must come first; left out when not compared."""


class Example(Content):
    """One assessment and the outcome it must give; one file."""

    id: Slug
    """Never changes."""
    title: Text
    """What people choose it by."""
    shows: Text
    """What it is an example of."""
    organisation: Organisation
    """Who is assessed; made up unless `facts_from` says otherwise."""
    respondent: Respondent = Respondent()
    """Who answered."""
    answered_on: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    """Day of the newest answer."""
    facts_from: tuple[Slug, ...] = ()
    """Sources of the answers of a real organisation; what they do not say is "dont-know"."""
    answers: Mapping[Slug, Answer]
    """By indicator."""
    expect: Expectation
    """What the outcome must say."""

    def answered(self, framework: Framework) -> Assessment:
        """The assessment that the organisation would have, against this framework."""
        version = FrameworkVersion(
            id=framework.id, version=framework.version, digest=framework.digest
        )
        return Assessment(
            framework=version,
            organisation=self.organisation,
            respondent=self.respondent,
            answered_on=self.answered_on,
            answers=self.answers,
        )

    def assessment(self, framework: FrameworkVersion) -> Assessment:
        """The same answers as an assessment of its own."""
        return Assessment(
            framework=framework,
            organisation=self.organisation,
            respondent=self.respondent,
            answered_on=self.answered_on,
            answers=self.answers,
        )
