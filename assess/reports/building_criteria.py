"""From a framework to the finished words of its document and of its blank form."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from assess.domain.framework import Area, Band, Characteristic, Framework, Source
from assess.domain.indicator import (
    AnchoredIndicator,
    Indicator,
    MultipleIndicator,
    NumberIndicator,
    ScaleIndicator,
    SingleIndicator,
    YesNoIndicator,
)
from assess.i18n import _, ngettext
from assess.reports.building import harmless
from assess.reports.criteria_words import (
    extent_sentence,
    form_rules,
    how_to_answer,
    method_sentences,
    most_words,
    plain_number,
    weight_of_part,
    weight_of_question,
)
from assess.reports.provenance import shortened
from assess.reports.view_criteria import (
    BandRow,
    ChoiceRow,
    ConditionRow,
    CriteriaView,
    PartRow,
    QuestionRow,
    SourceRow,
    StepRow,
)
from assess.reports.words import asked_for, gate_kind, gate_on


def build_criteria_view(framework: Framework) -> CriteriaView:
    """All that a page about these criteria may say, finished and harmless."""
    has_worth = any(step.worth != step.level for step in framework.scale)
    view = CriteriaView(
        language=framework.language,
        id=framework.id,
        version=framework.version,
        digest_short=shortened(framework.digest),
        title=framework.title,
        purpose=framework.purpose,
        disclaimer=framework.disclaimer,
        extent=extent_sentence(framework),
        rules=form_rules(framework),
        at_hand=framework.at_hand,
        scale=tuple(_steps_of_the_scale(framework)),
        scale_has_worth=has_worth,
        strengths=tuple(_strengths(framework)),
        bands=tuple(_band(framework, band) for band in framework.bands),
        has_floors=framework.has_floors,
        conditions=tuple(_conditions(framework)),
        method=method_sentences(framework),
        limits=framework.limits,
        parts=tuple(_parts(framework)),
        focus_areas=tuple(area.title for area in framework.focus_areas),
        areas=tuple(area.title for area in framework.collaboration_areas),
        sources=tuple(
            SourceRow(number=str(number), words=_source_words(source))
            for number, source in enumerate(framework.sources, 1)
        ),
    )
    return harmless(view)


def _steps_of_the_scale(framework: Framework) -> Iterator[StepRow]:
    for step in framework.scale:
        worth = "" if step.worth == step.level else _points(step.worth)
        yield StepRow(key=str(step.level), name=step.name, meaning=step.meaning, worth=worth)


def _points(points: Fraction) -> str:
    words = ngettext("{points} point", "{points} points", 1 if points == 1 else 2)
    return words.format(points=plain_number(points))


def _strengths(framework: Framework) -> Iterator[StepRow]:
    for each in framework.strengths:
        worth = _("up to level {level}").format(level=each.cap)
        yield StepRow(key=str(each.strength), name=each.name, meaning=each.meaning, worth=worth)


def _band(framework: Framework, band: Band) -> BandRow:
    asks = band.floor > framework.characteristic_range.low
    return BandRow(
        title=band.title,
        least=plain_number(band.min_overall),
        floor=plain_number(band.floor) if asks else "",
        meaning=band.meaning,
        advice=band.advice,
    )


def _conditions(framework: Framework) -> Iterator[ConditionRow]:
    for number, (id_, indicator) in enumerate(framework.indicators.items(), 1):
        if indicator.gate is not None:
            yield ConditionRow(
                number=str(number),
                id=id_,
                title=indicator.title,
                asks=asked_for(indicator, indicator.gate),
                consequence=gate_kind(framework, indicator.gate.kind),
            )


def _parts(framework: Framework) -> Iterator[PartRow]:
    first = 1
    for place, part in enumerate(framework.characteristics, 1):
        count = len(part.indicators)
        words = ngettext("{count} question", "{count} questions", count)
        yield PartRow(
            number=str(place),
            id=part.id,
            title=part.title,
            source_words=part.source_words,
            weight=weight_of_part(framework, part),
            count=words.format(count=count),
            is_grid=all(isinstance(each, ScaleIndicator) for each in part.indicators),
            questions=tuple(
                _question(framework, part, indicator, number)
                for number, indicator in enumerate(part.indicators, first)
            ),
        )
        first += count


def _question(
    framework: Framework, part: Characteristic, indicator: Indicator, number: int
) -> QuestionRow:
    step = indicator.next_step
    return QuestionRow(
        number=str(number),
        id=indicator.id,
        title=indicator.title,
        question=indicator.question,
        why=indicator.why,
        kind=indicator.type,
        how=how_to_answer(indicator),
        choices=tuple(_choices(framework, indicator)),
        ranges=tuple(_ranges(framework, indicator)),
        unit=indicator.unit if isinstance(indicator, NumberIndicator) else "",
        most=most_words(indicator),
        may_not_apply=indicator.allow_not_applicable,
        evidence=indicator.evidence,
        weight=weight_of_question(part, indicator),
        gate=gate_on(framework, indicator),
        fixed="" if indicator.improvable else _("Effort cannot raise it."),
        next_step=step.text,
        area=_titles(framework.collaboration_areas).get(step.area, ""),
        sources=_source_numbers(framework, indicator),
    )


def _choices(framework: Framework, indicator: Indicator) -> Iterator[ChoiceRow]:
    points = _worths(framework, indicator)
    match indicator:
        case AnchoredIndicator() | SingleIndicator() | ScaleIndicator():
            for step, text in sorted(indicator.choices.items()):
                worth = points.get(_counted(indicator, step), "")
                yield ChoiceRow(key=str(step), text=text, worth=worth)
        case MultipleIndicator():
            for number, option in enumerate(indicator.options, 1):
                yield ChoiceRow(key=str(number), text=option.text, worth="")
        case YesNoIndicator():
            yield from _yes_and_no(indicator, points)
        case NumberIndicator():
            return


def _counted(indicator: Indicator, step: int) -> int:
    """The level that a choice counts as: another one where a statement is reversed."""
    return indicator.counted(step) if isinstance(indicator, ScaleIndicator) else step


def _yes_and_no(indicator: YesNoIndicator, points: Mapping[int, str]) -> Iterator[ChoiceRow]:
    highest, lowest = max(indicator.reachable_levels), min(indicator.reachable_levels)
    yield ChoiceRow(key="1", text=_("Yes"), worth=_level_worth(highest, points))
    yield ChoiceRow(key="2", text=_("No"), worth=_level_worth(lowest, points))


def _ranges(framework: Framework, indicator: Indicator) -> Iterator[ChoiceRow]:
    points = _worths(framework, indicator)
    match indicator:
        case MultipleIndicator() | NumberIndicator():
            for level, text in sorted(indicator.levels.items()):
                yield ChoiceRow(key=str(level), text=text, worth=points.get(level, ""))
        case _:
            return


def _worths(framework: Framework, indicator: Indicator) -> Mapping[int, str]:
    """The points of each level, where they are not the level itself."""
    points = framework.points_of(indicator.id)
    return {level: _points(worth) for level, worth in points.items() if worth != level}


def _level_worth(level: int, points: Mapping[int, str]) -> str:
    return points.get(level, _("level {level}").format(level=level))


def _titles(areas: tuple[Area, ...]) -> Mapping[str, str]:
    return {area.id: area.title for area in areas}


def _source_words(source: Source) -> str:
    if source.year is None:
        return _("{title}. {by}.").format(title=source.title, by=source.by)
    return _("{title}. {by}, {year}.").format(title=source.title, by=source.by, year=source.year)


def _source_numbers(framework: Framework, indicator: Indicator) -> str:
    places = {source.id: number for number, source in enumerate(framework.sources, 1)}
    return ", ".join(str(places[name]) for name in indicator.sources if name in places)
