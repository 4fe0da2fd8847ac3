"""Addresses of a server: what is said when one cannot be read or reached, without its password."""

import pytest

from assess.errors import StoreError
from assess.store.opening import open_store
from assess.store.postgresql import shown_address

pytest.importorskip("psycopg", reason="no driver for PostgreSQL: install the extra [team]")


def test_a_server_that_cannot_be_reached_is_told_without_the_password() -> None:
    with pytest.raises(
        StoreError, match=r"postgresql://ann:\*\*\*@127.0.0.1:1/x cannot be reached"
    ):
        open_store("postgresql://ann:secret@127.0.0.1:1/x")


@pytest.mark.parametrize("address", ["postgresql://ann:secret@[::1/x", "postgresql://a:b@c:d/e"])
def test_an_address_that_cannot_be_read_is_told_without_the_password(address: str) -> None:
    with pytest.raises(StoreError, match="an address of a store looks like") as caught:
        open_store(address)

    assert "secret" not in str(caught.value)
    assert shown_address(address) == "postgresql://..."
