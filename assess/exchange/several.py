"""What a file with several raters must not say: what would leave open whose answer it is."""

from collections.abc import Iterator
from typing import Any

from assess.errors import Problem
from assess.i18n import _
from assess.sources.shown import quoted
from assess.sources.yaml_source import Source


def rater_problems(source: Source) -> Iterator[Problem]:
    """Answers beside raters, an agreement of nobody, and two raters with one name."""
    raters = source.content.get("raters")
    if raters and source.content.get("answers"):
        words = _("a file has `answers` of one rater or `raters`, and not both; leave one out")
        yield source.problem(("answers",), "answers-beside-raters", words, at_key=True)
    if source.content.get("agreed") and not raters:
        words = _("`agreed` says what several raters agreed on, and this file has no `raters`")
        yield source.problem(("agreed",), "agreed-without-raters", words, at_key=True)
    if isinstance(raters, list):
        yield from _namesakes(raters, source)


def _namesakes(raters: list[Any], source: Source) -> Iterator[Problem]:
    seen = set()
    for place, rater in enumerate(raters):
        name = rater.get("name") if isinstance(rater, dict) else None
        if not isinstance(name, str):
            continue
        if alike(name) in seen:
            words = _("two raters are called {name}; add something that tells them apart")
            told = words.format(name=quoted(name))
            yield source.problem(("raters", place, "name"), "same-name", told)
        seen.add(alike(name))


def alike(name: str) -> str:
    """The name without what does not tell two apart: capital letters and spaces."""
    return " ".join(name.split()).casefold()
