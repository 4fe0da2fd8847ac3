"""`assess verify`: whether a file says what its answers come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import read_input
from assess.cli.output import give, give_json, tell
from assess.i18n import _

if TYPE_CHECKING:
    from assess.usecases.verifying import Compared, Verified


@click.command(
    "verify",
    cls=Command,
    help=_(
        "Work out anew what a file says, and tell what agrees and what does not.\n"
        "FILE is an assessment file or a report as JSON; - reads a pipe. Exit status 1\n"
        "says that something differs."
    ),
    examples=[
        ("verify answers.yaml", _("its criteria, answers and result")),
        ("verify report.json", _("every word and number of it")),
        ("verify report.json --json", _("for programs")),
    ],
)
@click.argument("file")
@click.option(
    "--digest", metavar="LETTERS", default="", help=_("of the answers, from a report on paper")
)
@pass_asked
def command(asked: Asked, file: str, *, digest: str) -> int:
    """Read, work out, compare, say."""
    from assess import __version__
    from assess.bootstrap import framework_only, shelf_of
    from assess.usecases.verifying import verify

    content, path = read_input(file)
    verified = verify(
        framework_only(asked.settings),
        content,
        path,
        program_version=__version__,
        digest=digest,
        shelf=shelf_of(asked.settings),
    )
    for notice in verified.notices:
        tell(notice, asked)
    if asked.as_json:
        give_json(_document(verified))
    else:
        give("\n".join(_lines(verified)))
    return 0 if verified.agrees else 1


def _document(verified: Verified) -> dict[str, object]:
    return {
        "kind": verified.kind,
        "organisation": verified.organisation,
        "agrees": verified.agrees,
        "compared": [
            {
                "name": each.name,
                "stated": each.stated or None,
                "found": each.found,
                "agrees": each.agrees,
            }
            for each in verified.compared
        ],
        "notices": list(verified.notices),
    }


def _lines(verified: Verified) -> list[str]:
    lines = [verified.organisation]
    for each in verified.compared:
        lines += _said(each)
    differ = sum(not each.agrees for each in verified.compared)
    if differ:
        words = _("{count} of {all} differ.").format(count=differ, all=len(verified.compared))
    else:
        words = _("Nothing differs from what the answers come to.")
    return [*lines, words]


def _said(compared: Compared) -> list[str]:
    if not compared.stated:
        return [f"  {compared.name}: {compared.found}"]
    if compared.agrees:
        return [
            "  " + _("{name}: agrees, {found}").format(name=compared.name, found=compared.found)
        ]
    return [
        "  " + _("{name}: DIFFERS").format(name=compared.name),
        "    " + _("the file says: {stated}").format(stated=compared.stated),
        "    " + _("worked out anew: {found}").format(found=compared.found),
    ]
