"""Bring an older store to the present form: a copy first, then all steps in one transaction."""

from pathlib import Path
from typing import Final

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from assess.store import migrations, sqlite
from assess.store.faults import BACKUPS

KEPT_BACKUPS: Final = 10
"""How many copies are kept; the oldest goes first."""


def back_up(engine: sa.Engine, store: Path, name: str) -> Path:
    """Put a copy of the store beside it, and keep the newest ten."""
    folder = store.parent / BACKUPS
    folder.mkdir(exist_ok=True, mode=0o700)
    copy = folder / f"{store.stem}-{name}{store.suffix}"
    sqlite.back_up(engine, copy)
    copy.chmod(0o600)
    copies = sorted(folder.glob(f"{store.stem}-*{store.suffix}"))
    for oldest in copies[:-KEPT_BACKUPS]:
        oldest.unlink()
    return copy


def upgrade(connection: sa.Connection, form: str = "head") -> None:
    """Take every step that is missing, inside the transaction that is open."""
    folder = str(Path(str(migrations.__path__[0])))
    config = Config()
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, form)
