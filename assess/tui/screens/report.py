"""Make a report: for whom, in which format, and where it lies afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType

from assess.i18n import _
from assess.tui.opening import has_display
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.tui.screens.result import ResultScreen

FORMATS: tuple[Format, ...] = ("html", "md")
"""What can be made, the most accessible first."""
NAMES, NOTES = "names", "notes"
"""Keys of the ticks that show people's names, and the notes to the answers."""


class ReportScreen(Page, inherit_bindings=False):
    """Names of people and notes are off until they are asked for."""

    HELP = _(
        "Choose for whom the report is, then what to make, then Make the report.\n\n"
        "HTML opens in every browser, prints well and is best for screen readers.\n"
        "Markdown is plain text, for wikis and mail.\n"
        "The report is written into the folder that is named above the button."
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", _("next group"), key_display="Tab"),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._template = "full"
        self._ticked = {"html"}
        self._made: list[Path] = []

    def body(self) -> ComposeResult:
        """For whom, what, and the way on."""
        yield Words(_("For whom is the report?"), classes="heading")
        yield ChoiceList(chosen=self._template_chosen, marks="one", id="templates")
        yield Words(_("What to make"), classes="gap")
        yield ChoiceList(chosen=self._ticked_one, marks="many", id="formats")
        yield Words(id="folder", classes="gap quiet")
        with Acts():
            yield Act(_("Make the report"), "make", id="make")
            yield Act(_("Open the report"), "open", id="open")
        yield Words(id="made", classes="gap")

    def arrive(self) -> None:
        """Offer what there is."""
        from assess.usecases.making_reports import fitting_reports

        assessment = self._assessment
        self.query_one(Masthead).show(assessment.organisation.name, _("Reports"))
        templates = self.query_one("#templates", ChoiceList)
        rows = [
            Row(
                card.id,
                f"{card.title} ({card.for_whom})",
            )
            for card in fitting_reports(assessment)
        ]
        templates.show_rows(rows, ticked=(self._template,), at=self._template)
        self.query_one("#formats", ChoiceList).show_rows(
            (
                Row("html", _("HTML: one file, opens in every browser, prints well")),
                Row("md", _("Markdown: plain text")),
                Row(NAMES, _("Show names of people")),
                Row(NOTES, _("Show your notes")),
            ),
            ticked=self._ticked,
            at="html",
        )
        self.query_one("#made", Words).show("")
        folder = _("It is written into the folder {folder}").format(folder=self.desk.folder)
        self.query_one("#folder", Words).show(folder)
        self._made = []
        self._offer_to_open()
        self.set_focus(templates)

    def _offer_to_open(self) -> None:
        self.query_one("#open", Act).display = bool(self._made) and has_display()

    def action_open(self) -> None:
        """Open the first file that was made."""
        if self._made:
            self.app.open_url(self._made[0].resolve().as_uri())

    @property
    def _assessment(self) -> Assessment:
        return cast("ResultScreen", self.desk.page("result")).assessment

    def _template_chosen(self, key: str) -> None:
        if key == self._template:
            self.set_focus(self.query_one("#formats"))
        self._template = key
        self.query_one("#templates", ChoiceList).tick((key,))

    def _ticked_one(self, key: str) -> None:
        self._ticked ^= {key}
        self.query_one("#formats", ChoiceList).tick(self._ticked)

    def action_make(self) -> None:
        """Write the files, and say where they are."""
        from assess.errors import AssessError

        made = self.query_one("#made", Words)
        wanted = [fmt for fmt in FORMATS if fmt in self._ticked]
        if not wanted:
            made.show(_("Choose HTML or Markdown first."))
            return
        try:
            paths = [self._make(fmt) for fmt in wanted]
        except (AssessError, OSError) as error:
            made.add_class("warm")
            made.show(
                paragraphs(
                    _("The report could not be made. Your answers are not affected."), str(error)
                )
            )
            return
        self._made = paths
        self._offer_to_open()
        made.remove_class("warm")
        made.show(
            paragraphs(
                _("The report is made:"),
                *(f"  {path}" for path in paths),
                _("Open it in your browser; print it from there."),
            )
        )
        made.scroll_visible(animate=False)

    def _make(self, fmt: Format) -> Path:
        from assess.usecases.making_reports import Wanted, make_report, write_report

        house = self.house
        page = make_report(
            house,
            self._assessment,
            Wanted(
                template=self._template,
                fmt=fmt,
                show_names=NAMES in self._ticked,
                show_notes=NOTES in self._ticked,
            ),
            made_on=house.now().astimezone().date(),
            program_version=house.program_version,
        )
        return write_report(page, self.desk.folder)
