"""How the result was worked out: every number opens down to its sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType

from assess import explaining
from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.choice_list import ChoiceList, Row
from assess.tui.widgets.masthead import Masthead
from assess.usecases import results

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from assess.domain.outcome import Basis
    from assess.explaining import Working
    from assess.tui.screens.result import ResultScreen


class WorkingScreen(Page, inherit_bindings=False):
    """Lines that open and close."""

    HELP = _(
        "A line with + opens with Enter; one with - closes.\n"
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

    def body(self) -> ComposeResult:
        """A heading and the lines."""
        yield Words(id="title", classes="heading")
        yield ChoiceList(chosen=self._toggle)

    def arrive(self) -> None:
        """Work it out anew."""
        self._open = {"0"}
        self._show(at="0")
        self.set_focus(self.query_one(ChoiceList))

    @property
    def _root(self) -> Working:
        assessment = cast("ResultScreen", self.desk.page("result")).assessment
        framework = self.house.framework
        outcome = results.outcome_of(framework, assessment)
        return explaining.working(framework, assessment, outcome, self._basis)

    def _show(self, at: str | None) -> None:
        assessment = cast("ResultScreen", self.desk.page("result")).assessment
        titles = {"self_rated": _("Self-rated"), "evidence_limited": _("Capped by evidence")}
        self.query_one(Masthead).show(
            assessment.organisation.name, titles[self._basis], middle=_("How it was worked out")
        )
        self.query_one("#title", Words).show(
            _("How it was worked out: {basis}").format(basis=titles[self._basis])
        )
        rows = [self._row(key, part) for key, part in self._lines(self._root, "0")]
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
        self._show(at="0")

    def action_open_all(self) -> None:
        """Open every line."""
        self._open = set(_all_keys(self._root, "0"))
        self._show(at="0")


def _all_keys(part: Working, key: str) -> Iterator[str]:
    yield key
    for number, below in enumerate(part.parts):
        yield from _all_keys(below, f"{key}.{number}")
