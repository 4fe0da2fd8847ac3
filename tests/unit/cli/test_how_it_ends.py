"""Exit statuses, and what is said where something does not succeed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

FAULTY = """
import sys
from assess.cli import score
from assess.cli.diagnostics import guarded

def explode(*_given):
    the_answer = "a secret answer"
    raise KeyError(the_answer)

score.read_input = explode
sys.exit(guarded(["score", "my-private-file.yaml"]))
"""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("reprot", "report"), ("repot", "report"), ("raport", "report"), ("reports", "report"),
        ("scor", "score"), ("scroe", "score"), ("socre", "score"), ("scores", "score"),
        ("lst", "list"), ("lists", "list"), ("lits", "list"), ("LIST", "list"),
        ("stauts", "status"), ("statsu", "status"), ("statu", "status"),
        ("exprot", "export"), ("exort", "export"), ("exports", "export"),
        ("improt", "import"), ("imprt", "import"), ("inport", "import"),
        ("exmple", "example"), ("examples", "example"),
        ("criteira", "criteria"), ("criterium", "criteria"), ("oepn", "open"),
    ],
)  # fmt: skip
def test_a_misspelt_command_is_answered_with_the_nearest(
    typed: str, meant: str, assess_program: Run
) -> None:
    ran = assess_program(typed)

    assert ran.returncode == 2
    assert f'There is no command "{typed}". Did you mean "{meant}"?' in ran.stderr
    assert ran.stdout == ""


def test_a_word_that_is_near_to_nothing_is_not_guessed_at(assess_program: Run) -> None:
    ran = assess_program("xyzzy")

    assert ran.returncode == 2
    assert "Did you mean" not in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--version"], 0, ""),
        (["--help"], 0, ""),
        (["score", "--help"], 0, ""),
        (["score"], 2, "FILE|ID is missing."),
        (["score", "a", "b"], 2, "unexpected extra argument"),
        (["score", "x", "--jsno"], 2, 'There is no option "--jsno" here. Did you mean "--json"?'),
        (["score", "not-there.yaml"], 4, 'There is no file "not-there.yaml" here.'),
        (["score", "nobody-2026-aaaa"], 4, 'There is no assessment "nobody-2026-aaaa"'),
        (["score", "."], 2, '"." is a folder; name one file.'),
        (["score", "broken.yaml"], 1, "broken.yaml:1:1:"),
        (["example", "reddy"], 4, 'Did you mean "ready"?'),
        (["status"], 4, "Nothing is kept yet."),
        (["status", "nobody-2026-aaaa"], 4, "nobody-2026-aaaa"),
        (["list", "--store", "broken.yaml"], 3, "broken.yaml"),
        (["open"], 2, "terminal"),
    ],
)
def test_how_it_ends_and_what_it_says(
    arguments: list[str], status: int, said: str, assess_program: Run, folder_of_its_own: Path
) -> None:
    (folder_of_its_own / "broken.yaml").write_text("answers: 3\n", "utf-8")

    ran = assess_program(*arguments)

    assert ran.returncode == status, ran.stderr
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_fault_in_the_program_keeps_every_word_of_the_user_to_itself(
    tmp_path: Path, machine_of_its_own: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FAULTY], capture_output=True, text=True, check=False, cwd=tmp_path
    )

    assert ran.returncode == 70
    assert "Your answers are kept." in ran.stderr
    assert "Traceback" not in ran.stderr
    reference = ran.stderr.partition("Reference: ")[2].split()[0]
    log = next(machine_of_its_own.rglob("faults.jsonl"))
    assert str(log) in ran.stderr
    noted = json.loads(log.read_text("utf-8"))
    assert noted["reference"] == reference
    assert noted["command"] == "score"
    assert noted["faults"][0]["kind"] == "builtins.KeyError"
    assert noted["faults"][0]["at"][-1].endswith("explode")
    for secret in ("secret", "private", "Traceback"):
        assert secret not in ran.stderr + log.read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")
def test_only_its_owner_may_read_the_log(tmp_path: Path, machine_of_its_own: Path) -> None:
    subprocess.run([sys.executable, "-c", FAULTY], capture_output=True, check=False, cwd=tmp_path)

    log = next(machine_of_its_own.rglob("faults.jsonl"))
    assert log.stat().st_mode & 0o777 == 0o600
    assert log.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe looks different there")
def test_a_reader_that_has_enough_is_no_fault(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    for arguments in (["--help"], ["--version"], ["example"]):
        ran = subprocess.run(
            [sys.executable, "-m", "assess", *arguments],
            stdout=writer, stderr=subprocess.PIPE, check=False, cwd=tmp_path,
        )  # fmt: skip
        assert (ran.returncode, ran.stderr) == (0, b"")
    os.close(writer)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full device")  # noqa: PTH110 a device
def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123 a device
        ran = subprocess.run(
            [sys.executable, "-m", "assess", "--help"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip

    assert ran.returncode == 3
    assert ran.stderr == "The result cannot be written: No space left on device.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is another signal there")
def test_ctrl_c_ends_it_within_a_second(tmp_path: Path) -> None:
    waiting = subprocess.Popen(
        [sys.executable, "-m", "assess", "score", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        cwd=tmp_path,
    )  # fmt: skip
    time.sleep(1)
    asked = time.monotonic()
    waiting.send_signal(signal.SIGINT)
    _out, said = waiting.communicate(timeout=10)

    assert time.monotonic() - asked < 1
    assert (waiting.returncode, said) == (130, "Stopped.\n")
