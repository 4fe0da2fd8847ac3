"""`assess merge`: several raters' files of one organisation into one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import read_input
from assess.cli.output import give, give_json, may_write, tell
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.assessment import Side
    from assess.usecases.merging import Merged


@click.command(
    "merge",
    cls=Command,
    help=_(
        "Put the files of several raters of one organisation together into one.\n"
        "Each answers alone; `assess score` and `assess report` then work from all.\n"
        "A rater is called as the file says under `respondent`, or else as the file."
    ),
    examples=[
        ("merge ann.yaml bo.yaml -o both.yaml", _("two raters in one file")),
        ("merge ann.yaml bo.yaml --leaders ann.yaml", _("and who of them leads")),
    ],
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", help=_("YAML or JSON; the screen if left out"))
@click.option("--leaders", metavar="FILE", multiple=True, help=_("this rater leads; repeatable"))
@click.option(
    "--front-line",
    metavar="FILE",
    multiple=True,
    help=_("this rater works at the front line; repeatable"),
)
@click.option("--yes", is_flag=True, help=_("write over a file that is there"))
@pass_asked
def command(
    asked: Asked,
    files: tuple[str, ...],
    output: str | None,
    leaders: tuple[str, ...],
    front_line: tuple[str, ...],
    *,
    yes: bool,
) -> None:
    """Read all, put together, write."""
    from assess.bootstrap import framework_only, shelf_of
    from assess.usecases.merging import RaterFile, merge, merged_text
    from assess.usecases.shelf import criteria_of_file

    _check_sides(files, leaders, front_line)
    given = [RaterFile(*read_input(file), _side(file, leaders, front_line)) for file in files]
    usual, shelf = framework_only(asked.settings), shelf_of(asked.settings)
    criteria = criteria_of_file(usual, shelf, given[0].content, given[0].path)
    merged = merge(criteria.framework, given)
    for notice in merged.notices:
        tell(notice, asked)
    if output is None:
        give(merged_text(merged, "json").rstrip("\n"))
    else:
        _write(asked, merged, Path(output).expanduser(), yes=yes)


def _check_sides(files: Sequence[str], leaders: Sequence[str], front_line: Sequence[str]) -> None:
    """Every rater whose side is told is there, and has one side only.

    Raises:
        UsageError: Not so.
    """
    for file in (*leaders, *front_line):
        if file not in files:
            words = _('"{file}" is not among the files; name it as one of them too.')
            raise UsageError(words.format(file=file))
        if file in leaders and file in front_line:
            words = _('"{file}" is named under --leaders and --front-line; choose one.')
            raise UsageError(words.format(file=file))


def _side(file: str, leaders: Sequence[str], front_line: Sequence[str]) -> Side:
    if file in leaders:
        return "leaders"
    return "front-line" if file in front_line else ""


def _write(asked: Asked, merged: Merged, target: Path, *, yes: bool) -> None:
    from assess.exchange.atomic import write_atomically
    from assess.usecases.exporting import form_of
    from assess.usecases.merging import merged_text

    if target.is_dir():
        raise UsageError(_('"{path}" is a folder; name a file.').format(path=target))
    text = merged_text(merged, form_of(target))
    if not may_write(target, asked, yes=yes):
        return
    write_atomically(target, text.encode("utf-8"))
    if asked.as_json:
        raters = [rater.name for rater in merged.assessment.raters]
        give_json({"raters": raters, "written": str(target)})
    else:
        tell(_("Written: {path}").format(path=target), asked)
