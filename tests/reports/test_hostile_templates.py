"""Thirty hostile templates: each ends in a named error, within limits, and does nothing."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from assess.errors import ReportError
from assess.reports import in_a_child, word_limits
from assess.reports.limits import Limits
from assess.reports.rendering import document
from assess.reports.templates import find_template, shipped_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from assess.reports.view import ReportView

SHORT: Final = Limits(seconds=15.0, letters=1_000_000, memory=800_000_000)
OPEN_CANARY: Final = "cycler.__init__.__globals__.os.popen('touch canary')"
NESTED: Final = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
JINJA: Final = {
    "classes": ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "__class__"),
    "the order of classes": ("{{ verdict.__class__.mro() }}", "__class__"),
    "a class by a format string": ("{{ '{0.__class__}'.format(verdict) }}", "__class__"),
    "a class by a filter": ("{{ verdict | attr('__class__') }}", "__class__"),
    "globals of a cycler": ("{{ " + OPEN_CANARY + " }}", "__init__"),
    "globals of a joiner": ("{{ joiner.__init__.__globals__ }}", "__init__"),
    "globals of a namespace": ("{{ namespace.__init__.__globals__ }}", "__init__"),
    "filler text": ("{{ lipsum.__globals__ }}", "lipsum"),
    "a secret of the system": ('{% include "/etc/passwd" %}', "/etc/passwd"),
    "a file above": ('{% import "../secret.html.j2" as s %}{{ s }}', "../secret.html.j2"),
    "a file through a link": ('{% include "link.html.j2" %}', "link.html.j2"),
    "an endless text": ("{{ 'a' * 10**9 }}", "too long"),
    "an endless number": ("{{ 10 ** (10 ** 7) }}", "too long"),
    "a number of all numbers": ("{{ range(10**9) | list }}", "Range too big"),
    "a wide place": ("{{ '%1000000000s' % verdict }}", "too wide"),
    "a wide place in braces": ("{{ '{:>1000000000}'.format(verdict) }}", "too wide"),
    "a wide middle": ("{{ verdict | center(10**9) }}", "too wide"),
    "a macro without end": ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "circle"),
    "a changed view": ("{{ self_rated.__setattr__('band', 'Ready') }}", "__setattr__"),
}
TYPST: Final = {
    "a secret of the system": ('#read("/etc/passwd")', "passwd"),
    "a file above": ('#read("../secret.html.j2")', "secret"),
    "a package": ('#import "@preview/cetz:0.3.4": *', "package"),
    "a plug-in": ('#plugin("evil.wasm")', "evil.wasm"),
    "a picture through a link": ('#image("link.svg")', "link.svg"),
    "a function without end": ("#let f(n) = f(n + 1)\n#f(1)", "depth exceeded"),
}


@pytest.fixture
def folder(folder_of_its_own: Path) -> Path:
    """A folder of templates, with a secret above it and links that lead there."""
    mine = folder_of_its_own / "mine"
    mine.mkdir()
    (folder_of_its_own / "secret.html.j2").write_text("hidden words", encoding="utf-8")
    (mine / "link.html.j2").symlink_to("../secret.html.j2")
    (mine / "link.svg").symlink_to("../secret.html.j2")
    return mine


def ends(view: ReportView, template: Path, limits: Limits = SHORT) -> str:
    """What a person is told; nothing was done and nothing leaked."""
    began = time.monotonic()
    with pytest.raises(ReportError) as caught:
        document(view, find_template(str(template), None), limits)
    told = str(caught.value)

    assert told.startswith("The report could not be made. Your answers are not affected.")
    assert str(template) in told
    assert "hidden words" not in told
    assert "root:" not in told
    assert not Path("canary").exists()
    assert time.monotonic() - began < 60
    return told


@pytest.mark.parametrize(("source", "said"), JINJA.values(), ids=JINJA)
def test_a_page_that_means_harm(
    source: str, said: str, folder: Path, views: dict[str, ReportView]
) -> None:
    path = folder / "ours.html.j2"
    path.write_text(f"<p>\n{source}\n", encoding="utf-8")

    told = ends(views["riverside"], path)

    assert said in told
    assert ", line 2" in told


def test_markdown_that_means_harm(folder: Path, views: dict[str, ReportView]) -> None:
    path = folder / "ours.md.j2"
    path.write_text("# x\n{{ verdict | quoted | attr('__class__') }}\n", encoding="utf-8")

    assert "__class__" in ends(views["riverside"], path)


@pytest.mark.parametrize(("source", "said"), TYPST.values(), ids=TYPST)
def test_a_pdf_that_means_harm(
    source: str, said: str, folder: Path, views: dict[str, ReportView]
) -> None:
    path = folder / "ours.typ"
    path.write_text(f"= Ours\n{source}\n", encoding="utf-8")

    told = ends(views["riverside"], path)

    assert said in told
    assert ", line " in told


@pytest.mark.parametrize(
    ("name", "source"),
    [("ours.html.j2", NESTED), ("ours.typ", "#let n = 0; #while n < 1 { n = 0 }")],
    ids=["jinja", "typst"],
)
def test_a_template_without_end_is_stopped(
    name: str,
    source: str,
    folder: Path,
    views: dict[str, ReportView],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(in_a_child, "GRACE", 2.0)
    path = folder / name
    path.write_text(source, encoding="utf-8")

    told = ends(views["riverside"], path, Limits(seconds=0.5))

    assert "than a template may" in told or "infinite" in told


def changed(folder: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A copy of the shipped Word file of one page with other parts."""
    path = folder / "ours.docx"
    with (
        zipfile.ZipFile(shipped_folder() / "summary/report.docx") as packed,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in packed.namelist():
            made.writestr(name, change(name, packed.read(name)))
    return path


def put_in(name: str, before: bytes, more: bytes) -> Callable[[str, bytes], bytes]:
    return lambda part, content: (
        content.replace(before, more + before, 1) if part == name else content
    )


WORD: Final = {
    "a tag": (
        put_in(
            "word/document.xml",
            b"<w:sectPr",
            b"<w:p><w:r><w:t>Our words {{ " + OPEN_CANARY.encode() + b" }}</w:t></w:r></w:p>",
        ),
        "__init__",
    ),
    "entities": (
        lambda part, content: (
            content.replace(
                b"?>\n", b'?>\n<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;">]>\n', 1
            )
            if part == "word/document.xml"
            else content
        ),
        "declares what no Word file does: word/document.xml",
    ),
    "a picture from outside": (
        put_in(
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            b'<Relationship Id="x" Type="http://x/image" Target="http://127.0.0.1:9/a.png"'
            b' TargetMode="External"/>',
        ),
        "from outside, which is not allowed: http://127.0.0.1:9/a.png",
    ),
    "a link that runs": (
        put_in(
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            b'<Relationship Id="x" Type="http://x/hyperlink" Target="file:///etc/passwd"'
            b' TargetMode="External"/>',
        ),
        "not allowed: file:///etc/passwd",
    ),
}


@pytest.mark.parametrize(("change", "said"), WORD.values(), ids=WORD)
def test_a_word_file_that_means_harm(
    change: Callable[[str, bytes], bytes], said: str, folder: Path, views: dict[str, ReportView]
) -> None:
    assert said in ends(views["riverside"], changed(folder, change))


def test_a_word_file_that_unpacks_without_end(folder: Path, views: dict[str, ReportView]) -> None:
    path = changed(folder, lambda _part, content: content)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/media/bomb.bin", bytes(word_limits.LARGEST_UNPACKED + 1))

    assert path.stat().st_size < 1_000_000
    assert "unpacks to more than 100 megabytes" in ends(views["riverside"], path)


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"no archive", "no Word file that can be read"), (b"", "no Word file that can be read")],
    ids=["no archive", "empty"],
)
def test_a_file_that_is_no_word_file(
    content: bytes, said: str, folder: Path, views: dict[str, ReportView]
) -> None:
    path = folder / "ours.docx"
    path.write_bytes(content)

    assert said in ends(views["riverside"], path)


def test_the_template_that_word_attached_is_left_out(
    folder: Path, views: dict[str, ReportView]
) -> None:
    path = changed(
        folder,
        put_in(
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            b'<Relationship Id="x" Type="http://x/attachedTemplate" Target="file:///C:/N.dotm"'
            b' TargetMode="External"/>',
        ),
    )

    made = document(views["riverside"], find_template(str(path), None))

    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert b"dotm" not in packed.read("word/_rels/document.xml.rels")


def test_a_fault_in_word_says_the_words_of_its_paragraph(
    folder: Path, views: dict[str, ReportView]
) -> None:
    said = b"<w:p><w:r><w:t>Our board says: {{ verdct }}</w:t></w:r></w:p>"
    path = changed(folder, put_in("word/document.xml", b"<w:sectPr", said))

    told = ends(views["riverside"], path)

    assert 'Did you mean "verdict"?' in told
    assert 'It stands in the paragraph "Our board says: {{ verdct }}".' in told


def test_ordinary_numbers_and_places_are_not_taken_for_harm(
    folder: Path, views: dict[str, ReportView]
) -> None:
    path = folder / "ours.html.j2"
    source = (
        "{{ '{} of 750000 at %s'.format(750000) }} {{ 'In 2026000: %5.1f' % 2.5 }}"
        " {{ 'a' | center(5) }} {{ '%s' | format(1000000) }} {{ 'a: 1000000}' ~ verdict }}"
    )
    path.write_text(source, encoding="utf-8")

    made = document(views["riverside"], find_template(str(path), None)).decode()

    assert made.startswith("750000 of 750000 at %s In 2026000:   2.5   a   1000000")
