"""A store for a team on several machines: PostgreSQL."""

from typing import Final

import sqlalchemy as sa

from assess.errors import StoreError
from assess.i18n import _

SCHEMES: Final = ("postgresql", "postgres", "postgresql+psycopg")
"""How an address of such a store begins."""
_SECONDS_TO_CONNECT: Final = 10
_CREATION_LOCK: Final = 0x41535353
"""Two programs that find an empty database wait for each other on this number."""


def connected(address: str) -> sa.Engine:
    """Connections to a server.

    Raises:
        StoreError: The address cannot be read, or the part of the program for it is missing.
    """
    try:
        url = sa.make_url(address).set(drivername="postgresql+psycopg")
        engine = sa.create_engine(
            url,
            pool_size=1,
            pool_pre_ping=True,
            connect_args={"connect_timeout": _SECONDS_TO_CONNECT},
        )
    except (sa.exc.ArgumentError, ValueError):
        words = _("an address of a store looks like {example}")
        raise StoreError(words.format(example="postgresql://NAME@SERVER/DATABASE")) from None
    except ModuleNotFoundError:
        words = _("for PostgreSQL, install {package}")
        package = '"strategic-partner-assess[team]"'
        raise StoreError(words.format(package=package)) from None
    return engine


def shown_address(address: str) -> str:
    """The address without its password."""
    try:
        return sa.make_url(address).render_as_string(hide_password=True)
    except (sa.exc.ArgumentError, ValueError):
        return address.split("://", 1)[0] + "://..."


def wait_for_creators(connection: sa.Connection) -> None:
    """Let only one program at a time look whether the tables are there, and make them."""
    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_CREATION_LOCK)))
