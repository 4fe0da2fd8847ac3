"""From the answers of several raters to the rows that tell how far apart they are."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from assess.answer_types import level_of, shown_reply
from assess.domain.agreement import Agreement, RoleGap, Spread
from assess.domain.assessment import Answer, Assessment, Rater
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator, YesNoIndicator
from assess.errors import AnswerError
from assess.explaining import ALPHA_DECIMALS, agreement_sentences, gap_sentences
from assess.explaining.raters import alpha_sentence, plain_alpha_sentence
from assess.i18n import _
from assess.reports.building_answers import reply_in_words, strength_name, words_of_level
from assess.reports.building_meeting import agenda_rows, calm_words, how_to_ask_words, to_talk_about
from assess.reports.links import link_or_nothing
from assess.reports.spread_chart import call_of, spread_chart
from assess.reports.view_raters import (
    AgreementRow,
    AnchorRow,
    RaterRow,
    RoleGapRow,
    SpreadRow,
    VoiceRow,
)
from assess.reports.words import gate_on, short_level
from assess.scoring.agreement import agreement_of
from assess.scoring.rounding import MEAN_DECIMALS, half_up

MOST_COLUMNS: Final = 8
"""With more raters than these a table has no column for each."""

Label = Callable[[int], str]
"""What a rater is called, by their place counted from 1."""


def label_by(assessment: Assessment, *, show_names: bool) -> Label:
    """What raters are called: by their names, or by their places."""

    def label(place: int) -> str:
        if show_names:
            return assessment.raters[place - 1].name
        return _("Rater {number}").format(number=place)

    return label


def agreement_row(
    framework: Framework, assessment: Assessment, *, show_names: bool, show_notes: bool
) -> AgreementRow:
    """All that several raters said; empty rows where one person answered alone.

    Args:
        framework: The criteria.
        assessment: With its raters.
        show_names: Whether names, roles and sides may stand in it.
        show_notes: Whether the notes may stand in it.
    """
    found = agreement_of(framework, assessment)
    if found is None:
        return _nobody(framework)
    label = label_by(assessment, show_names=show_names)
    rows = {
        each.indicator: _spread_row(framework, assessment, each, label, show_notes=show_notes)
        for each in (*found.spreads, *_agreed_without_levels(framework, assessment, found))
    }
    ordered = tuple(rows[name] for name in framework.indicators if name in rows)
    talk = to_talk_about(found, rows)
    agenda = tuple(agenda_rows(talk))
    return AgreementRow(
        raters=tuple(_rater_rows(framework, assessment, label, show_names=show_names)),
        sentences=agreement_sentences(framework, found),
        alpha="" if found.alpha is None else half_up(found.alpha, ALPHA_DECIMALS),
        alpha_words=alpha_sentence(found),
        alpha_plain=plain_alpha_sentence(found),
        has_columns=len(assessment.raters) <= MOST_COLUMNS,
        spreads=ordered,
        talk=talk,
        has_cumulative=any(each.is_cumulative for each in talk),
        first_talks=str(len(found.talk_first)),
        settled=tuple(row for row in ordered if row.id not in {each.id for each in talk}),
        role_gaps=tuple(_role_gap_row(framework, gap) for gap in found.role_gaps),
        gap_sentences=gap_sentences(framework, found),
        how_to_ask=how_to_ask_words(show_names=show_names),
        agenda=agenda,
        minutes=str(sum(int(row.minutes) for row in agenda)),
        chart=spread_chart(framework, found.spreads, _agreed_levels(framework, assessment)),
    )


def _agreed_without_levels(
    framework: Framework, assessment: Assessment, found: Agreement
) -> list[Spread]:
    """What was agreed on although nobody had given a level."""
    rated = {each.indicator for each in found.spreads}
    nothing = Fraction(0)
    return [
        Spread(
            indicator=name,
            levels=(None,) * len(assessment.raters),
            lower_median=0,
            median=nothing,
            deviation=nothing,
            reach=0,
            within=None,
            is_flagged=False,
            is_agreed=True,
        )
        for name in assessment.agreed
        if name in framework.indicators and name not in rated
    ]


def _nobody(framework: Framework) -> AgreementRow:
    return AgreementRow(
        raters=(),
        sentences=(),
        alpha="",
        alpha_words="",
        alpha_plain="",
        has_columns=True,
        spreads=(),
        talk=(),
        has_cumulative=False,
        first_talks="0",
        settled=(),
        role_gaps=(),
        gap_sentences=(),
        how_to_ask="",
        agenda=(),
        minutes="0",
        chart=spread_chart(framework, (), {}),
    )


def _rater_rows(
    framework: Framework, assessment: Assessment, label: Label, *, show_names: bool
) -> list[RaterRow]:
    sides = {"leaders": _("leaders"), "front-line": _("front line"), "": ""}
    words = _("{count} of {total}")
    return [
        RaterRow(
            label=label(place),
            role=rater.role if show_names else "",
            side=sides[rater.side] if show_names else "",
            answered=words.format(
                count=sum(not answer.is_unknown for answer in rater.answers.values()),
                total=len(framework.indicators),
            ),
        )
        for place, rater in enumerate(assessment.raters, 1)
    ]


def _spread_row(
    framework: Framework,
    assessment: Assessment,
    spread: Spread,
    label: Label,
    *,
    show_notes: bool,
) -> SpreadRow:
    indicator = framework.indicators[spread.indicator]
    agreed = assessment.agreed.get(spread.indicator)
    known = sorted(level for level in spread.levels if level is not None)
    agreed_level = _agreed_levels(framework, assessment).get(spread.indicator)
    middle = short_level(indicator, spread.lower_median) if known else ""
    reply = "" if agreed is None else shown_reply(indicator, agreed.value)
    voices = [
        _voice_row(framework, indicator, rater, level, label(place), show_notes=show_notes)
        for place, (rater, level) in enumerate(
            zip(assessment.raters, spread.levels, strict=True), 1
        )
    ]
    return SpreadRow(
        number=str(framework.number_of(indicator.id)),
        id=indicator.id,
        title=indicator.title,
        characteristic=framework.characteristic_of[indicator.id].title,
        question=indicator.question,
        gate=gate_on(framework, indicator),
        cells=tuple(_cells(indicator, assessment.raters, spread)),
        levels=", ".join(short_level(indicator, level) for level in known),
        tally=" ".join(str(known.count(level) or "·") for level in framework.levels),
        stands=reply or middle if agreed_level is None else short_level(indicator, agreed_level),
        lower_median=middle,
        deviation=half_up(spread.deviation, MEAN_DECIMALS),
        range=str(spread.reach),
        within="" if spread.within is None else half_up(spread.within, MEAN_DECIMALS),
        call=call_of(spread),
        calm=calm_words(spread),
        minutes="",
        choices=_choices(indicator),
        is_flagged=spread.is_flagged and not spread.is_agreed,
        is_agreed=spread.is_agreed,
        agreed=reply,
        reason="" if agreed is None else agreed.reason,
        dissent="" if agreed is None else agreed.dissent,
        voices=tuple(voices),
        is_cumulative=indicator.type == "anchored",
        anchors=tuple(_anchor_rows(indicator, spread, voices)),
    )


def _choices(indicator: Indicator) -> tuple[str, ...]:
    if isinstance(indicator, YesNoIndicator):
        return (_("Yes"), _("No"))
    return tuple(str(level) for level in indicator.reachable_levels)


def _cells(indicator: Indicator, raters: Sequence[Rater], spread: Spread) -> list[str]:
    """The level of each rater, or a sign for none."""
    cells = []
    for rater, level in zip(raters, spread.levels, strict=True):
        answer = rater.answers.get(spread.indicator)
        unknown = answer is not None and answer.is_unknown
        missing = "?" if unknown else "-"
        cells.append(missing if level is None else short_level(indicator, level))
    return cells


def _voice_row(
    framework: Framework,
    indicator: Indicator,
    rater: Rater,
    level: int | None,
    label: str,
    *,
    show_notes: bool,
) -> VoiceRow:
    answer = rater.answers.get(indicator.id)
    said = answer or Answer(value="")
    return VoiceRow(
        rater=label,
        reply=reply_in_words(indicator, answer),
        level="" if level is None else str(level),
        words=words_of_level(indicator, level),
        strength=strength_name(framework, answer),
        evidence=said.evidence.text,
        link=link_or_nothing(said.evidence.link),
        link_text=said.evidence.link,
        note=said.note if show_notes else "",
        reason=said.reason,
    )


def _anchor_rows(
    indicator: Indicator, spread: Spread, voices: Sequence[VoiceRow]
) -> list[AnchorRow]:
    """The levels from the highest to the lowest that was given, each with who chose it."""
    known = [level for level in spread.levels if level is not None]
    between = [
        level for level in indicator.reachable_levels if known and min(known) <= level <= max(known)
    ]
    rows = []
    for level in reversed(between):
        pairs = zip(voices, spread.levels, strict=True)
        chosen = [voice.rater for voice, given in pairs if given == level]
        rows.append(
            AnchorRow(
                level=short_level(indicator, level),
                words=words_of_level(indicator, level),
                raters=", ".join(chosen),
                is_chosen=bool(chosen),
            )
        )
    return rows


def _agreed_levels(framework: Framework, assessment: Assessment) -> dict[str, int | None]:
    """By indicator, the level that is agreed on; nothing where the agreed reply has none."""
    levels: dict[str, int | None] = {}
    for name, agreed in assessment.agreed.items():
        indicator = framework.indicators.get(name)
        answer = Answer(value=agreed.value)
        if indicator is None or answer.is_unknown or answer.is_not_applicable:
            continue
        try:
            levels[name] = level_of(indicator, agreed.value)
        except AnswerError:
            levels[name] = None
    return levels


def _role_gap_row(framework: Framework, gap: RoleGap) -> RoleGapRow:
    ids = [part.id for part in framework.characteristics]
    place = ids.index(gap.characteristic)
    return RoleGapRow(
        number=str(place + 1),
        title=framework.characteristics[place].title,
        leaders=half_up(gap.leaders, 1),
        front_line=half_up(gap.front_line, 1),
        gap=half_up(gap.gap, 1),
        is_flagged=gap.is_flagged,
    )
