"""A template that is wrong, or means harm, ends in one message that says where and what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from assess.errors import ReportError
from assess.reports.faults import TemplateFaultError
from assess.reports.limits import Limits
from assess.reports.rendering import page, render
from assess.reports.templates import Template, find_template

if TYPE_CHECKING:
    from assess.reports.formats import Format
    from assess.reports.view import ReportView

WRONG: Final = {
    "a word at the top": ("{{ characteristic }}", 'Did you mean "characteristics"?'),
    "a word of a row": (
        "{% for part in characteristics %}\n{{ part.titel }}\n{% endfor %}",
        'Did you mean "title"?',
    ),
    "a word of a result": ("{{ self_rated.bnad }}", 'Did you mean "band"?'),
    "a word of a text": ("{{ verdict.text }}", '"text" is not known here.'),
    "a word like no other": ("{{ xyzzy }}", '"xyzzy" is not known here.'),
    "in a condition": ("{% if organisation_nam %}x{% endif %}", '"organisation_name"?'),
    "a filter": ("{{ verdict | uper }}", 'Did you mean "upper"?'),
    "a test": ("{% if verdict is defned %}{% endif %}", 'Did you mean "defined"?'),
    "a tag": ("{% fro part in gates %}{% endfro %}", "not written correctly"),
    "an open tag": ("{% for part in gates %}", "{% endfor %} is missing"),
    "an open block": ("{% block mine %}", "{% endblock %} is missing"),
    "an open value": ("{{ verdict ", "not written correctly"),
    "an open raw part": ("{% raw %}{{", "not written correctly"),
    "a missing template": ('{% include "mising.html.j2" %}', 'There is no template "mising'),
    "a misspelt report": (
        '{% extends "shipped:full/reprot.html.j2" %}',
        'Did you mean "shipped:full/report.html.j2"?',
    ),
    "a division by nothing": ("{{ 1 / 0 }}", "division by zero"),
    "a text that is called": ("{{ verdict() }}", "not callable"),
    "text and number": ("{{ verdict + 1 }}", "does what cannot be done"),
    "a macro without its value": (
        '{% import "shipped:_macros/figure.html.j2" as f %}\n{{ f.profile() }}',
        '"chart" is not known',
    ),
}
HARMFUL: Final = {
    "the classes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "a class by filter": "{{ verdict | attr('__class__') }}",
    "a class by map": "{{ [verdict] | map(attribute='__class__') | join }}",
    "a class by format": "{{ '{0.__class__}'.format(verdict) }}",
    "a class by key": "{{ verdict['__class__'] }}",
    "globals of a function": "{{ _.__globals__ }}",
    "globals of a class": "{{ cycler.__init__.__globals__.os.popen('touch canary') }}",
    "globals of a namespace": "{{ namespace.__init__.__globals__ }}",
    "globals of a loop": "{% for g in gates %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "the template itself": "{{ self.__init__.__globals__ }}",
    "a macro's code": "{% macro m() %}{% endmacro %}{{ m.__call__.__func__ }}",
    "filler text": "{{ lipsum.__globals__ }}",
    "the settings": "{{ config.items() }}",
    "the request": "{{ request.environ }}",
    "a file by include": '{% include "/etc/passwd" %}',
    "a file above": '{% include "../secret.html.j2" %}',
    "a file that is no template": '{% include "secret.txt" %}',
    "a file through a link": '{% include "link.html.j2" %}',
    "a list that grows": "{% set mine = [] %}{{ mine.append(1) }}",
    "a value that changes": "{{ self_rated.__setattr__('band', 'Ready') }}",
    "escaping off": "{% autoescape false %}{{ verdict }}{% endautoescape %}",
    "escaping skipped": "{{ verdict | safe }}",
    "an endless text": "{{ 'a' * 10**9 }}",
    "an endless number": "{{ 10**(10**7) }}",
    "an endless list": "{{ range(999999999) | list }}",
    "an endless macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "an endless include": '{% include "ours.html.j2" %}',
    "a fault of another kind": "{{ gates | sum }}",
}
DOUBLING: Final = (
    "{% set n = namespace(s='a') %}{% for a in range(99) %}{% set n.s = n.s ~ n.s %}{% endfor %}"
)


@pytest.fixture
def view(views: dict[str, ReportView]) -> ReportView:
    return views["riverside"]


def template_at(folder: Path, source: str, fmt: Format = "html") -> Template:
    name = f"ours.{fmt}.j2"
    (folder / name).write_text(source, encoding="utf-8")
    return Template("ours", name, fmt, folder)


def message_of(view: ReportView, template: Template, **limits: float) -> str:
    """The message a person gets, made in this process."""
    from assess.reports.rendering import _told

    with pytest.raises(TemplateFaultError) as caught:
        page(view, template, Limits(**limits))  # type: ignore[arg-type]  # whole numbers are numbers
    return str(_told(caught.value.fault, template, "assess report"))


@pytest.mark.parametrize(("source", "said"), WRONG.values(), ids=WRONG)
def test_a_slip_is_told_with_its_place(
    source: str, said: str, view: ReportView, tmp_path: Path
) -> None:
    message = message_of(view, template_at(tmp_path, f"first line\n{source}\nlast line"))

    assert said in message
    assert "Your answers are not affected." in message
    assert "shipped:_macros" in message or "ours.html.j2, line " in message


@pytest.mark.parametrize("source", HARMFUL.values(), ids=HARMFUL)
def test_harm_ends_in_a_message(source: str, view: ReportView, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    for secret in (tmp_path / "secret.html.j2", mine / "secret.txt"):
        secret.write_text("hidden words", encoding="utf-8")
    (mine / "link.html.j2").symlink_to(tmp_path / "secret.html.j2")

    message = message_of(view, template_at(mine, source))

    assert message.startswith("The report could not be made.")
    assert "hidden words" not in message
    assert not Path("canary").exists()


def test_the_message_shows_the_line_and_marks_the_word(view: ReportView, tmp_path: Path) -> None:
    source = "<ul>\n  {% for part in characteristics %}\n    <li>{{ part.titel }}\n  {% endfor %}"

    with pytest.raises(ReportError) as caught:
        render(view, template_at(tmp_path, source))

    assert str(caught.value).splitlines()[:9] == [
        "The report could not be made. Your answers are not affected.",
        "",
        f"Template {tmp_path / 'ours.html.j2'}, line 3",
        "",
        "    2 |   {% for part in characteristics %}",
        "    3 |     <li>{{ part.titel }}",
        "      |                 ^^^^^",
        "",
        '"titel" is not known here. Did you mean "title"?',
    ]
    assert "What a characteristic has: number, id, title, short," in str(caught.value)


def test_a_page_without_end_is_stopped(view: ReportView, tmp_path: Path) -> None:
    source = "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}"

    message = message_of(view, template_at(tmp_path, source), letters=10_000)

    assert "grows beyond 10,000 letters" in message


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
            "takes longer than a template may",
        ),
        (
            DOUBLING,
            "memory",
        ),
    ],
    ids=["time", "memory"],
)
def test_a_runaway_is_stopped_in_its_own_process(
    source: str, said: str, view: ReportView, tmp_path: Path
) -> None:
    patience = 20.0 if said == "memory" else 2.0  # a busy machine needs time to fill its memory
    limits = Limits(seconds=patience, memory=600_000_000)

    with pytest.raises(ReportError, match=said):
        render(view, template_at(tmp_path, source), limits)


def test_what_is_harmless_by_hand_is_made_in_its_own_process(
    view: ReportView, tmp_path: Path
) -> None:
    made = render(view, template_at(tmp_path, "<p>{{ organisation_name }}</p>"))

    assert made == "<p>Riverside &amp; Hill NHS Foundation Trust</p>"


def test_markdown_is_escaped_whatever_a_template_does(view: ReportView, tmp_path: Path) -> None:
    from dataclasses import replace

    star = replace(view, organisation_name="*x*", limits=("*y*", "*z*"))
    source = (
        "{% macro m(x) %}[{{ x }}]{% endmacro %}"
        "{{ organisation_name }} {{ organisation_name ~ m(organisation_name) }} "
        "{{ m(organisation_name) ~ organisation_name }} {{ organisation_name + '*' }} "
        "{{ m('a') + organisation_name }} {{ limits | join('*') }} "
        "{{ [m('b'), organisation_name] | join(' ') }} {{ organisation_name | e }} "
        "{{ organisation_name | replace('x', '*') }} {{ m('c') | replace('c', '*') }} "
        "{{ '%s' | format(organisation_name) }} "
        "{% set s %}{{ organisation_name }}{% endset %}{{ s }} "
        "{{ organisation_name | upper }} {% filter upper %}{{ organisation_name }}{% endfilter %}"
    )

    made = page(star, template_at(tmp_path, source, "md"), Limits())

    assert made.count("*") == made.count("\\*")
    assert made.count("*") >= 20


def test_a_shipped_template_can_be_extended(view: ReportView, tmp_path: Path) -> None:
    source = (
        '{% extends "shipped:summary/report.html.j2" %}'
        "{% block head %}<h1>Our own head</h1>{% endblock %}"
    )

    made = render(view, template_at(tmp_path, source))

    assert "Our own head" in made
    assert "What to do first" in made


def test_a_piece_of_ones_own_takes_the_place_of_a_shipped_one(
    view: ReportView, tmp_path: Path
) -> None:
    (tmp_path / "_macros").mkdir()
    (tmp_path / "_macros/style.css.j2").write_text("p { margin: 1px; }", encoding="utf-8")

    made = render(view, template_at(tmp_path, '{% extends "shipped:full/report.html.j2" %}'))

    assert "<style>\np { margin: 1px; }" in made


def test_a_folder_says_what_it_is(view: ReportView, tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(
        'id: our-board\ntitle: "Ours"\nfor_whom: "Us"\nformats:\n  md: "page.md.j2"\n',
        encoding="utf-8",
    )
    (tmp_path / "page.md.j2").write_text("# {{ organisation_name }}\n", encoding="utf-8")

    template = find_template(str(tmp_path), None)

    assert (template.id, template.fmt) == ("our-board", "md")
    assert render(view, template) == "# Riverside & Hill NHS Foundation Trust\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('id: x\ntitle: "Ours"\nfor_whom: "Us"\nformat: {}\n', "did you mean `formats`"),
        ("id: [\n", "report.yaml:"),
        (None, "report.yaml cannot be read"),
    ],
)
def test_a_folder_that_does_not_say_what_it_is(
    written: str | None, said: str, tmp_path: Path
) -> None:
    if written is not None:
        (tmp_path / "report.yaml").write_text(written, encoding="utf-8")

    with pytest.raises(ReportError) as caught:
        find_template(str(tmp_path), None)

    assert said.casefold() in str(caught.value).casefold()


def test_a_file_must_say_what_it_makes(tmp_path: Path) -> None:
    (tmp_path / "ours.txt").write_text("x", encoding="utf-8")

    with pytest.raises(ReportError, match=r"ends in \"\.html\.j2\""):
        find_template(str(tmp_path / "ours.txt"), None)


def test_a_file_makes_only_what_it_says(tmp_path: Path) -> None:
    template_at(tmp_path, "x", "md")

    with pytest.raises(ReportError, match="makes md, not html"):
        find_template(str(tmp_path / "ours.md.j2"), "html")
