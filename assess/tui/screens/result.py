"""The result: the seven first, then the total, what holds it, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from assess import explaining
from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.result_words import bars_of, partnership_lines, score_lines, step_lines
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.profile_bars import ProfileBars
from assess.usecases import results

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from assess.domain.assessment import Assessment
    from assess.domain.outcome import Outcome


class Sheet(VerticalScroll, can_focus=True):
    """A long page that scrolls by key."""


class ResultScreen(Page, inherit_bindings=False):
    """Explains itself: every number can be opened."""

    HELP = _(
        "Scroll with Up, Down, PgUp and PgDn. Tab goes to the things to do below.\n\n"
        "●  your own rating. ○  the same, capped by evidence. ▒  what open answers leave open.\n"
        "│  what every part needs for the next band.\n\n"
        "How was this worked out? opens every number down to its sum."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "working", _("how worked out")),
        Binding("f4", "report", _("make a report")),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._sample: Assessment | None = None

    def look_at(self, sample: Assessment | None) -> None:
        """Show a worked example instead of the open assessment; none for the latter."""
        self._sample = sample

    @property
    def assessment(self) -> Assessment:
        """Whose result is shown."""
        return self.sitting.assessment if self.desk.sitting is not None else self._shown_sample

    @property
    def _shown_sample(self) -> Assessment:
        if self._sample is None:
            raise RuntimeError("there is nothing to show a result of")
        return self._sample

    def body(self) -> ComposeResult:
        """The sheet, and what to do."""
        with Sheet(id="sheet"):
            yield Words(id="verdict", classes="heading")
            yield Words(id="scores")
            yield ProfileBars(id="bars")
            yield Words(id="rest")
        with Acts():
            yield Act(_("How was this worked out?"), "working", id="working")
            yield Act(_("Make a report"), "report")
            yield Act(_("Change an answer"), "change", id="change")

    def arrive(self) -> None:
        """Work the result out anew."""
        assessment, framework = self.assessment, self.house.framework
        outcome = results.outcome_of(framework, assessment)
        is_sample = self.desk.sitting is None
        self.query_one(Masthead).show(
            assessment.organisation.name,
            _("Example") if is_sample else self.sitting.saved_words(),
            middle=_("Criteria {version}").format(version=framework.version),
        )
        self.query_one("#verdict", Words).show(explaining.verdict_sentence(framework, outcome))
        self.query_one("#scores", Words).show(score_lines(framework, outcome))
        self.query_one(ProfileBars).show(bars_of(framework, outcome))
        self.query_one("#rest", Words).show(self._rest(outcome))
        self.query_one("#change", Act).display = not is_sample
        sheet = self.query_one("#sheet")
        sheet.scroll_home(animate=False)
        self.set_focus(sheet)

    def _rest(self, outcome: Outcome) -> Content:
        framework = self.house.framework
        own = outcome.self_rated
        held = explaining.hold_sentences(framework, own)
        upward = explaining.way_up_sentences(framework, own)
        likenesses = results.likenesses(framework, self.assessment, outcome, self.house.precedents)
        gates = [explaining.gate_sentence(framework, gate) for gate in own.gates]
        return paragraphs(
            "",
            *_section(_("What holds it"), held),
            *_section(_("What would change it"), upward),
            *_section(_("What to do next"), step_lines(framework, outcome)),
            *_section(_("Essentials"), gates),
            *_section(_("Partnerships most like yours"), partnership_lines(framework, likenesses)),
            line_of((framework.disclaimer, "$quiet")),
        )

    async def action_working(self) -> None:
        """Open every number down to its sum."""
        await self.desk.go("working")

    async def action_report(self) -> None:
        """Make a report of what is shown."""
        await self.desk.go("report")

    async def action_change(self) -> None:
        """Go to the answers."""
        await self.desk.go_instead("check")


def _section(title: str, lines: tuple[str, ...] | list[str]) -> list[Content | str]:
    if not lines:
        return []
    return [line_of((title, "bold")), *lines, ""]
