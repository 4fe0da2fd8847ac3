"""The framework that a command is given by name: an id, a folder, or the one in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assess.cli.asked import Asked
    from assess.domain.framework import Framework


def framework_named(asked: Asked, name: str | None) -> Framework:
    """The framework with this id or in this folder; the one in use where none is named.

    Raises:
        NotFoundError: There is none; the text names what there is.
        ContentError: It has faults; all are named.
    """
    if name is None:
        from assess.bootstrap import framework_only

        return framework_only(asked.settings).framework
    from assess.criteria import load_framework
    from assess.criteria.finding import find_framework

    return load_framework(find_framework(name)).framework
