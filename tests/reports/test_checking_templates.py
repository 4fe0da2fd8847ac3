"""`assess report check`: every fault of a template at its place, and none that is not there."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from assess.bootstrap import other_criteria
from assess.reports.checking.checked import check_template
from assess.reports.checking.made_documents import missed_in_pdf, missed_in_word
from assess.reports.checking.made_pages import missed_in_html, missed_in_markdown
from assess.reports.templates import SHIPPED_ABOUT, Template, card_of, find_template, shipped_folder
from assess.usecases.checking_reports import ReportsCheck
from assess.usecases.samples import AWKWARD, SEVERAL, Shown, sample_named, telling_samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    from assess.criteria import Criteria
    from assess.reports.views import About, View
    from assess.usecases.samples import Sample

SHOWN: Final = Shown(date(2026, 11, 22), "1.0.0")
SHIPPED: Final = [
    (id_, fmt, about)
    for about, ids in SHIPPED_ABOUT.items()
    for id_ in ids
    for fmt in card_of(shipped_folder() / id_).formats
]


@pytest.fixture(scope="session")
def samples(shipped_criteria: Criteria) -> list[Sample]:
    return telling_samples(shipped_criteria, other_criteria(shipped_criteria.framework.id))


@pytest.fixture(scope="session")
def views_about(samples: list[Sample]) -> Callable[[About], list[View]]:
    """The views of all samples, made once."""
    from functools import cache

    return cache(lambda about: [SHOWN.view(each, about) for each in samples])


@pytest.fixture
def found(
    views_about: Callable[[About], list[View]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[str]]:
    """What is found in a template with this source, made here with three samples."""
    from assess.reports.checking import checked
    from assess.reports.rendering import made_here

    def here(views: list[View], template: Template, limits: object) -> list[object]:
        from assess.reports.faults import TemplateFaultError
        from assess.reports.limits import Limits

        made: list[object] = []
        for view in views:
            try:
                made.append(made_here(view, template, Limits()))
            except TemplateFaultError as error:
                made.append(error.fault)
        return made

    monkeypatch.setattr(checked, "tried", here)

    def check(source: str, name: str = "ours.html.j2", **others: str) -> list[str]:
        for file, text in {name: source, **others}.items():
            (tmp_path / file).write_text(text, encoding="utf-8")
        template = find_template(str(tmp_path / name), None)
        everything = check_template(template, views_about("assessment")[:3]).everything
        return [str(each).removeprefix(f"{tmp_path}/") for each in everything]

    return check


PAGE: Final = '<html lang="en"><title>x</title>\n'


@pytest.mark.parametrize(("report", "fmt", "about"), SHIPPED)
def test_nothing_is_found_in_a_shipped_template(
    report: str,
    fmt: str,
    about: About,
    views_about: Callable[[About], list[View]],
    samples: list[Sample],
) -> None:
    several = card_of(shipped_folder() / report).several_raters
    pairs = zip(views_about(about), samples, strict=True)
    views = [view for view, sample in pairs if not several or sample.assessment.raters]
    few = views if fmt in {"html", "md"} else [*views[:1], *views[-3:]]

    found = check_template(find_template(report, fmt, about), few)  # type: ignore[arg-type]  # one of its formats

    assert [str(each) for each in found.everything] == []


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ verdct }}", ['2:4: "verdct" is not known here. Did you mean "verdict"? [unknown-name]']),  # noqa: E501 one template a line
        (
            "{% if false %}{{ self_rated.bnad }}{% endif %}",
            ['2:29: "bnad" is not known here. Did you mean "band"? [unknown-name]'],
        ),
        (
            "{% for a in answers if a.is_open %}{% for part in a.evidnce %}{% endfor %}{% endfor %}",  # noqa: E501 one template a line
            1,
        ),
        ("{% for s in agreement.talk %}{% for v in s.voices %}{{ v.strenth }}{% endfor %}{% endfor %}", ['2:58: "strenth" is not known here. Did you mean "strength"? [unknown-name]']),  # noqa: E501 one template a line
        ("{{ steps | map(attribute='txt') | join }}", 'Did you mean "text"?'),
        ("{{ (steps | first).ordr }}{{ steps[0].ara }}{{ steps[:2][0].txet }}", 3),
        ("{% set mine = characteristics %}{% for m in mine %}{{ m.titel }}{% endfor %}", 1),
        ("{% macro m(row) %}{{ row.titel }}{% endmacro %}{% for p in characteristics %}{{ m(p) }}{% endfor %}", 1),  # noqa: E501 one template a line
        ('{% import "shipped:_macros/figure.html.j2" as f %}{{ f.profil(chart) }}', 'Did you mean "profile"?'),  # noqa: E501 one template a line
        ('{% import "shipped:_macros/figure.html.j2" as f %}{{ f.profile() }}', "[missing-value]"),
        ('{% from "shipped:_macros/figure.html.j2" import profil %}', 'Did you mean "profile"?'),
        ("{{ verdict | uper }}{% if known is defned %}{% endif %}", 2),
        ('{% if false %}{% include "mising.html.j2" %}{% endif %}', "[missing-template]"),
        ("{% for a in answers %}", "[syntax]"),
        ("{{ verdict.__class__ }}", "[not-allowed]"),
        ("{{ 1 / 0 }}", "division by zero [not-made]"),
        ("{% if has_raters %}{{ 1 / 0 }}{% endif %}", "division by zero [not-made]"),
        ("{% if nothing_of_this is defined %}{{ nothing_of_this }}{% endif %}", 0),
        ("{{ nothing_of_this | default('x') }}", 0),
        ("{% for k in [1, 2] %}{{ loop.index }}{{ k }}{% endfor %}{{ range(3) | list | length }}", 0),  # noqa: E501 one template a line
        ('{% include "mising.html.j2" ignore missing %}', 0),
        ("{% with rows = steps %}{% for r in rows | reverse %}{{ r.text.upper() }}{% endfor %}{% endwith %}", 0),  # noqa: E501 one template a line
    ],
)  # fmt: skip
def test_what_is_found_in_a_page(
    source: str, said: list[str] | str | int, found: Callable[..., list[str]]
) -> None:
    told = found(PAGE + source)

    if isinstance(said, int):
        assert len(told) == said, told
    elif isinstance(said, str):
        assert len(told) == 1, told
        assert said in told[0]
    else:
        assert told == [f"ours.html.j2:{each}" for each in said]


def test_a_block_that_nothing_has_is_told_and_words_that_are_never_shown(
    found: Callable[..., list[str]],
) -> None:
    told = found(
        '{% extends "shipped:full/report.html.j2" %}\nlost words\n'
        "{% block cvoer %}{{ verdict }}{% endblock %}{% block cover %}{{ super() }}{% endblock %}"
    )

    assert told == [
        (
            "ours.html.j2:2:1: warning: This stands outside of every block, so it is never shown."
            " [never-shown]"
        ),
        (
            'ours.html.j2:3:10: No template that this one extends has a block "cvoer".'
            ' Did you mean "cover"? [unknown-block]'
        ),
    ]


def test_what_a_template_imports_and_includes_is_read_too(
    found: Callable[..., list[str]],
) -> None:
    told = found(
        PAGE + '{% import "m.html.j2" as m %}{% include "i.html.j2" %}{{ m.one(self_rated) }}',
        **{
            "m.html.j2": "{% macro one(result) %}{{ result.bnad }}{{ verdict }}{% endmacro %}",
            "i.html.j2": "{{ verdict }}{{ knwn }}",
        },
    )

    assert [each.partition(" ")[0] for each in told] == ["i.html.j2:1:17:", "m.html.j2:1:34:", "m.html.j2:1:44:"]  # fmt: skip  # noqa: E501 one template a line


def test_names_in_typst_are_found_without_making_it(found: Callable[..., list[str]]) -> None:
    source = (
        '#import "/_macros/paper.typ": *\n#show: paper\n= #view.organisation_name\n'
        "#if false { view.verdct }\n// view.comment is none\n"
        "#if false { for row in view.steps { row.txt } }"
    )

    told = found(source, "ours.typ")

    assert told == [
        'ours.typ:4:18: "verdct" is not known here. Did you mean "verdict"? [unknown-name]',
        'ours.typ:6:41: "txt" is not known here. Did you mean "text"? [unknown-name]',
    ]


@pytest.mark.parametrize(
    ("page", "rules"),
    [
        ("<p>x", {"no-title", "no-language"}),
        (PAGE + "<h1>a</h1><h3>b</h3>", {"skipped-heading"}),
        (PAGE + "<h2>a</h2>", {"skipped-heading"}),
        (PAGE + '<img src="a.png"><img alt="">', {"no-alternative-text"}),
        (PAGE + "<svg><svg></svg></svg>", {"no-alternative-text"}),
        (PAGE + "<table><tr><td>1</table>", {"no-header"}),
        (PAGE + '<table><tr><th>1</table><svg aria-label="x"></svg>', set()),
    ],
)
def test_what_a_screen_reader_would_miss_in_a_page(page: str, rules: set[str]) -> None:
    assert {rule for rule, _words, _place in missed_in_html(page)} == rules


def test_what_a_screen_reader_would_miss_elsewhere(repository: Path) -> None:
    import io

    from docx import Document

    document, kept = Document(), io.BytesIO()
    document.add_table(2, 3)
    document.save(kept)

    assert [each[0] for each in missed_in_word(kept.getvalue())] == ["no-header"]
    assert [each[0] for each in missed_in_markdown("# a\n### b\n```\n#### c\n```\n")] == [
        "skipped-heading"
    ]
    assert [each[0] for each in missed_in_pdf(b"%PDF-1.7")] == ["not-fit-for-screen-readers"]


def test_a_folder_is_checked_with_its_card(tmp_path: Path, samples: list[Sample]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/report.yaml").write_text("id: a\ntitel: x\n", encoding="utf-8")

    found = ReportsCheck(samples[:1], SHOWN, tmp_path).check([])

    assert {each.rule for each in found.problems} >= {"unknown-key"}
    assert all(each.path == str(tmp_path / "a/report.yaml") for each in found.problems)


def test_samples_bring_out_what_there_is(samples: list[Sample]) -> None:
    views = [SHOWN.view(each) for each in samples]

    assert any(view.has_raters for view in views)  # type: ignore[union-attr]  # about an assessment
    assert not all(view.has_evidence for view in views)  # type: ignore[union-attr]
    assert not all(view.has_gates for view in views)  # type: ignore[union-attr]
    assert any(view.self_rated.is_stopped for view in views)  # type: ignore[union-attr]
    assert any(view.open_answers for view in views)  # type: ignore[union-attr]
    assert {SEVERAL, AWKWARD} <= {each.name for each in samples}


def test_the_sample_that_shows_most_has_something_for_nearly_every_name(
    shipped_criteria: Criteria,
) -> None:
    from assess.reports.fields import described
    from assess.reports.view import ReportView

    names = described(ReportView, SHOWN.view(sample_named(shipped_criteria, None)))

    assert sum(bool(each.example) for each in names) > 0.7 * len(names)


def test_the_command_tells_people_programs_and_pull_requests(
    assess_program: Callable[..., CompletedProcess[str]], folder_of_its_own: Path
) -> None:
    Path("ours.md.j2").write_text("# x\n{{ verdct }}\n", encoding="utf-8")

    as_text = assess_program("report", "check", "ours.md.j2")
    as_remarks = assess_program("report", "check", "ours.md.j2", "--format", "github")
    as_json = assess_program("report", "check", "ours.md.j2", "--json")

    assert (as_text.returncode, as_remarks.returncode, as_json.returncode) == (1, 1, 1)
    assert as_text.stdout.startswith('ours.md.j2:2:4: "verdct" is not known here.')
    assert "1 problem in 1 of 1 files." in as_text.stderr
    assert as_remarks.stdout.startswith("::error file=ours.md.j2,line=2,col=4,title=unknown-name::")
    (problem,) = json.loads(as_json.stdout)["problems"]
    assert (problem["rule"], problem["line"], problem["column"]) == ("unknown-name", 2, 4)


def test_a_file_called_like_a_command_is_a_file_where_its_place_is_written(
    assess_program: Callable[..., CompletedProcess[str]], repository: Path, folder_of_its_own: Path
) -> None:
    answers = (repository / "tests/reports/examples/coastal.yaml").read_text("utf-8")
    Path("check").write_text(answers, encoding="utf-8")

    ran = assess_program("report", "./check", "--as", "md", "-o", "-")

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("# ")
