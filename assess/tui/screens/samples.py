"""Worked examples: finished results to look at before starting."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from assess.i18n import _
from assess.tui.page import Page
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.tui.screens.result import ResultScreen


class SamplesScreen(Page):
    """Looking changes nothing."""

    HELP = _("Choose an example with Enter to see its result. Nothing is kept.")

    def body(self) -> ComposeResult:
        """The examples."""
        yield Words(_("Worked examples"), classes="heading")
        yield Words(
            _("Each is a finished check with its result. Nothing is kept."), classes="quiet"
        )
        yield ChoiceList(chosen=self._open)

    def arrive(self) -> None:
        """List them, the fullest first."""
        self.query_one(Masthead).show("assess", self.purpose)
        samples = self.query_one(ChoiceList)
        lit = samples.lit
        examples = sorted(self.house.examples, key=lambda e: -len(e.answers))
        examples.sort(key=lambda e: e.id != "worked-example")
        rows = [Row(e.id, paragraphs(line_of((e.title, "bold")), e.shows)) for e in examples]
        samples.show_rows(rows, at=lit or (rows[0].key if rows else None))
        self.set_focus(samples)

    async def _open(self, key: str) -> None:
        example = next(e for e in self.house.examples if e.id == key)
        assessment = example.assessment(self.house.framework_version)
        cast("ResultScreen", self.desk.page("result")).look_at(assessment)
        await self.desk.go("result")
