"""Words that stand in a template, and tables of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from laying_out import fill, plain

if TYPE_CHECKING:
    from laying_out import Page


def tr(words: str, **places: str) -> str:
    """A text of the template, in the reader's language; places hold names of a report."""
    if not places:
        return '{{ _("' + words + '") }}'
    inside = ", ".join(f"{name}={value}" for name, value in places.items())
    return '{{ _("' + words + '").format(' + inside + ") }}"


def facts(page: Page, *rows: tuple[str, str]) -> None:
    table = page.document.add_table(len(rows), 2)
    plain(table, [45, 125])
    for place, (term, words) in enumerate(rows):
        fill(table.cell(place, 0), [(tr(term), "Secondary")])
        fill(table.cell(place, 1), [words])


KIND = '{{ [organisation_kind, organisation_country] | select | join(", ") }}'
PROVENANCE = (
    (
        "Criteria",
        tr("{title}, version {version}", title="framework_title", version="framework_version"),
    ),
    ("Digest of the criteria", "{{ framework_digest }}"),
    ("Digest of the answers", "{{ answers_digest }}"),
    ("Made by", tr("assess {version}, on {day}", version="program_version", day="made_on")),
)
