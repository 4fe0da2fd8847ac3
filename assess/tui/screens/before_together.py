"""Whose checks are about to be put together, before anybody sees what another said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.errors import AssessError
from assess.i18n import _, ngettext
from assess.tui.page import Page
from assess.tui.people import Person, parted
from assess.tui.raters import side_words
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.content import Content

WIDEST_NAME = 60
"""Cells for a name; day and id have room beside it."""


class BeforeTogetherScreen(Page):
    """Enter puts them together, Esc goes back to the choice."""

    HELP = _(
        "Enter puts these checks together: from then on all of you see what each said.\n"
        "Esc goes back, and nothing has happened.\n\n"
        "The checks stay as they are. What somebody answers later does not come in."
    )

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Sequence[Person] = ()
        self._names: Mapping[str, str] = {}

    def ask(self, chosen: Sequence[Person], names: Mapping[str, str]) -> None:
        """Ask about these people when the page is shown next, by the names they were chosen by."""
        self._chosen, self._names = chosen, names

    def body(self) -> ComposeResult:
        """Who they are, who has not finished, the way on."""
        yield Words(id="heading", classes="heading")
        yield Words(id="people", classes="gap")
        yield Words(id="unfinished", classes="warm")
        yield Words(
            _("Once you are together, all see what each said. The checks stay as they are."),
            classes="gap",
        )
        with Acts():
            yield Act(_("Put together"), "together", id="together")
            yield Act(_("Back to the choice"), "back")

    def arrive(self) -> None:
        """Name them."""
        self.query_one(Masthead).show("assess", self.purpose)
        heading = _("Put these {count} checks together?").format(count=len(self._chosen))
        self.query_one("#heading", Words).show(heading)
        self.query_one("#people", Words).show(paragraphs(*self._lines()))
        self._warn(self._unfinished())
        self.set_focus(self.query_one("#together", Act))

    def _lines(self) -> list[Content]:
        total = len(self.house.framework.indicators)
        words = _("{who}: {answered} of {total} answered")
        return [
            line_of(
                "- "
                + words.format(
                    who=", ".join(filter(None, (self._names[each.key], side_words(each.side)))),
                    answered=each.answered,
                    total=total,
                )
            )
            for each in self._chosen
        ]

    def _unfinished(self) -> str:
        """Who has not finished: from here on they see what the others said."""
        total = len(self.house.framework.indicators)
        unfinished = [self._names[each.key] for each in self._chosen if each.answered < total]
        if not unfinished:
            return ""
        words = ngettext(
            "{names} has not answered every question, and what is answered later does not come in.",
            "{names} have not answered every question, and what is answered later does not come"
            " in.",
            len(unfinished),
        )
        return words.format(names="; ".join(unfinished))

    def _warn(self, text: str) -> None:
        unfinished = self.query_one("#unfinished", Words)
        unfinished.display = bool(text)
        unfinished.show(text)

    async def action_together(self) -> None:
        """Put them together, keep that, and show where they agree."""
        from assess.tui.screens.together import TogetherScreen
        from assess.usecases.putting_together import put_together

        try:
            done = put_together(self.house, *parted(self._chosen))
        except AssessError as error:
            self._warn(str(error))
            return
        page = self.desk.page("together")
        if isinstance(page, TogetherScreen):
            page.forget_chosen()
        self.open_check(done.saved)
        await self.desk.go_home_to("consensus")
        if done.was_there:
            self.app.notify(
                _("These answers were put together before; this is what was kept then."),
                markup=False,
            )
