"""One organisation's answers to one version of a framework."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from assess.domain.content import Slug
from assess.safe_text import safe, safe_line

DONT_KNOW: Final = "dont-know"
"""The reply of a rater who cannot say; never the same as level 0."""
NOT_APPLICABLE: Final = "not-applicable"
"""The reply that an indicator has no meaning for this organisation."""
LONGEST_TEXT: Final = 20_000
"""The most letters of a note or of evidence; below the limit of every output."""


_LARGEST_POWER: Final = 30
"""Of ten, in a reply that is a number: 1E+999999999 is short and would fill the memory."""


def _reply(value: object) -> object:
    """Refuse what would be read as another reply: true is no level, and 1.5 must stay exact."""
    if isinstance(value, bool):
        raise ValueError('write "yes" or "no", not true or false')  # noqa: TRY004 pydantic collects ValueErrors
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, int | Decimal) and _is_out_of_all_range(value):
        raise ValueError("write a number without a large power of ten")
    return safe_line(value) if isinstance(value, str) else value


def _is_out_of_all_range(number: int | Decimal) -> bool:
    if isinstance(number, int):
        return abs(number) > int(10**_LARGEST_POWER)
    if not number.is_finite():
        return True
    return bool(number) and abs(number.adjusted()) > _LARGEST_POWER


Value = Annotated[int | Decimal | tuple[Slug, ...] | str, BeforeValidator(_reply)]
"""A reply as kept: a level, a number, "yes" or "no", ticked options, or one of the two above."""


class Kept(BaseModel):
    """A part of an assessment: read-only, and an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


Line = Annotated[str, BeforeValidator(lambda v: safe_line(v) if isinstance(v, str) else v)]
"""One line from outside, made harmless."""
Prose = Annotated[
    str,
    BeforeValidator(lambda v: safe(v) if isinstance(v, str) else v),
    Field(max_length=LONGEST_TEXT),
]
"""Lines from outside, made harmless."""


class Evidence(Kept):
    """What supports an answer and can be checked."""

    strength: Annotated[int, Field(strict=True, ge=0, le=9)] = 0
    """0 asserted, 1 described, 2 shown, 3 confirmed outside."""
    text: Prose = ""
    """What a reviewer could look at."""
    link: Annotated[Line, Field(max_length=2000)] = ""
    """Where it can be opened."""


class Answer(Kept):
    """A reply with what supports it; which indicator it answers is the key it is kept under."""

    value: Value
    """The reply."""
    reason: Prose = ""
    """Why the indicator does not apply; needed with "not-applicable"."""
    note: Prose = ""
    """Anything the rater wants to remember or tell."""
    evidence: Evidence = Evidence()
    """What supports the reply."""

    @property
    def is_unknown(self) -> bool:
        """Whether the rater said that they do not know."""
        return self.value == DONT_KNOW

    @property
    def is_not_applicable(self) -> bool:
        """Whether the rater said that it does not apply."""
        return self.value == NOT_APPLICABLE


class Organisation(Kept):
    """Who is assessed."""

    name: Annotated[Line, Field(min_length=1, max_length=200)]
    """As the organisation calls itself."""
    country: Annotated[Line, Field(max_length=100)] = ""
    """Where it is."""
    kind: Annotated[Line, Field(max_length=100)] = ""
    """What it is, such as provider, region, ministry or convener."""


class Respondent(Kept):
    """Who answered."""

    name: Annotated[Line, Field(max_length=200)] = ""
    """Name and role, as they want to be shown."""
    email: Annotated[Line, Field(max_length=200)] = ""
    """How to ask them about an answer."""


class FrameworkVersion(Kept):
    """Which criteria the answers were given to."""

    id: Slug
    """The framework."""
    version: Annotated[str, Field(strict=True, max_length=40)]
    """Its version."""
    digest: str = ""
    """Digest of its content; may be left out of a file that is read in."""


Side = Literal["leaders", "front-line", ""]
"""Whether a rater leads or works at the front line; empty when it is not said."""


class Rater(Kept):
    """One of several who answered, each blind to the others."""

    name: Annotated[Line, Field(min_length=1, max_length=200)]
    """As they want to be shown; no two of one assessment are called the same."""
    role: Annotated[Line, Field(max_length=200)] = ""
    """What they do in the organisation."""
    side: Side = ""
    """Whether they lead or work at the front line; empty when it is not said."""
    answers: Mapping[Slug, Answer]
    """By indicator; what is not here this rater has not answered."""


class Agreed(Kept):
    """The reply that several raters agreed on after talking; their own answers stay."""

    value: Value
    """The reply."""
    reason: Prose = ""
    """Why this one; needed with "not-applicable"."""
    dissent: Prose = ""
    """What somebody holds who does not agree."""


_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"

OverrideKind = Literal["level", "gate", "band"]
"""What a reviewer sets: the level of an answer, the state of a gate, or the band itself."""
OverrideValue = Annotated[int, Field(strict=True, ge=0)] | Slug
"""A level; "not-applicable", "dont-know" or "not-answered"; the state of a gate; or a band."""
OPEN_BAND: Final = "open"
"""What stands in the place of a band while unknown answers leave it open."""


class Override(Kept):
    """What a reviewer sets beside the answers; what it stands in for stays as it is."""

    sets: OverrideKind
    """What is set: `level`, `gate` or `band`."""
    indicator: Annotated[str, Field(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$", max_length=60)] = ""
    """The indicator whose level or gate is set; left out for the band."""
    before: OverrideValue
    """What stood there when it was set."""
    after: OverrideValue
    """What the reviewer sets: a level or "not-applicable"; "met" or "failed"; or a band."""
    reason: Annotated[Prose, Field(min_length=1, pattern=r"\S")]
    """Why; never empty."""
    role: Annotated[Line, Field(min_length=1, max_length=200)]
    """The role in which the reviewer set it."""
    set_on: Annotated[str, Field(pattern=_DAY)]
    """The day on which it was set, as 2026-11-22."""

    @property
    def target(self) -> tuple[OverrideKind, str]:
        """What it is about; no two that count are about the same."""
        return self.sets, self.indicator


class Assessment(Kept):
    """One organisation, one framework version, its answers, at one time."""

    framework: FrameworkVersion
    """Which criteria the answers were given to."""
    organisation: Organisation
    """Who is assessed."""
    respondent: Respondent = Respondent()
    """Who answered."""
    answered_on: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    """Day of the newest answer, as 2026-11-22; absent when it is not known."""
    answers: Mapping[Slug, Answer] = {}
    """By indicator; what is not here is not answered."""
    raters: tuple[Rater, ...] = ()
    """Where several answered: who, and what; then `answers` is empty."""
    agreed: Mapping[Slug, Agreed] = {}
    """By indicator, what the raters agreed on."""
    overrides: tuple[Override, ...] = ()
    """What a reviewer set beside the answers, in the order in which it was set."""
