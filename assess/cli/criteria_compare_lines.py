"""The difference of two versions of criteria, and its effect on answers, as lines of text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from assess.cli.lines import WIDTH, wrapped
from assess.explaining import evidence_sentence, known_sentence, verdict_sentence
from assess.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome
    from assess.usecases.comparing_criteria import Change, Comparison
    from assess.usecases.criteria_effect import Effect, Unfit

_SHORT: Final = 30
"""Letters of a value up to which what was and what is stand on one line."""


def comparison_lines(comparison: Comparison) -> list[str]:
    """All that differs, in the order of the criteria."""
    changes = comparison.changes
    head = [_named(comparison.before, _("Before:")), _named(comparison.after, _("After: "))]
    if not changes:
        same = comparison.before.digest == comparison.after.digest
        said = (
            _("Nothing differs.")
            if same or comparison.before.version == comparison.after.version
            else _("Nothing but the version differs.")
        )
        return [*head, "", said]
    count = ngettext("{count} difference.", "{count} differences.", len(changes))
    lines = [*head, "", count.format(count=len(changes))]
    for (subject, id_), group in groupby(changes, lambda change: (change.subject, change.id)):
        lines += _about(comparison, subject, id_, list(group))
    return lines


def _named(framework: Framework, label: str) -> str:
    digest = framework.digest.partition(":")[2][:12]
    words = _("{label} {id}, version {version}, digest {digest}")
    return words.format(label=label, id=framework.id, version=framework.version, digest=digest)


def _about(
    comparison: Comparison, subject: str, id_: str, changes: Sequence[Change]
) -> Iterator[str]:
    yield ""
    yield _heading(comparison, subject, id_, changes[0].title)
    for change in changes:
        yield from _told(change)


def _heading(comparison: Comparison, subject: str, id_: str, title: str) -> str:
    if subject == "framework":
        return _("The framework as a whole")
    if subject == "characteristic":
        return _("Part: {title} ({id})").format(title=title, id=id_)
    framework = comparison.after if id_ in comparison.after.indicators else comparison.before
    words = _("Question {number}: {title} ({id})")
    return words.format(number=framework.number_of(id_), title=title, id=id_)


def _told(change: Change) -> Iterator[str]:
    label = _label(change)
    if max(len(change.before), len(change.after)) <= _SHORT and change.before and change.after:
        line = _("{label}: {before}, now {after}").format(
            label=label, before=change.before, after=change.after
        )
        yield wrapped(line, "  - ")
        return
    yield wrapped(label, "  - ")
    if change.before:
        yield wrapped(_("before: {words}").format(words=change.before), "      ", "        ")
    if change.after:
        yield wrapped(_("after:  {words}").format(words=change.after), "      ", "        ")


def _label(change: Change) -> str:
    about = change.aspect or _whole(change)
    words = {
        "added": _("added: {about}"),
        "removed": _("removed: {about}"),
        "renamed": _("has another {about}"),
        "moved": _("moved to another {about}"),
        "changed": _("{about} changed"),
        "reworded": _("{about} reworded"),
    }[change.kind]
    return words.format(about=about)


def _whole(change: Change) -> str:
    if change.kind == "renamed":
        return _("id")
    if change.kind == "moved" or change.subject == "characteristic":
        return _("part")
    return _("question")


def effect_lines(comparison: Comparison, effect: Effect) -> list[str]:
    """What both versions make of one file."""
    title = f"{effect.path}: {effect.organisation}"
    return [
        "",
        "",
        title[:WIDTH],
        "-" * min(len(title), WIDTH),
        wrapped(_("Answered to {criteria}.").format(criteria=effect.given_to)),
        *_results(comparison, effect),
        *_unfit(_("No longer fits:"), effect.lost),
        *_unfit(_("Fits neither:"), effect.never_fitted),
        *_open(comparison.after, effect.unanswered),
    ]


def _results(comparison: Comparison, effect: Effect) -> Iterator[str]:
    told = [
        _sentences(comparison.before, effect.before),
        _sentences(comparison.after, effect.after),
    ]
    if told[0] == told[1]:
        yield wrapped(_("Before and after the same: {result}").format(result=told[0]))
        return
    yield wrapped(told[0], _("Before: "))
    yield wrapped(told[1], _("After:  "))


def _sentences(framework: Framework, outcome: Outcome) -> str:
    said = [verdict_sentence(framework, outcome)]
    if framework.has_evidence:
        said.append(evidence_sentence(framework, outcome))
    if outcome.unknowns:
        said.append(known_sentence(framework, outcome))
    return " ".join(said)


def _unfit(title: str, answers: Sequence[Unfit]) -> Iterator[str]:
    if answers:
        yield title
    for each in answers:
        who = f"{each.rater}, " if each.rater else ""
        words = _("{who}{title} ({id}), answered {reply}: {why}")
        told = words.format(
            who=who, title=each.title, id=each.indicator, reply=each.reply, why=each.why
        )
        yield wrapped(told, "  - ")


def _open(framework: Framework, ids: Sequence[str]) -> Iterator[str]:
    if ids:
        yield _("Asked now, and not answered yet:")
    for id_ in ids:
        yield wrapped(f"{framework.indicators[id_].title} ({id_})", "  - ")
