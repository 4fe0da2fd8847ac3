"""Compiled templates are kept where only their owner can write, and never trusted elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment

from assess.reports.bytecode import PrivateCache, cache_folder, is_private

if TYPE_CHECKING:
    from pathlib import Path

posix_only = pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows has no such modes")


def page_by(folder: Path, source: str = "{{ 6 * 7 }}") -> str:
    cached = Environment(loader=DictLoader({"a": source}), bytecode_cache=PrivateCache(folder))  # noqa: S701 numbers only
    return cached.get_template("a").render()


def test_what_was_compiled_is_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "kept"

    assert page_by(folder) == page_by(folder) == "42"
    assert len(list(folder.iterdir())) == 1


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    assert page_by(tmp_path / "kept", "one") == "one"
    assert page_by(tmp_path / "kept", "two") == "two"


def test_what_was_spoilt_is_compiled_anew(tmp_path: Path) -> None:
    page_by(tmp_path / "kept")
    for kept in (tmp_path / "kept").iterdir():
        kept.write_bytes(kept.read_bytes()[:-3])

    assert page_by(tmp_path / "kept") == "42"


@posix_only
def test_a_folder_that_others_can_write_into_is_not_used(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o777)

    assert page_by(folder) == "42"
    assert not is_private(folder)
    assert list(folder.iterdir()) == []


def test_a_place_that_cannot_be_used_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    assert page_by(tmp_path / "file" / "kept") == "42"


def test_the_folder_is_the_person_s_own(machine_of_its_own: Path) -> None:
    assert cache_folder().is_relative_to(machine_of_its_own)


def test_a_template_of_ones_own_is_compiled_once_and_anew_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assess.reports.environment import ReportEnvironment, environment_for
    from assess.reports.templates import shipped_folder

    compiled = []
    as_ever = ReportEnvironment._compile
    monkeypatch.setattr(
        ReportEnvironment, "_compile", lambda *given: compiled.append(1) or as_ever(*given)
    )

    def page(text: str) -> str:
        (tmp_path / "ours.html.j2").write_text(text, encoding="utf-8")
        return (
            environment_for("html", shipped_folder(), tmp_path)
            .get_template("ours.html.j2")
            .render()
        )

    assert [page("one"), page("one"), page("two")] == ["one", "one", "two"]
    assert len(compiled) == 2
