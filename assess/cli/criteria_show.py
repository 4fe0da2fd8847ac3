"""`assess criteria show`: a framework as something to read, or as a blank form for a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.output import give, give_json, may_write, tell
from assess.i18n import _

if TYPE_CHECKING:
    from assess.domain.framework import Framework

ENDINGS: Final = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}
"""What a file's ending says of its format; anything else is text."""


@click.command(
    "show",
    cls=Command,
    help=_(
        "Show a set of criteria as a document: questions, levels, weights, bands, sources\n"
        "and the method in short. With --form, a blank form to print for a meeting:\n"
        "boxes to tick and room to write, without scores and weights.\n\n"
        "NAME is the id of criteria that came with the program, or a folder of your own.\n"
        "Without it, those that are in use are shown."
    ),
    short_help=_("as a document, or as a blank form to print"),
    examples=[
        ("criteria show", _("as text")),
        ("criteria show my-criteria/ --as md", _("your own, as Markdown")),
        ("criteria show -o criteria.html", _("as a page")),
        ("criteria show --form -o form.html", _("a blank form to print")),
    ],
)
@click.argument("name", required=False)
@click.option(
    "--as",
    "form",
    type=click.Choice(["text", "md", "html"]),
    help=_("by the file's ending, else text"),
)
@click.option("--form", "blank", is_flag=True, help=_("a blank form to fill in by hand"))
@click.option("-o", "--output", metavar="FILE", help=_("where to; the screen if left out"))
@click.option("--yes", is_flag=True, help=_("write over a file that is there"))
@pass_asked
def show(
    asked: Asked, name: str | None, form: str | None, output: str | None, *, blank: bool, yes: bool
) -> None:
    """Find it, lay it out, print or write it."""
    from assess.cli.criteria_named import framework_named

    framework = framework_named(asked, name)
    if output is None and asked.as_json and form is None:
        from dataclasses import asdict

        from assess.usecases.showing_criteria import criteria_view

        give_json(asdict(criteria_view(framework)))
        return
    target = Path(output).expanduser() if output else None
    text = _page(framework, form or _by_ending(target), blank=blank)
    if target is None:
        give(text.rstrip("\n"))
    else:
        _write(asked, text, target, yes=yes)


def _by_ending(target: Path | None) -> str:
    return ENDINGS.get(target.suffix.lower(), "text") if target else "text"


def _page(framework: Framework, form: str, *, blank: bool) -> str:
    if form == "text":
        from assess.cli.criteria_lines import document_lines, form_lines
        from assess.usecases.showing_criteria import criteria_view

        lines = form_lines if blank else document_lines
        return "\n".join(lines(criteria_view(framework))) + "\n"
    from assess.usecases.showing_criteria import criteria_page

    return criteria_page(
        framework, "html" if form == "html" else "md", "form" if blank else "document"
    )


def _write(asked: Asked, text: str, target: Path, *, yes: bool) -> None:
    from assess.exchange.atomic import write_atomically

    if not may_write(target, asked, yes=yes):
        return
    write_atomically(target, text.encode("utf-8"))
    if asked.as_json:
        give_json({"written": [str(target.resolve())]})
    else:
        tell(_("Written: {path}").format(path=target), asked)
