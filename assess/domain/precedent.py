"""A past or present partnership: facts with sources; what a source does not say is absent."""

from typing import Annotated, Literal

from pydantic import Field

from assess.domain.content import Content, Slug, Text


class Quote(Content):
    """Words of the source that show a characteristic."""

    characteristic: Slug
    """The characteristic they show."""
    words: Annotated[str, Field(min_length=1, max_length=120)]
    """At most ten words, exactly as the source has them."""
    source: Slug
    """Where they stand."""


class Fact(Content):
    """One thing that a source states."""

    text: Text
    """The fact in our own words."""
    source: Slug
    """Where it stands."""


class Population(Content):
    """How many people, where the source gives a number."""

    number: Annotated[int, Field(strict=True, ge=1)]
    """People, or the lower end where the source says "over"."""
    words: Text
    """How the source puts it, in our words."""
    source: Slug
    """Where it stands."""


class Precedent(Content):
    """One partnership or initiative; one file."""

    id: Slug
    """Never changes."""
    name: Text
    """As the source names it."""
    group: Literal["partner", "europe-highlight", "completed"]
    """Which list of the source pages it stands in."""
    place: Text
    """Where, as the source says."""
    country: Text
    """Country or region of the world."""
    kind: Text
    """What sort of organisation or initiative."""
    kind_inferred: Annotated[bool, Field(strict=True)] = False
    """True where `kind` is read from the name and not stated."""
    same_as: tuple[Slug, ...] = ()
    """Other cases about the same organisation."""
    population: Population | None = None
    """People served; absent where the source gives no number."""
    scale: Fact | None = None
    """Other words on size."""
    period: Fact | None = None
    """When; absent where the source gives no date."""
    aims: tuple[Fact, ...] = ()
    """What it set out to reach."""
    focus_areas: tuple[Slug, ...] = ()
    """Fields of work, mapped by us from the text."""
    collaboration_areas: tuple[Slug, ...] = ()
    """Ways of working together, mapped by us from the text."""
    quotes: tuple[Quote, ...] = ()
    """Words that show a characteristic."""
    notes: tuple[Fact, ...] = ()
    """Contradictions of the sources, and anything else a reader must know."""
    source: Slug
    """The page that names the case."""

    @property
    def names_its_place(self) -> bool:
        """Whether the name ends with the place, so that it need not be said twice."""
        return self.name.casefold().endswith(self.place.casefold())


class Likeness(Content):
    """How near a precedent is to an assessment, and why."""

    precedent: Precedent
    """The case."""
    distance: Annotated[float, Field(ge=0, le=1)]
    """0 for alike in all that both state, 1 for alike in nothing."""
    compared: tuple[str, ...]
    """What both sides state and could be compared."""
    alike: tuple[str, ...]
    """What they share, in words."""
    facts: tuple[Fact, ...] = ()
    """The same, each with the source of what is said about the case."""
