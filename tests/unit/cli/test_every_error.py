"""Each kind of error ends a command with its own status, its words on stderr, and no escape."""

from __future__ import annotations

import pytest

from assess.cli import files
from assess.cli.diagnostics import guarded
from assess.errors import (
    AnswerError,
    AssessError,
    ConflictError,
    ContentError,
    NotFoundError,
    Problem,
    ReportError,
    StoreError,
    UsageError,
)

WORDS = "Say what is wrong \x1b[31m in \u202e words"
SHOWN = "Say what is wrong <U+001B>[31m in <U+202E> words"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (AssessError(WORDS), 1),
        (AnswerError(WORDS), 1),
        (ContentError([Problem("a.yaml", 3, 7, "some-rule", WORDS)]), 1),
        (UsageError(WORDS), 2),
        (StoreError(WORDS), 3),
        (PermissionError(13, WORDS, "a.yaml"), 3),
        (NotFoundError(WORDS), 4),
        (ConflictError(WORDS), 6),
        (ReportError(WORDS), 7),
        (KeyboardInterrupt(), 130),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_its_status_and_its_words(
    error: BaseException,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refused(_name: str) -> bytes:
        raise error

    monkeypatch.setattr(files, "_file", refused)

    ended = guarded(["score", "a.yaml"])

    said = capsys.readouterr()
    assert (ended, said.out) == (status, "")
    assert "\x1b" not in said.err
    assert SHOWN in said.err or isinstance(error, KeyboardInterrupt)
    assert "Traceback" not in said.err


def test_every_error_of_ours_is_in_the_list_above() -> None:
    def kinds(kind: type[AssessError]) -> set[int]:
        return {kind.exit_status}.union(*(kinds(each) for each in kind.__subclasses__()))

    assert kinds(AssessError) <= {1, 2, 3, 4, 6, 7}
