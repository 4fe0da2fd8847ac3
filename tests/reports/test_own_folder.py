"""A reader's own folder of reports: found by id, shared pieces, and faults that hide nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assess.errors import NotFoundError, ReportError
from assess.reports.limits import Limits
from assess.reports.own_reports import hidden_here, own_reports
from assess.reports.rendering import document, made_here
from assess.reports.templates import find_template
from assess.usecases.making_reports import Wanted, fitting_reports, template_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from assess.domain.assessment import Assessment
    from assess.reports.view import ReportView

CARD = 'id: {id}\ntitle: "Our board paper"\nfor_whom: "Our board"\nformats:\n  {fmt}: "{file}"\n'


def report_in(
    folder: Path, name: str, source: str, *, fmt: str = "html", file: str = "page.html.j2"
) -> Path:
    made = folder / name
    made.mkdir(parents=True)
    (made / "report.yaml").write_text(CARD.format(id=name, fmt=fmt, file=file), encoding="utf-8")
    (made / file).write_text(source, encoding="utf-8")
    return made


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with one report that uses a piece which all of the folder share."""
    folder = tmp_path / "ours"
    source = '{% import "_macros/ours.html.j2" as ours %}<p>{{ ours.name(organisation_name) }}</p>'
    report_in(folder, "our-board", source)
    (folder / "_macros").mkdir()
    macro = "{% macro name(words) %}<b>{{ words }}</b>{% endmacro %}"
    (folder / "_macros/ours.html.j2").write_text(macro, encoding="utf-8")
    return folder


def test_a_report_of_ones_own_is_offered_after_the_shipped_ones(
    own: Path, assessments: dict[str, Assessment]
) -> None:
    offered = [card.id for card in fitting_reports(assessments["riverside"], own)]

    shipped = [card.id for card in fitting_reports(assessments["riverside"])]
    assert offered == [*shipped, "our-board"]


def test_it_is_found_by_its_id_and_shares_the_pieces_of_its_folder(
    own: Path, views: dict[str, ReportView]
) -> None:
    template = template_for(Wanted("our-board", own_folder=own))

    assert template is not None
    made = document(views["riverside"], template).decode()
    assert made == "<p><b>Riverside &amp; Hill NHS Foundation Trust</b></p>"


def test_a_pdf_of_ones_own_shares_them_too(own: Path, views: dict[str, ReportView]) -> None:
    (own / "_macros/ours.typ").write_text('#let ours = "Shared words"', encoding="utf-8")
    source = '#import "/_macros/ours.typ": *\n#import "/_macros/paper.typ": *\n= #ours'
    report_in(own, "our-paper", source, fmt="pdf", file="page.typ")
    template = find_template("our-paper", "pdf", own=own_reports(own).folders)

    made = made_here(views["riverside"], template, Limits())

    assert made.startswith(b"%PDF")


def test_a_single_file_shares_nothing_with_the_folder_around(tmp_path: Path, own: Path) -> None:
    (own / "our-board/report.yaml").unlink()
    template = find_template(str(own / "our-board/page.html.j2"), None)

    assert own_reports(own).reports == ()
    assert template.own_folder == own / "our-board"
    with pytest.raises(NotFoundError):
        template_for(Wanted("our-board", own_folder=own))


@pytest.mark.parametrize(
    ("id_", "card", "said"),
    [
        ("summary", CARD, "came with the program"),
        ("our-board", CARD, "our-board/report.yaml"),
        ("x", 'id: "x"\ntitle: 3\n', "report.yaml:2:8"),
        ("x", CARD.replace("{file}", "../{file}"), "in the same folder"),
        ("x", CARD.replace("{file}", "page.md.j2"), '"report.html.j2"'),
    ],
    ids=["shipped", "twice", "wrong", "outside", "another ending"],
)
def test_one_at_fault_is_told_and_hides_no_other(
    id_: str, card: str, said: str, own: Path, assessments: dict[str, Assessment]
) -> None:
    report_in(own, "z-second", "x")
    written = card.format(id=id_, fmt="html", file="page.html.j2")
    (own / "z-second/report.yaml").write_text(written, encoding="utf-8")

    found = own_reports(own)

    assert [each.card.id for each in found.reports] == ["our-board"]
    assert len(found.faults) >= 1
    assert said in "\n".join(found.faults)
    shipped = fitting_reports(assessments["riverside"])
    assert len(fitting_reports(assessments["riverside"], own)) == len(shipped) + 1


def test_a_fault_in_a_folder_that_is_named_from_here_names_it_once(
    own: Path, views: dict[str, ReportView], monkeypatch: pytest.MonkeyPatch
) -> None:
    report_in(own, "ours", "<p>{{ verdit }}</p>")
    monkeypatch.chdir(own.parent)

    with pytest.raises(ReportError) as caught:
        document(views["riverside"], find_template(f"{own.name}/ours", "html"))

    assert f"Template {own.name}/ours/page.html.j2, line 1" in str(caught.value)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert own_reports(tmp_path / "nowhere").reports == ()
    assert own_reports(None).reports == ()


def test_the_commands_know_it(
    own: Path,
    repository: Path,
    assess_program: Callable[..., CompletedProcess[str]],
) -> None:
    report_in(own, "broken", "x")
    (own / "broken/report.yaml").write_text("id: [", encoding="utf-8")
    answers = str(repository / "tests/reports/examples/riverside.yaml")
    place = {"ASSESS_REPORTS": str(own)}

    made = assess_program("report", answers, "--template", "our-board", "-o", "-", **place)
    shown = assess_program("report", "--list", **place)
    for_programs = assess_program("report", "--list", "--json", **place)
    missing = assess_program("report", answers, "--template", "broken", **place)

    assert made.stdout.strip() == "<p><b>Riverside &amp; Hill NHS Foundation Trust</b></p>"
    assert "yours" in next(line for line in shown.stdout.splitlines() if "our-board" in line)
    assert "shipped" in next(line for line in shown.stdout.splitlines() if "summary" in line)
    assert "report.yaml" in shown.stderr
    listed = {each["id"]: each for each in json.loads(for_programs.stdout)["reports"]}
    assert (listed["our-board"]["shipped"], listed["full"]["shipped"]) == (False, True)
    assert (missing.returncode, missing.stdout) == (4, "")
    assert "of your own reports these cannot be used" in missing.stderr.casefold()


def test_a_folder_here_of_the_same_name_is_told_and_how_to_mean_it(
    own: Path,
    tmp_path: Path,
    assess_program: Callable[..., CompletedProcess[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = tmp_path / "here"
    report_in(here, "our-board", "<p>here</p>")
    monkeypatch.chdir(here)
    place = {"ASSESS_REPORTS": str(own)}

    kept = assess_program("report", "--sample", "--template", "our-board", "-o", "-", **place)
    meant = assess_program("report", "--sample", "--template", "our-board/", "-o", "-", **place)
    checked = assess_program("report", "check", "our-board", **place)

    told = f'two reports "our-board". Used: {own / "our-board"}'
    assert "<b>" in kept.stdout
    assert told in kept.stderr
    assert "write: our-board/" in kept.stderr
    assert meant.stdout.strip() == "<p>here</p>"
    assert "two reports" not in meant.stderr
    assert told in checked.stderr


def test_the_kept_report_itself_is_told_of_nothing_it_hides(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own)

    assert hidden_here("our-board", own) is None
    assert hidden_here("full", own) is None
