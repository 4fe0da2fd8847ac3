"""Ids of assessments: short, unique, and easy to type."""

import re
import secrets
import unicodedata
from datetime import datetime
from typing import Final

from assess.errors import NotFoundError, UsageError
from assess.i18n import _
from assess.store.base import Store

LETTERS: Final = "23456789abcdefghjkmnpqrstvwxyz"
"""What a random part is made of; without 0, 1, i, l, o and u, which are mistaken for others."""
RANDOM_LENGTH: Final = 4
"""30 to the power of 4: 810,000 ids for each initials and year."""


def new_id(organisation_name: str, at: datetime) -> str:
    """Initials, year and chance, such as ``seh-2026-k7qm``."""
    random = "".join(secrets.choice(LETTERS) for _place in range(RANDOM_LENGTH))
    return f"{_initials(organisation_name)}-{at.year}-{random}"


def resolve(store: Store, beginning: str) -> str:
    """The one id that begins so.

    Raises:
        NotFoundError: None does.
        UsageError: Several do.
    """
    wanted = re.sub(r"[^0-9a-z-]", "", beginning.casefold())
    found = store.ids_starting(wanted) if wanted else ()
    if wanted in found or len(found) == 1:
        return wanted if wanted in found else found[0]
    if not found:
        words = _('There is no assessment "{id}". To see those there are: assess list')
        raise NotFoundError(words.format(id=beginning))
    words = _("{id} could be any of {several}; write more of it")
    raise UsageError(words.format(id=beginning, several=", ".join(found)))


def _initials(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    initials = "".join(word[0] for word in words)[:4]
    if len(initials) == 1:
        initials = words[0][:3]
    return initials or "org"
