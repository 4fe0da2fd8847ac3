"""What people write stands letter for letter in every report and format that shows it.

One assessment holds every awkward text, each in the evidence or note of another answer and with a
number behind it. Where a report shows the number, the text has to stand before it. Word documents
are asked the same in their own tests.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

import html5lib
import pytest
from documents import pdf_text, sheets, squeezed
from markdown_it import MarkdownIt
from shipped_reports import Made, assessment_of, content_for, every_report

from assess.domain.assessment import Answer, Assessment, Evidence, Organisation
from assess.reports.pdf import NOT_SHOWN
from assess.reports.spreadsheet_text import out_of_a_list
from assess.safe_text import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assess.reports.formats import Format

NAME: Final = "Nameatthefoot"
"""Of the organisation; a PDF has it at the foot of its pages, between the lines of a long text."""
FOOT: Final = re.compile(rf"{NAME}\d+/\d+")
MARK: Final = re.compile(r"⟦(\d+)⟧")
SHOWS: Final = {"full": 30, "record": 30, "meeting-pack": 5, "change": 1}
"""Reports in which what supports an answer has to be found, and at least how often."""


def texts_in(part: object) -> Iterator[str]:
    match part:
        case str():
            yield part
        case dict():
            for inside in part.values():
                yield from texts_in(inside)
        case list():
            for inside in part:
                yield from texts_in(inside)


def html_text(page: str) -> str:
    return "".join(html5lib.parse(page).itertext())


def list_text(content: bytes) -> str:
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return "".join(out_of_a_list(cell) for row in rows for cell in row)


TEXT_OF: Final[dict[Format, Callable[[bytes], str]]] = {
    "html": lambda content: html_text(content.decode()),
    "md": lambda content: html_text(MarkdownIt("gfm-like").render(content.decode())),
    "pdf": lambda content: FOOT.sub("", pdf_text(content)),
    "json": lambda content: "".join(texts_in(json.loads(content)["report"])),
    "csv": list_text,
    "xlsx": lambda content: "".join(
        str(cell) for rows in sheets(content).values() for row in rows for cell in row
    ),
}
"""All words of a report, read by other programs than made it."""


def written(given: Assessment, texts: Sequence[str]) -> Assessment:
    """The assessment with one text after the other in its evidence and notes."""
    numbered = iter(enumerate(texts))

    def marked() -> str:
        number, text = next(numbered, (0, texts[0]))
        return f"{text}⟦{number}⟧"

    def filled(answers: dict[str, Answer]) -> dict[str, Answer]:
        return {
            name: Answer(
                value=answer.value,
                reason=answer.reason,
                note=marked(),
                evidence=Evidence(strength=answer.evidence.strength, text=marked()),
            )
            for name, answer in answers.items()
        }

    raters = tuple(
        each.model_copy(update={"answers": filled(dict(each.answers))}) for each in given.raters
    )
    return given.model_copy(
        update={
            "organisation": Organisation(name=NAME),
            "answers": filled(dict(given.answers)),
            "raters": raters,
        }
    )


@cache
def pieces_of(made: Made, texts: tuple[str, ...]) -> list[tuple[str, int]]:
    """What stands before each number, and the number."""
    assessment = written(assessment_of(made.example), texts)
    said = squeezed(TEXT_OF[made.fmt](content_for(made, assessment, shows=True)))
    found = MARK.split(said)
    return list(zip(found[::2], map(int, found[1::2]), strict=False))


@pytest.mark.parametrize("made", every_report(*TEXT_OF), ids=str)
def test_what_people_write_stands_letter_for_letter(
    made: Made, awkward_texts: tuple[str, ...]
) -> None:
    pieces = pieces_of(made, awkward_texts)

    wrong = [awkward_texts[n] for said, n in pieces if not ends(said, awkward_texts[n], made.fmt)]
    assert len(pieces) >= SHOWS.get(made.report, 0)
    assert wrong == []
    if made[:2] == ("harbour", "record"):
        found = {number for _said, number in pieces}
        assert [
            text for n, text in enumerate(awkward_texts) if n not in found and whole(text)
        ] == []


def whole(text: str) -> bool:
    """Whether a PDF keeps all its letters, and their order."""
    return not any(map(is_shaped, text))


def ends(before: str, text: str, fmt: Format) -> bool:
    """Whether what was said ends with the text."""
    wanted = squeezed(safe(text).lstrip())
    if fmt != "pdf":
        return before.endswith(wanted)
    return not whole(wanted) or folded(before).endswith(folded(wanted))


@cache
def is_shaped(letter: str) -> bool:
    """Whether a PDF keeps a shape of it, or another sign for it, and not the letter itself."""
    joins = unicodedata.combining(letter) or unicodedata.bidirectional(letter) in {"R", "AL"}
    indic = unicodedata.name(letter, "").startswith(("DEVANAGARI", "THAI"))
    return bool(joins or indic or ord(letter) > 0xFFFF or letter == NOT_SHOWN)


def folded(text: str) -> str:
    """Letters in the form that two ways of writing one have in common."""
    return unicodedata.normalize("NFKD", text).replace("\ufeff", "")
