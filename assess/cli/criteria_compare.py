"""`assess criteria compare`: the difference of two versions, and what it makes of given answers."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.output import give, give_json
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome, Result
    from assess.usecases.comparing_criteria import Comparison
    from assess.usecases.criteria_effect import Effect


@click.command(
    "compare",
    cls=Command,
    help=_(
        "Tell the difference of two versions of criteria: what was added, removed,\n"
        "reworded, or weighs differently, with what was and what is. With assessment\n"
        "FILES, tell what both versions make of them; nothing is kept.\n\n"
        "A and B are ids of criteria that came with the program, or folders of your own."
    ),
    short_help=_("tell the difference of two versions"),
    examples=[
        ("criteria compare strategic-partner my-criteria/", _("what you changed")),
        (
            "criteria compare strategic-partner my-criteria/ answers.yaml",
            _("and what it does to a result"),
        ),
        ("criteria compare strategic-partner my-criteria/ --json", _("for programs")),
    ],
)
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.argument("files", metavar="[FILE]...", nargs=-1)
@pass_asked
def compare(asked: Asked, before: str, after: str, files: tuple[str, ...]) -> None:
    """Read both, compare, and say what differs."""
    from assess.cli.criteria_named import framework_named
    from assess.cli.files import read_input
    from assess.usecases.comparing_criteria import compare as compare_criteria
    from assess.usecases.criteria_effect import effect_on

    versions = [framework_named(asked, name) for name in (before, after)]
    comparison = compare_criteria(versions[0], versions[1])
    effects = [effect_on(comparison, *read_input(name)) for name in files]
    if asked.as_json:
        give_json(_document(comparison, effects))
        return
    from assess.cli.criteria_compare_lines import comparison_lines, effect_lines

    lines = comparison_lines(comparison)
    for effect in effects:
        lines += effect_lines(comparison, effect)
    give("\n".join(lines))


def _document(comparison: Comparison, effects: Sequence[Effect]) -> dict[str, object]:
    return {
        "before": _version(comparison.before),
        "after": _version(comparison.after),
        "changes": [asdict(change) for change in comparison.changes],
        "renamed": dict(comparison.renamed),
        "effects": [_effect(effect) for effect in effects],
    }


def _version(framework: Framework) -> dict[str, str]:
    return {"id": framework.id, "version": framework.version, "digest": framework.digest}


def _effect(effect: Effect) -> dict[str, object]:
    return {
        "path": effect.path,
        "organisation": effect.organisation,
        "given_to": effect.given_to,
        "before": _outcome(effect.before),
        "after": _outcome(effect.after),
        "no_longer_fit": [asdict(each) for each in effect.lost],
        "never_fitted": [asdict(each) for each in effect.never_fitted],
        "not_answered": list(effect.unanswered),
    }


def _outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "self_rated": _result(outcome.self_rated),
        "evidence_limited": _result(outcome.evidence_limited),
    }


def _result(result: Result) -> dict[str, object]:
    overall = result.overall
    return {
        "status": result.status,
        "band": result.band,
        "band_range": [result.band_low, result.band_high],
        "overall": {
            "exact": None if overall.value is None else str(overall.value),
            "low": str(overall.low),
            "high": str(overall.high),
        },
    }
