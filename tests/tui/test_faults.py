"""A fault of ours in a page: the program ends without telling anybody's answers, and keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.app import App
from textual.widget import Widget

from assess import tui
from assess.settings import Settings
from assess.tui.app import AssessApp
from assess.tui.screens.question import QuestionScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from at_the_screens import Room
    from textual.pilot import Pilot

SAID = "what somebody answered"
TO_THE_FOURTH = ("enter", "enter", "down", "enter", "tab", "right", "right", "right")
"""From the first page over the saved check, past its result, to its fourth question."""


class SlipError(Exception):
    """A fault that nobody foresaw."""


def slip(*_words: object, **_named: object) -> None:
    answered = SAID
    raise SlipError(f"{len(answered)} letters")


async def slip_later(*_words: object) -> None:
    slip()


@pytest.fixture
def run_pressing(monkeypatch: pytest.MonkeyPatch, room: Room) -> Callable[..., int]:
    """Runs the program as its command does, but without a terminal."""

    def run(
        *keys: str,
        then: Callable[[], None] = lambda: None,
        and_keys: tuple[str, ...] = (),
        open_house: Callable[[], Any] = room.house,
    ) -> int:
        async def press(pilot: Pilot[None]) -> None:
            app = pilot.app
            assert isinstance(app, AssessApp)
            while app.house is None and app.fault is None:
                await pilot.pause(0.02)
            await pilot.press(*keys)
            then()
            for key in and_keys:
                app.simulate_key(key)
                await pilot.pause(0.05)
            if app.fault is None:
                app.exit()

        monkeypatch.setattr(
            AssessApp, "run", lambda app: App.run(app, headless=True, auto_pilot=press)
        )
        return tui.run(open_house, Settings(store=str(room.file.path)))

    return run


def test_a_run_without_a_fault_ends_well(room: Room, run_pressing: Callable[..., int]) -> None:
    room.filled_in()

    assert run_pressing(*TO_THE_FOURTH, "0") == 0
    assert room.file.values()["outcome-visibility"] == 0


@pytest.mark.parametrize(
    ("cls", "method", "fault"),
    [
        (QuestionScreen, "action_note", slip_later),
        (QuestionScreen, "_show_kept", slip),
        (Widget, "render_lines", slip),
    ],
    ids=["an action", "a page", "drawing"],
)
def test_a_fault_is_raised_nothing_is_printed_and_all_answers_are_kept(
    room: Room,
    run_pressing: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    cls: type,
    method: str,
    fault: Callable[..., Any],
) -> None:
    room.filled_in()

    with pytest.raises(SlipError):
        run_pressing(
            *TO_THE_FOURTH,
            "0",
            then=lambda: monkeypatch.setattr(cls, method, fault),
            and_keys=("1", "f4"),
        )

    assert capfd.readouterr() == ("", "")
    assert len(room.file.values()) == 32
    assert room.file.values()["outcome-visibility"] in {0, 1}


def test_a_fault_while_the_house_is_opened_is_raised_too(
    run_pressing: Callable[..., int], capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SlipError):
        run_pressing(open_house=slip)

    assert capfd.readouterr() == ("", "")
