"""Change over time: the checks of one organisation on one chart, and what moved between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess.i18n import _
from assess.tui.change_words import course_lines, headline
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.report_choice import FOR_PEOPLE, format_ticks, not_made_as, report_rows
from assess.tui.text import Words, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.sheet import Sheet
from assess.tui.widgets.ticks import Ticks

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from assess.reports.formats import Format
    from assess.reports.templates import ReportCard
    from assess.usecases.over_time import Compared

WIDEST, MARGIN = 76, 6
"""Cells of the chart at most, and what a page needs beside it."""


class OverTimeScreen(Page, inherit_bindings=False):
    """Like is compared with like; a small change is called no clear change."""

    HELP = _(
        "Scroll with Up, Down, PgUp and PgDn. Tab goes to the thing to do below.\n\n"
        "Days stand to scale. Compared is only what is asked in the same words and has a level"
        " every time. A few points show no trend.\n\n"
        "Reports of your own that are about change are offered beside the one that came along.\n"
        "Tick what to make, then F4: the report is written into the folder you started the"
        " program in."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "report", _("make a report")),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._assessment_id = ""
        self._compared: Compared | None = None
        self._formats: set[str] = {"html"}
        self._cards: tuple[ReportCard, ...] = ()
        self._template = ""
        """Id of the report that is chosen; empty for the first."""

    def look_at(self, assessment_id: str) -> None:
        """Say which check is compared with the others like it."""
        self._assessment_id = assessment_id

    def body(self) -> ComposeResult:
        """The sheet, and what to do."""
        with Sheet(id="sheet"):
            yield Words(id="headline", classes="heading")
            yield Words(id="course", classes="gap")
        yield ChoiceList(chosen=self._template_chosen, marks="one", id="templates")
        yield Ticks(_("Save as"), ticked=self._ticked, id="formats")
        yield Words(id="made", classes="warm")
        with Acts():
            yield Act(_("Make a report of the change"), "report", id="report")
            yield Act(_("Saved checks"), "other('saved')", id="saved")
            yield Act(_("Read in an earlier file"), "other('read-in')", id="read-in")

    def arrive(self) -> None:
        """Compare anew."""
        from assess.errors import AssessError
        from assess.usecases.over_time import comparable_ids, kept_over_time
        from assess.usecases.reporting_change import change_reports

        self._compared = None
        self._cards = change_reports(self._own_folder)
        self._show_templates()
        self._show_formats()
        try:
            if self._assessment_id in comparable_ids(self.house.store.summaries()):
                self._compared = kept_over_time(self.house, self._assessment_id)
        except AssessError as error:
            self._show_trouble(str(error))
        else:
            self._show_trouble() if self._compared is None else self._show()
        is_compared = self._compared is not None
        self.query_one("#templates").display = is_compared and len(self._cards) > 1
        for name in ("#formats", "#report"):
            self.query_one(name).display = is_compared
        for name in ("#saved", "#read-in"):
            self.query_one(name).display = not is_compared
        self.refresh_bindings()
        sheet = self.query_one("#sheet")
        sheet.scroll_home(animate=False)
        self.set_focus(sheet if is_compared else self.query_one("#saved"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a comparison there is no report of it."""
        if action == "report":
            return self._compared is not None
        return super().check_action(action, parameters)

    def on_resize(self) -> None:
        """Draw the chart for the width there is."""
        if self._compared is not None:
            self._show()
            self._show_templates()

    def _show(self) -> None:
        compared = self._compared
        if compared is None:
            return
        course = compared.course
        newest = course.checks[-1].assessment
        title = _("Change over time")
        self.query_one(Masthead).show(newest.organisation.name, title)
        self.query_one("#headline", Words).show(headline(course))
        today = self.house.now().astimezone().date().isoformat()
        width = min(WIDEST, self.size.width - MARGIN)
        self.query_one("#course", Words).show(paragraphs(*course_lines(compared, today, width)))

    def _show_trouble(self, text: str = "") -> None:
        self.query_one(Masthead).show("assess", _("Change over time"))
        self.query_one("#headline", Words).show(_("There is nothing to compare yet"))
        what_to_do = _(
            "Two checks of one organisation by the same person are needed, or two that several"
            " people put together. Look at the saved checks, or read in the file of an earlier one."
        )
        self.query_one("#course", Words).show(paragraphs(*([text, ""] if text else []), what_to_do))

    async def action_other(self, name: str) -> None:
        """Go where another check can be opened or read in; this one is kept."""
        await self.desk.leave_check_for(name)

    # Its report

    @property
    def _own_folder(self) -> Path:
        return self.desk.settings.reports_folder.absolute()

    @property
    def _card(self) -> ReportCard:
        return next((each for each in self._cards if each.id == self._template), self._cards[0])

    @property
    def _made(self) -> list[Format]:
        """What the report that is chosen is made as; for programs all are the same."""
        return [*(fmt for fmt in FOR_PEOPLE if fmt in self._card.formats), "json"]

    def _show_templates(self) -> None:
        """The reports to choose from; with one alone there is nothing to choose."""
        card = self._card
        rows = report_rows(self._cards, self.size.width)
        self.query_one("#templates", ChoiceList).show_rows(rows, ticked=(card.id,), at=card.id)

    def _template_chosen(self, key: str) -> None:
        self._template = key
        self._show_templates()
        self._show_formats()

    def _choose_the_lit(self) -> None:
        """What has the place in the list is what a key is pressed for."""
        reports = self.query_one("#templates", ChoiceList)
        if reports.has_focus and reports.lit is not None:
            self._template_chosen(reports.lit)

    def _ticked(self, key: str) -> None:
        self._formats ^= {key}
        self._show_formats()

    def _show_formats(self, said: str = "") -> None:
        self.query_one("#formats", Ticks).show(format_ticks(self._made), self._formats)
        self.query_one("#made", Words).display = bool(said)
        self.query_one("#made", Words).show(said)

    async def action_report(self) -> None:
        """Make what is ticked; where something is being made already, say how far it is."""
        from assess.tui.report_making import change_making
        from assess.usecases.making_reports import Wanted

        if self._compared is None:
            return
        self._choose_the_lit()
        card, own = self._card, self._own_folder
        wanted = [
            Wanted(card.id, fmt, own_folder=own) for fmt in self._made if fmt in self._formats
        ]
        if not wanted:
            words = _("Tick what to make first, such as HTML.")
            words = f"{not_made_as(card)} {words}" if self._formats else words
            self._show_formats(_("There is a problem: {what}").format(what=words))
            self.set_focus(self.query_one("#formats"))
            return
        if not self.desk.workshop.is_at_work:
            self.desk.workshop.begin(change_making(self.desk, self._compared, card, wanted))
        await self.desk.go_instead("made")
