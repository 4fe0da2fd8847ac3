"""`assess report --watch`: a report made anew whenever its template changes, until Ctrl+C."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NoReturn

from assess.cli.asked import Asked
from assess.cli.output import tell, tell_fault
from assess.cli.pages import TO_STDOUT, make_ready, write_all
from assess.cli.report_one import ReportOptions, pages_of, where_to
from assess.errors import AssessError, UsageError
from assess.i18n import _
from assess.reports.formats import Format

PAUSE: Final = 0.5
"""Seconds between looks. A few files are looked at in no time, on every system and also on
network drives, which tell no program of a change: so nothing more is needed for it."""


def watch(
    asked: Asked,
    source: str | None,
    wanted: ReportOptions,
    formats: Sequence[Format | None],
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> NoReturn:
    """Make the report, then again after every change; a fault is told, and nothing ends by it.

    Raises:
        UsageError: There is no template of the person's own to be watched, or nothing to write to.
    """
    if wanted.output == TO_STDOUT:
        raise UsageError(_("--watch writes a file again and again. Name one: -o FILE."))
    make_ready(where_to(wanted), formats)
    watching = _Watching(asked, source, wanted, formats, _folder_of(asked, wanted))
    seen = None
    while True:
        now = watching.stamp()
        if now != seen:
            watching.make()
            seen = watching.stamp()
        sleep(PAUSE)


def _folder_of(asked: Asked, wanted: ReportOptions) -> Path:
    """The folder of the person's own template."""
    from assess.cli.report_one import wanted_report
    from assess.usecases.making_reports import about_wanted, template_for

    one = wanted_report(asked, wanted, None)
    template = template_for(one, about_wanted(one) if wanted.sample else "assessment")
    if template is None or template.own_folder is None:
        words = _('"{name}" came with the program and does not change. Name a template of yours.')
        raise UsageError(words.format(name=wanted.template))
    return template.own_folder


@dataclass
class _Watching:
    """What is watched, and where its reports are."""

    asked: Asked
    source: str | None
    wanted: ReportOptions
    formats: Sequence[Format | None]
    folder: Path
    written: list[Path] = field(default_factory=list)

    def stamp(self) -> list[tuple[str, int, int]]:
        """The same as long as no file of the template has changed."""
        from assess.reports.beside import files_beside

        stamps = []
        ours = {path.resolve() for path in self.written}
        for path in files_beside(self.folder):
            if path.resolve() not in ours:
                known = path.stat()
                stamps.append((str(path), known.st_mtime_ns, known.st_size))
        return stamps

    def make(self) -> None:
        """Make the reports once more, in the place of those that were made before."""
        from assess.exchange.atomic import write_atomically

        now = f"{datetime.now(UTC).astimezone():%H:%M:%S}"
        try:
            pages = pages_of(self.asked, self.source, self.wanted, self.formats)
            if self.written:
                for page, path in zip(pages, self.written, strict=True):
                    write_atomically(path, page.content)
                tell(_("{time}  Made anew.").format(time=now), self.asked)
            else:
                asked = replace(self.asked, as_json=False)
                self.written = write_all(asked, pages, where_to(self.wanted))
                words = _("{time}  Made. Waiting for changes; Ctrl+C ends it.")
                tell(words.format(time=now), self.asked)
        except AssessError as error:
            tell_fault(f"{now}  {error}")
