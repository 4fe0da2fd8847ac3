"""How far several raters coincide: who answered, over all, question by question, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from assess import explaining
from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.raters import rater_words
from assess.tui.text import Words, line_of, paragraphs
from assess.usecases import consensus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.content import Content


class Reading(VerticalScroll, can_focus=True):
    """A long page that scrolls by key."""


class AgreementScreen(Page, inherit_bindings=False):
    """The same words as in the report."""

    HELP = _(
        "Scroll with Up, Down, PgUp and PgDn. Esc goes back to the questions.\n\n"
        "Agreement over all is Krippendorff's alpha: 1 where all said the same, 0 where chance"
        " would do as well. It says how far you coincide, not who is right."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "app.names", _("names")),
        *COMMON_KEYS,
    ]

    def body(self) -> ComposeResult:
        """One text."""
        yield Words(_("How far apart you are"), classes="heading")
        with Reading(id="reading-frame"):
            yield Words(id="reading")

    def arrive(self) -> None:
        """Work it out anew."""
        self.show_frame()
        sitting = self.sitting
        framework, assessment = sitting.framework, sitting.assessment
        found = consensus.agreement(framework, assessment)
        total = len(framework.indicators)
        named = self.desk.names_shown
        count = _("{who}: {answered} of {total} answered")
        people = [
            count.format(
                who=rater_words(rater, place, named=named), answered=len(rater.answers), total=total
            )
            for place, rater in enumerate(assessment.raters, 1)
        ]
        self.query_one("#reading", Words).show(
            paragraphs(
                *_section(_("Who answered"), people),
                *_section(_("Over all"), explaining.agreement_sentences(framework, found)),
                *_section(_("To talk about first"), explaining.talk_sentences(framework, found)),
                *_section(_("Leaders and front line"), explaining.gap_sentences(framework, found)),
            )
        )
        frame = self.query_one("#reading-frame")
        frame.scroll_home(animate=False)
        self.set_focus(frame)


def _section(title: str, lines: Sequence[str]) -> list[Content | str]:
    if not lines:
        return []
    return [line_of((title, "bold")), *(f"- {line}" for line in lines), ""]
