"""The wiring: settings in, a house out."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from assess import __version__
from assess.bootstrap import framework_only, open_house
from assess.errors import StoreError
from assess.settings import Settings
from assess.usecases import walk

if TYPE_CHECKING:
    from pathlib import Path


def test_a_house_has_everything(tmp_path: Path) -> None:
    house = open_house(Settings(store=str(tmp_path / "s.sqlite3"), author="Ann"))

    assert house.framework.id == "strategic-partner"
    assert house.precedents
    assert house.examples
    assert house.author == "Ann"
    assert house.program_version == __version__
    assert house.now().utcoffset() is not None
    assert walk.saved(house) == ()
    house.store.close()


def test_the_usual_store_is_in_a_folder_of_its_own(machine_of_its_own: Path) -> None:
    house = open_house(Settings())

    assert list(machine_of_its_own.rglob("assessments.sqlite3"))
    house.store.close()


def test_a_house_without_a_store_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        open_house(Settings(store=str(tmp_path)))


def test_criteria_of_ones_own_are_asked(repository: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(repository / "criteria" / "strategic-partner", own)
    rules = own / "framework.yaml"
    text = rules.read_text(encoding="utf-8").replace('version: "1.0"', 'version: "7.0"')
    rules.write_text(text, encoding="utf-8")

    assert framework_only(Settings(criteria=str(own))).framework.version == "7.0"


def test_criteria_alone_load_no_database() -> None:
    program = (
        "import sys; from assess.bootstrap import framework_only;"
        "from assess.settings import Settings;"
        "import assess.usecases.results, assess.usecases.reading; framework_only(Settings());"
        "sys.exit(bool({'sqlalchemy', 'alembic', 'textual'} & sys.modules.keys()))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
