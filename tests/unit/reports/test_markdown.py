"""Values in Markdown stay text wherever a template may put them; tables line up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup

from assess.reports.markdown import as_address, as_quote, as_text, tidy
from assess.safe_text import safe

if TYPE_CHECKING:
    from markdown_it.token import Token

PARSER: Final = MarkdownIt("gfm-like")
PLACES: Final = (
    "{}",
    "before {} after",
    "- {}",
    "1. {}",
    "> {}",
    "# {}",
    "### {}\n\nafter",
    "before\n{}\nafter",
    "| a | b |\n|---|---|\n| {} | x |",
    "**bold** {}",
    "x {} [link](<https://example.org>)",
)
ACTING: Final = st.text(
    st.sampled_from("#*_`~[]()<>!|\\&;:/@.-+=$1234567890 \n\tabwhtps\"'{}^%é漢\u00a0"), max_size=30
)


def structure(page: str) -> tuple[list[str], str]:
    """What kinds of blocks and marks there are, and all text in one line."""
    kinds: list[str] = []
    said: list[str] = []

    def look(tokens: list[Token]) -> None:
        for token in tokens:
            if token.type in {"text", "softbreak", "hardbreak"}:
                said.append(token.content or "\n")
            elif token.type != "inline":
                kinds.append(token.type)
                said.append(" " if token.block else "")
            look(token.children or [])

    look(PARSER.parse(page))
    return kinds, " ".join("".join(said).split())


@pytest.mark.parametrize("place", PLACES)
@given(text=ACTING)
def test_a_value_is_text_wherever_it_stands(place: str, text: str) -> None:
    value = f"{text}x" if not text.strip(" \t\n") else text  # an empty value is the template's care
    word = place.replace("{}", "word")
    kinds, said = structure(place.replace("{}", str(as_text(value))))

    wanted_kinds, wanted = structure(word)
    assert kinds == wanted_kinds
    assert said == " ".join(wanted.replace("word", value).split())


@given(text=st.text(max_size=60).map(safe))
def test_a_quote_keeps_every_letter(text: str) -> None:
    kinds, said = structure(str(as_quote(text)))

    assert set(kinds) <= {
        "blockquote_open",
        "blockquote_close",
        "paragraph_open",
        "paragraph_close",
    }
    assert said == " ".join(text.split())


def test_a_quote_keeps_lines_and_paragraphs() -> None:
    assert as_quote("one\ntwo\n\n# three") == "> one\\\n> two\n>\n> \\# three"


def test_what_reads_well_stays_as_it_is() -> None:
    plain = "O'Brien & Sons (north), 3.5% - snake_case, 5 > 4; a/b: 12.30, J. Smith; “yes”"

    assert as_text(plain) == plain


def test_a_finished_piece_is_not_escaped_twice() -> None:
    piece = Markup("**done**")

    assert as_text(piece) is piece


def test_tables_line_up_by_the_width_that_is_seen() -> None:
    page = "| name | n |\n|---|--:|\n| 東京 | 1 |\n| a \\| b | 12 |\n"

    assert tidy(page) == (
        "| name   |   n |\n| ------ | --: |\n| 東京   |   1 |\n| a \\| b |  12 |\n"
    )


def test_a_table_too_wide_to_line_up_stays_as_it_is() -> None:
    page = f"| a | b |\n|---|---|\n| {'x' * 200} | y |\n"

    assert tidy(page) == page


def test_empty_lines_are_one_and_none_ends_in_spaces() -> None:
    assert tidy("\n\na  \n\n\n\nb\n\n") == "a\n\nb\n"


def test_an_address_is_a_link_that_shows_itself() -> None:
    assert as_address("https://example.org/a?b=1&c=*x*") == "<https://example.org/a?b=1&c=*x*>"
    assert as_address("mailto:board@example.org") == "<mailto:board@example.org>"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://a> <b>", "https://", "the red folder", "//x.org"]
)
def test_what_is_no_address_stays_text(address: str) -> None:
    assert as_address(address) == as_text(address)
