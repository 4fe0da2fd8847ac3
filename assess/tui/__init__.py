"""The screens: everything a person sees on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.settings import Settings
    from assess.usecases.house import House


def run(open_house: Callable[[], House], settings: Settings) -> int:
    """Show the screens until the reader leaves.

    Args:
        open_house: Loads criteria and store; called after the first frame is on the screen.
        settings: What this run was asked for.

    Returns:
        The exit status.

    Raises:
        Exception: The fault that ended the screens; the command's top tells it in words.
    """
    from assess.tui.app import AssessApp

    app = AssessApp(open_house, settings)
    app.run()
    if app.fault is not None:
        raise app.fault
    return 0
