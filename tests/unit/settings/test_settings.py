"""What a run is asked for: options, the environment, the person's file, in this order."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assess.errors import ContentError, StoreError
from assess.settings import save_theme, settings_from, settings_path


@pytest.fixture
def file() -> Path:
    """The person's settings; it is not there yet."""
    path = settings_path()
    path.parent.mkdir(parents=True)
    return path


def told(file: Path, content: str | bytes) -> list[str]:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ContentError) as caught:
        settings_from({})
    assert all(problem.path == str(file) for problem in caught.value.problems)
    return [str(problem).removeprefix(f"{file}:") for problem in caught.value.problems]


def test_nothing_needs_to_be_set() -> None:
    settings = settings_from({})

    assert settings.theme == settings.contact == settings.criteria == settings.author == ""
    assert settings.letters
    assert settings.store_location.endswith("assessments.sqlite3")


def test_options_come_before_the_environment_and_the_environment_before_the_file(
    file: Path,
) -> None:
    file.write_text('store = "c"\nauthor = "Cy"\n', encoding="utf-8")
    environment = {"ASSESS_STORE": "b", "ASSESS_AUTHOR": "Bo", "USER": "dd"}

    assert settings_from(environment, store="a").store_location == "a"
    assert settings_from(environment).store_location == "b"
    assert settings_from(environment).author == "Bo"
    assert settings_from({"USER": "dd"}).store_location == "c"
    assert settings_from({"USER": "dd"}).author == "Cy"


def test_own_reports_lie_beside_the_settings_or_where_somebody_says(file: Path) -> None:
    assert settings_from({}).reports_folder == file.parent / "reports"

    file.write_text('reports = "~/ours"\n', encoding="utf-8")

    assert settings_from({}).reports_folder == Path.home() / "ours"
    assert str(settings_from({"ASSESS_REPORTS": "here"}).reports_folder) == "here"


@pytest.mark.parametrize("name", ["USER", "USERNAME"])
def test_the_author_is_who_is_logged_in(name: str) -> None:
    assert settings_from({name: "ann"}).author == "ann"


def test_a_server_may_be_named() -> None:
    address = "postgresql://ann@server/assess"

    assert settings_from({"ASSESS_STORE": address}).store_location == address


def test_all_that_a_file_may_say(file: Path) -> None:
    file.write_text(
        'theme = "dark"\ncontact = "help@example.org"\ncriteria = "~/c"\n[keys]\nletters = false\n'
        "[raters]\nnames = false\n",
        encoding="utf-8",
    )

    settings = settings_from({})

    assert (settings.theme, settings.contact, settings.criteria) == (
        "dark",
        "help@example.org",
        "~/c",
    )
    assert not settings.letters
    assert not settings.names


def test_every_fault_is_told_at_its_line(file: Path) -> None:
    assert told(file, '# mine\nthme = "dark"\nauthor = 3\n\n[keys]\nletters = "off"\nx = 1\n') == [
        "2:1: `thme` is not a setting; did you mean `theme`? [unknown-key]",
        "3:1: `author` is words in quotes [wrong-type]",
        "6:1: `letters` is true or false [wrong-type]".replace("letters", "keys.letters"),
        (
            "7:1: `keys.x` is not a setting; there are author, contact, criteria, reports, store,"
            " theme, keys.letters, raters.names [unknown-key]"
        ),
    ]


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("theme = dark\n", "1:9"),
        ("a = 1\na = 2\n", "2:6"),
        ('theme = "dark', "1:"),
        (b"\xff", "1:1"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(file: Path, content: str | bytes, where: str) -> None:
    (problem,) = told(file, content)

    assert problem.startswith(where)


def test_a_folder_in_its_place_is_told(file: Path) -> None:
    file.mkdir()

    with pytest.raises(ContentError, match=r"directory|denied"):
        settings_from({})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "light"\n'),
        ("# mine\n", '# mine\ntheme = "light"\n'),
        ("# mine", '# mine\ntheme = "light"\n'),
        ('theme = "dark" # at night\n', 'theme = "light"\n'),
        (
            'author = "A"\n[keys]\nletters = true\n',
            'author = "A"\ntheme = "light"\n[keys]\nletters = true\n',
        ),
        ("[keys]\ntheme-like = 1\n", 'theme = "light"\n[keys]\ntheme-like = 1\n'),
    ],
)
def test_a_theme_is_remembered_and_all_else_stays(file: Path, before: str, after: str) -> None:
    file.write_text(before, encoding="utf-8")

    save_theme("light")

    assert file.read_text(encoding="utf-8") == after
    assert list(file.parent.iterdir()) == [file]


def test_a_theme_is_remembered_where_there_was_no_file() -> None:
    save_theme('a "quoted" \\ name')

    assert settings_from({}).theme == 'a "quoted" \\ name'


def test_a_theme_that_cannot_be_remembered_is_told() -> None:
    folder = settings_path().parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.touch()

    with pytest.raises(StoreError, match="cannot be written"):
        save_theme("light")


def test_settings_are_light() -> None:
    program = (
        "import os, sys; from assess.settings import settings_from; settings_from(os.environ);"
        "sys.exit(bool({'pydantic', 'sqlalchemy', 'textual', 'yaml'} & sys.modules.keys()))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
