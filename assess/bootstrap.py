"""The one place that wires settings, store, criteria and clock together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assess.criteria import Criteria
    from assess.settings import Settings
    from assess.usecases.house import House

FRAMEWORK = "strategic-partner"
"""The shipped framework that is asked unless another is chosen."""


def framework_only(settings: Settings) -> Criteria:
    """The criteria, without a store.

    Raises:
        ContentError: They have faults; all are named.
    """
    from pathlib import Path

    from assess.criteria import load_framework
    from assess.sources.shipped import shipped

    if settings.criteria:
        return load_framework(Path(settings.criteria).expanduser())
    return load_framework(shipped("criteria") / FRAMEWORK)


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
    )
