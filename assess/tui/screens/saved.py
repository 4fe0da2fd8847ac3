"""The saved checks, newest first; choose one to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.i18n import _
from assess.tui.page import Page
from assess.tui.text import Words, line_of
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.store.base import Summary

_NAMES_WIDTH = 40
"""Cells for the organisation and, at the right, for who answered."""
_WHO_WIDTH = 17


class SavedScreen(Page):
    """Shown when there is something to go on with."""

    HELP = _(
        "Up and Down move, Enter opens a check. Nothing on this page changes anything.\n\n"
        "When several people answer, each opens only their own check. Put together brings theirs"
        " into one when all have finished.\n\n"
        "Change over time compares the check you are at with earlier ones by the same people."
    )

    def body(self) -> ComposeResult:
        """The list."""
        yield Words(_("Saved checks"), classes="heading")
        yield Words(id="problem", classes="warm")
        yield ChoiceList(chosen=self._open)
        with Acts():
            yield Act(_("Put several people's answers together"), "together")
            yield Act(_("Change over time"), "over_time", id="over-time")

    def arrive(self) -> None:
        """Read the list anew."""
        from assess.errors import AssessError
        from assess.usecases import over_time, walk
        from assess.usecases.shelf import question_count

        self.query_one(Masthead).show("assess", self.purpose)
        kept: tuple[Summary, ...] = ()
        self._say_problem("")
        try:
            kept = walk.saved(self.house)
        except AssessError as error:
            self._say_problem(str(error))
        checks = self.query_one(ChoiceList)
        counts = [question_count(self.house, each.framework.id) for each in kept]
        lines = [_line(each, total) for each, total in zip(kept, counts, strict=True)]
        rows = [
            Row(each.id, line_of(line), str(number))
            for number, (each, line) in enumerate(zip(kept, lines, strict=True), 1)
        ]
        checks.show_rows(rows, at=kept[0].id if kept else None)
        self.query_one("#over-time", Act).display = bool(over_time.comparable_ids(kept))
        self.set_focus(checks)

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(text)

    async def action_together(self) -> None:
        """Put the answers of several people together."""
        await self.desk.go_instead("together")

    async def action_over_time(self) -> None:
        """Compare the check that is lit with the others like it."""
        lit = self.query_one(ChoiceList).lit
        if lit is not None:
            await self.desk.show_over_time(lit)

    async def _open(self, key: str) -> None:
        from assess.errors import AssessError
        from assess.usecases import walk

        try:
            self.open_check(walk.resume(self.house, key))
        except AssessError as error:
            self._say_problem(str(error))
            return
        await self.desk.go_instead("welcome")


def _line(summary: Summary, total: int | None) -> str:
    from assess.safe_text import safe_line

    who = _cut(safe_line(summary.respondent_name), _WHO_WIDTH)
    questions = "?" if total is None else total
    count = _("{answered} of {total}").format(answered=summary.answered, total=questions)
    if summary.raters:
        who = _("{count} together").format(count=summary.raters)
        count = _("{agreed} agreed").format(agreed=summary.answered)
    room = _NAMES_WIDTH - len(who) - bool(who)
    name = _cut(safe_line(summary.organisation_name), room)
    when = summary.changed_at.astimezone()
    shown = f"{name:<{room}} {who}" if who else f"{name:<{room}}"
    return f"{shown} {count:>9}  {when.day:>2} {when:%b %Y %H:%M}"


def _cut(text: str, width: int) -> str:
    """The text, or what fits of it."""
    return text if len(text) <= width else text[: width - 3] + "..."
