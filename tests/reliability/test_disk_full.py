"""The disk takes nothing more while a person answers: the screen says so, and nothing pretends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from driven import CTRL_Z, DOWN, ENTER, ESCAPE, F4, F9, HOME, LEFT, RIGHT, Driven, go_on, go_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

resource = pytest.importorskip("resource", reason="limits on files are set as on Linux")
if not sys.platform.startswith("linux"):
    pytest.skip("a limit on a running program needs Linux", allow_module_level=True)

NOT_SAVED, PROBLEM = "Not saved", "There is a problem"


class Disk:
    """What the program may write to any file from now on; as a full disk, it refuses in place."""

    def __init__(self, terminal: Driven) -> None:
        self._pid = terminal.pid
        self._usual = resource.prlimit(self._pid, resource.RLIMIT_FSIZE)

    def is_full(self) -> None:
        """No byte more."""
        resource.prlimit(self._pid, resource.RLIMIT_FSIZE, (0, self._usual[1]))

    def has_room(self) -> None:
        """As before."""
        resource.prlimit(self._pid, resource.RLIMIT_FSIZE, self._usual)


def refused(terminal: Driven, keys: str) -> None:
    """Type something that cannot be kept, and see that the page says so."""
    terminal.press(keys, NOT_SAVED)
    terminal.wait_for("the disk with")
    terminal.settle(0.1)


@pytest.fixture
def amid(begun: Path, open_program: Callable[..., Driven]) -> tuple[Driven, Disk]:
    """The program at question 3, with question 2 answered and seen as chosen."""
    terminal = open_program()
    go_on(terminal)
    go_to(terminal, 2)
    terminal.send("3")
    terminal.wait_until(lambda: terminal.ticked == ("3",))
    terminal.send(RIGHT)
    terminal.wait_until(lambda: terminal.question == 3)
    return terminal, Disk(terminal)


def test_an_answer_that_is_not_kept_is_not_shown_as_chosen(
    amid: tuple[Driven, Disk], look: Callable[[], Kept]
) -> None:
    terminal, disk = amid
    disk.is_full()
    refused(terminal, "2")
    assert PROBLEM in terminal.page
    assert terminal.ticked == ()
    assert look().answers == {"system-scope": 3}


def test_the_program_goes_on_and_keeps_what_it_could_not_once_there_is_room(
    amid: tuple[Driven, Disk], look: Callable[[], Kept]
) -> None:
    terminal, disk = amid
    disk.is_full()
    refused(terminal, "2")
    terminal.send(RIGHT)
    terminal.wait_until(lambda: terminal.question == 4)
    assert NOT_SAVED in terminal.page
    disk.has_room()
    terminal.send("3")
    terminal.wait_until(lambda: terminal.ticked == ("3",) and PROBLEM not in terminal.page)
    assert NOT_SAVED not in terminal.page
    terminal.send(LEFT)
    terminal.wait_until(lambda: terminal.question == 3 and terminal.ticked == ("2",))
    assert look().is_whole
    assert look().answers == {
        "system-scope": 3,
        "decision-authority": 2,
        "outcome-visibility": 3,
    }


def test_the_answer_before_stays_chosen_when_another_cannot_be_kept(
    amid: tuple[Driven, Disk], look: Callable[[], Kept]
) -> None:
    terminal, disk = amid
    terminal.send("1")
    terminal.wait_until(lambda: terminal.ticked == ("1",))
    disk.is_full()
    refused(terminal, "2")
    assert terminal.ticked == ("1",)
    assert look().answers["decision-authority"] == 1


def test_a_number_that_is_not_kept_stays_in_its_box(
    amid: tuple[Driven, Disk], look: Callable[[], Kept]
) -> None:
    terminal, disk = amid
    go_to(terminal, 19)
    disk.is_full()
    refused(terminal, "17" + ENTER)
    assert terminal.question == 19
    assert " 17" in terminal.page
    disk.has_room()
    terminal.send(ENTER)
    terminal.wait_until(lambda: terminal.question == 20)
    assert look().answers["completed-initiatives"] == 17


def test_a_note_that_is_not_kept_stays_in_its_box_until_it_is(
    amid: tuple[Driven, Disk], look: Callable[[], Kept]
) -> None:
    terminal, disk = amid
    terminal.send("2")
    terminal.wait_until(lambda: terminal.ticked == ("2",))
    terminal.press(F4, "What could a reviewer look at?")
    disk.is_full()
    refused(terminal, "Board minutes")
    refused(terminal, F4)
    assert "Board minutes" in terminal.page
    disk.has_room()
    terminal.send(F4)
    terminal.wait_until(lambda: terminal.question == 3)
    (text,) = look().rows("SELECT after FROM event ORDER BY seq DESC LIMIT 1")[0]
    assert "Board minutes" in text


def test_an_undo_that_cannot_be_kept_says_so(
    amid: tuple[Driven, Disk], look: Callable[[], Kept]
) -> None:
    terminal, disk = amid
    disk.is_full()
    refused(terminal, CTRL_Z)
    assert "taken back" not in terminal.page
    disk.has_room()
    terminal.press(CTRL_Z, "taken back")
    assert look().rows("SELECT action FROM event ORDER BY seq DESC LIMIT 1") == [("undo",)]


def test_a_new_check_that_cannot_be_kept_is_not_begun(
    begun: Path, look: Callable[[], Kept], open_program: Callable[..., Driven]
) -> None:
    terminal = open_program()
    terminal.wait_for("Go on with a saved check")
    Disk(terminal).is_full()
    terminal.press(HOME + ENTER, "Before you start")
    terminal.press(ENTER, "Name of the organisation")
    terminal.press("Hill View" + ENTER * 5, "the disk with")
    assert "Hill View" in terminal.page
    assert look().rows("SELECT count(*) FROM assessment") == [(1,)]


def test_leaving_says_what_is_not_saved_and_what_cannot_be_written(
    amid: tuple[Driven, Disk], tmp_path: Path
) -> None:
    terminal, disk = amid
    disk.is_full()
    refused(terminal, "2")
    terminal.press(F9, "Not everything is saved")
    terminal.press(DOWN + DOWN + ENTER, "cannot be written")
    assert not list(tmp_path.glob("*.yaml*"))
    terminal.send(ESCAPE)
    terminal.wait_until(lambda: terminal.question == 3)
    terminal.press(F9, "Not everything is saved")
    terminal.send(ENTER)
    assert terminal.end() == 0
