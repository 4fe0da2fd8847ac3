"""Several organisations side by side in one report: only what rests on the same criteria."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assess.domain.assessment import Assessment, FrameworkVersion
from assess.domain.comparison import Candidate, Comparison, Order
from assess.domain.framework import Framework
from assess.domain.outcome import Basis
from assess.errors import AssessError, UsageError
from assess.exchange.assessment_file import read_file
from assess.i18n import _, ngettext
from assess.reports.building_comparison import build_comparison_view
from assess.reports.file_names import file_name
from assess.reports.formats import Format
from assess.reports.provenance import digest_of_answers
from assess.reports.rendering import document
from assess.reports.templates import Template
from assess.reports.view_comparison import ComparisonView
from assess.scoring import score
from assess.scoring.raters import consensus
from assess.scoring.side_by_side import FEWEST, compare
from assess.usecases.making_reports import Page, Wanted, template_for
from assess.usecases.over_time import AtHand
from assess.usecases.reading import fitted

KIND = "comparison"
"""What such a report is called in the names of files."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where one assessment comes from."""

    label: str
    """Its file, or its id where it is kept."""
    read: Callable[[], Assessment | bytes]
    """Reads it: what is kept, or the content of a file."""


@dataclass(frozen=True, slots=True)
class Read:
    """What became of one source."""

    label: str
    """Its file, or its id where it is kept."""
    version: FrameworkVersion | None = None
    """The criteria that it names; absent where it cannot be read."""
    framework: Framework | None = None
    """These criteria; absent where they are not at hand."""
    candidate: Candidate | None = None
    """What it comes to by them; absent with them."""
    fault: str = ""
    """Why it cannot be read, all faults in it; empty where it can."""
    notices: tuple[str, ...] = ()
    """What to know about it; it is compared all the same."""


@dataclass(frozen=True, slots=True)
class Beside:
    """How organisations are set side by side."""

    basis: Basis = "evidence_limited"
    """Which of their results are compared: what evidence carries, unless something else is said."""
    order: Order = "result"
    """In which order they stand."""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """What is compared, and what is not."""

    comparison: Comparison
    """Two or more organisations."""
    left_out: Mapping[str, str]
    """Why a source is not among them, by what it is called; empty where all are."""


def read_sources(at_hand: AtHand, sources: Iterable[Source]) -> Iterator[Read]:
    """What each assessment comes to, one after the other; of the answers nothing is kept."""
    for source in sources:
        try:
            yield _read(at_hand, source)
        except AssessError as error:
            yield Read(source.label, fault=str(error))


def _read(at_hand: AtHand, source: Source) -> Read:
    given = source.read()
    if isinstance(given, Assessment):
        return _held_against(at_hand.of(given.framework), given, source.label)
    file = read_file(given, source.label)
    framework = at_hand.of(file.assessment.framework)
    fits = file if framework is None else fitted(framework, file)
    held = _held_against(framework, fits.assessment, source.label)
    return replace(held, notices=file.notices)


def _held_against(framework: Framework | None, assessment: Assessment, label: str) -> Read:
    if framework is None:
        return Read(label, assessment.framework)
    candidate = candidate_of(framework, assessment, label)
    return Read(label, assessment.framework, framework, candidate)


def candidate_of(framework: Framework, assessment: Assessment, label: str) -> Candidate:
    """What one assessment comes to; of several raters what stands for them all."""
    outcome = score(framework, consensus(framework, assessment))
    return Candidate(
        label=label,
        organisation=assessment.organisation,
        day=assessment.answered_on,
        answers_digest=digest_of_answers(assessment),
        self_rated=outcome.self_rated,
        evidence_limited=outcome.evidence_limited,
        reviewed=outcome.reviewed,
        unknowns=outcome.unknowns,
    )


def side_by_side(reads: Sequence[Read], beside: Beside) -> SideBySide:
    """What rests on the same criteria, compared; the rest with the reason why it is left out.

    The criteria are those that most of the assessments were given to; of as many the ones that
    come first.

    Raises:
        UsageError: Two are the same one, or fewer than two can be compared; the text says why.
    """
    _refuse_twice(reads)
    counts = Counter(each.framework.digest for each in reads if each.framework)
    most = max(counts, key=lambda digest: counts[digest], default="")
    framework = next(
        (e.framework for e in reads if e.framework and e.framework.digest == most), None
    )
    candidates = [each.candidate for each in reads if _is_by(each, most) and each.candidate]
    left_out = {each.label: _why(each, framework) for each in reads if not _is_by(each, most)}
    if framework is None or len(candidates) < FEWEST:
        raise UsageError(_too_few(len(candidates), left_out))
    compared = compare(framework, candidates, basis=beside.basis, order=beside.order)
    return SideBySide(compared, left_out)


def _is_by(each: Read, digest: str) -> bool:
    return each.framework is not None and each.framework.digest == digest


def _refuse_twice(reads: Sequence[Read]) -> None:
    twice = [label for label, count in Counter(e.label for e in reads).items() if count > 1]
    if twice:
        raise UsageError(_("{name} is named twice.").format(name=twice[0]))


def _why(each: Read, framework: Framework | None) -> str:
    """Why a source is not compared."""
    if each.version is None:
        return _unreadable(each.fault)
    given = _("{id}, version {version}").format(id=each.version.id, version=each.version.version)
    if framework is None:
        return _("Its criteria are not at hand: {given}.").format(given=given)
    words = _("It answers other criteria ({given}) than the ones compared by ({compared}).")
    if each.version.id == framework.id and each.version.version == framework.version:
        words = _(
            "It answers other words of the criteria that call themselves {given}:"
            " their digest is another one."
        )
    compared = _("{id}, version {version}").format(id=framework.id, version=framework.version)
    return words.format(given=given, compared=compared)


def _unreadable(fault: str) -> str:
    """The first fault, and how many follow: a report is no place for all of them."""
    first, *others = fault.splitlines()
    words = _("It cannot be read: {fault}").format(fault=first)
    if not others:
        return words
    more = ngettext("and {count} more fault.", "and {count} more faults.", len(others))
    return f"{words} {more.format(count=len(others))}"


def _too_few(count: int, left_out: Mapping[str, str]) -> str:
    words = (
        _("A comparison needs two assessments or more by the same criteria; there is {count}.")
        if count == 1
        else _("A comparison needs two assessments or more by the same criteria; there is none.")
    )
    lines = [f"{label}: {why}" for label, why in left_out.items()]
    return "\n".join([words.format(count=count), *lines])


def make_comparison(
    found: SideBySide, wanted: Sequence[Wanted], *, made_on: date, program_version: str
) -> list[Page]:
    """The finished comparison in each of the formats that are wanted.

    Raises:
        ReportError: The template is at fault, or it is about something else.
        NotFoundError: There is no such template.
    """
    templates = [template_for(each, "comparison") for each in wanted]
    view = build_comparison_view(
        found.comparison, found.left_out, program_version=program_version, made_on=made_on
    )
    return [
        comparison_page(view, each, template)
        for each, template in zip(wanted, templates, strict=True)
    ]


def comparison_page(view: ComparisonView, wanted: Wanted, template: Template | None) -> Page:
    """The finished report of a view that is made already."""
    fmt = template.fmt if template else wanted.fmt or "json"
    kind = template.id if template else KIND
    count = _("{count} organisations").format(count=len(view.rows))
    name = file_name(count, kind, view.made_on_iso, fmt)
    content = document(view, template) if template else _contents(view, fmt)
    return Page(content, fmt, name, kind)


def _contents(view: ComparisonView, fmt: Format) -> bytes:
    """The comparison for programs; what only one format needs is loaded for that one."""
    match fmt:
        case "csv":
            from assess.reports.comparison_tables import comparison_csv

            return comparison_csv(view)
        case "xlsx":
            from assess.reports.comparison_tables import comparison_tables
            from assess.reports.workbook import workbook_of

            return workbook_of(view, comparison_tables(view))
        case _:
            from assess.reports.several_as_json import several_as_json

            return several_as_json(view)
