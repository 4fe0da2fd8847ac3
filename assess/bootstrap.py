"""The one place that wires settings, store, criteria and clock together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assess.criteria import Criteria
    from assess.settings import Settings
    from assess.usecases.house import House
    from assess.usecases.shelf import Shelf

FRAMEWORK = "strategic-partner"
"""The shipped framework that is asked unless another is chosen."""


def framework_only(settings: Settings) -> Criteria:
    """The criteria, without a store.

    Raises:
        ContentError: They have faults; all are named.
    """
    from assess.criteria import load_framework
    from assess.criteria.finding import find_framework

    return load_framework(find_framework(settings.framework or settings.criteria or FRAMEWORK))


def shelf_of(settings: Settings) -> Shelf:
    """The criteria that came with the program, by id, each loaded when it is first asked for.

    Where somebody named a framework, files of another one are not read: the shelf is empty.
    """
    from assess.usecases.house import no_others

    return no_others if settings.framework else shipped_criteria


@cache
def shipped_criteria(framework_id: str) -> Criteria | None:
    """The criteria with this id that came with the program.

    Raises:
        ContentError: They have faults; all are named.
    """
    from assess.criteria import load_framework
    from assess.criteria.finding import shipped_ids
    from assess.sources.shipped import shipped

    if framework_id not in shipped_ids():
        return None
    return load_framework(shipped("criteria") / framework_id)


def other_criteria(framework_id: str) -> list[Criteria]:
    """All criteria that came with the program but those with this id."""
    from assess.criteria.finding import shipped_ids

    found = (shipped_criteria(id_) for id_ in shipped_ids() if id_ != framework_id)
    return [each for each in found if each is not None]


def open_house(settings: Settings) -> House:
    """Everything a use case needs.

    Raises:
        ContentError: The criteria have faults; all are named.
        StoreError: The store cannot be reached, or is not ours to open.
    """
    from datetime import UTC, datetime

    from assess import __version__
    from assess.store.opening import open_store
    from assess.usecases.house import House

    criteria = framework_only(settings)
    return House(
        framework=criteria.framework,
        precedents=criteria.precedents,
        examples=criteria.examples,
        store=open_store(settings.store_location),
        now=lambda: datetime.now(UTC),
        author=settings.author,
        program_version=__version__,
        shelf=shipped_criteria,
    )
