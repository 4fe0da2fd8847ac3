"""Welcome back: where you left, and what is not finished."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from assess.i18n import _
from assess.tui.page import Page
from assess.tui.text import Words, paragraphs
from assess.tui.unsaved import unsaved_words
from assess.tui.widgets.choice_list import ChoiceList, Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.tui.screens.organisation import OrganisationScreen

_TYPED = "typed:"
"""Begins the key of a row about something typed; no id has a colon."""


class WelcomeScreen(Page):
    """The place, the drafts, and the parts one key away."""

    HAS_RAIL = True
    HELP = _(
        "Go on takes you to the question you left.\n"
        "A draft is a note that you typed and did not save as part of an answer.\n\n"
        "When several people answer, each has a check of their own; put them together later."
    )

    def body(self) -> ComposeResult:
        """Where you left and the ways on."""
        yield Words(id="greeting", classes="heading")
        yield Words(id="state", classes="gap")
        yield ChoiceList(chosen=self._chosen)

    def arrive(self) -> None:
        """Say where you left."""
        self.show_frame()
        sitting = self.sitting
        framework = sitting.framework
        when = sitting.saved.changed_at.astimezone()
        number = framework.number_of(sitting.here)
        drafts = self._drafts()
        is_complete = self._is_complete(drafts)
        words = _("Welcome back. You left on {day} at question {number}.")
        if is_complete:
            words = _("Welcome back. All questions are answered.")
        self.query_one("#greeting", Words).show(
            words.format(day=f"{when.day} {when:%B}", number=number)
        )
        lines = [
            *self._whose(),
            _("{answered} of {total} questions are answered.").format(
                answered=sitting.answered, total=len(framework.indicators)
            ),
            *(
                _("A draft note is not saved as an answer yet: question {number}, {title}.").format(
                    number=framework.number_of(name), title=framework.indicators[name].title
                )
                for name in drafts
            ),
            *unsaved_words(sitting, notes=False),
            *self._criteria_changed(),
        ]
        self.query_one("#state", Words).show(paragraphs(*lines))
        go_on = _("Go on with question {number}: {title}").format(
            number=number, title=sitting.indicator.title
        )
        finish = _("Finish the draft note of question {number}")
        finish_typed = _("Finish what you typed at question {number}")
        typed = sitting.typed_only
        choices = self.query_one(ChoiceList)
        choices.show_rows(
            (
                *([Row("result", _("See the result"))] if is_complete else []),
                Row("go-on", go_on),
                *(
                    Row(_TYPED + n, finish_typed.format(number=framework.number_of(n)))
                    for n in typed
                ),
                *(Row(n, finish.format(number=framework.number_of(n))) for n in drafts),
                Row("parts", _("See all parts")),
                Row("own", _("I am somebody else: start my own check")),
            ),
            at="result" if is_complete else "go-on",
        )
        self.set_focus(choices)

    def _is_complete(self, drafts: list[str]) -> bool:
        """Whether nothing is left to answer, so that the result is what one comes for."""
        sitting = self.sitting
        is_all = sitting.answered == len(sitting.framework.indicators)
        return is_all and not drafts and not sitting.typed_only

    def _whose(self) -> list[str]:
        """Whose answers these are, so that nobody looks at another's by mistake."""
        name = self.sitting.assessment.respondent.name
        return [_("These are the answers of {name}.").format(name=name)] if name else []

    def _drafts(self) -> list[str]:
        sitting = self.sitting
        return [name for name in sitting.framework.indicators if sitting.draft_of(name) is not None]

    def _criteria_changed(self) -> list[str]:
        given, now = self.sitting.assessment.framework, self.house.framework
        if given.digest in {"", now.digest}:
            return []
        return [
            _(
                "The criteria have changed since: your answers were given to version {then}, and"
                " version {now} is asked now. All answers are kept; read them through once more."
            ).format(then=given.version, now=now.version)
        ]

    async def _chosen(self, key: str) -> None:
        if key == "own":
            await self._start_own()
            return
        await self.desk.go_instead("tasks")
        if key == "result":
            await self.desk.go("result")
        elif key == "go-on":
            await self.desk.go("question")
        elif key != "parts":
            self.sitting.go_to(key.removeprefix(_TYPED))
            await self.desk.go("question")
            if not key.startswith(_TYPED):
                await self.desk.go("note")

    async def _start_own(self) -> None:
        """Another person answers about the same organisation, alone."""
        organisation = self.sitting.assessment.organisation
        self.desk.sitting = None
        page = cast("OrganisationScreen", self.desk.page("organisation"))
        page.start_about(organisation)
        await self.desk.go_instead("organisation")
