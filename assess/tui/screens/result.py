"""The result: the seven first, then the total, what holds it, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess import explaining
from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.result_words import (
    SELF_ALONE,
    SELF_AND_CAPPED,
    bars_of,
    firmness_lines,
    is_open_everywhere,
    partnership_lines,
    scale_of,
    score_lines,
    step_lines,
    way_lines,
)
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.profile_bars import ProfileBars
from assess.tui.widgets.sheet import Sheet
from assess.usecases import results

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome


class ResultScreen(Page, inherit_bindings=False):
    """Explains itself: every number can be opened."""

    HELP = _(
        "Scroll with Up, Down, PgUp and PgDn. Tab goes to the things to do below.\n\n"
        "●  your own rating. ○  the same, capped by evidence. ▒  what open answers leave open.\n"
        "│  what every part needs for the next band.\n\n"
        "F2 opens every number down to its sum, and says more about how firm the result is.\n"
        "F8 lets you try out steps, and shows what would change. Nothing of that is saved."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "working", _("how worked out")),
        Binding("f8", "what_if", _("try steps")),
        Binding("f4", "report", _("make a report")),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._sample: Assessment | None = None
        self._is_open_everywhere = False

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
            yield ProfileBars(SELF_AND_CAPPED, id="bars")
            yield Words(id="rest")
        with Acts():
            yield Act(_("What would change it?"), "what_if", id="what-if")
            yield Act(_("How was this worked out?"), "working", id="working")
        with Acts(id="more-acts"):
            yield Act(_("Make a report"), "report", id="report")
            yield Act(_("Change an answer"), "change", id="change")
            yield Act(_("Change over time"), "over_time", id="over-time")

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
        self._is_open_everywhere = is_open_everywhere(outcome)
        if self._is_open_everywhere:
            self._show_no_result()
        else:
            self._show_result(outcome)
        for name in ("what-if", "working", "report"):
            self.query_one(f"#{name}", Act).display = not self._is_open_everywhere
        change = self.query_one("#change", Act)
        change.display = not is_sample
        change.say(_("Talk and agree") if assessment.raters else _("Change an answer"))
        self.query_one("#over-time", Act).display = not is_sample and self._has_earlier_ones
        self.refresh_bindings()
        sheet = self.query_one("#sheet")
        sheet.scroll_home(animate=False)
        self.set_focus(sheet)

    @property
    def _has_earlier_ones(self) -> bool:
        """Whether another check is kept that this one can be compared with."""
        from assess.errors import AssessError
        from assess.usecases import over_time, walk

        try:
            return self.sitting.saved.id in over_time.comparable_ids(walk.saved(self.house))
        except AssessError:
            return False  # the page itself needs no store, and says what it can

    def _show_no_result(self) -> None:
        """Without a single known answer there is nothing to say, and nothing to advise."""
        framework = self.house.framework
        self.query_one("#verdict", Words).show(_("There is no result yet"))
        none = _("None of the {total} questions has a known answer yet.")
        self.query_one("#scores", Words).show(none.format(total=len(framework.indicators)))
        self.query_one(ProfileBars).display = False
        answered = _("Answer some questions first. A few are enough to see where you stand.")
        self.query_one("#rest", Words).show(
            paragraphs("", answered, "", line_of((framework.disclaimer, "$quiet")))
        )

    def _show_result(self, outcome: Outcome) -> None:
        framework = self.house.framework
        own, limited = outcome.self_rated, outcome.evidence_limited
        self.query_one("#verdict", Words).show(explaining.verdict_sentence(framework, outcome))
        self.query_one("#scores", Words).show(score_lines(framework, self.assessment, outcome))
        bars = self.query_one(ProfileBars)
        bars.display = True
        bars.show(
            bars_of(framework, own.characteristics, limited.characteristics),
            scale_of(framework),
            SELF_AND_CAPPED if framework.has_evidence else SELF_ALONE,
        )
        self.query_one("#rest", Words).show(self._rest(outcome))

    def _rest(self, outcome: Outcome) -> Content:
        framework, assessment = self.house.framework, self.assessment
        own = outcome.self_rated
        held = explaining.hold_sentences(framework, own)
        upward = explaining.way_up_sentences(framework, own)
        likenesses = results.likenesses(framework, assessment, outcome, self.house.precedents)
        gates = [explaining.gate_sentence(framework, gate) for gate in own.gates]
        return paragraphs(
            "",
            *_section(_("How firm it is"), firmness_lines(framework, assessment, outcome)),
            *_section(_("What a reviewer set"), _review_lines(framework, outcome)),
            *_section(_("What holds it"), held),
            *_section(_("What the next band needs"), upward),
            *_section(_("What would change it"), way_lines(framework, assessment, outcome)),
            *_section(_("What to do next"), step_lines(framework, outcome)),
            *_section(_("Gates"), gates),
            *_section(_("Partnerships most like yours"), partnership_lines(framework, likenesses)),
            line_of((framework.disclaimer, "$quiet")),
        )

    async def action_working(self) -> None:
        """Open every number down to its sum."""
        await self.desk.go("working")

    async def action_what_if(self) -> None:
        """Try out what would follow if answers were raised."""
        await self.desk.go("what-if")

    async def action_report(self) -> None:
        """Make a report of what is shown."""
        await self.desk.go("report")

    async def action_over_time(self) -> None:
        """Compare this check with the others like it."""
        await self.desk.show_over_time(self.sitting.saved.id)

    async def action_change(self) -> None:
        """Go to the answers."""
        await self.desk.go_instead("check")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a known answer there is nothing to open, to try or to report."""
        if action in {"working", "what_if", "report"}:
            return not self._is_open_everywhere
        return super().check_action(action, parameters)


def _review_lines(framework: Framework, outcome: Outcome) -> list[str]:
    each = (explaining.override_sentence(framework, found) for found in outcome.overrides)
    return [*explaining.review_sentences(framework, outcome), *(f"- {said}" for said in each)]


def _section(title: str, lines: tuple[str, ...] | list[str]) -> list[Content | str]:
    if not lines:
        return []
    return [line_of((title, "bold")), *lines, ""]
