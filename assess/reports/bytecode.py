"""Templates kept compiled: shipped ones in a folder of this person, others while it runs."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2.bccache import Bucket, BytecodeCache

from assess import __version__

if TYPE_CHECKING:
    from types import CodeType


class PrivateCache(BytecodeCache):
    """Compiled templates in the person's own cache folder; without one, nothing is kept.

    What is read back runs, so the folder must belong to this person and nobody else may write
    into it. A template that was changed is compiled anew: its own text is part of the check.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, when there is something for it that is ours."""
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            if not is_private(self.folder):
                return
            with self._path(bucket).open("rb") as kept:
                bucket.load_bytecode(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket, whole or not at all; never mind if that fails."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not is_private(self.folder):
                return
            number, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
            with os.fdopen(number, "wb") as made:
                bucket.write_bytecode(made)
            Path(name).replace(self._path(bucket))

    def _path(self, bucket: Bucket) -> Path:
        key = hashlib.sha256(f"{__version__} {bucket.key}".encode()).hexdigest()[:32]
        return self.folder / f"{key}.cache"


class KeptHere(BytecodeCache):
    """Compiled templates as long as this process lives, so that each is compiled once for many.

    A template that was changed is compiled anew: its own text is part of the check.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, when the same text was compiled before."""
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._kept[bucket.key] = (bucket.checksum, bucket.code)


@cache
def kept_here(_fmt: str) -> KeptHere:
    """What this process has compiled of templates of a format; another's are escaped otherwise."""
    return KeptHere()


def is_private(folder: Path) -> bool:
    """Whether the folder is this person's, and nobody else can write into it."""
    found = folder.stat()
    if not hasattr(os, "getuid"):  # on Windows it lies in the person's own profile
        return True
    others = stat.S_IWGRP | stat.S_IWOTH
    return found.st_uid == os.getuid() and not found.st_mode & others


def cache_folder() -> Path:
    """Where compiled templates are kept."""
    from platformdirs import user_cache_path

    return user_cache_path("assess", appauthor=False) / "templates"
