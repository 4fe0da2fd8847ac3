"""Choose a report: for whom, as what, and what it says; then look at it, and make it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType

from assess.i18n import _
from assess.tui.opening import folder_to_write_in, trouble_with
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.report_choice import (
    FOR_PEOPLE,
    FOR_PROGRAMS,
    NAMES,
    NOTES,
    WORKING,
    format_ticks,
    not_made_as,
    program_ticks,
    report_rows,
    shown_ticks,
    what_to_know,
)
from assess.tui.text import Words
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.ticks import Ticks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import ComposeResult

    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.reports.templates import ReportCard
    from assess.tui.screens.result import ResultScreen
    from assess.usecases.making_reports import Wanted


ROOMY = 24
"""Lines of a window in which the groups can stand apart."""


class ReportScreen(Page, inherit_bindings=False):
    """Names of people and notes are off until they are asked for."""

    HELP = _(
        "Choose for whom the report is, tick what to make, then look at its words or make it.\n\n"
        "HTML opens in every browser, prints well and is the best choice for screen readers. PDF"
        " is for printing and filing, Word for going on writing, Markdown for wikis and mail.\n"
        "JSON, CSV and Excel hold the answers and scores for other programs.\n\n"
        "Notes and names of people are left out unless you tick them. Evidence always stands in"
        " the report. An email address never does.\n\n"
        "Reports of your own lie in a folder; assess report --list names it, and all of them."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", _("next row"), key_display="Tab"),
        Binding("f2", "preview", _("preview")),
        Binding("f4", "make", _("make it")),
        *COMMON_KEYS,
    ]

    FIRST_KEYS = frozenset({"f2", "f4"})

    def __init__(self) -> None:
        super().__init__()
        self._template = "full"
        self._formats: set[str] = {"html"}
        self._shown: set[str] = {WORKING}
        self._about = ""
        """Whose report was chosen last; for another one names are off again."""
        self._cards: tuple[ReportCard, ...] = ()

    def body(self) -> ComposeResult:
        """For whom, as what, what it says, and the way on."""
        yield Words(_("For whom is the report?"), classes="heading")
        yield ChoiceList(chosen=self._template_chosen, marks="one", id="templates")
        yield Ticks(_("Save as"), ticked=self._format_ticked, id="formats")
        yield Ticks(_("As data"), ticked=self._format_ticked, id="programs")
        yield Ticks(_("Show"), ticked=self._shown_ticked, id="shown")
        yield Words(
            _(
                "Notes and names of people stay out of the report unless you tick them."
                " Evidence always stands in it."
            ),
            id="more",
            classes="quiet",
        )
        yield Words(id="know", classes="gap quiet")
        yield Words(id="folder", classes="quiet")
        yield Words(id="said", classes="warm")
        with Acts():
            yield Act(_("Preview"), "preview", id="preview")
            yield Act(_("Make the report"), "make", id="make")
            yield Act(_("Write into another folder"), "go('folder')", id="elsewhere")
            yield Act(_("What was made"), "made", id="last")

    # What is shown

    def arrive(self) -> None:
        """Offer what there is."""
        from assess.tui.report_making import made_before
        from assess.usecases.making_reports import fitting_reports

        assessment = self._assessment
        self._forget_names(assessment)
        self.query_one(Masthead).show(assessment.organisation.name, _("Reports"))
        self._cards = fitting_reports(assessment, self._own_folder)
        if self._template not in {card.id for card in self._cards}:
            self._template = self._cards[0].id
        self._show_folder()
        self._say("")
        self._show_reports()
        self.query_one("#templates", ChoiceList).light(self._template)
        self._show_choice()
        self.query_one("#last", Act).display = made_before(self.desk, assessment)
        self.set_focus(self.query_one("#templates"))

    def on_resize(self) -> None:
        """Both columns of the reports in the room there is."""
        super().on_resize()
        self.set_class(self.size.height < ROOMY, "tight")
        if self._cards:
            self._show_reports()

    def _show_reports(self) -> None:
        reports = self.query_one("#templates", ChoiceList)
        rows = report_rows(self._cards, self.size.width)
        reports.show_rows(rows, ticked=(self._template,), at=reports.lit or self._template)

    def _show_folder(self) -> None:
        """Where it is written; that it cannot be, before any work is done."""
        folder = self.desk.folder
        reason = trouble_with(folder)
        words = _("It is written into the folder {folder}").format(folder=folder)
        if reason:
            words = _("No file can be written into the folder {folder}: {reason}.")
            words = words.format(folder=folder, reason=reason)
        said = self.query_one("#folder", Words)
        said.set_class(bool(reason), "warm").set_class(not reason, "quiet")
        said.show(words)
        self.query_one("#elsewhere", Act).display = bool(reason) or folder != folder_to_write_in()

    def _show_choice(self) -> None:
        """What this report can be made as, and what is ticked."""
        from assess.usecases.listing_reports import every_report

        card = self._card
        self.query_one("#formats", Ticks).show(format_ticks(card.formats), self._formats)
        self.query_one("#programs", Ticks).show(program_ticks(), self._formats)
        self.query_one("#shown", Ticks).show(shown_ticks(), self._shown)
        known, faults = every_report(self._own_folder)
        is_own = card.id in {each.card.id for each in known if not each.is_shipped}
        said = what_to_know(card, is_own=is_own, unusable=len(faults))
        self.query_one("#know", Words).show(said)

    def _say(self, text: str) -> None:
        said = self.query_one("#said", Words)
        said.display = bool(text)
        said.show(text)

    @property
    def _assessment(self) -> Assessment:
        return cast("ResultScreen", self.desk.page("result")).assessment

    @property
    def _own_folder(self) -> Path:
        return self.desk.settings.reports_folder.absolute()

    @property
    def _card(self) -> ReportCard:
        return next(card for card in self._cards if card.id == self._template)

    def _forget_names(self, assessment: Assessment) -> None:
        """Names that were asked for once are not asked for of everybody."""
        sitting = self.desk.sitting
        about = sitting.saved.id if sitting is not None else assessment.organisation.name
        if about != self._about:
            self._about = about
            self._shown -= {NAMES}

    # What is chosen

    def _template_chosen(self, key: str) -> None:
        if key == self._template:
            self.set_focus(self.query_one("#formats"))
        self._choose_template(key)

    def _choose_the_lit(self) -> None:
        """What has the place in the list is what a key is pressed for."""
        reports = self.query_one("#templates", ChoiceList)
        if reports.has_focus and reports.lit is not None and reports.lit != self._template:
            self._choose_template(reports.lit)

    def _choose_template(self, key: str) -> None:
        self._template = key
        self.query_one("#templates", ChoiceList).tick((key,))
        self._show_choice()

    def _format_ticked(self, key: str) -> None:
        self._formats ^= {key}
        self._say("")
        self._show_choice()

    def _shown_ticked(self, key: str) -> None:
        self._shown ^= {key}
        self._show_choice()

    def _wanted(self, fmt: Format) -> Wanted:
        from assess.usecases.making_reports import Wanted

        return Wanted(
            self._template,
            fmt,
            show_names=NAMES in self._shown,
            show_notes=NOTES in self._shown,
            show_working=WORKING in self._shown,
            own_folder=self._own_folder,
        )

    # What comes of it

    async def action_preview(self) -> None:
        """Show the words of the report, before any file is written."""
        from assess.tui.screens.preview import PreviewScreen

        self._choose_the_lit()
        page = self.desk.page("preview")
        if not isinstance(page, PreviewScreen):
            return
        page.forget()
        await self.desk.go("preview")
        page.look_at(self._assessment.organisation.name, self._card.title, self._writer())

    def _writer(self) -> Callable[[], str]:
        """What writes the report as Markdown, beside the screen."""
        from assess.usecases.making_reports import make_report

        house, assessment, wanted = self.house, self._assessment, self._wanted("md")
        if "md" not in self._card.formats:
            return _cannot_be_shown
        made_on = house.now().astimezone().date()
        version = house.program_version
        return lambda: (
            make_report(house, assessment, wanted, made_on=made_on, program_version=version).text
        )

    async def action_make(self) -> None:
        """Make what has the place in the list, as what is ticked."""
        self._choose_the_lit()
        await self.make()

    async def make(self) -> None:
        """Make what is chosen; where it is being made already, say how far it is."""
        made = {*self._card.formats, *FOR_PROGRAMS}
        formats = [fmt for fmt in (*FOR_PEOPLE, *FOR_PROGRAMS) if fmt in self._formats & made]
        if not formats:
            words = _("Tick what to make first, such as HTML.")
            words = f"{not_made_as(self._card)} {words}" if self._formats else words
            self._say(_("There is a problem: {what}").format(what=words))
            self.set_focus(self.query_one("#formats"))
            return
        from assess.tui.report_making import report_making

        wanted = [self._wanted(fmt) for fmt in formats]
        if not self.desk.workshop.is_at_work:
            self.desk.workshop.begin(report_making(self.desk, self._assessment, self._card, wanted))
        await self.desk.go_instead("made")

    async def action_made(self) -> None:
        """Say again what was made last."""
        await self.desk.go_instead("made")


def _cannot_be_shown() -> str:
    """For a report that makes no Markdown, which the preview is made of.

    Raises:
        ReportError: Always; it says what to do.
    """
    from assess.errors import ReportError

    raise ReportError(
        _(
            "This report is not made as Markdown, so its words cannot be shown here."
            "\nMake it, and open the file."
        )
    )
