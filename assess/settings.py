"""Where things are kept and who is at the keyboard: options, then environment, then defaults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

APP_NAME = "assess"
"""Name of our folders in the platform's own places."""
STORE_FILE = "assessments.sqlite3"
"""The store's file in the data folder."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What one run of the program was asked for."""

    store: str = ""
    """Path or URL of the store as given; empty for the one in the data folder."""
    author: str = ""
    """Who is at the keyboard, for the history; empty when nothing says so."""
    criteria: str = ""
    """Folder of the framework to ask; empty for the shipped one."""
    no_color: bool = False
    """Whether meaning must be shown without colour."""

    @property
    def assessments_folder(self) -> Path:
        """Where assessments are kept unless another place was given."""
        from platformdirs import user_data_path

        return user_data_path(APP_NAME, appauthor=False)

    @property
    def log_folder(self) -> Path:
        """Where the log of faults is kept."""
        from platformdirs import user_state_path

        return user_state_path(APP_NAME, appauthor=False)

    @property
    def store_location(self) -> str:
        """Path or URL of the store."""
        return self.store or str(self.assessments_folder / STORE_FILE)


def settings_from(
    environment: Mapping[str, str], *, store: str = "", no_color: bool = False
) -> Settings:
    """What options ask for, and where they are silent, what the environment does."""
    return Settings(
        store=store or environment.get("ASSESS_STORE", ""),
        author=environment.get("ASSESS_AUTHOR")
        or environment.get("USER")
        or environment.get("USERNAME", ""),
        criteria=environment.get("ASSESS_CRITERIA", ""),
        no_color=no_color or bool(environment.get("NO_COLOR")),
    )
