"""The least store: one row a commit in a write-ahead log that is written through."""

import sqlite3
from pathlib import Path


class BareStore:
    """Keeps one value a name."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=FULL")
        self.connection.execute("CREATE TABLE answer (name TEXT PRIMARY KEY, value TEXT)")

    def keep(self, name: str, value: str) -> None:
        """Durable when it returns."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.execute(
            "INSERT INTO answer VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )
        self.connection.execute("COMMIT")
