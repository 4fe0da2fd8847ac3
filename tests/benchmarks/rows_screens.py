"""What the screens take, beside the least Textual program that does the same."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Final, Self

from tests.benchmarks.measuring import (
    Pairs,
    Row,
    assess_command,
    clean_environment,
    in_turns,
    ninety_fifth,
    yardstick,
)
from tests.benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FIRST_WORDS: Final = "Is your organisation ready"
"""What the first frame says."""
QUESTIONS: Final = 32
UP, DOWN, RIGHT, LEFT, ENTER = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\r"
KEYS_TO_A_QUESTION: Final = [
    (ENTER, "Before you start"),
    (ENTER, "Name of the organisation"),
    ("Example Trust", "Example Trust"),
    *[(ENTER, "Example Trust")] * 4,
    (ENTER, "0 of 32"),
    (ENTER, "Question 1 of 32"),
    ("120k" + ENTER, "Question 2 of 32"),
]
"""The keys of a new walk, and what each of them brings."""


class Opened:
    """`assess` and a bare program, each in a terminal of its own."""

    def __init__(self, home: Path, bare: str, bare_words: str) -> None:
        environment = clean_environment(home)
        self.ours = Terminal(assess_command("--store", str(home / bare)), environment, folder=home)
        self.bare = Terminal(yardstick(bare), environment, folder=home)
        self.ours.seconds_until(FIRST_WORDS)
        self.bare.seconds_until(bare_words)
        for each in (self.ours, self.bare):
            each.settle(0.7)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self.ours.close()
        self.bare.close()

    def go_to_a_question(self) -> None:
        """Answer the first question and stand on the second, which has five levels."""
        for keys, words in KEYS_TO_A_QUESTION:
            if words != "Example Trust":
                self.ours.press_until(keys, words)
            else:
                self.ours.press(keys)
            self.ours.settle(0.2)


def first_paint(home: Path, rounds: int) -> Row:
    """From the start of the program to its first words."""

    def painted(command: Sequence[str], words: str) -> float:
        with Terminal(command, clean_environment(home), folder=home) as terminal:
            return terminal.seconds_until(words) * 1000

    pairs = in_turns(
        lambda: painted(assess_command(), FIRST_WORDS),
        lambda: painted(yardstick("bare_app"), "The first frame"),
        rounds,
    )
    ours, _bare = pairs.typical
    return Row(
        "first paint of `assess`",
        "a bare Textual app",
        f"{pairs.ratio:.2f}x ({ours:.0f} ms)",
        "1.5x",
        reached=pairs.ratio <= 1.5,
    )


def memory(home: Path) -> Row:
    """What the program holds once its first screen stands and everything is loaded."""
    with Opened(home, "bare_app", "The first frame") as both:
        ours, bare = both.ours.megabytes(), both.bare.megabytes()
    return Row(
        "memory of the app, all loaded",
        "a bare Textual app",
        f"{ours / bare:.2f}x ({ours:.0f} MB)",
        "1.4x",
        reached=ours / bare <= 1.4,
    )


def keys_in_a_question(home: Path, keys: int) -> Iterator[Row]:
    """Moving in the levels, choosing one, and what a thousand keys leave behind."""
    with Opened(home, "option_list", "Option 4") as both:
        both.go_to_a_question()
        moving = [
            (both.ours.key(key), both.bare.key(key)) for _turn in range(keys) for key in (DOWN, UP)
        ]
        yield _key_row("key to paint in a question", moving)
        choosing = [
            (both.ours.key(digit), both.bare.key(key))
            for _turn in range(keys)
            for digit, key in (("1", DOWN), ("2", UP))
        ]
        yield _key_row("choose a level: saved and painted", choosing, goal=False)
        yield _memory_row(both, 1000)


def _key_row(what: str, taken: Sequence[tuple[float, float]], *, goal: bool = True) -> Row:
    pairs = Pairs(tuple(a for a, _ in taken), tuple(b for _, b in taken))
    ours, bare = pairs.typical
    slowest = ninety_fifth(pairs.ours)
    return Row(
        what,
        "a bare option list",
        f"{ours / bare:.2f}x ({ours:.1f} ms; 95 of 100 below {slowest:.1f} ms)",
        "1.2x, 25 ms" if goal else "25 ms",
        reached=slowest <= 25 and (not goal or ours / bare <= 1.2),
    )


def _memory_row(both: Opened, keys: int) -> Row:
    before = both.ours.megabytes()
    for number in range(keys):
        both.ours.press(UP if number % 2 else DOWN)
        if number % 20 == 19:
            both.ours.settle(0.02)
    both.ours.settle(0.3)
    grown = both.ours.megabytes() - before
    return Row(f"memory after {keys} keys", "before", f"+{grown:.1f} MB", "2 MB", reached=grown < 2)


def next_question(home: Path, turns: int) -> Row:
    """To the question after and back, both with five levels."""
    with Opened(home, "option_list", "Option 4") as both:
        both.go_to_a_question()
        ours, bare = [], []
        for turn in range(1, turns + 1):
            for key, number in ((RIGHT, 3), (LEFT, 2)):
                ours.append(both.ours.press_until(key, f"Question {number} of {QUESTIONS}"))
            bare.append(both.bare.press_until("n", f"Question {turn + 1}"))
    ratio = statistics.median(ours) / statistics.median(bare)
    return Row(
        "next question",
        "an update in place",
        f"{ratio:.2f}x ({statistics.median(ours):.1f} ms)",
        "1.5x",
        reached=ratio <= 1.5,
    )
