"""Where the program starts: its version at once, everything else by way of the commands."""

import sys

from assess import __version__


def main() -> int:
    """Answer `--version` before anything else is loaded, or run what was asked for.

    Returns:
        The exit status.
    """
    if sys.argv[1:] == ["--version"] and sys.stdout is not None:
        try:
            print(f"assess {__version__}", flush=True)  # noqa: T201 the one line that needs no command
        except BrokenPipeError:
            sys.stdout = None
        return 0
    from assess.unused_memory import look_seldom

    look_seldom()
    from assess.cli.diagnostics import guarded

    return guarded(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
