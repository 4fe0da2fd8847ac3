"""Two people at two terminals answer the same check at once: nothing is lost."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from driven import F4, LEFT, RIGHT, Driven, go_on, go_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

    from assess.domain.framework import Framework

FIRST_QUESTION = 20
STEPS = (RIGHT, RIGHT, LEFT, LEFT)
"""Over three questions, there and back."""
PEOPLE = {"Ada": (0, 1, 2), "Ben": (3, 4)}
"""Who answers, and the levels they choose in turn: none that the other one chooses."""
ANSWERS = 30


def planned(framework: Framework, levels: tuple[int, ...]) -> tuple[str, list[tuple[str, int]]]:
    """The keys of thirty answers, and the answers."""
    names = list(framework.indicators)
    times: Counter[str] = Counter()
    keys, given, at = "", [], FIRST_QUESTION - 1
    for turn in range(ANSWERS):
        name, step = names[at], STEPS[turn % len(STEPS)]
        level = levels[times[name] % len(levels)]
        keys += f"{level}{step}"
        given.append((name, level))
        times[name] += 1
        at += 1 if step == RIGHT else -1
    return keys, given


def history_of(kept: Kept, author: str) -> list[tuple[str, int]]:
    rows = kept.rows(
        "SELECT indicator, after FROM event WHERE author = ? AND action = 'answer' ORDER BY seq",
        author,
    )
    return [(indicator, json.loads(after)["value"]) for indicator, after in rows]


def test_thirty_answers_each_to_one_check_are_all_in_its_history(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    shipped_framework: Framework,
) -> None:
    desks = {author: open_program(ASSESS_AUTHOR=author) for author in PEOPLE}
    for terminal in desks.values():
        go_on(terminal)
        go_to(terminal, FIRST_QUESTION)
    plans = {author: planned(shipped_framework, levels) for author, levels in PEOPLE.items()}
    for author, terminal in desks.items():
        terminal.send(plans[author][0])
    for terminal in desks.values():
        terminal.settle(1)
        assert "locked" not in terminal.words()
        assert "Not saved" not in terminal.words()
    kept = look()
    assert kept.is_whole
    for author, (_keys, given) in plans.items():
        assert history_of(kept, author) == given
    assert len(kept.replies()) == ANSWERS * len(PEOPLE)


def test_what_the_other_one_gave_is_seen_and_stays_with_the_next_answer(
    begun: Path, look: Callable[[], Kept], open_program: Callable[..., Driven]
) -> None:
    first, second = open_program(ASSESS_AUTHOR="Ada"), open_program(ASSESS_AUTHOR="Ben")
    for terminal in (first, second):
        go_on(terminal)
        go_to(terminal, FIRST_QUESTION)
    second.send("2")
    second.wait_until(lambda: second.ticked == ("2",))
    second.press(F4, "What could a reviewer look at?")
    second.press("Board minutes of 4 March" + F4, f"Question {FIRST_QUESTION} of")
    second.send(RIGHT + "4")
    second.wait_until(lambda: second.question == FIRST_QUESTION + 1 and second.ticked == ("4",))
    first.send("3")
    first.wait_until(lambda: first.ticked == ("3",))
    (newest,) = look().rows("SELECT after FROM event ORDER BY seq DESC LIMIT 1")[0]
    assert json.loads(newest)["value"] == 3
    assert json.loads(newest)["evidence"]["text"] == "Board minutes of 4 March"
    first.send(RIGHT)
    first.wait_until(lambda: first.question == FIRST_QUESTION + 1 and first.ticked == ("4",))
