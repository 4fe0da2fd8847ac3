"""What every test stands on: a machine of its own, and the criteria that come with the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assess.criteria import Criteria
    from assess.domain.framework import Framework

ROOT = Path(__file__).parent.parent

settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("nightly", deadline=None, max_examples=1000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--nightly", action="store_true", help="run the long tests as well")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("nightly" if config.getoption("--nightly") else "ci")
    # Started in the background, a shell lets Ctrl+C be ignored, by every program below it too.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--nightly"):
        return
    left_out = pytest.mark.skip(reason="long: runs with --nightly")
    for test in items:
        if "nightly" in test.keywords:
            test.add_marker(left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end what did not run, so that no gap hides behind a green line."""
    skipped = terminalreporter.stats.get("skipped", [])
    if not skipped:
        terminalreporter.write_line("Not run: nothing; every test ran.")
        return
    terminalreporter.write_line(f"Not run: {len(skipped)}")
    for report in skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.write_line(f"  {report.nodeid}: {reason}")


@pytest.fixture(autouse=True)
def machine_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """An empty home, English, no wishes on colour, and no word of ours in the environment."""
    home = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith("ASSESS_")]:
        monkeypatch.delenv(name)
    for name in (
        "NO_COLOR",
        "FORCE_COLOR",
        "COLORTERM",
        "LINES",
        "COLUMNS",
        "LC_ALL",
        "LC_MESSAGES",
    ):
        monkeypatch.delenv(name, raising=False)
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "roaming",
        "LOCALAPPDATA": home / "local",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
    }
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("USER", "tester")
    return home


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds this checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shipped_criteria() -> Criteria:
    """The framework that comes with the program, with its precedents and examples."""
    from assess.criteria import load_framework
    from assess.sources.shipped import shipped

    return load_framework(shipped("criteria") / "strategic-partner")


@pytest.fixture(scope="session")
def shipped_framework(shipped_criteria: Criteria) -> Framework:
    """The framework that comes with the program."""
    return shipped_criteria.framework


@pytest.fixture
def folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """An empty folder, and the test stands in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def assess_program() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the program as its users do, and gives back what it said and how it ended."""

    def run(
        *arguments: str, stdin: str = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "assess", *arguments],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
            env={**os.environ, **environment},
        )

    return run
