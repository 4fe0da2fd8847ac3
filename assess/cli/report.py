"""`assess report`: a report of an assessment, and what makers of templates need beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assess.cli.command import CommandFamily
from assess.cli.report_check import check
from assess.cli.report_making import making
from assess.cli.report_new import new_template

if TYPE_CHECKING:
    import click


class ReportFamily(CommandFamily):
    """Makes a report, unless the first word is one of its commands.

    A file that is called like one of them is meant where its place is written: `./check`.
    """

    runs_alone = True

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 click's own
    ) -> click.Context:
        """The way on to one of the commands, or to the making of a report."""
        if args and args[0] in self.commands:
            return super().make_context(info_name, args, parent, **extra)
        return making.make_context(info_name, args, parent, **extra)

    def get_help(self, ctx: click.Context) -> str:
        """The help of making a report, which names the commands too."""
        return making.get_help(ctx)


command = ReportFamily("report", examples=making.examples)
"""What the program loads."""
for part in (new_template, check):
    command.add_command(part)
making.parts = command.parts()
