"""Which addresses become links."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.reports.links import link_or_nothing


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("HTTP://Example.org", "HTTP://Example.org"),
        ("mailto:someone@example.org", "mailto:someone@example.org"),
        ("https://example.org/a b(c)", "https://example.org/a%20b%28c%29"),
        ('https://example.org/"onclick=x', "https://example.org/%22onclick=x"),
        ("https://例え.jp/パス", "https://%E4%BE%8B%E3%81%88.jp/%E3%83%91%E3%82%B9"),
    ],
)
def test_web_and_mail_addresses_are_links(address: str, link: str) -> None:
    assert link_or_nothing(address) == link


@pytest.mark.parametrize(
    "address",
    [
        "",
        "Board paper 4 March",
        "example.org",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "http:",
        "https:///path",
        "http://[broken",
        "ftp://example.org",
    ],
)
def test_nothing_else_is(address: str) -> None:
    assert link_or_nothing(address) == ""


@given(st.text(max_size=40).map(lambda text: f"https://example.org/{text}"))
def test_a_link_holds_nothing_that_ends_an_attribute(address: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9%:/?#@!$&*+,;=~._-]*", link_or_nothing(address))
