"""Parts of Word files as templates: values stay texts, and only shipped parts are kept compiled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.reports.bytecode import cache_folder
from assess.reports.word_environment import WordEnvironment

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED = Path("reports/full/report.docx")


def kept() -> int:
    folder = cache_folder() / "docx"
    return len(list(folder.iterdir())) if folder.exists() else 0


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many templates were compiled since the test began."""
    times, compile_ = [], WordEnvironment._generate

    def counted(self: WordEnvironment, *given: object, **named: object) -> str:
        times.append(1)
        return compile_(self, *given, **named)

    monkeypatch.setattr(WordEnvironment, "_generate", counted)
    return lambda: len(times)


def test_each_part_of_a_shipped_file_is_compiled_once(compiled: Callable[[], int]) -> None:
    for _run in range(2):
        environment = WordEnvironment(SHIPPED)
        pages = [environment.from_string(f"{{{{ {name} }}}}") for name in ("body", "foot")]

        assert [page.render(body="B", foot="F") for page in pages] == ["B", "F"]

    assert compiled() == 2
    assert kept() == 2


def test_a_shipped_file_that_was_changed_is_compiled_anew() -> None:
    before = WordEnvironment(SHIPPED).from_string("before").render()

    assert before == "before"
    assert WordEnvironment(SHIPPED).from_string("after").render() == "after"


def test_of_a_file_of_ones_own_nothing_is_written_and_each_part_is_compiled_once_in_a_run(
    compiled: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assess.reports.word_environment._COMPILED", {})

    for body in ("B", "C"):
        assert WordEnvironment(None).from_string("{{ body }}").render(body=body) == body
    assert WordEnvironment(None).from_string("{{ body }}!").render(body="B") == "B!"

    assert compiled() == 2
    assert kept() == 0


@pytest.mark.parametrize("shipped", [SHIPPED, None])
@pytest.mark.parametrize(
    ("value", "written"),
    [("R&D <b>", "R&amp;D &lt;b&gt;"), ("{_{ x }_}", "{_&#123; x }_&#125;"), (3, "3")],
)
def test_a_value_is_escaped_and_stays_no_tag(
    shipped: Path | None, value: object, written: str
) -> None:
    for _run in range(2):
        page = WordEnvironment(shipped).from_string("<w:t>{{ body }}</w:t>")

        assert page.render(body=value) == f"<w:t>{written}</w:t>"
