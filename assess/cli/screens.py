"""The way to the screens: a terminal first, and nothing loaded that the first frame can spare."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from assess.settings import Settings
    from assess.usecases.house import House

INSTEAD = "assess score FILE, assess report FILE, assess --help"
"""What works without screens."""


def open_screens(settings: Settings) -> int:
    """Show the screens until the reader leaves.

    Returns:
        The exit status.
    """
    if settings.no_color:
        os.environ["NO_COLOR"] = "1"
    _end_with_the_terminal()
    from assess.tui import run
    from assess.unused_memory import look_as_usual

    look_as_usual()
    return run(partial(_open_house, settings), settings)


def _end_with_the_terminal() -> None:
    """Let a closed window end the program, also where it was started to ignore that.

    Without a terminal there is nothing to read and nothing to paint on, and Textual would
    look for keys for ever.
    """
    if sys.platform != "win32":
        import signal

        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def ask_for_a_terminal() -> None:
    """Say so at once where screens cannot be shown, instead of waiting for keys for ever.

    Raises:
        UsageError: They cannot.
    """
    streams = (sys.stdin, sys.stdout, sys.stderr)  # the screens are painted on stderr
    if any(stream is None or stream.closed or not stream.isatty() for stream in streams):
        raise UsageError(
            _(
                "The screens need a terminal to be shown on, and here is none."
                "\nWithout one, use: {commands}"
            ).format(commands=INSTEAD)
        )
    if os.environ.get("TERM", "") == "dumb":
        raise UsageError(
            _(
                "This terminal says that it cannot draw screens (TERM=dumb)."
                "\nWithout screens, use: {commands}"
            ).format(commands=INSTEAD)
        )


def _open_house(settings: Settings) -> House:
    """Called after the first frame, so that the first frame need not wait for it."""
    from assess.bootstrap import open_house

    return open_house(settings)
