"""A template checked: every branch read, and made of samples that bring out everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jinja2 import DictLoader

from assess.i18n import _
from assess.reports.checking.braces import lost_words, single_braces
from assess.reports.checking.found import Found
from assess.reports.checking.made_documents import missed_in_pdf, missed_in_word
from assess.reports.checking.made_pages import missed_in_html, missed_in_markdown
from assess.reports.checking.page_ends import loose_ends
from assess.reports.checking.pages import PageCheck
from assess.reports.environment import SHIPPED, ReportEnvironment, environment_for
from assess.reports.faults import Fault, TemplateFaultError
from assess.reports.limits import Limits
from assess.reports.rendering import place_of, tried
from assess.reports.templates import Template, shipped_folder
from assess.sources.checked import Checked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assess.reports.checking.made_pages import Missed
    from assess.reports.views import View

FOR_ALL: Final = Limits(seconds=300.0, memory=3_000_000_000)
"""What a template may use for all samples together."""


def check_template(template: Template, views: Sequence[View], limits: Limits = FOR_ALL) -> Checked:
    """Everything that is wrong in a template.

    Args:
        template: Shipped, or of the reader's own.
        views: Samples of what it is about, at least one.
        limits: What it may use for all of them together.
    """
    return _Check(template, views, limits).checked()


def all_checked(several: Iterable[Checked]) -> Checked:
    """What was found in several templates, each thing once."""
    found = list(several)
    return Checked(
        tuple(sorted({each for one in found for each in one.problems})),
        sum(one.files for one in found),
        tuple(sorted({each for one in found for each in one.warnings})),
    )


class _Check:
    """The check of one template."""

    def __init__(self, template: Template, views: Sequence[View], limits: Limits) -> None:
        self._template = template
        self._views = views
        self._limits = limits
        self._found = Found()
        self._file = self._shown(template.name)

    def checked(self) -> Checked:
        """Read it, and where it can be read, make it of every sample."""
        if not place_of(self._template.name, self._template.own_folder).is_file():
            words = _("There is no such file beside report.yaml.")
            self._found.tell(self._file, 1, "missing-template", words)
            return Checked(tuple(self._found.problems), 1)
        try:
            self._read()
        except TemplateFaultError as error:
            self._found.tell(self._file, error.fault.line, "syntax", error.fault.message)
        except RecursionError:
            words = _("The template is nested too deeply to be read.")
            self._found.tell(self._file, 1, "syntax", words)
        is_whole = not any(each.rule == "syntax" for each in self._found.problems)
        if is_whole:
            self._make()
        found = sorted(self._found.problems)
        problems = tuple(each for each in found if each.severity == "problem")
        return Checked(problems, 1, tuple(each for each in found if each.severity == "warning"))

    def _shown(self, file: str) -> str:
        path = place_of(file, self._template.own_folder)
        came_along = shipped_folder().resolve()
        if path.resolve().is_relative_to(came_along):
            return f"{SHIPPED}:{path.resolve().relative_to(came_along).as_posix()}"
        return str(path)

    def _read(self) -> None:
        match self._template.fmt:
            case "pdf":
                from assess.reports.checking.typst_names import check_typst

                source = place_of(self._template.name, self._template.own_folder)
                text = source.read_text(encoding="utf-8", errors="replace")
                check_typst(self._file, text, type(self._views[0]), self._found)
            case "docx":
                self._read_word()
            case fmt:
                environment = environment_for(fmt, shipped_folder(), self._template.own_folder)
                self._walk(environment, self._template.name, self._shown)
                path = place_of(self._template.name, self._template.own_folder)
                text = path.read_text(encoding="utf-8", errors="replace")
                self._tell_braces(self._found, text)

    def _tell_braces(self, found: Found, text: str) -> None:
        for line, sentence, word in single_braces(text, type(self._views[0])):
            found.tell(self._file, line, "single-braces", sentence, word, severity="warning")

    def _walk(self, environment: ReportEnvironment, name: str, shown: Callable[[str], str]) -> None:
        PageCheck(environment, type(self._views[0]), self._found, shown).check(name)

    def _read_word(self) -> None:
        """A Word template by its paragraphs, whose words say where a problem is."""
        from assess.reports.word_limits import word_file
        from assess.reports.word_tags import in_paragraph, lines_of, paragraphs_of

        path = place_of(self._template.name, self._template.own_folder)
        content = word_file(path).getvalue()
        lines, inside = lines_of(content), Found()
        environment = ReportEnvironment(DictLoader({"word.j2": "\n".join(lines)}))
        PageCheck(environment, type(self._views[0]), inside, lambda _name: self._file).check(
            "word.j2"
        )
        self._tell_braces(inside, "\n".join(lines))
        for place, sentence in lost_words(paragraphs_of(content)):
            inside.tell(self._file, place, "lost-words", sentence)
        for each in inside.problems:
            message = in_paragraph(each.message, lines, each.line)
            self._found.tell(self._file, each.line, each.rule, message, severity=each.severity)

    def _make(self) -> None:
        for made in tried(self._views, self._template, self._limits):
            if isinstance(made, Fault):
                self._tell_fault(made)
            else:
                self._tell_missed(made)

    def _tell_fault(self, fault: Fault) -> None:
        """A fault that a sample brought out, unless reading has told it already."""
        file = self._shown(fault.file)
        told = {(each.path, each.line) for each in self._found.problems}
        is_word = self._template.fmt == "docx" and bool(told)
        word = f'"{fault.word}"'
        is_echo = fault.word and any(word in each.message for each in self._found.problems)
        if is_word or is_echo or (file, fault.line) in told:
            return
        self._found.tell(file, fault.line, "not-made", fault.message, fault.word)

    def _tell_missed(self, made: bytes) -> None:
        readers: dict[str, Callable[[bytes], list[Missed]]] = {
            "html": lambda page: [*missed_in_html(page.decode()), *loose_ends(page.decode())],
            "md": lambda page: missed_in_markdown(page.decode()),
            "pdf": missed_in_pdf,
            "docx": missed_in_word,
        }
        for rule, message, written in readers[self._template.fmt](made):
            lines = self._found.lines.get(self._file, [])
            places = (place for place, line in enumerate(lines, 1) if written and written in line)
            self._found.tell(self._file, next(places, 1), rule, message, severity="warning")
