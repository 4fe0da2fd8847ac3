"""The templates that a page is made of: read once each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes

from assess.reports.checking.found import Found
from assess.reports.environment import ReportEnvironment
from assess.reports.syntax_words import why_not_read


@dataclass(frozen=True, slots=True)
class Read:
    """One template, as written."""

    name: str
    """Its name for the loader."""
    file: str
    """What to call it in a message."""
    body: nodes.Template
    """What stands in it."""


@dataclass
class TemplateFiles:
    """Reads templates, each once."""

    environment: ReportEnvironment
    """Finds them."""
    found: Found
    """Takes what is wrong."""
    shown: Callable[[str], str]
    """What to call a file in a message."""
    _known: dict[str, Read | None] = field(default_factory=dict)

    def known(self, name: str) -> Read | None:
        """What was read under that name."""
        return self._known.get(name)

    def is_there(self, name: str) -> bool:
        """Whether there is a template of that name."""
        return name in self.environment.list_templates()

    def chain(self, name: str) -> Iterator[Read]:
        """The template, the one that it extends, and so on."""
        asked: tuple[Read, int] | None = None
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            one = self.read(name, asked)
            if one is None:
                return
            yield one
            parent = next(iter(one.body.find_all(nodes.Extends)), None)
            if parent is None or not isinstance(parent.template, nodes.Const):
                return
            name, asked = str(parent.template.value), (one, parent.lineno)

    def read(self, name: str, asked: tuple[Read, int] | None = None) -> Read | None:
        """The template of that name; what is missing is told where it is asked for."""
        if name in self._known:
            return self._known[name]
        self._known[name] = None
        assert self.environment.loader is not None  # noqa: S101 every environment of ours has one
        try:
            source, filename, _current = self.environment.loader.get_source(self.environment, name)
        except (TemplateNotFound, UnicodeDecodeError):
            file, line = (asked[0].file, asked[1]) if asked else (name, 1)
            known = [each for each in self.environment.list_templates() if each.endswith(".j2")]
            self.found.tell_unknown(file, line, "missing-template", name, known)
            return None
        file = self.shown(filename or name)
        self.found.lines[file] = source.split("\n")
        try:
            body = self.environment._parse(source, name, filename)  # noqa: SLF001 parse() would wrap the error
        except TemplateSyntaxError as error:
            self.found.tell(file, error.lineno, "syntax", why_not_read(error, source))
            return None
        self._known[name] = Read(name, file, body)
        return self._known[name]
