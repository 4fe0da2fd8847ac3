"""Reports in the making: the screen lives on, and one fault loses no other."""

from __future__ import annotations

import shlex
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from at_the_screens import page_of
from every_page import report_made

from assess.errors import ReportError
from assess.settings import Settings
from assess.tui.command_line import on_lines, quoted, report_command, where_it_is_kept
from assess.tui.editor import editor_of, opening
from assess.usecases import making_each
from assess.usecases.making_reports import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    import pytest
    from at_the_screens import Rater, Room

PAGES = ("tasks", "result", "report")
AWKWARD = ("a b", "it's", "-o", "$HOME", "`x`", "a\\b", "*", "é", "a\tb", "")


async def over(rater: Rater) -> None:
    await rater.until(lambda: not rater.app.workshop.is_at_work, seconds=60)
    await rater.settle()


async def test_it_says_where_how_large_and_what_was_checked(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("tab", "right", "space")
        await report_made(rater)

        assert rater.reads("The reports are made")
        (pdf,) = Path.cwd().glob("*.pdf")
        assert rater.reads(pdf.name)
        assert rater.reads("pages,")
        assert rater.reads("tagged for screen readers (PDF/UA-1)")
        assert rater.reads("Made from the answers of")


async def test_html_alone_claims_no_check(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await report_made(rater)

        assert rater.reads("The report is made")
        assert not rater.reads("checked")
        assert not rater.reads("page,")


async def test_the_command_on_the_page_makes_the_same_again(
    room: Room,
    assess_program: Callable[..., CompletedProcess[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "it's a folder"
    folder.mkdir()
    copied: list[str] = []
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        monkeypatch.setattr(rater.app, "copy_to_clipboard", copied.append)
        rater.app.folder = folder
        await rater.press("tab", "right", "right", "right", "space", "tab", "tab", "space")
        await report_made(rater)
        shown = rater.words("#words").partition("on the command line\n")[2]
        await rater.press("enter")
    first = {path: path.read_bytes() for path in folder.iterdir()}
    assert len(first) == 2

    words = shlex.split(shown.replace("\\\n", ""))
    ran = assess_program(*words[1:])

    assert shlex.split(copied[0]) == words
    assert ran.returncode == 0, ran.stderr
    again = [path for path in folder.iterdir() if path not in first]
    assert len(again) == 2
    assert {path.suffix for path in again} == {path.suffix for path in first}
    assert all(b"St Elsewhere" in path.read_bytes() for path in again)


def test_a_command_is_read_back_by_a_shell_word_by_word() -> None:
    wanted = [Wanted("our board", "html", show_notes=True, show_working=False), Wanted("x", "pdf")]
    words = [*report_command("id", wanted, Path("/a b/c")), "--store", "/it's/here", *AWKWARD]

    assert shlex.split(quoted(words, "linux")) == words
    assert shlex.split(on_lines(words, 40, "linux").replace("\\\n", "")) == words
    assert {"--show-notes", "--no-working", "html,pdf"} <= set(words)
    assert "--show-names" not in words


def test_the_address_of_a_server_is_not_in_the_command() -> None:
    assert where_it_is_kept(Settings(store="postgresql://ann:secret@host/db")) == []
    assert where_it_is_kept(Settings()) == []
    assert where_it_is_kept(Settings(store="a/../b.sqlite3"))[1] == str(Path.cwd() / "b.sqlite3")


async def test_while_it_is_made_the_screen_lives_and_nothing_is_made_twice(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, begun = threading.Event(), []
    make_step = making_each.make_step

    def slow(
        step: making_each.Step, into: Path, number: int
    ) -> making_each.MadeFile | making_each.NotMade:
        begun.append(step.fmt)
        assert goes_on.wait(30)
        return make_step(step, into, number)

    monkeypatch.setattr(making_each, "make_step", slow)
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("tab", "right", "right", "right", "space", "f4")
        await rater.until(lambda: rater.reads("Making 1 of 2: HTML"))
        await rater.press("enter", "enter", "f4")
        await rater.press("escape")
        assert rater.page == "report"
        await rater.press("f4")
        assert rater.page == "made"
        assert rater.reads("Making 1 of 2: HTML")
        await rater.press("escape")

        goes_on.set()
        await over(rater)

        assert begun == ["html", "md"]
        assert rater.page == "report"
        assert rater.said("The reports are made.")
    assert len(list(Path.cwd().glob("*_*"))) == 2


async def test_a_fault_in_one_format_loses_no_other(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = making_each.page_of

    def failing(*given: object) -> object:
        if given[2].fmt == "html":  # type: ignore[attr-defined]
            raise ReportError("[/] the fault is here \x1b]0;PWNED\x07")
        return make(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(making_each, "page_of", failing)
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("tab", "right", "right", "right", "space")
        await report_made(rater)
        assert rater.reads("Made: 1 of 2")
        assert rater.reads("HTML could not be made. Your answers are not affected.")
        assert rater.reads("[/] the fault is here <U+001B>]0;PWNED<U+0007>")
        monkeypatch.setattr(making_each, "page_of", make)

        assert rater.reads("> Try again")
        await rater.press("enter")
        await over(rater)

        assert rater.reads("The reports are made")
    endings = sorted(path.suffix for path in Path.cwd().glob("*_*"))
    assert endings == [".html", ".md"]


async def test_a_folder_that_cannot_be_written_to_is_said(room: Room, tmp_path: Path) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        (tmp_path / "a-file").write_text("x")
        rater.app.folder = tmp_path / "a-file" / "below"
        await report_made(rater)

        assert rater.reads("The report could not be made")
        assert rater.reads("a-file")
        assert not rater.reads("still there")
        assert rater.app.fault is None

        await rater.press("enter")
        assert rater.page == "folder"
        (tmp_path / "there").mkdir()
        await rater.press("tab")
        await rater.burst(*str(tmp_path / "nowhere"), "enter")
        assert rater.reads("There is a problem")
        await rater.burst(*(["backspace"] * 7), *"there", "enter")
        await over(rater)

        assert rater.reads("The report is made")
        assert rater.page == "made"
    assert len(list((tmp_path / "there").glob("*.html"))) == 1


# A template of one's own that is at fault


def own_report(folder: Path, source: str) -> Settings:
    (folder / "own/ours").mkdir(parents=True)
    card = 'id: ours\ntitle: "Our paper"\nfor_whom: "Us"\nformats:\n  html: "page.html.j2"\n'
    (folder / "own/ours/report.yaml").write_text(card, "utf-8")
    (folder / "own/ours/page.html.j2").write_text(source, "utf-8")
    return Settings(store=str(folder / "store/assessments.sqlite3"), reports=str(folder / "own"))


FAULTY = "<p>\n{% for part in characteristics %}\n" + " " * 80 + "{{ part.titel }}\n{% endfor %}\n"


async def made_by_ours(rater: Rater) -> None:
    await rater.press("end", "enter")
    await report_made(rater)


async def test_a_fault_names_file_line_word_and_the_nearest(room: Room, tmp_path: Path) -> None:
    settings = own_report(tmp_path, FAULTY)
    async with room.sits_down(
        *PAGES, saved=room.filled_in(), settings=settings, size=(80, 40)
    ) as rater:
        await made_by_ours(rater)

        assert rater.reads("own/ours/page.html.j2, line 3")
        assert rater.reads('"titel" is not known here. Did you mean "title"?')
        assert rater.reads("What a characteristic has:")
        quoted_line = next(line for line in rater.shown().splitlines() if "part.titel" in line)
        marked = next(line for line in rater.shown().splitlines() if "^^^^^" in line)
        assert quoted_line.index("titel") == marked.index("^")
        assert "| …" in quoted_line


async def test_the_report_that_came_along_can_be_made_instead(room: Room, tmp_path: Path) -> None:
    settings = own_report(tmp_path, FAULTY)
    async with room.sits_down(*PAGES, saved=room.filled_in(), settings=settings) as rater:
        await made_by_ours(rater)

        await rater.click_on("Use the built-in full report instead")
        await over(rater)

        assert rater.reads("The report is made")
        assert "Full report" in rater.masthead
        assert "Our paper" not in rater.masthead
        assert rater.reads('Another report stands in for "Our paper": HTML is the built-in')
        assert "--template" not in rater.words("#words")
    (path,) = Path.cwd().glob("*_*.html")
    assert "full-report" in path.name


async def test_where_another_report_stands_in_for_a_part_each_has_its_command(
    room: Room, tmp_path: Path
) -> None:
    settings = own_report(tmp_path, FAULTY)
    card = tmp_path / "own/ours/report.yaml"
    card.write_text(card.read_text("utf-8") + '  md: "page.md.j2"\n', "utf-8")
    (tmp_path / "own/ours/page.md.j2").write_text("Ours\n", "utf-8")
    async with room.sits_down(
        *PAGES, saved=room.filled_in(), settings=settings, size=(80, 60)
    ) as rater:
        await rater.press("end", "enter", "tab", "right", "space")
        await report_made(rater)
        await rater.click_on("Use the built-in full report instead")
        await over(rater)

        assert rater.reads("Our paper and Full report")
        shown = rater.words("#words").partition("on the command line\n")[2]
        commands = shlex.split(shown.replace("\\\n", ""))
        assert commands.count("report") == 2
        assert commands[commands.index("--as") + 1] == "md"
        assert commands[commands.index("--template") + 1] == "ours"
        assert commands.count("--template") == 1
        assert "html" in commands


async def test_the_files_of_one_set_share_one_number(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await report_made(rater)
        await rater.show("report")
        await rater.press("tab", "right", "right", "right", "space")
        await report_made(rater)

    names = sorted(path.name for path in Path.cwd().glob("*_*-2.*"))
    assert [Path(name).suffix for name in names] == [".html", ".md"]
    assert len(list(Path.cwd().glob("*_*"))) == 3


async def test_the_message_is_saved_to_a_file_and_over_no_other(room: Room, tmp_path: Path) -> None:
    settings = own_report(tmp_path, FAULTY)
    async with room.sits_down(*PAGES, saved=room.filled_in(), settings=settings) as rater:
        await made_by_ours(rater)

        for _time in range(2):
            await rater.click_on("Save this message to a file")
            assert rater.reads("report-message")

    for name in ("report-message.txt", "report-message-2.txt"):
        assert "line 3" in (tmp_path / name).read_text("utf-8")


async def test_the_template_is_opened_at_its_line_and_tried_again(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = own_report(tmp_path, FAULTY)
    template = tmp_path / "own/ours/page.html.j2"
    asked: list[tuple[Path, int]] = []

    def mend(_app: object, path: Path, line: int) -> bool:
        asked.append((path, line))
        template.write_text(FAULTY.replace("titel", "title"), "utf-8")
        return True

    monkeypatch.setattr("assess.tui.screens.made.edit", mend)
    monkeypatch.setattr("assess.tui.screens.made.editor_of", lambda: ["vi"])
    monkeypatch.setattr("assess.tui.screens.made.MadeScreen._can_step_aside", True)
    async with room.sits_down(*PAGES, saved=room.filled_in(), settings=settings) as rater:
        await made_by_ours(rater)
        await rater.press("enter")
        assert asked == [(template, 3)]

        assert rater.reads("> Try again")
        await rater.press("enter")
        await over(rater)

        assert rater.reads("The report is made")


async def test_without_an_editor_none_is_offered(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assess.tui.screens.made.editor_of", list)
    settings = own_report(tmp_path, FAULTY)
    async with room.sits_down(*PAGES, saved=room.filled_in(), settings=settings) as rater:
        await made_by_ours(rater)

        assert not rater.reads("my editor")
        page_of(rater.app).arrive()
        assert rater.reads("> Try again")


def test_an_editor_is_one_that_is_there_and_goes_to_the_line_where_it_can() -> None:
    assert editor_of({}) == []
    assert editor_of({"VISUAL": "no-such-editor-here", "EDITOR": "sh -c"}) == ["sh", "-c"]
    assert editor_of({"EDITOR": '"'}) == []
    path = Path.cwd() / "a b"
    assert opening(["vim"], path, 41) == ["vim", "+41", str(path)]
    assert opening(["code", "--wait"], path, 41) == ["code", "--wait", str(path)]
    assert opening(["vim"], path, 0) == ["vim", str(path)]


async def test_what_is_shown_is_of_what_was_made_last(room: Room, tmp_path: Path) -> None:
    settings = own_report(tmp_path, FAULTY)
    async with room.sits_down(*PAGES, saved=room.filled_in(), settings=settings) as rater:
        await made_by_ours(rater)
        rater.app.screen.query_one("#sheet").scroll_end(animate=False, immediate=True)
        await rater.press("end", "up", "up", "enter")
        assert rater.reads("Written to")
        await rater.press("escape")
        await rater.show("report")
        await rater.press("home", "enter")
        await report_made(rater)

        assert rater.masthead.endswith("Full report")
        assert rater.reads("The report is made")
        assert rater.words("#said") == ""
        assert not rater.reads("titel")
        assert not rater.reads("Use the built-in full report instead")
        assert not rater.app.screen.query_one("#headline").has_class("warm")
        assert rater.app.screen.query_one("#sheet").scroll_y == 0
