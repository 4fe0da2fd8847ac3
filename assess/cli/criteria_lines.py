"""A framework as lines of plain text: all that it says, or a blank form to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assess.cli.lines import table, wrapped
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assess.reports.view_criteria import (
        ChoiceRow,
        CriteriaView,
        PartRow,
        QuestionRow,
        StepRow,
    )

_LINE: Final = "." * 50
"""Room to write on."""
_WITHOUT_KEYS: Final = frozenset({"multiple", "yesno"})
"""Types of answer whose choices are no levels."""


def document_lines(view: CriteriaView) -> list[str]:
    """All that the framework says."""
    return [
        *_heading(view),
        *_list(_("How a result comes about"), view.method),
        *_list(_("What a reader must know"), view.limits),
        *_list(_("What it helps to have ready"), view.at_hand),
        *_rows(_("The scale"), (_step(s) for s in view.scale)),
        *_rows(_("Strengths of evidence"), ((s.name, s.worth, s.meaning) for s in view.strengths)),
        *_list(_("Bands"), [_band(view, place) for place in range(len(view.bands))]),
        *_rows(
            _("Conditions"),
            ((c.number, c.title, c.asks, c.consequence) for c in view.conditions),
        ),
        *(line for part in view.parts for line in _part(part)),
        *_list(_("Fields of joint work"), view.focus_areas),
        *_list(_("Ways of working together"), view.areas),
        *_list(_("Sources"), [f"{source.number}. {source.words}" for source in view.sources]),
    ]


def form_lines(view: CriteriaView) -> list[str]:
    """A blank form, without scores and weights."""
    asked = (_("Name of the organisation"), _("Filled in by (name and role)"), _("Date"))
    return [
        *_heading(view),
        "",
        *(f"{label}: {_LINE}" for label in asked),
        "",
        *(wrapped(sentence, "  - ") for sentence in view.rules),
        *_list(_("Strengths of evidence"), [f"{s.name}: {s.meaning}" for s in view.strengths]),
        *(line for part in view.parts for line in _blank_part(view, part)),
    ]


def _heading(view: CriteriaView) -> Iterator[str]:
    yield wrapped(view.title)
    named = _("{id}, version {version}, digest {digest}")
    yield named.format(id=view.id, version=view.version, digest=view.digest_short)
    for words in (view.purpose, view.extent, view.disclaimer):
        yield ""
        yield wrapped(words)


def _list(title: str, texts: Sequence[str]) -> list[str]:
    return ["", title, *(wrapped(text, "  - ") for text in texts)] if texts else []


def _rows(title: str, rows: Iterable[Sequence[str]]) -> list[str]:
    """A table whose last column runs on below itself."""
    known = [tuple(row) for row in rows]
    before = [max(map(len, column)) + 2 for column in zip(*known, strict=True)][:-1]
    hanging = " " * (2 + sum(before))
    return ["", title, *(wrapped(line, "  ", hanging) for line in table(known))] if known else []


def _step(step: StepRow) -> tuple[str, ...]:
    meaning = f"{step.meaning} ({step.worth})" if step.worth else step.meaning
    return step.key, step.name, meaning


def _band(view: CriteriaView, place: int) -> str:
    band = view.bands[place]
    words = _("{title}, from {least}. {meaning} {advice}")
    if band.floor:
        words = _("{title}, from {least}, with at least {floor} in every part. {meaning} {advice}")
    return words.format(
        title=band.title,
        least=band.least,
        floor=band.floor,
        meaning=band.meaning,
        advice=band.advice,
    )


def _part(part: PartRow) -> Iterator[str]:
    yield from _part_heading(part)
    yield _("{count}; {weight}").format(count=part.count, weight=part.weight)
    for asked in part.questions:
        yield from _question(asked)


def _part_heading(part: PartRow) -> Iterator[str]:
    title = f"{part.number} {part.title}"
    yield from ("", "", title, "=" * len(title))
    if part.source_words:
        yield wrapped(part.source_words)


def _question(asked: QuestionRow) -> Iterator[str]:
    title = f"{asked.number} {asked.title}"
    yield from ("", title, "-" * len(title), wrapped(asked.question))
    yield wrapped(" ".join(filter(None, (asked.why, asked.how, asked.most))))
    if asked.kind != "scale":
        yield from _choices(asked.choices, keyed=asked.kind not in _WITHOUT_KEYS)
    yield from _choices(asked.ranges, keyed=True)
    condition = _("Condition: {gate}").format(gate=asked.gate) if asked.gate else ""
    open_words = _("“Does not apply” may be answered") if asked.may_not_apply else ""
    said = (asked.weight, condition, asked.fixed.rstrip("."), open_words)
    yield wrapped(". ".join(filter(None, said)) + ".")
    for label, words in (
        (_("To look at:"), " ".join(asked.evidence)),
        (_("When it is low:"), asked.next_step),
        (_("Rests on sources"), asked.sources),
    ):
        if words:
            yield wrapped(f"{label} {words}")


def _choices(rows: Sequence[ChoiceRow], *, keyed: bool) -> Iterator[str]:
    for row in rows:
        worth = f" ({row.worth})" if row.worth else ""
        yield wrapped(row.text + worth, f"  {row.key}  " if keyed else "  -  ")


def _blank_part(view: CriteriaView, part: PartRow) -> Iterator[str]:
    yield from _part_heading(part)
    for asked in part.questions:
        yield ""
        yield wrapped(asked.question, f"{asked.number}. ")
        if asked.why:
            yield wrapped(asked.why, " " * (len(asked.number) + 2))
        yield from _boxes(asked)
        if view.strengths:
            yield _("    Evidence: {line}").format(line=_LINE)
            yield wrapped("  ".join(f"[ ] {s.name}" for s in view.strengths), "    ")
        yield _("    Note: {line}").format(line=_LINE)


def _boxes(asked: QuestionRow) -> Iterator[str]:
    if asked.unit:
        yield _("    How many {unit}: {line}").format(unit=asked.unit, line=_LINE[:20])
    for row in asked.choices:
        key = "" if asked.kind in _WITHOUT_KEYS else f"{row.key} "
        yield wrapped(row.text, f"    [ ] {key}")
    if asked.kind == "multiple":
        yield "    [ ] " + _("None of these")
    yield "    [ ] " + _("Don't know")
    if asked.may_not_apply:
        yield "    [ ] " + _("Does not apply to us")
