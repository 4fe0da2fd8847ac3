"""How the result was worked out: every number opens down to its sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType

from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead
from assess.usecases import explained, results

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from assess.domain.assessment import Assessment
    from assess.domain.outcome import Basis
    from assess.explaining import Working
    from assess.tui.screens.result import ResultScreen


class WorkingScreen(Page, inherit_bindings=False):
    """Lines that open and close."""

    HELP = _(
        "A line with + opens with Enter; one with - closes.\n"
        "Below the score: how firm it is, and the shortest way to the next band.\n"
        "F2 changes between your own rating and the one capped by evidence."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "other_basis", _("evidence")),
        Binding("f4", "open_all", _("open all")),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._basis: Basis = "self_rated"
        self._open: set[str] = {"0"}
        self._roots: tuple[Working, ...] = ()

    def body(self) -> ComposeResult:
        """A heading and the lines."""
        yield Words(id="title", classes="heading")
        yield ChoiceList(chosen=self._toggle)

    def arrive(self) -> None:
        """Work it out anew."""
        self._work_out()
        self.set_focus(self.query_one(ChoiceList))

    def _work_out(self) -> None:
        """Open the result on the basis that is chosen; only its first line is unfolded."""
        assessment, framework = self._assessment, self.house.framework
        outcome = results.outcome_of(framework, assessment)
        self._roots = explained.workings_on(framework, assessment, outcome, self._basis)
        self._open = {"0"}
        self._show(at="0")

    @property
    def _assessment(self) -> Assessment:
        return cast("ResultScreen", self.desk.page("result")).assessment

    def _show(self, at: str | None) -> None:
        titles = {"self_rated": _("Self-rated"), "evidence_limited": _("Capped by evidence")}
        self.query_one(Masthead).show(
            self._assessment.organisation.name,
            titles[self._basis],
            middle=_("How it was worked out"),
        )
        self.query_one("#title", Words).show(
            _("How it was worked out: {basis}").format(basis=titles[self._basis])
        )
        rows = [
            self._row(key, part)
            for number, root in enumerate(self._roots)
            for key, part in self._lines(root, str(number))
        ]
        self.query_one(ChoiceList).show_rows(rows, at=at)

    def _lines(self, part: Working, key: str) -> Iterator[tuple[str, Working]]:
        yield key, part
        if key in self._open:
            for number, below in enumerate(part.parts):
                yield from self._lines(below, f"{key}.{number}")

    def _row(self, key: str, part: Working) -> Row:
        depth = "  " * key.count(".")
        sign = " " if not part.parts else "-" if key in self._open else "+"
        head = line_of(f"{depth}{sign} ", (part.title, "bold"), f"  {part.shown}")
        is_open = key in self._open or not part.parts
        lines = [head, f"{depth}  {part.sentence}"] if is_open and part.sentence else [head]
        return Row(key, paragraphs(*lines))

    def _toggle(self, key: str) -> None:
        self._open ^= {key}
        self._show(at=key)

    def action_other_basis(self) -> None:
        """Show the other result's working."""
        self._basis = "self_rated" if self._basis == "evidence_limited" else "evidence_limited"
        self._work_out()

    def action_open_all(self) -> None:
        """Open every line."""
        self._open = {
            key for at, root in enumerate(self._roots) for key in _all_keys(root, str(at))
        }
        self._show(at="0")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without evidence there is one result and no other."""
        if action == "other_basis":
            return self.desk.house is not None and self.house.framework.has_evidence
        return super().check_action(action, parameters)


def _all_keys(part: Working, key: str) -> Iterator[str]:
    yield key
    for number, below in enumerate(part.parts):
        yield from _all_keys(below, f"{key}.{number}")
