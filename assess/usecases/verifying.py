"""Work out anew what a file says about itself, and tell what agrees and what does not."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from assess.domain.assessment import Assessment
from assess.errors import ContentError, UsageError
from assess.exchange.assessment_file import LARGEST_FILE, WORKED_OUT
from assess.i18n import _
from assess.reports.building import without_working
from assess.reports.provenance import digest_of_answers, shortened
from assess.scoring.raters import consensus
from assess.sources import exact_json
from assess.sources.json_source import read_json
from assess.sources.yaml_source import Source
from assess.usecases.making_reports import view_of
from assess.usecases.results import outcome_of, score_document
from assess.usecases.shelf import HasCriteria, Shelf, read_with

FORMAT: Final = 1
"""Of a report as JSON; the number that is read."""
ABOUT_PEOPLE: Final = frozenset({"answered_by"})
"""What a report without names says of who answered; their names are not there to compare."""
FEWEST_LETTERS: Final = 8
"""Of a digest that a person copies from a report."""
MOST_DIFFERENCES: Final = 20
"""Told at most; one is enough to know."""
_ABOUT_SEVERAL: Final = {
    "change": _(
        "{path} is a report of change, which holds no answers. Verify each assessment that it"
        " compares: assess verify FILE --digest DIGEST"
    ),
    "comparison": _(
        "{path} is a comparison of organisations, which holds no answers. Verify each assessment"
        " that it compares: assess verify FILE --digest DIGEST"
    ),
}
"""Reports that there is nothing to work out anew from, and what to verify in their place."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that the file states, beside what is found."""

    name: str
    """What it is, in words."""
    stated: str
    """What the file says; empty where it says nothing."""
    found: str
    """What was worked out."""

    @property
    def agrees(self) -> bool:
        """Whether the file says what is found, or says nothing about it."""
        return not self.stated or self.stated == self.found


@dataclass(frozen=True, slots=True)
class Verified:
    """What was compared, and what came of it."""

    kind: str
    """`assessment` or `report`."""
    organisation: str
    """Who is assessed."""
    compared: tuple[Compared, ...]
    """Everything that was compared."""
    notices: tuple[str, ...]
    """What to know beside it."""

    @property
    def agrees(self) -> bool:
        """Whether nothing differs."""
        return all(each.agrees for each in self.compared)


def verify(
    usual: HasCriteria,
    content: bytes,
    path: str,
    *,
    program_version: str,
    digest: str = "",
    shelf: Shelf = lambda _id: None,
) -> Verified:
    """Compare an assessment file, or a report as JSON, with what its answers come to.

    Args:
        usual: The criteria in use.
        content: The file.
        path: What to call it.
        program_version: Version of this program.
        digest: The digest of the answers as a report on paper names it, whole or its first
            letters; empty when there is none to compare.
        shelf: The criteria that came with the program, for files that name others.

    Raises:
        ContentError: It is neither, or has faults.
        UsageError: It is a report about several assessments.
    """
    report = _as_report(content, path)
    if report is not None:
        inside = exact_json.write(report.content["assessment"]).encode()
        criteria, file = read_with(usual, shelf, inside, f"{path} (assessment)")
        return _verified_report(criteria, report, file.assessment, program_version, digest)
    criteria, file = read_with(usual, shelf, content, path)
    compared = [
        *_criteria(criteria, file.assessment),
        *_digest(digest, digest_of_answers(file.assessment)),
        *_scores(criteria, file.assessment, file.source.content),
    ]
    return Verified("assessment", file.assessment.organisation.name, tuple(compared), file.notices)


def _as_report(content: bytes, path: str) -> Source | None:
    """The content of a report as JSON; nothing where the file is something else."""
    if not content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return None
    try:
        source = read_json(content, path, largest=LARGEST_FILE)
    except ContentError:
        return None  # reading it as an assessment says what is wrong with it
    keys = source.content.keys() if isinstance(source.content, dict) else set()
    about_several = _ABOUT_SEVERAL.get(str(source.content.get("about"))) if "report" in keys else ""
    if about_several:
        raise UsageError(about_several.format(path=path))
    return source if {"report", "assessment"} <= keys else None


def _verified_report(
    criteria: HasCriteria,
    source: Source,
    assessment: Assessment,
    program_version: str,
    digest: str,
) -> Verified:
    report = _checked_report(source)
    shows = source.content.get("shows", {})
    view = view_of(
        criteria,
        assessment,
        made_on=_day(source, report),
        program_version=str(report.get("program_version", "")),
        show_names=shows.get("names") is True,
        show_notes=shows.get("notes") is True,
    )
    if shows.get("working") is False:
        view = without_working(view)
    told_apart = ABOUT_PEOPLE | {"framework_digest", "answers_digest", "verdict"}
    found = {key: value for key, value in asdict(view).items() if key not in told_apart}
    stated = {key: value for key, value in report.items() if key not in told_apart}
    compared = [
        Compared(_("criteria"), _stated(report, "framework_digest"), view.framework_digest),
        *_digest(digest, view.answers_digest),
        Compared(_("answers"), _stated(report, "answers_digest"), view.answers_digest),
        Compared(_("result"), _stated(report, "verdict"), view.verdict),
        *_differences(
            {key: stated.get(key) for key in found} | stated, found | _others(stated, found)
        ),
    ]
    notices = []
    if report.get("program_version") != program_version:
        words = _("The report was made by version {stated}; this is version {found}.")
        notices.append(words.format(stated=report.get("program_version"), found=program_version))
    return Verified("report", assessment.organisation.name, tuple(compared), tuple(notices))


def _stated(report: Mapping[str, Any], name: str) -> str:
    return str(report.get(name) or _("nothing"))


def _others(stated: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, None]:
    """What a report states and is not in one."""
    return dict.fromkeys(stated.keys() - found.keys())


def _checked_report(source: Source) -> Mapping[str, Any]:
    if source.content.get("format") != FORMAT or not isinstance(source.content["report"], dict):
        words = _("this is no report of format 1")
        raise ContentError([source.problem((), "wrong-format", words)])
    report: Mapping[str, Any] = source.content["report"]
    return report


def _day(source: Source, report: Mapping[str, Any]) -> date:
    try:
        return date.fromisoformat(str(report.get("made_on_iso")))
    except ValueError:
        words = _("`made_on_iso` is a day such as 2026-11-22")
        raise ContentError([source.problem(("report",), "no-such-day", words)]) from None


def _criteria(criteria: HasCriteria, assessment: Assessment) -> Iterator[Compared]:
    given, present = assessment.framework, criteria.framework
    yield Compared(_("criteria, version"), given.version, present.version)
    yield Compared(_("criteria"), given.digest, present.digest)


def _digest(stated: str, found: str) -> Iterator[Compared]:
    """The digest that a person copied, where they did, as long as they copied it."""
    letters = stated.strip().lower().removeprefix("sha256:")
    if not letters:
        return
    is_same = len(letters) >= FEWEST_LETTERS and found.removeprefix("sha256:").startswith(letters)
    shown = found if len(letters) > len(shortened(found)) else shortened(found)
    yield Compared(_("digest that you gave"), letters, letters if is_same else shown)


def _scores(
    criteria: HasCriteria, assessment: Assessment, content: Mapping[str, Any]
) -> Iterator[Compared]:
    """Scores that somebody put into the file, and what the answers come to."""
    yield Compared(_("answers"), "", digest_of_answers(assessment))
    settled = consensus(criteria.framework, assessment)
    outcome = outcome_of(criteria.framework, settled)
    document = score_document(criteria.framework, assessment, outcome)
    yield Compared(_("result"), str(content.get("verdict") or ""), str(document["verdict"]))
    stated = {key: content[key] for key in sorted(WORKED_OUT - {"verdict"}) if key in content}
    yield from _differences(stated, {key: document.get(key) for key in stated})


def _differences(stated: object, found: object) -> list[Compared]:
    """Every place where two contents differ, the first so many."""
    differences = []
    for place, was, now in _walked(stated, found, ""):
        differences.append(Compared(place, was, now))
        if len(differences) == MOST_DIFFERENCES:
            break
    return differences


def _walked(stated: object, found: object, place: str) -> Iterator[tuple[str, str, str]]:
    match stated, found:
        case Mapping(), Mapping():
            for key in stated:
                yield from _walked(stated[key], found.get(key), f"{place}.{key}" if place else key)
        case ((list() | tuple()), (list() | tuple())) if len(stated) == len(found):
            for number, (one, other) in enumerate(zip(stated, found, strict=True), 1):
                yield from _walked(one, other, f"{place} {number}")
        case _ if _plain(stated) != _plain(found):
            yield place, _shown(stated), _shown(found)


def _plain(value: object) -> object:
    """Numbers alike however they were written."""
    return Decimal(str(value)) if isinstance(value, float) else value


def _shown(value: object) -> str:
    if isinstance(value, str):
        return value or _("nothing")
    if isinstance(value, Mapping | list | tuple):
        return _("{count} entries").format(count=len(value))
    return _("nothing") if value is None else str(value)
