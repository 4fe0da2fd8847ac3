"""`assess criteria`: what it says, where, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from tests.unit.criteria.conftest import Small

    Run = Callable[..., CompletedProcess[str]]


def test_sound_criteria_end_with_nothing_on_stdout_and_a_count(assess_program: Run) -> None:
    ended = assess_program("criteria", "check")

    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr.startswith("No problem in ")


def test_shipped_criteria_are_named_by_their_id(
    assess_program: Run, folder_of_its_own: Path
) -> None:
    ended = assess_program("criteria", "check", "strategic-partner")

    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == "No problem in 54 files.\n"


def test_problems_go_to_stdout_and_their_count_to_stderr(assess_program: Run, small: Small) -> None:
    small.change("10-work.yaml", "weight: 3", "wieght: 3")
    small.change("20-will.yaml", "weight: 2", "weight: 9")

    ended = assess_program("criteria", "check", str(small.folder))

    assert ended.returncode == 1
    assert ended.stdout.replace(str(small.folder), "small").splitlines() == [
        "small/10-work.yaml:19:5: `wieght` is not a key here; did you mean `weight`? [unknown-key]",
        "small/20-will.yaml:37:13: `weight` must be at most 3, not `9` [out-of-range]",
    ]
    assert ended.stderr == "2 problems in 2 of 6 files.\n"


def test_one_problem_is_one_problem(assess_program: Run, small: Small) -> None:
    small.change("10-work.yaml", "weight: 3", "wieght: 3")

    ended = assess_program("criteria", "check", str(small.folder))

    assert ended.stderr == "1 problem in 1 of 6 files.\n"


def test_quiet_leaves_out_the_count(assess_program: Run, small: Small) -> None:
    ended = assess_program("criteria", "check", str(small.folder), "--quiet")

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_remarks_for_a_pull_request_escape_what_would_end_them(
    assess_program: Run, small: Small
) -> None:
    small.change("10-work.yaml", "id: work", 'id: "100%: a,b"')

    ended = assess_program("criteria", "check", str(small.folder), "--format", "github")

    remark = ended.stdout.splitlines()[0].replace(str(small.folder), "small")
    assert ended.returncode == 1
    assert remark == (
        "::error file=small/10-work.yaml,line=1,col=5,title=wrong-form::`id` must be small "
        "letters, digits and single hyphens, such as `board-attention`; it is `100%25: a,b`"
    )


def test_json_is_one_document(assess_program: Run, small: Small) -> None:
    small.change("10-work.yaml", "weight: 3", "wieght: 3")

    for option in (["--json"], ["--format", "json"]):
        ended = assess_program("criteria", "check", str(small.folder), *option)

        document = json.loads(ended.stdout)
        (problem,) = document["problems"]
        assert (ended.returncode, ended.stderr) == (1, "")
        assert (document["files"], document["faulty_files"]) == (6, 1)
        assert problem.pop("path").endswith("small/10-work.yaml")
        assert problem == {
            "line": 19,
            "column": 5,
            "severity": "problem",
            "rule": "unknown-key",
            "message": "`wieght` is not a key here; did you mean `weight`?",
        }


class TestWarnings:
    """What deserves a look is told in every format, and fails nothing unless that is asked."""

    @pytest.fixture
    def heavy(self, small: Small) -> Small:
        """The small framework with one warning."""
        return small.change("20-will.yaml", "  # accepted weight-share", "  # about weight-share")

    def test_they_are_told_and_do_not_fail(self, assess_program: Run, heavy: Small) -> None:
        ended = assess_program("criteria", "check", str(heavy.folder))

        assert ended.returncode == 0
        assert "20-will.yaml:37:13: warning: 2 of 2 is more than half" in ended.stdout
        assert ended.stderr == "No problem in 6 files. 1 warning.\n"

    def test_strict_makes_them_fail(self, assess_program: Run, heavy: Small) -> None:
        ended = assess_program("criteria", "check", str(heavy.folder), "--strict")

        assert ended.returncode == 1

    def test_strict_alone_fails_nothing(self, assess_program: Run, small: Small) -> None:
        ended = assess_program("criteria", "check", str(small.folder), "--strict")

        assert (ended.returncode, ended.stdout) == (0, "")

    def test_a_remark_on_a_pull_request_says_warning(
        self, assess_program: Run, heavy: Small
    ) -> None:
        ended = assess_program("criteria", "check", str(heavy.folder), "--format", "github")

        assert ended.stdout.startswith("::warning file=")
        assert ",line=37,col=13,title=weight-share::2 of 2 is more than half" in ended.stdout

    def test_json_lists_them_apart(self, assess_program: Run, heavy: Small) -> None:
        ended = assess_program("criteria", "check", str(heavy.folder), "--json")

        document = json.loads(ended.stdout)
        assert document["problems"] == []
        assert [(each["rule"], each["severity"]) for each in document["warnings"]] == [
            ("weight-share", "warning")
        ]
        assert document["faulty_files"] == 0

    def test_a_problem_and_a_warning_stand_in_the_order_of_the_file(
        self, assess_program: Run, heavy: Small
    ) -> None:
        heavy.change("20-will.yaml", "Do you agree to go on?", "Do you agree to go on")

        ended = assess_program("criteria", "check", str(heavy.folder))

        assert [line.rpartition("[")[2] for line in ended.stdout.splitlines()] == [
            "question-mark]",
            "weight-share]",
        ]
        assert ended.stderr == "1 problem in 1 of 6 files. 1 warning.\n"


def test_a_path_that_is_not_there_ends_with_4(assess_program: Run, tmp_path: Path) -> None:
    ended = assess_program("criteria", "check", str(tmp_path / "nope"))

    assert (ended.returncode, ended.stdout) == (4, "")
    assert ended.stderr.startswith("There is no file and no folder ")


def test_an_unknown_format_ends_with_2(assess_program: Run) -> None:
    ended = assess_program("criteria", "check", "--format", "xml")

    assert (ended.returncode, ended.stdout) == (2, "")


def test_nothing_that_acts_reaches_the_terminal(assess_program: Run, small: Small) -> None:
    (small.folder / "10-\x1b[31m\u202e.yaml").write_bytes(b'id: "\\e]0;owned\\a"\n')

    ended = assess_program("criteria", "check", str(small.folder))

    assert ended.returncode == 1
    assert not {"\x1b", "\x07", "\u202e"} & set(ended.stdout + ended.stderr)
    assert "10-<U+001B>[31m<U+202E>.yaml:1:5: <U+001B> cannot be seen" in ended.stdout


def test_schemas_are_written(assess_program: Run, tmp_path: Path) -> None:
    ended = assess_program("criteria", "schema", str(tmp_path / "schema"))

    assert ended.returncode == 0
    assert len(ended.stdout.splitlines()) == 4
    assert len(list((tmp_path / "schema").iterdir())) == 4


def test_no_screen_no_store_and_no_template_is_loaded() -> None:
    code = (
        "import sys; sys.argv = ['assess', 'criteria', 'check']\n"
        "from assess.__main__ import main\n"
        "try:\n    main()\nfinally:\n    print(*sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    loaded = {name.partition(".")[0] for name in ended.stdout.split()}
    assert "pydantic" in loaded
    assert loaded & {"textual", "rich", "sqlalchemy", "alembic", "jinja2"} == set()
