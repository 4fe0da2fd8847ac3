"""From what was chosen on a page to reports in the making, with the command that repeats them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assess.i18n import _
from assess.reports.file_names import file_name
from assess.reports.formats import LAID_OUT
from assess.reports.templates import SHIPPED_REPORTS
from assess.reports.words import answered_on
from assess.tui.command_line import PROGRAM, change_command, report_command, where_it_is_kept
from assess.tui.making import Making
from assess.usecases.making_each import Step, steps_for
from assess.usecases.making_reports import shipped_reports
from assess.usecases.reporting_change import CHANGE, change_reports, make_change_reports

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.reports.templates import ReportCard
    from assess.tui.app import AssessApp
    from assess.tui.making import Commands
    from assess.usecases.house import House
    from assess.usecases.making_reports import Wanted
    from assess.usecases.over_time import Compared


def report_making(
    desk: AssessApp, assessment: Assessment, card: ReportCard, wanted: Sequence[Wanted]
) -> Making:
    """Reports of one assessment; of a report of the reader's own, the built-in one instead."""
    house = _house(desk)
    made_on = house.now().astimezone().date()

    def steps(each: Sequence[Wanted]) -> tuple[Step, ...]:
        version = house.program_version
        return steps_for(house, assessment, each, made_on=made_on, program_version=version)

    full = [replace(each, template=SHIPPED_REPORTS[0]) for each in wanted]

    def commands(formats: Collection[Format], instead: bool) -> Commands:  # noqa: FBT001
        meant = [each for each in (full if instead else wanted) if each.fmt in formats]
        return _commands(desk, assessment, meant)

    words = _("Made from the answers of {day} and version {version} of the criteria.")
    return Making(
        organisation=assessment.organisation.name,
        title=card.title,
        steps=steps(wanted),
        into=desk.folder,
        rests_on=words.format(day=answered_on(assessment), version=house.framework.version),
        command_for=commands,
        about=_about(desk, assessment),
        page="report",
        steps_instead=None if card.id in SHIPPED_REPORTS else lambda: steps(full),
        title_instead=next(each.title for each in shipped_reports() if each.id == full[0].template),
    )


def made_before(desk: AssessApp, assessment: Assessment) -> bool:
    """Whether what was made last is of this assessment."""
    making = desk.workshop.making
    return making is not None and making.about == _about(desk, assessment)


def _about(desk: AssessApp, assessment: Assessment) -> str:
    return desk.sitting.saved.id if desk.sitting is not None else assessment.organisation.name


def _commands(desk: AssessApp, assessment: Assessment, wanted: Sequence[Wanted]) -> Commands:
    """Of a kept assessment one command; of a worked example two, the first for its file."""
    where = where_it_is_kept(desk.settings)
    if desk.sitting is not None:
        made = report_command(desk.sitting.saved.id, wanted, desk.folder)
        return ((*made, *where),)
    house = _house(desk)
    version = house.framework_version
    examples = (e.id for e in house.examples if e.assessment(version) == assessment)
    id_ = next(examples, None)
    if id_ is None:
        return ()
    file = f"{id_}.yaml"
    first = (PROGRAM, "example", id_, "-o", file)
    return first, (*report_command(file, wanted, desk.folder), *where)


def change_making(
    desk: AssessApp, compared: Compared, card: ReportCard, wanted: Sequence[Wanted]
) -> Making:
    """Reports of what changed; of one of the reader's own, the built-in one instead."""
    course = compared.course
    usual = [replace(each, template=CHANGE) for each in wanted]
    kept = [check.label for check in course.checks]

    def commands(formats: Collection[Format], instead: bool) -> Commands:  # noqa: FBT001
        meant = [each for each in (usual if instead else wanted) if each.fmt in formats]
        return ((*change_command(kept, meant, desk.folder), *where_it_is_kept(desk.settings)),)

    words = _("It compares {count} assessments of this organisation.")
    return Making(
        organisation=course.checks[-1].assessment.organisation.name,
        title=card.title,
        steps=_change_steps(desk, compared, wanted),
        into=desk.folder,
        rests_on=words.format(count=len(kept)),
        about="",
        page="over-time",
        command_for=commands,
        steps_instead=None if card.id == CHANGE else lambda: _change_steps(desk, compared, usual),
        title_instead=change_reports()[0].title,
    )


def _change_steps(
    desk: AssessApp, compared: Compared, wanted: Sequence[Wanted]
) -> tuple[Step, ...]:
    house = _house(desk)
    made_on = house.now().astimezone().date()
    who = compared.course.checks[-1].assessment.organisation.name

    def step(each: Wanted) -> Step:
        fmt = each.fmt or "html"
        return Step(
            fmt,
            lambda: make_change_reports(
                compared, [each], made_on=made_on, program_version=house.program_version
            )[0],
            file_name(who, each.template if fmt in LAID_OUT else CHANGE, made_on.isoformat(), fmt),
        )

    return tuple(map(step, wanted))


def _house(desk: AssessApp) -> House:
    if desk.house is None:
        raise RuntimeError("the house is not open")
    return desk.house
