"""A note and evidence for one answer; the draft is kept while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input, TextArea

from assess.answer_types import shown_reply
from assess.domain.assessment import LONGEST_TEXT, Evidence
from assess.errors import AnswerError
from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words, line_of
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.one_line import LinkLine, Prose

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

DRAFT_AFTER = 0.6
"""Seconds from the first new letter until the draft is kept."""
_WAITS = _(
    "There is no answer yet. What you write is kept with the answer as soon as you choose one."
)


class NoteScreen(Page, inherit_bindings=False):
    """Save note makes the draft part of the answer."""

    HAS_RAIL = True
    HELP = _(
        "Write what a reviewer could look at, and say how strong it is. Tab leaves a box.\n"
        "What you type is kept as a draft within a second.\n"
        "Save note makes it part of your answer; F4 does the same.\n\n"
        "Do not write the names of patients."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "save", _("save note")),
        Binding("escape", "back", _("back, draft is kept"), key_display="Esc"),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._about = ""
        self._timer: Timer | None = None
        self._strength = 0

    def body(self) -> ComposeResult:
        """Evidence, its strength, a link, a note."""
        yield Words(id="where", classes="quiet")
        yield Words(id="answer")
        yield Words(_WAITS, id="waits", classes="warm")
        yield Words(id="problem", classes="warm")
        yield Words(id="evidence-label", classes="gap")
        yield Prose(id="evidence", longest=LONGEST_TEXT)
        yield Words(id="left", classes="quiet")
        yield Words(id="strength-label", classes="gap")
        yield ChoiceList(chosen=self._strength_chosen, marks="one", id="strength")
        yield Words(_("Where can it be opened? A web address or file (optional)"), classes="gap")
        yield LinkLine(id="link", max_length=2000)
        yield Words(
            _("A note for yourself; a report shows it only when you ask (optional)"), classes="gap"
        )
        yield Prose(id="note", longest=LONGEST_TEXT)
        with Acts():
            yield Act(_("Save note"), "save", id="save")

    def arrive(self) -> None:
        """Show the draft, or what the answer has."""
        sitting = self.sitting
        indicator = sitting.indicator
        self._about = indicator.id
        self.show_frame(sitting.part.short)
        number = sitting.framework.number_of(indicator.id)
        self.query_one("#where", Words).show(
            _("Question {number}: {title}").format(number=number, title=indicator.title)
        )
        answer = sitting.answer_to(indicator.id)
        reply = _("not answered yet") if answer is None else shown_reply(indicator, answer.value)
        self.query_one("#waits").display = answer is None
        anchors = {} if indicator.type == "scale" else indicator.anchors
        if answer is not None and isinstance(answer.value, int) and answer.value in anchors:
            reply = f"{reply}  {anchors[answer.value]}"
        self.query_one("#answer", Words).show(
            line_of(_("Your answer:") + " ", (reply, "bold $accent"))
        )
        label = _("What could somebody else look at?")
        if indicator.evidence:
            words = _("What could a reviewer look at? For example: {example}")
            label = words.format(example=indicator.evidence[0])
        self.query_one("#evidence-label", Words).show(label)
        self._fill()
        self._say_problem("")
        self.set_focus(self.query_one("#evidence"))

    def _fill(self) -> None:
        draft = self.sitting.draft_of(self._about)
        answer = self.sitting.answer_to(self._about)
        evidence = answer.evidence if answer is not None else Evidence()
        note = answer.note if answer is not None else ""
        texts = (evidence.text, note, evidence.link, evidence.strength)
        if draft is not None:
            texts = (draft.evidence, draft.note, draft.link, draft.strength)
        with self.prevent(TextArea.Changed, Input.Changed):
            self.query_one("#evidence", Prose).text = texts[0]
            self.query_one("#note", Prose).text = texts[1]
            self.query_one("#link", Input).value = texts[2]
        for box in self.query(Prose):
            box.move_cursor(box.document.end)
            box.say_count()
        self._strength = texts[3]
        self._show_strengths()
        self._say_left()

    def _show_strengths(self) -> None:
        rows = [
            Row(str(s.strength), f"{s.name}: {s.meaning}", str(s.strength))
            for s in self.sitting.framework.strengths
        ]
        chosen = str(self._strength)
        self.query_one("#strength", ChoiceList).display = bool(rows)
        self.query_one("#strength-label", Words).display = bool(rows)
        if not rows:
            return
        self.query_one("#strength", ChoiceList).show_rows(rows, ticked=(chosen,), at=chosen)
        lowest = self.sitting.framework.strengths[0]
        label = _("How strong is this evidence?")
        if self._strength == lowest.strength:
            label = _("How strong is this evidence? ({name}, until you choose)").format(
                name=lowest.meaning.rstrip(".")
            )
        self.query_one("#strength-label", Words).show(label)

    def _say_left(self) -> None:
        box = self.query_one("#evidence", Prose)
        left = LONGEST_TEXT - len(box.text)
        text = _("You have {left} of {most} letters left. A draft is kept as you type.").format(
            left=f"{left:,}", most=f"{LONGEST_TEXT:,}"
        )
        words = self.query_one("#left", Words)
        words.display = left >= 0
        words.show(text)

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(text)

    def _refuse(self, text: str) -> None:
        """Say why nothing was saved, where it can be seen: the button is a page below."""
        self._say_problem(text)
        self.query_one("#middle").scroll_home(animate=False)

    # Drafts

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self) -> None:
        self._say_left()
        if self._timer is None:
            self._timer = self.set_timer(DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if not self._about or self.sitting.here != self._about:
            return
        kept = self._keep_or_drop()
        self.show_frame(self.sitting.part.short)
        self._say_problem("" if kept else self.sitting.trouble)

    def _keep_or_drop(self) -> bool:
        """A draft that says what the answer says already is none."""
        if not self._is_changed():
            return self.sitting.drop_draft(self._about)
        return self.sitting.keep_draft(self._about, **self._texts(), strength=self._strength)

    def _texts(self) -> dict[str, str]:
        return {
            "note": self.query_one("#note", Prose).text,
            "evidence": self.query_one("#evidence", Prose).text,
            "link": self.query_one("#link", Input).value,
        }

    def _is_changed(self) -> bool:
        answer = self.sitting.answer_to(self._about)
        evidence = answer.evidence if answer is not None else Evidence()
        kept = (answer.note if answer is not None else "", evidence.text, evidence.link)
        return (*self._texts().values(), self._strength) != (*kept, evidence.strength)

    def depart(self) -> None:
        """Keep the draft, when there is one."""
        if self._timer is not None or (self._about and self._is_changed()):
            self._keep_draft()

    def _strength_chosen(self, key: str) -> None:
        self._strength = int(key)
        self.query_one("#strength", ChoiceList).tick((key,))
        self.query_one("#strength-label", Words).show(_("How strong is this evidence?"))
        self._typed()

    async def action_save(self) -> None:
        """Make it part of the answer."""
        texts = self._texts()
        sitting = self.sitting
        if max(len(texts["note"]), len(texts["evidence"])) > LONGEST_TEXT:
            self._keep_draft()
            self._refuse(_("A text is too long. Shorten it; the line below it says by how much."))
            return
        if sitting.answer_to(self._about) is None:
            await self._wait_for_the_answer()
            return
        evidence = Evidence(strength=self._strength, text=texts["evidence"], link=texts["link"])
        try:
            kept = sitting.annotate(self._about, texts["note"], evidence)
        except AnswerError as error:
            self._keep_draft()
            self._refuse(_("{problem}. What you wrote is kept as a draft.").format(problem=error))
            return
        if not kept:
            self._refuse(sitting.trouble)
            return
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        await self.desk.back()
        when = sitting.saved.changed_at.astimezone()
        said = _("Note saved {time}").format(time=f"{when:%H:%M}")
        self.desk.screen.query_one(Masthead).say_state(said, is_warm=False)

    async def _wait_for_the_answer(self) -> None:
        """Keep it as a draft; the first answer takes it along."""
        self._keep_draft()
        if self.sitting.trouble:
            self._refuse(self.sitting.trouble)
            return
        await self.desk.back()
        if self.sitting.draft_of(self._about) is not None:
            self.notify(_("Your note is kept. It is saved with your answer."), markup=False)
