"""From organisations side by side to the finished words and numbers of a comparison."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from assess.domain.comparison import Comparison, Spread
from assess.domain.framework import Framework
from assess.explaining.side_by_side import (
    bands_words,
    basis_title,
    caution_sentence,
    gate_sentences,
    order_sentences,
    span_words,
    widest_sentence,
)
from assess.explaining.words import points_words
from assess.i18n import _, ngettext
from assess.reports.building import harmless
from assess.reports.building_organisations import NO_NUMBER, labels_of, organisation_rows
from assess.reports.portfolio_chart import Named, bar_words, portfolio_charts
from assess.reports.provenance import shortened
from assess.reports.view_comparison import (
    BandRow,
    ComparisonView,
    ConditionRow,
    NotComparedRow,
    PartRow,
)
from assess.reports.words import asked_for, day_in_words, ends_in_words, gate_kind, mean_in_words
from assess.scoring.side_by_side import widest


def build_comparison_view(
    comparison: Comparison,
    left_out: Mapping[str, str],
    *,
    program_version: str,
    made_on: date,
) -> ComparisonView:
    """All that a comparison may say, finished and harmless.

    Args:
        comparison: Two or more organisations.
        left_out: Why a file is not among them, by what it is called.
        program_version: Version of the program.
        made_on: Today.
    """
    framework = comparison.framework
    labels = labels_of(comparison.candidates)
    named = [Named(*each) for each in zip(labels, comparison.candidates, strict=True)]
    return harmless(
        ComparisonView(
            language=framework.language,
            document_title=f"{_headline(comparison)}: {framework.title}",
            headline=_headline(comparison),
            **_whereabouts(comparison, made_on, program_version),
            caution=caution_sentence(),
            for_whom=_("For the review team only. It names organisations, and nobody in them."),
            basis=basis_title(comparison),
            is_by_result=comparison.order == "result",
            has_evidence=framework.has_evidence,
            has_gates=framework.has_gates,
            has_floors=framework.has_floors,
            has_reviewed=any(each.reviewed for each in comparison.candidates),
            out_of=ends_in_words(framework.overall_range),
            part_range=ends_in_words(framework.characteristic_range),
            span=span_words(comparison),
            in_bands=bands_words(comparison),
            gate_sentences=gate_sentences(comparison),
            widest=widest_sentence(comparison),
            order_words=order_sentences(comparison),
            bands=_band_rows(comparison),
            charts=portfolio_charts(comparison, named),
            bar_words=bar_words(framework),
            rows=organisation_rows(comparison, labels),
            parts=_part_rows(comparison, labels),
            conditions=_condition_rows(comparison),
            not_compared=tuple(
                NotComparedRow(source=source, why=why) for source, why in left_out.items()
            ),
        )
    )


def _headline(comparison: Comparison) -> str:
    count = len(comparison.candidates)
    words = ngettext(
        "{count} organisation side by side", "{count} organisations side by side", count
    )
    return words.format(count=count)


def _whereabouts(comparison: Comparison, made_on: date, program_version: str) -> dict[str, str]:
    """By which criteria, when and by which program."""
    framework = comparison.framework
    origin = _("{span} Criteria {version}, digest {digest}. Made by assess {program} on {day}.")
    return {
        "origin": origin.format(
            span=span_words(comparison),
            version=framework.version,
            digest=framework.digest,
            program=program_version,
            day=day_in_words(made_on),
        ),
        "made_on": day_in_words(made_on),
        "made_on_iso": made_on.isoformat(),
        "program_version": program_version,
        "framework_title": framework.title,
        "framework_version": framework.version,
        "framework_digest": framework.digest,
        "framework_digest_short": shortened(framework.digest),
        "disclaimer": framework.disclaimer,
    }


def _band_rows(comparison: Comparison) -> tuple[BandRow, ...]:
    framework = comparison.framework
    counts = Counter(result.band for result in comparison.results)
    return tuple(
        BandRow(
            title=band.title,
            score=points_words(band.min_overall),
            floor=mean_in_words(framework, band.floor) if framework.has_floors else "",
            count=str(counts[band.id]),
        )
        for band in framework.bands
    )


def _part_rows(comparison: Comparison, labels: Sequence[str]) -> tuple[PartRow, ...]:
    framework, most = comparison.framework, widest(comparison.spreads)
    return tuple(
        PartRow(
            number=str(at + 1),
            id=part.id,
            title=part.title,
            short=part.short,
            lowest=_or_dash(framework, spread.lowest),
            lowest_at=_whose(spread, spread.lowest, labels),
            median=_or_dash(framework, spread.median),
            highest=_or_dash(framework, spread.highest),
            highest_at=_whose(spread, spread.highest, labels),
            width=_or_dash(framework, None if spread.lowest is None else spread.width),
            is_widest=at in most,
        )
        for at, (part, spread) in enumerate(
            zip(framework.characteristics, comparison.spreads, strict=True)
        )
    )


def _or_dash(framework: Framework, number: Fraction | None) -> str:
    return NO_NUMBER if number is None else mean_in_words(framework, number)


def _whose(spread: Spread, number: Fraction | None, labels: Sequence[str]) -> str:
    if number is None:
        return NO_NUMBER
    found = [label for label, value in zip(labels, spread.values, strict=True) if value == number]
    if len(found) == 1:
        return found[0]
    return _("{count} organisations").format(count=len(found))


def _condition_rows(comparison: Comparison) -> tuple[ConditionRow, ...]:
    framework, gates = comparison.framework, comparison.gates
    rows = []
    for at, gate in enumerate(gates[0]):
        indicator = framework.indicators[gate.indicator]
        states = Counter(each[at].state for each in gates)
        told = (
            (_("met: {count}"), states["met"]),
            (_("not met: {count}"), states["failed"]),
            (_("not known: {count}"), states["unknown"]),
        )
        rows.append(
            ConditionRow(
                number=str(framework.number_of(gate.indicator)),
                id=gate.indicator,
                title=indicator.title,
                asks="" if indicator.gate is None else asked_for(indicator, indicator.gate),
                kind=gate_kind(framework, gate.kind),
                counts="; ".join(words.format(count=count) for words, count in told if count),
            )
        )
    return tuple(rows)
