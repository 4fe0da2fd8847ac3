"""Check templates of reports: every branch read, and made of samples that bring out everything."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assess.errors import NotFoundError, Problem
from assess.i18n import _
from assess.reports.beside import CARD
from assess.reports.checking.checked import all_checked, check_template
from assess.reports.formats import LAID_OUT
from assess.reports.meant_for import names_of_others
from assess.reports.own_reports import own_reports
from assess.reports.templates import (
    SHIPPED_ABOUT,
    CardError,
    Template,
    about_of,
    card_of,
    find_template,
    shipped_folder,
)
from assess.reports.views import About, View
from assess.sources.checked import Checked
from assess.usecases.samples import Sample, Shown

__all__ = ["Checked", "ReportsCheck"]


@dataclass
class ReportsCheck:
    """Checks templates against the same samples."""

    samples: Sequence[Sample]
    """What they are made of."""
    shown: Shown
    """The day and the version that stand in them."""
    own_folder: Path
    """The reader's own folder of reports."""
    at: Callable[[str], None] = field(default=lambda _file: None)
    """Told of each template before it is looked at, for a person who waits."""
    _views: dict[About, list[View]] = field(default_factory=dict)

    def check(self, named: Sequence[str]) -> Checked:
        """Everything that is wrong in the templates named; in all of the reader's own if none is.

        Raises:
            NotFoundError: There is no report, no folder and no template of that name.
            ReportError: A file's name does not say what it makes.
        """
        return all_checked(
            found for name in named or self._all_own() for found in self._checked(name)
        )

    def _all_own(self) -> list[str]:
        if not self.own_folder.is_dir():
            words = _("Name a template, or a folder with a report.yaml: {folder} is not there.")
            raise NotFoundError(words.format(folder=self.own_folder))
        return [str(self.own_folder)]

    def _checked(self, named: str) -> Iterator[Checked]:
        """What is found in one template, or in every format of every report in a folder."""
        folder = self._folder_of(named)
        if folder is None:
            yield self._of_file(named)
        elif (folder / CARD).is_file():
            yield from self._of_report(folder)
        else:
            reports = [path.parent for path in sorted(folder.glob(f"*/{CARD}"))]
            if not reports:
                words = _('"{name}" is no report: there is no report.yaml in it or below it.')
                raise NotFoundError(words.format(name=named))
            for report in reports:
                yield from self._of_report(report)

    def _of_file(self, named: str) -> Checked:
        """A template that lies alone: what it is about shows by the names that it uses."""
        template = find_template(named, None)
        self.at(template.name)
        about = about_of(named)
        found = check_template(template, self._samples_about(about))
        mixed = _of_several_kinds(Path(named), about) if found.problems else []
        return all_checked([found, Checked(tuple(mixed), 0)])

    def _folder_of(self, named: str) -> Path | None:
        if any(named in ids for ids in SHIPPED_ABOUT.values()):
            return shipped_folder() / named
        own = own_reports(self.own_folder).folders
        path = own.get(named, Path(named))
        return path if path.is_dir() else None

    def _of_report(self, folder: Path) -> Iterator[Checked]:
        try:
            card = card_of(folder)
        except CardError as error:
            yield Checked(tuple(_shown_at(folder / CARD, error.problems)), 1)
            return
        is_shipped = folder.parent == shipped_folder()
        views = self._samples_about(card.about, several=card.several_raters)
        for fmt in (fmt for fmt in LAID_OUT if fmt in card.formats):
            file = card.formats[fmt]
            template = Template(
                card.id,
                f"{folder.name}/{file}" if is_shipped else file,
                fmt,
                None if is_shipped else folder,
                card.several_raters,
            )
            self.at(f"{folder.name}/{file}")
            yield check_template(template, views)

    def _samples_about(self, about: About, *, several: bool = False) -> list[View]:
        """The views of the samples; for reports on several raters, of those who have some."""
        if about not in self._views:
            self._views[about] = [self.shown.view(each, about) for each in self.samples]
        pairs = zip(self._views[about], self.samples, strict=True)
        return [view for view, sample in pairs if not several or sample.assessment.raters]


def _of_several_kinds(path: Path, about: About) -> list[Problem]:
    """What is to be said of a template whose names fit no one kind of report."""
    called = {
        "assessment": _("one assessment"),
        "change": _("change over time"),
        "comparison": _("several organisations"),
    }
    words = _(
        "By its names the template is read as a report about {about}. These only a report about"
        " {other} has: {names}. Make a template for each."
    )
    return [
        Problem(
            str(path),
            1,
            1,
            "mixed-subjects",
            words.format(about=called[about], other=called[other], names=", ".join(names)),
        )
        for other, names in names_of_others(path, about).items()
    ]


def _shown_at(path: Path, problems: Sequence[Problem]) -> list[Problem]:
    """The problems of a card; all of them in its file."""
    return [
        Problem(str(path), each.line, each.column, each.rule, each.message) for each in problems
    ]
