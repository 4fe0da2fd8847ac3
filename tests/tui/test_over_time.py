"""Change over time on the screen: from the saved checks and from the result, and its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from every_page import report_made

from assess.domain.assessment import Answer, Respondent
from assess.reports.formats import NAMES
from assess.settings import Settings
from assess.usecases import walk
from assess.usecases.reporting_change import CHANGE_FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from at_the_screens import Rater, Room

    from assess.domain.assessment import Assessment
    from assess.store.base import Saved


def kept(room: Room, day: str, *, who: str = "", **levels: int) -> Saved:
    """The worked example as it was answered on a day, with some levels of its own."""
    given = room.example()
    own = {id_.replace("_", "-"): Answer(value=level) for id_, level in levels.items()}
    changed: dict[str, object] = {"answers": {**given.answers, **own}, "answered_on": day}
    if who:
        changed["respondent"] = Respondent(name=who)
    assessment: Assessment = given.model_copy(update=changed)
    return walk.begin(room.house(), assessment, known_as=f"sehs-{day}")


def two_checks(room: Room) -> Saved:
    kept(room, "2025-03-10", board_attention=1)
    return kept(room, "2026-09-14")


async def press_act(rater: Rater, label: str) -> None:
    await rater.click_on(f"[ {label} ]", along=3)
    await rater.settle()


async def test_from_the_saved_checks_to_what_changed(room: Room) -> None:
    two_checks(room)
    async with room.sits_down("saved", size=(100, 40)) as rater:
        await press_act(rater, "Change over time")

        assert rater.reads("Since 10 March 2025: no clear change: 62.3 became 64.2 (+1.9).")
        assert "level 1 became level 3, 2 levels up." in rater.words("#course")
        assert rater.reads("2 points show no trend")


async def test_from_the_result_and_back(room: Room) -> None:
    saved = two_checks(room)
    async with room.sits_down("tasks", size=(100, 40), saved=saved) as rater:
        await rater.show("result")
        await press_act(rater, "Change over time")
        assert rater.masthead.startswith("St Elsewhere Health Service")
        assert rater.reads("Sep 2026")

        await rater.press("escape")

        assert rater.reads("[ Change over time ]")


async def test_one_check_alone_offers_no_comparison(room: Room) -> None:
    saved = kept(room, "2026-09-14")
    async with room.sits_down("saved") as rater:
        assert not rater.reads("Change over time")
        rater.app.sitting = None
    async with room.sits_down("tasks", saved=saved) as rater:
        await rater.show("result")

        assert not rater.reads("Change over time")


async def test_what_another_person_answered_alone_is_not_shown(room: Room) -> None:
    saved = kept(room, "2026-09-14")
    kept(room, "2026-09-13", who="Somebody else", board_attention=0)
    async with room.sits_down("tasks", size=(100, 40), saved=saved) as rater:
        await rater.app.show_over_time(saved.id)
        await rater.settle()

        assert rater.reads("There is nothing to compare yet")
        assert not rater.reads("level 0")


async def test_one_check_says_what_to_do_and_leads_there(room: Room) -> None:
    saved = kept(room, "2026-09-14")
    async with room.sits_down("tasks", size=(100, 40), saved=saved) as rater:
        await rater.app.show_over_time(saved.id)
        await rater.settle()
        assert rater.reads("Two checks of one organisation")
        assert "F4" not in rater.shown().splitlines()[-1]

        await press_act(rater, "Read in an earlier file")

        assert rater.page == "read-in"
        await rater.press("escape")
        assert rater.page == "StartScreen"
        assert rater.app.sitting is None


async def test_f4_writes_the_report(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    saved = two_checks(room)
    async with room.sits_down("tasks", size=(100, 40), saved=saved) as rater:
        await rater.app.show_over_time(saved.id)
        await report_made(rater)

        assert rater.page == "made"
        assert rater.reads("The report is made")
        assert rater.reads("assess compare sehs-2025-03-10 sehs-2026-09-14 --as html")
        await rater.press("end")
        assert rater.reads("> Back to what changed")
        await rater.press("enter")
        assert rater.page == "over-time"
    (written,) = list(tmp_path.glob("*.html"))  # noqa: ASYNC240 the program has left
    assert "No clear change: 62.3 became 64.2 (+1.9)." in written.read_text("utf-8")


async def test_the_report_offers_what_it_is_made_as(room: Room) -> None:
    saved = two_checks(room)
    async with room.sits_down("tasks", size=(100, 40), saved=saved) as rater:
        await rater.app.show_over_time(saved.id)
        await rater.settle()
        for fmt in CHANGE_FORMATS:
            assert rater.reads_in("#formats", NAMES[fmt])

        await rater.press("tab", "space", "f4")

        assert rater.reads("Tick what to make first, such as HTML.")
        assert rater.page == "over-time"


def settings_with_own(room: Room, tmp_path: Path, source: str) -> Settings:
    """One report of change and one of an assessment beside the settings."""
    for id_, about in (("ours", "change"), ("paper", "assessment")):
        folder = tmp_path / "own" / id_
        folder.mkdir(parents=True)
        (folder / "page.html.j2").write_text(source, "utf-8")
        (folder / "report.yaml").write_text(
            f'id: {id_}\ntitle: "Our {about}"\nfor_whom: "Us"\nabout: {about}\n'
            'formats:\n  html: "page.html.j2"\n',
            "utf-8",
        )
    return Settings(store=str(room.file.path), reports=str(tmp_path / "own"))


async def test_a_report_of_change_of_ones_own_is_offered_and_made(
    room: Room, tmp_path: Path
) -> None:
    saved = two_checks(room)
    settings = settings_with_own(room, tmp_path, "<p>Ours: {{ organisation_name }}</p>")
    async with room.sits_down("tasks", saved=saved, settings=settings) as rater:
        await rater.app.show_over_time(saved.id)
        await rater.settle()
        assert rater.reads_in("#templates", "Our change")
        assert not rater.reads_in("#templates", "Our assessment")
        assert rater.reads_in("#formats", "PDF")

        await rater.press("tab", "end", "enter")
        assert not rater.reads_in("#formats", "PDF")
        await report_made(rater)

        assert rater.masthead.endswith("Our change")
        assert rater.reads("--template ours")
    (written,) = list(tmp_path.glob("*_ours-report_*.html"))  # noqa: ASYNC240 the program has left
    assert written.read_text("utf-8").strip() == "<p>Ours: St Elsewhere Health Service</p>"


async def test_where_it_is_at_fault_the_one_that_came_along_is_made_instead(
    room: Room, tmp_path: Path
) -> None:
    saved = two_checks(room)
    settings = settings_with_own(room, tmp_path, "{{ headlin }}")
    async with room.sits_down("tasks", saved=saved, settings=settings) as rater:
        await rater.app.show_over_time(saved.id)
        await rater.settle()
        await rater.press("tab", "end")
        await report_made(rater)
        assert rater.reads("own/ours/page.html.j2, line 1")

        await rater.click_on("Use the built-in report instead")
        await rater.until(lambda: not rater.app.workshop.is_at_work, seconds=60)
        await rater.settle()

        assert rater.reads('HTML is the built-in "Change over time"')
        assert not rater.reads("--template")


async def test_the_chart_fits_the_window(room: Room) -> None:
    saved = two_checks(room)
    async with room.sits_down("tasks", size=(60, 20), saved=saved) as rater:
        await rater.app.show_over_time(saved.id)
        await rater.settle()
        assert rater.reads("64.2 \u25cf")

        await rater.resize(120, 40)

        assert rater.reads("64.2 \u25cf")
        assert "\u25cf" in rater.words("#course").partition("From")[0]
