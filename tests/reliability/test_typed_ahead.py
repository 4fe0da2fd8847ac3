"""Keys that are typed faster than they are painted act on what they were meant for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from driven import CTRL_U, ENTER, RIGHT, Driven, go_on, go_to
from rater import labels_of, value_of

from assess.domain.indicator import AnchoredIndicator, NumberIndicator

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

    from assess.domain.framework import Framework
    from assess.domain.indicator import Indicator


def first_run_of_ten(framework: Framework) -> list[Indicator]:
    """Ten questions in a row that take one digit each."""
    order = list(framework.indicators.values())
    for start in range(len(order)):
        run = order[start : start + 10]
        if len(run) == 10 and not any(isinstance(i, NumberIndicator) for i in run):
            return run
    raise AssertionError("the framework has no ten such questions in a row")


def test_ten_answers_in_one_write_are_ten_answers_each_on_its_own_question(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    shipped_framework: Framework,
) -> None:
    run = first_run_of_ten(shipped_framework)
    labels = [labels_of(i)[place % len(labels_of(i))] for place, i in enumerate(run)]
    terminal = open_program()
    go_on(terminal)
    start = shipped_framework.number_of(run[0].id)
    go_to(terminal, start)
    terminal.send("".join(label + RIGHT for label in labels))
    terminal.wait_until(lambda: terminal.question == start + 10)
    assert look().replies() == [(i.id, value_of(i, x)) for i, x in zip(run, labels, strict=True)]


def test_a_whole_part_in_one_write_is_answered_and_finished(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    shipped_framework: Framework,
) -> None:
    part = next(
        c
        for c in shipped_framework.characteristics
        if all(isinstance(i, AnchoredIndicator) for i in c.indicators)
    )
    terminal = open_program()
    go_on(terminal)
    go_to(terminal, shipped_framework.number_of(part.indicators[0].id))
    terminal.send("3" + ENTER)
    terminal.send(("2" + ENTER) * (len(part.indicators) - 1) + ENTER)
    terminal.wait_for("Your check:")
    given = [3, *[2] * (len(part.indicators) - 1)]
    assert look().replies() == [(i.id, x) for i, x in zip(part.indicators, given, strict=True)]
    assert look().rows("SELECT characteristic FROM finished_part") == [(part.id,)]


def test_a_burst_over_a_number_puts_the_number_there_and_the_digits_after_it(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    shipped_framework: Framework,
) -> None:
    order = list(shipped_framework.indicators.values())
    at = max(n for n, i in enumerate(order[:-2]) if isinstance(i, NumberIndicator))
    before, number, after = order[at - 1], order[at], order[at + 1]
    terminal = open_program()
    go_on(terminal)
    go_to(terminal, at)
    terminal.send(f"1{RIGHT}{CTRL_U}1 200{ENTER}3{RIGHT}")
    terminal.wait_until(lambda: terminal.question == at + 3)
    assert look().replies() == [
        (before.id, value_of(before, "1")),
        (number.id, 1200),
        (after.id, value_of(after, "3")),
    ]


def test_a_number_that_is_refused_amid_a_burst_takes_no_later_digit_as_its_answer(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    shipped_framework: Framework,
) -> None:
    order = list(shipped_framework.indicators.values())
    at = max(n for n, i in enumerate(order) if isinstance(i, NumberIndicator))
    terminal = open_program()
    go_on(terminal)
    go_to(terminal, at + 1)
    terminal.send(f"many{ENTER}3")
    terminal.wait_for("There is a problem")
    terminal.wait_for("many3")
    assert look().replies() == []
