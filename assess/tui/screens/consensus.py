"""What several raters agree on: the questions to talk about, furthest apart first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess import explaining
from assess.i18n import _, ngettext
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.raters import overview_rows
from assess.tui.text import Words, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList
from assess.usecases import consensus

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.domain.agreement import Agreement


class ConsensusScreen(Page, inherit_bindings=False):
    """Home of an assessment of several raters."""

    HELP = _(
        "Several people answered, each alone. Here you talk and agree, question by question.\n"
        "Enter opens a question: who said what and why. F8 opens the next one to agree on.\n\n"
        "The digits beside a question are the levels that were said, lowest first; ? gave none.\n"
        "Far apart: talk about it. Until you agree, the lower median of the levels counts.\n"
        "What each said alone is never changed."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "next_open", _("next to agree on")),
        Binding("f2", "app.go('agreement')", _("how far apart")),
        Binding("f4", "app.names", _("names")),
        *COMMON_KEYS,
    ]

    def body(self) -> ComposeResult:
        """How far you are, and the questions."""
        yield Words(id="count", classes="heading")
        yield Words(id="reading", classes="quiet")
        yield Words(id="problem", classes="warm")
        yield ChoiceList(chosen=self._open, id="questions")
        with Acts():
            yield Act(_("Next to agree on"), "next_open", id="next-open")
            yield Act(_("See the result"), "result", id="result")
            yield Act(_("Make a report"), "report", id="report")

    def arrive(self) -> None:
        """Show how far apart all is now."""
        sitting = self.sitting
        framework, assessment = sitting.framework, sitting.assessment
        people = _("{count} people together").format(count=len(assessment.raters))
        self.show_frame(people)
        found = consensus.agreement(framework, assessment)
        order = consensus.talk_order(framework, found)
        self.query_one("#count", Words).show(
            _("You agree on {agreed} of {total} questions").format(
                agreed=len(assessment.agreed), total=len(framework.indicators)
            )
        )
        self.query_one("#reading", Words).show(
            paragraphs(explaining.alpha_sentence(found), *_gaps(found))
        )
        self._say_problem(sitting.trouble)
        questions = self.query_one("#questions", ChoiceList)
        rows = overview_rows(framework, assessment, found, order)
        first = next(row.key for row in rows if not row.disabled)
        questions.show_rows(rows, at=sitting.saved.place if assessment.agreed else first)
        is_done = consensus.next_to_agree(order, assessment, None) is None
        self.query_one("#next-open", Act).display = not is_done
        self.set_focus(questions)

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(text)

    async def _open(self, key: str) -> None:
        self.sitting.go_to(key)
        await self.desk.go("agree")

    async def action_next_open(self) -> None:
        """Open the next question that nothing is agreed on, furthest apart first."""
        sitting = self.sitting
        found = consensus.agreement(sitting.framework, sitting.assessment)
        order = consensus.talk_order(sitting.framework, found)
        following = consensus.next_to_agree(order, sitting.assessment, None)
        if following is None:
            self.notify(_("You agree on every question."), markup=False)
        else:
            await self._open(following)

    async def action_result(self) -> None:
        """Show the result of what is agreed, and of the lower median where nothing is."""
        await self.desk.go("result")

    async def action_report(self) -> None:
        """Make a report of it."""
        await self.desk.go("result")
        await self.desk.go("report")


def _gaps(found: Agreement) -> list[str]:
    """In how many parts leaders and front line see it differently; F2 says where."""
    far = sum(1 for gap in found.role_gaps if gap.is_flagged)
    if not found.role_gaps:
        return []
    if not far:
        return [_("Leaders and front line are nowhere a level or more apart.")]
    words = ngettext(
        "Leaders and front line are a level or more apart in {count} part. F2 says where.",
        "Leaders and front line are a level or more apart in {count} parts. F2 says where.",
        far,
    )
    return [words.format(count=far)]
