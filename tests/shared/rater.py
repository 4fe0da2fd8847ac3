"""Somebody who answers question after question, and knows what was given and what was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from driven import CTRL_U, DOWN, ENTER, F2, HOME, RIGHT

from assess.domain.indicator import (
    AnchoredIndicator,
    MultipleIndicator,
    NumberIndicator,
    SingleIndicator,
    YesNoIndicator,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from driven import Driven
    from kept import Reply

    from assess.domain.framework import Framework
    from assess.domain.indicator import Indicator


class Rater:
    """Gives every question another reply than the one it has."""

    def __init__(
        self,
        framework: Framework,
        terminal: Driven,
        chance: Random,
        answers: Mapping[str, Any] | None = None,
    ) -> None:
        self._order = tuple(framework.indicators.values())
        self._terminal = terminal
        self._chance = chance
        self._answers = dict(answers or {})
        self.given: list[Reply] = []
        """What was typed, in order."""
        self.seen = 0
        """How many of those were seen as chosen."""

    @property
    def here(self) -> Indicator:
        """The question on the screen."""
        number = self._terminal.question
        assert number is not None, self._terminal.page
        return self._order[number - 1]

    def answer(self) -> None:
        """Reply to the question on the screen, see it chosen, and go to the next one."""
        indicator = self.here
        if isinstance(indicator, NumberIndicator):
            self._give(indicator, number := self._chance.randrange(10_000))
            self._terminal.send(f"{CTRL_U}{number}{ENTER}")
            self._wait_for_question_after(indicator)
            self.seen = len(self.given)
        else:
            self._answer_by_digit(indicator)
            self.go_on()

    def _give(self, indicator: Indicator, value: Any) -> None:
        self.given.append((indicator.id, value))
        self._answers[indicator.id] = value

    def _answer_by_digit(self, indicator: Indicator) -> None:
        before = labels_for(indicator, self._answers.get(indicator.id))
        is_free = isinstance(indicator, MultipleIndicator)
        label = self._chance.choice([x for x in labels_of(indicator) if is_free or x not in before])
        self._give(indicator, value := value_of(indicator, label, before))
        self._terminal.send(label)
        self._terminal.wait_until(lambda: self._terminal.ticked == labels_for(indicator, value))
        self.seen = len(self.given)

    def go_on(self) -> None:
        """Show the question after this one; after the last one, the first."""
        indicator = self.here
        if indicator is self._order[-1]:
            self._terminal.press(F2, "All questions")
            self._terminal.send(DOWN + HOME + ENTER)
        else:
            self._terminal.send(RIGHT)
        self._wait_for_question_after(indicator)

    def _wait_for_question_after(self, indicator: Indicator) -> None:
        """The next question, with its own mark and not that of the question before."""
        place = (self._order.index(indicator) + 1) % len(self._order)
        following = self._order[place]
        ticked = labels_for(following, self._answers.get(following.id))
        self._terminal.wait_until(
            lambda: self._terminal.question == place + 1 and self._terminal.ticked == ticked
        )


def labels_of(indicator: Indicator) -> tuple[str, ...]:
    """The digits that choose a reply."""
    match indicator:
        case AnchoredIndicator():
            return tuple(str(level) for level in indicator.levels)
        case SingleIndicator():
            return tuple(str(option.level) for option in indicator.options)
        case MultipleIndicator():
            return tuple(str(place) for place in range(1, len(indicator.options) + 1))
        case YesNoIndicator():
            return ("1", "2")
    return ()


def value_of(indicator: Indicator, label: str, before: tuple[str, ...] = ()) -> Any:
    """What the store keeps when this digit is pressed while those are ticked."""
    match indicator:
        case MultipleIndicator():
            ticked = ({*before} ^ {label}) - {"0"}
            return [o.id for n, o in enumerate(indicator.options, 1) if str(n) in ticked]
        case YesNoIndicator():
            return {"1": "yes", "2": "no"}[label]
    return int(label)


def labels_for(indicator: Indicator, value: Any) -> tuple[str, ...]:
    """The digits whose replies are chosen when this is the answer."""
    match indicator:
        case NumberIndicator():
            return ()
        case MultipleIndicator() if value is not None:
            ticked = tuple(str(n) for n, o in enumerate(indicator.options, 1) if o.id in value)
            return ticked or ("0",)
        case YesNoIndicator() if value is not None:
            return ({"yes": "1", "no": "2"}[value],)
    return () if value is None else (str(value),)
