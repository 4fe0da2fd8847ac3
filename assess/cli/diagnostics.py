"""Everything that goes to stderr when a command does not succeed, and every exit status."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from assess.errors import AssessError
from assess.i18n import _
from assess.safe_text import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

DONE: Final = 0
WRONG_USE: Final = 2
NOT_REACHED: Final = 3
PROGRAM_FAULT: Final = 70
STOPPED: Final = 130


def guarded(arguments: Sequence[str]) -> int:
    """Run the commands; whatever comes of it ends in words and an exit status."""
    try:
        _let_every_letter_out()
        status = _run(arguments)
        _flush()
    except BrokenPipeError:
        _forget_stdout()  # who read it has enough
        return DONE
    except KeyboardInterrupt:
        return _end(_("Stopped."), STOPPED)
    except Exception as fault:  # noqa: BLE001 the one place where everything ends
        return _explained(fault, arguments)
    return status


def _run(arguments: Sequence[str]) -> int:
    if not arguments:  # how most people start; what reads options would only delay the screens
        from assess.cli.screens import ask_for_a_terminal, open_screens
        from assess.settings import settings_from

        ask_for_a_terminal()
        return open_screens(settings_from(os.environ))
    from assess.cli.program import run

    return run(arguments)


def _explained(fault: Exception, arguments: Sequence[str]) -> int:
    if isinstance(fault, AssessError):
        return _end(str(fault), fault.exit_status)
    from click import Abort, ClickException

    match fault:
        case Abort():
            return _end(_("Stopped."), STOPPED)
        case ClickException():
            return _end(_wrong_use(fault), WRONG_USE)
        case OSError(strerror=str(reason)):
            if fault.filename is None:
                _forget_stdout()
            return _end(_unreachable(fault, reason), NOT_REACHED)
    return _end(_noted(fault, arguments), PROGRAM_FAULT)


def _wrong_use(error: click.ClickException) -> str:
    from click import UsageError

    lines = [_sentence(error)]
    if isinstance(error, UsageError) and error.ctx is not None:
        lines.append(_('See "{command} --help".').format(command=error.ctx.command_path))
    return "\n".join(lines)


def _sentence(error: click.ClickException) -> str:
    from click import BadParameter, MissingParameter, NoSuchOption

    match error:
        case NoSuchOption():
            return _no_such_option(error.option_name, error.possibilities or ())
        case MissingParameter(param=parameter) if parameter is not None:
            return _("{name} is missing.").format(name=_as_typed(parameter))
        case BadParameter(param=parameter) if parameter is not None:
            return f"{_as_typed(parameter)}: {error.message}"
    return error.format_message()


def _as_typed(parameter: click.Parameter) -> str:
    """What a person types for it: the option itself, or the word in the usage line."""
    named = parameter.param_type_name == "argument"
    return parameter.human_readable_name if named else parameter.opts[0]


def _no_such_option(name: str, near: Sequence[str]) -> str:
    sentence = _('There is no option "{name}" here.').format(name=name)
    if not near:
        return sentence
    return f"{sentence} " + _('Did you mean "{nearest}"?').format(nearest=near[0])


def _unreachable(fault: OSError, reason: str) -> str:
    if fault.filename is None:
        return _("The result cannot be written: {reason}.").format(reason=reason)
    return _('"{name}" cannot be used: {reason}.').format(
        name=os.fsdecode(fault.filename), reason=reason
    )


def _noted(fault: Exception, arguments: Sequence[str]) -> str:
    from datetime import UTC, datetime

    from assess.fault_log import new_reference, note_fault
    from assess.settings import Settings

    reference = new_reference()
    log = note_fault(
        fault,
        Settings().log_folder,
        reference=reference,
        command=_command_named(arguments),
        at=datetime.now(UTC),
    )
    return "\n".join(
        [
            _("This is a fault in the program, not in what you did. Your answers are kept."),
            _("Reference: {reference}").format(reference=reference),
            _("What happened is noted, without your answers, in {log}").format(log=log)
            if log
            else _("It could not be noted: the folder for logs cannot be written to."),
        ]
    )


def _command_named(arguments: Sequence[str]) -> str:
    """The command's own word, and nothing else that was typed."""
    from assess.cli.commands import COMMANDS

    return next((word for word in arguments if word in COMMANDS), "")


def _end(text: str, status: int) -> int:
    if sys.stderr is not None:
        print(safe(text), file=sys.stderr)  # noqa: T201 stderr is where this belongs
    return status


def _let_every_letter_out() -> None:
    """Into a file or a pipe goes UTF-8; a terminal that lacks a letter gets its number."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
            if not stream.isatty():
                stream.reconfigure(encoding="utf-8")


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _forget_stdout() -> None:
    """Let nothing be written to it at the very end, where it would fail once more."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
