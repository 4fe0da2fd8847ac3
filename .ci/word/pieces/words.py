"""Words that stand in a template, and lists of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from laying_out import Page


def tr(words: str, **places: str) -> str:
    """A text of the template, in the reader's language; places hold names of a report."""
    # Word's own quotes would end the text: the library turns them into plain ones inside a tag.
    quoted = words.replace("“", "\\u201c").replace("”", "\\u201d")
    if not places:
        return '{{ _("' + quoted + '") }}'
    inside = ", ".join(f"{name}={value}" for name, value in places.items())
    return '{{ _("' + quoted + '").format(' + inside + ") }}"


def facts(page: Page, *rows: tuple[str, str]) -> None:
    """A list of terms, without those to which there is nothing to say."""
    for term, words in rows:
        only = words.startswith("{{ ") and words.count("{{") == 1 and "_(" not in words
        if only:
            page.tag(f"if {words[3:-3]}")
        page.fact(tr(term), words)
        if only:
            page.tag("endif")


def either(condition: str, words: str, otherwise: str = "") -> str:
    """Words where something holds, and others where it does not."""
    other = "{% else %}" + otherwise if otherwise else ""
    return "{% if " + condition + " %}" + words + other + "{% endif %}"


KIND = '{{ [organisation_kind, organisation_country] | select | join(", ") }}'
ANSWERED = (("Answers of", "{{ answered_on }}"), ("Answered by", "{{ answered_by }}"))
CRITERIA = (
    "Criteria",
    tr("{title}, version {version}", title="framework_title", version="framework_version"),
)
PROVENANCE = (
    CRITERIA,
    ("Digest of the criteria", "{{ framework_digest }}"),
    ("Digest of the answers", "{{ answers_digest }}"),
    ("Made by", tr("assess {version}, on {day}", version="program_version", day="made_on")),
)


def origin(page: Page) -> None:
    """Where the report comes from, in one line."""
    page.say(
        tr(
            "Answers of {day}, by {who}. Criteria {version}, digest {digest}. "
            "Digest of the answers {answers}. Made by assess {program}.",
            day="answered_on",
            who="answered_by",
            version="framework_version",
            digest="framework_digest_short",
            answers="answers_digest_short",
            program="program_version",
        ),
        style="Small print",
    )


def same_everywhere(page: Page) -> None:
    page.say(
        tr("The same answers and the same criteria give the same result on every machine."),
        style="Small print",
    )
