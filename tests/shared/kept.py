"""A look into the store past the program: what is kept, in which order, and whether it is whole."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

Reply = tuple[str, Any]
"""A question's id and the reply to it."""


class Kept:
    """A copy of the store's files; the program finds its own as it left them."""

    def __init__(self, store: Path, aside: Path) -> None:
        aside.mkdir(exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=aside))
        for file in store.parent.glob(f"{store.name}*"):
            shutil.copy(file, folder)
        self._copy = folder / store.name

    def rows(self, question: str, *places: object) -> list[tuple[Any, ...]]:
        """Ask the copy."""
        with closing(sqlite3.connect(self._copy)) as connection:
            return connection.execute(question, places).fetchall()

    @property
    def is_whole(self) -> bool:
        """Whether SQLite finds nothing wrong."""
        return self.rows("PRAGMA integrity_check") == [("ok",)] and not self.rows(
            "PRAGMA foreign_key_check"
        )

    @property
    def last(self) -> int:
        """Place of the newest event."""
        return int(self.rows("SELECT coalesce(max(seq), 0) FROM event")[0][0])

    def replies(self, after: int = 0) -> list[Reply]:
        """Every reply since an event, in the order in which they were kept."""
        found = self.rows(
            "SELECT indicator, after FROM event WHERE action = 'answer' AND seq > ? ORDER BY seq",
            after,
        )
        return [(indicator, json.loads(text)["value"]) for indicator, text in found]

    @property
    def answers(self) -> dict[str, Any]:
        """The replies as they stand."""
        return dict(self.replies())

    @property
    def place(self) -> str | None:
        """The question the rater is at."""
        place: str | None = self.rows("SELECT place FROM assessment")[0][0]
        return place

    @property
    def drafts(self) -> dict[str, tuple[str, str]]:
        """By question: evidence and note as typed."""
        found = self.rows("SELECT indicator, evidence, note FROM draft")
        return {indicator: (evidence, note) for indicator, evidence, note in found}
