"""The folders that came with this installation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import assess.sources.shipped as module
from assess.errors import AssessError
from assess.sources.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path


def test_a_checkout_has_them_beside_the_package(repository: Path) -> None:
    assert str(shipped("criteria")) == str(repository / "criteria")
    assert str(shipped("reports")) == str(repository / "reports")


def test_a_wheel_has_them_inside_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    inside = tmp_path / "assess" / "criteria" / "shipped"
    inside.mkdir(parents=True)
    (tmp_path / "criteria").mkdir()
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(module, "files", lambda name: tmp_path / name)

    assert shipped("criteria") == inside


def test_a_folder_that_happens_to_be_beside_the_package_is_not_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "assess").mkdir()
    (tmp_path / "criteria").mkdir()
    monkeypatch.setattr(module, "files", lambda name: tmp_path / name)

    with pytest.raises(AssessError, match="the criteria that belong to this installation"):
        shipped("criteria")
