"""What the quick screen says: gates, a remark, where to begin; no score and no band."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess import explaining
from assess.i18n import _
from assess.tui import route
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.sheet import Sheet
from assess.usecases.progress import next_open
from assess.usecases.quick_screening import screen_quickly

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from assess.domain.quick_screen import QuickScreen as Finding


class QuickScreen(Page, inherit_bindings=False):
    """The answers are those of the full check, so nothing is asked twice."""

    HELP = _(
        "A few questions say whether the full check is worth your time now.\n"
        "Your answers count for the full check too: nothing is asked twice.\n\n"
        "F8 goes on to the full check. F4 goes through the few questions again.\n\n"
        "A quick screen gives no score and no band."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "full", _("full check")),
        Binding("f4", "again", _("these questions")),
        *COMMON_KEYS,
    ]

    def body(self) -> ComposeResult:
        """The remark, what it rests on, and the ways on."""
        with Sheet(id="sheet"):
            yield Words(id="remark", classes="heading")
            yield Words(id="reasons")
        with Acts():
            yield Act(_("Go on to the full check"), "full", id="full")
            yield Act(_("These questions again"), "again", id="again")

    def arrive(self) -> None:
        """Say what the answers say now."""
        self.show_frame(_("Quick screen"))
        framework = self.house.framework
        finding = screen_quickly(framework, self.sitting.assessment)
        self.query_one("#remark", Words).show(explaining.remark_sentence(framework, finding))
        self.query_one("#reasons", Words).show(self._reasons(finding))
        sheet = self.query_one(Sheet)
        sheet.scroll_home(animate=False)
        self.set_focus(sheet)

    def _reasons(self, finding: Finding) -> Content:
        framework = self.house.framework
        _remark, *sentences = explaining.quick_sentences(framework, finding)
        first = explaining.first_steps(framework, finding)
        questions = explaining.quick_question_sentences(framework, finding)
        return paragraphs(
            *sentences,
            *_listed(_("Where to begin"), first),
            *_listed(_("The questions"), questions),
        )

    async def action_full(self) -> None:
        """Go on to the first open question of the full check; to all answers where none is open."""
        sitting = self.sitting
        sitting.is_quick = False
        following = next_open(sitting.framework, sitting.assessment, None)
        if following is None:
            await self.desk.go_instead("check")
        else:
            sitting.go_to(following)
            await self.desk.go_instead("question")

    async def action_again(self) -> None:
        """Ask the few questions once more, from the first that is open."""
        self.sitting.go_to(route.first_of_the_quick(self.sitting))
        self.sitting.is_quick = True
        await self.desk.go_instead("question")


def _listed(title: str, lines: tuple[str, ...]) -> list[Content | str]:
    return ["", line_of((title, "bold")), *(f"- {line}" for line in lines)] if lines else []
