"""Reports in the making: worked on beside the screen, whatever page is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from assess.i18n import _, ngettext
from assess.reports.formats import Format
from assess.usecases.making_each import MadeFile, NotMade, Step

if TYPE_CHECKING:
    from assess.tui.app import AssessApp

Commands = tuple[tuple[str, ...], ...]
"""Commands, each word by word."""

MADE = "made"
"""The page that says what became of them."""


@dataclass
class Making:
    """What is to be made in one go, and what became of it so far."""

    organisation: str
    """Who is assessed."""
    title: str
    """What the report is called."""
    steps: tuple[Step, ...]
    """What is to be made, one for each format."""
    into: Path
    """The folder it is written into."""
    rests_on: str
    """Which answers and criteria it is made from, in a sentence."""
    command_for: Callable[[Collection[Format], bool], Commands]
    """What makes these formats again; by the report that came along where the second is so."""
    about: str
    """Of what it is made: id of a kept check, or the organisation of a worked example."""
    page: str
    """The page on which it was asked for."""
    steps_instead: Callable[[], tuple[Step, ...]] | None = None
    """The same by the report that came with the program; absent where it is that one."""
    title_instead: str = ""
    """What that one is called."""
    instead: set[Format] = field(default_factory=set)
    """Formats in which it stands in."""
    made: list[MadeFile] = field(default_factory=list)
    """What is written."""
    not_made: list[NotMade] = field(default_factory=list)
    """What is not, and why."""
    number: int = 1
    """What the names of all these files end with, where names are taken; 1 stands for nothing."""
    started: int = 0
    """Steps begun so far."""
    is_over: bool = False
    """Whether every step came to an end."""

    @property
    def at_work(self) -> str:
        """Which step is worked on, of how many."""
        from assess.reports.formats import NAMES

        number = max(1, self.started)
        words = _("Making {number} of {total}: {format}")
        fmt = self.steps[number - 1].fmt
        return words.format(number=number, total=len(self.steps), format=NAMES[fmt])

    @property
    def stood_in(self) -> list[Format]:
        """What was made by the report that came along, in the place of another one."""
        return [each.fmt for each in self.made if each.fmt in self.instead]

    @property
    def made_title(self) -> str:
        """What is called what was made: the other report, where it stands in for all of it."""
        stood_in = len(self.stood_in)
        if not stood_in:
            return self.title
        if stood_in == len(self.made):
            return self.title_instead
        words = _("{title} and {instead}")
        return words.format(title=self.title, instead=self.title_instead)

    @property
    def commands(self) -> Commands:
        """What makes just these files again on the command line; one for each report."""
        its_own = [each.fmt for each in self.made if each.fmt not in self.instead]
        commands = self.command_for(its_own, False) if its_own else ()  # noqa: FBT003
        if self.stood_in:
            commands += self.command_for(self.stood_in, True)  # noqa: FBT003
        return tuple(dict.fromkeys(commands))

    @property
    def headline(self) -> str:
        """How it went, in a few words."""
        if not self.is_over:
            return self.at_work
        if not self.made:
            return _("The report could not be made")
        if self.not_made:
            words = _("Made: {made} of {total}")
            return words.format(made=len(self.made), total=len(self.made) + len(self.not_made))
        return ngettext("The report is made", "The reports are made", len(self.made))

    def begin_again(self, steps: tuple[Step, ...]) -> None:
        """Make these; what is written stays, what is at fault is looked at anew."""
        self.steps = steps
        self.not_made = []
        self.started = 0
        self.is_over = False

    @property
    def steps_at_fault(self) -> tuple[Step, ...]:
        """Those that came to nothing."""
        failed = {each.fmt for each in self.not_made}
        return tuple(step for step in self.steps if step.fmt in failed)


class Workshop:
    """Makes one thing at a time; leaving a page stops nothing."""

    def __init__(self, app: AssessApp) -> None:
        self._app = app
        self.making: Making | None = None
        """What is made, or was made last."""

    @property
    def is_at_work(self) -> bool:
        """Whether something is being made now."""
        return self.making is not None and not self.making.is_over

    def begin(self, making: Making) -> None:
        """Make it, unless something is in the making already."""
        if not self.is_at_work:
            self.making = making
            self._start(making)

    def try_again(self, *, instead: bool = False) -> None:
        """Make what is at fault once more, or by the report that came with the program."""
        making = self.making
        if making is None or not making.is_over:
            return
        steps = making.steps_at_fault
        if instead and making.steps_instead is not None:
            failed = {step.fmt for step in steps}
            steps = tuple(step for step in making.steps_instead() if step.fmt in failed)
            making.instead |= failed
        making.begin_again(steps)
        self._start(making)

    def _start(self, making: Making) -> None:
        self._app.run_worker(
            lambda: self._carry_out(making), name="making", group="making", thread=True
        )

    def _carry_out(self, making: Making) -> None:
        """Beside the screen; what is told there is told by a message, which may wait."""
        from assess.reports.file_names import free_number
        from assess.usecases.making_each import MadeFile, make_step

        names = [making.into / step.name for step in making.steps]
        making.number = free_number(names, making.number)
        for number, step in enumerate(making.steps, 1):
            making.started = number
            self._app.call_later(self._tell)
            became = make_step(step, making.into, making.number)
            if isinstance(became, MadeFile):
                making.made.append(became)
            else:
                making.not_made.append(became)
        making.is_over = True
        self._app.call_later(self._tell)

    def _tell(self) -> None:
        """On the page itself where it is shown; where another is, in a message over it."""
        making = self.making
        if making is None:
            return
        from assess.tui.screens.made import MadeScreen

        page = self._app.page(MADE)
        if page in self._app.screen_stack and isinstance(page, MadeScreen):
            page.go_on()
        if making.is_over and self._app.screen is not page:
            paths = [str(each.path) for each in making.made]
            text = "\n".join([f"{making.headline}.", *paths])
            self._app.notify(
                text, severity="warning" if making.not_made else "information", markup=False
            )
