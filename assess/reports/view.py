"""All that a template may use: finished words and numbers, so that no template calculates.

Every field is a text, a yes or no, or a list of rows; every text is ready to be shown and
harmless. A text that has nothing to say is empty. The docstrings below are the reference
that `reports/README.md` and `assess report --show-fields` print.
"""

from dataclasses import dataclass

from assess.reports.view_answers import (
    AnswerRow,
    AreaRow,
    GapRow,
    OpenRow,
    PartnershipRow,
    StepRow,
    StrengthRow,
)
from assess.reports.view_firmness import FirmnessRow, FixedRow, WayRow
from assess.reports.view_raters import AgreementRow
from assess.reports.view_results import CharacteristicRow, Chart, GateRow, ResultRow, WorkingLine
from assess.reports.view_review import ReviewRow

__all__ = ["ReportView"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """The whole of a report; each of these is a name at the top of a template."""

    language: str
    """Language of the words, such as `en`."""
    document_title: str
    """What the document is called where its title is kept apart from its words."""
    origin: str
    """Where the report comes from, in a sentence or two, for the properties of a document."""
    organisation_name: str
    """Who is assessed."""
    organisation_country: str
    """Where it is; may be empty."""
    organisation_kind: str
    """What it is, such as provider or region; may be empty."""
    answered_by: str
    """Who answered; says that names are left out unless the report was made with them."""
    answered_on: str
    """Day of the newest answer, such as `22 November 2026`, or that it is not recorded."""
    made_on: str
    """Day on which the report was made, such as `22 November 2026`."""
    made_on_iso: str
    """The same day as `2026-11-22`."""

    framework_title: str
    """What is assessed."""
    framework_purpose: str
    """What the assessment is for."""
    framework_version: str
    """Version of the criteria, such as `1.0`."""
    framework_digest: str
    """Digest of the criteria; two reports with the same one were held against the same words."""
    framework_digest_short: str
    """Its first letters, enough to compare by eye."""
    answers_digest: str
    """Digest of the answers; two reports with the same one rest on the same answers."""
    answers_digest_short: str
    """Its first letters, enough to compare by eye."""
    program_version: str
    """Version of the program that made the report."""
    disclaimer: str
    """What the result is not; belongs on the first page."""
    limits: tuple[str, ...]
    """What a reader must know about the method, one sentence or two each."""

    verdict: str
    """The result in one sentence."""
    bands: str
    """The bands in order, where each begins, and which also ask a least mean; may be empty."""
    evidence_verdict: str
    """What is left of it when each level is capped by its evidence, in a sentence or two."""
    evidence_rule: str
    """How high an answer counts with which evidence, in one sentence; may be empty."""
    known: str
    """How many answers are known, and how far the open ones could move the score."""
    review: tuple[str, ...]
    """What a reviewer set: the result with it and without it, then each override; may be empty."""
    is_settled: bool
    """Whether the open answers cannot change band or status."""
    has_evidence: bool
    """Whether evidence limits what counts, so that there are two results and not one."""
    has_gates: bool
    """Whether there are conditions that no score makes up for."""
    has_advice: bool
    """Whether the criteria say what to do about a low answer."""
    has_partnerships: bool
    """Whether the criteria are about partnerships, so that past ones can be compared."""
    routine: str
    """The levels from which a practice is something to teach others, such as `3 or 4`."""
    self_rated: ResultRow
    """The result as answered, unverified."""
    evidence_limited: ResultRow
    """The result with each level no higher than its evidence allows."""
    next_band: str
    """Title of the band above; empty at the highest."""
    chart: Chart
    """The profile as a figure: positions and labels for the SVG macro."""
    dense_chart: Chart
    """The same figure with less space between its bars, for a page that must hold everything."""
    characteristics: tuple[CharacteristicRow, ...]
    """The profile as rows, in the order in which they are asked."""
    gates: tuple[GateRow, ...]
    """The conditions that no score makes up for, in the order of the framework."""
    open_answers: tuple[OpenRow, ...]
    """What is not known, the most decisive first."""

    strengths: tuple[StrengthRow, ...]
    """What is at level 3 or 4: what you could teach others, highest first."""
    gaps: tuple[GapRow, ...]
    """What is lower, with the words of the next level, the most useful to raise first."""
    steps: tuple[StepRow, ...]
    """The next steps, the most important first."""
    areas: tuple[AreaRow, ...]
    """The same by area of collaboration; an area without a step is left out."""
    first_steps: str
    """How many steps are marked as first, such as `5`."""
    has_later_steps: bool
    """Whether any area has steps beyond the first."""
    partnerships: tuple[PartnershipRow, ...]
    """Past and present partnerships most like this organisation, nearest first."""
    answers: tuple[AnswerRow, ...]
    """Every answer in the order in which it is asked; also under each characteristic."""
    firmness: FirmnessRow
    """How firm the self-rated result is."""
    limited_firmness: FirmnessRow
    """How firm the evidence-limited result is."""
    way: WayRow
    """The shortest way to the next band, by raising levels."""
    evidence_way: WayRow
    """The shortest way of the evidence-limited result, by showing evidence alone."""
    fixed: tuple[FixedRow, ...]
    """What effort cannot raise, and is not at the top already."""
    has_raters: bool
    """Whether several people answered, each alone."""
    agreement: AgreementRow
    """How far they coincide; empty where one person answered alone."""
    reviewing: ReviewRow
    """The result as a reviewer reads it: what evidence carries, where to look, what was set."""
    working: tuple[WorkingLine, ...]
    """How each self-rated number was worked out, as lines to indent by depth; may be left out."""
    limited_working: tuple[WorkingLine, ...]
    """The evidence-limited numbers that differ from these; empty when none does."""
