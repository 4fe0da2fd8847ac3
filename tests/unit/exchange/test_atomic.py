"""Writing a file: the old one or the new one stands there, whatever goes wrong."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assess.exchange import atomic
from assess.exchange.atomic import NotWrittenError, write_atomically


@pytest.fixture
def target(tmp_path: Path) -> Path:
    file = tmp_path / "answers.json"
    file.write_bytes(b"old")
    return file


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []
    monkeypatch.setattr(atomic.time, "sleep", waited.append)
    return waited


class HeldFileError(OSError):
    """What Windows raises while another program holds a file."""

    def __init__(self, number: int) -> None:
        super().__init__(errno.EACCES, "The file is used by another process")
        self.winerror = number


def refuse(monkeypatch: pytest.MonkeyPatch, number: int, times: int) -> None:
    replace = Path.replace
    left = [times]

    def replaced(made: Path, other: Path) -> Path:
        if left[0]:
            left[0] -= 1
            raise HeldFileError(number)
        return replace(made, other)

    monkeypatch.setattr(Path, "replace", replaced)


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new", b"content")

    assert (tmp_path / "new").read_bytes() == b"content"
    assert [file.name for file in tmp_path.iterdir()] == ["new"]


def test_an_old_file_is_replaced_and_keeps_its_rights(target: Path) -> None:
    target.chmod(0o640)

    write_atomically(target, b"new")

    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == (0o640 if os.name == "posix" else 0o666)


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_what_a_link_points_to_is_written(target: Path) -> None:
    link = target.with_name("link")
    link.symlink_to(target)

    write_atomically(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("number", sorted(atomic.HELD_BY_ANOTHER))
@pytest.mark.parametrize("times", [1, 5, 6])
def test_a_file_that_is_held_for_a_while_is_waited_for(
    target: Path, monkeypatch: pytest.MonkeyPatch, no_waiting: list[float], number: int, times: int
) -> None:
    refuse(monkeypatch, number, times)

    write_atomically(target, b"new")

    assert target.read_bytes() == b"new"
    assert no_waiting == list(atomic.PAUSES[:times])


@pytest.mark.parametrize("number", sorted(atomic.HELD_BY_ANOTHER))
def test_a_file_that_is_held_for_ever_is_told_and_the_new_content_kept(
    target: Path, monkeypatch: pytest.MonkeyPatch, no_waiting: list[float], number: int
) -> None:
    refuse(monkeypatch, number, 1000)

    with pytest.raises(NotWrittenError, match="close the workbook") as caught:
        write_atomically(target, b"new")

    (made,) = target.parent.glob(".answers.json.*.part")
    assert str(made) in str(caught.value)
    assert made.read_bytes() == b"new"
    assert target.read_bytes() == b"old"
    assert 2 <= sum(no_waiting) <= 3
    assert caught.value.exit_status == 3


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_disk_that_refuses_is_told_and_the_old_file_stands(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, step: str
) -> None:
    def refused(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    match step:
        case "write":
            monkeypatch.setattr(atomic.tempfile, "mkstemp", lambda **_names: refused())
        case "fsync":
            monkeypatch.setattr(atomic.os, "fsync", refused)
        case _:
            monkeypatch.setattr(Path, "replace", refused)

    with pytest.raises(NotWrittenError, match=r"answers.json cannot be written: .*still there"):
        write_atomically(target, b"new")

    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="No such file or directory"):
        write_atomically(tmp_path / "none" / "a.json", b"")


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is said so on POSIX alone")
def test_a_program_killed_while_it_writes_leaves_the_old_or_the_new(target: Path) -> None:
    program = f"""
from pathlib import Path
from assess.exchange.atomic import write_atomically
print("ready", flush=True)
number = 0
while True:
    number += 1
    write_atomically(Path({str(target)!r}), str(number % 10).encode() * 200_000)
"""
    for kill in range(5):
        writer = subprocess.Popen(
            [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.02 + 0.017 * kill)
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate(timeout=30)

        content = target.read_bytes()
        assert content == b"old" or (len(content) == 200_000 and len(set(content)) == 1)
