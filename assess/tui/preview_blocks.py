"""A page of Markdown taken apart into what it consists of; all of it stays text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from textual.content import Content

from assess.tui.text import line_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

Kind = Literal["heading", "text", "quote", "code", "table", "rule"]
_STYLES: Final = {"strong": "bold", "em": "italic", "link": "underline", "s": "strike"}
"""How a piece of a line looks; a link is only shown, and leads nowhere from here."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    words: Content
    """What stands in it."""
    is_right: bool
    """Whether it ends at the right."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a point of a list, or a table."""

    kind: Kind
    """What it is."""
    words: Content
    """What it says; nothing for a table."""
    level: int = 0
    """Of a heading, from 1; of a point, how deep its list lies, from 1."""
    mark: str = ""
    """What stands before a point."""
    rows: tuple[tuple[Cell, ...], ...] = ()
    """Of a table: its head, then the others."""


def blocks_of(page: str) -> list[Block]:
    """What the page consists of, in its order."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    return list(_Reading(reader.parse(page)).blocks())


class _Reading:
    """Goes through the pieces once, and remembers in which lists it is."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._lists: list[int | None] = []
        """For each list around the place, the number of its next point; none where it has none."""
        self._mark = ""
        self._quotes = 0
        self._level = 0
        self._rows: list[list[Cell]] = []

    def blocks(self) -> Iterator[Block]:
        """Each of them."""
        for token in self._tokens:
            match token.type:
                case "inline" if not self._rows:
                    yield self._said(token)
                case "fence" | "code_block":
                    yield Block("code", words(token.content.rstrip("\n")))
                case "hr":
                    yield Block("rule", words(""))
                case "table_close":
                    rows = tuple(tuple(row) for row in self._rows[1:])
                    self._rows = []
                    yield Block("table", words(""), rows=rows)
                case _:
                    self._go_into_lists(token)
                    self._go_into_tables(token)

    def _go_into_lists(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._mark = self._next_mark()
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
            case "heading_open" | "heading_close":
                self._level = int(token.tag[1:]) if token.nesting > 0 else 0

    def _next_mark(self) -> str:
        number = self._lists[-1]
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _go_into_tables(self, token: Token) -> None:
        match token.type:
            case "table_open":
                self._rows = [[]]  # one without cells says that a table is open
            case "tr_open":
                self._rows.append([])
            case "th_open" | "td_open":
                is_right = "right" in str(token.attrs.get("style", ""))
                self._rows[-1].append(Cell(words(""), is_right))
            case "inline" if self._rows:
                empty = self._rows[-1].pop()
                self._rows[-1].append(Cell(inline(token), empty.is_right))

    def _said(self, token: Token) -> Block:
        said, mark, depth = inline(token), self._mark, len(self._lists)
        self._mark = ""
        if self._level:
            return Block("heading", said, level=self._level)
        if self._quotes:
            return Block("quote", said)
        return Block("text", said, level=depth, mark=mark)


def inline(token: Token) -> Content:
    """The words of a line with their looks."""
    pieces: list[Content | str | tuple[str, str]] = []
    looks: list[str] = []
    for piece in token.children or ():
        name, _sign, end = piece.type.rpartition("_")
        if end == "open":
            looks.append(_STYLES.get(name, ""))
        elif end == "close":
            looks.pop()
        elif piece.type == "softbreak":
            pieces.append(" ")
        elif piece.type == "hardbreak":
            pieces.append("\n")
        else:
            pieces.append((piece.content, " ".join(filter(None, looks))))
    return line_of(*pieces)
