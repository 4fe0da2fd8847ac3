"""The Jinja environment of Word files: values stay texts, and shipped files are kept compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jinja2 import DictLoader, Template
from markupsafe import Markup, escape

from assess.reports.bytecode import PrivateCache, cache_folder
from assess.reports.environment import ReportEnvironment

if TYPE_CHECKING:
    from pathlib import Path
    from types import CodeType

_COMPILED: Final[dict[str, CodeType]] = {}
"""Parts of the reader's own Word files that this process, a short-lived one, has compiled."""
_TURNED_BACK: Final = {"{_{": "{_&#123;", "}_}": "}_&#125;", "{_%": "{_&#37;", "%_}": "%_&#125;"}
"""What the library would turn into a tag, and how it stays as it was written."""


class WordEnvironment(ReportEnvironment):
    """As its parent, for the parts that a Word file is made of.

    Args:
        shipped: The Word file, where it came with the installation: only what it holds is kept
            compiled between runs. None for one of the reader's own.
    """

    def __init__(self, shipped: Path | None) -> None:
        self._parts: dict[str, str] = {}
        kept = None if shipped is None else PrivateCache(cache_folder() / "docx")
        super().__init__(DictLoader(self._parts), kept)
        self._shipped = shipped
        self.finalize = _as_written

    def from_string(self, source: Any, *_given: Any, **_named: Any) -> Template:  # noqa: ANN401 as its parent
        """A part as a template; the parts of a shipped file have names, so that they are kept."""
        if self._shipped is None:
            return self._compiled_once(str(source))
        name = f"{self._shipped}#{len(self._parts)}"
        self._parts[name] = source
        return self.get_template(name)

    def _compiled_once(self, source: str) -> Template:
        """A part of the reader's own file, which has no name; the same one is compiled once."""
        code = _COMPILED.get(source)
        if code is None:
            code = _COMPILED[source] = self.compile(source)
        return self.template_class.from_code(self, code, self.make_globals(None), None)


def _as_written(value: object) -> object:
    """The value escaped, also where the library would take a piece of it for a tag."""
    if isinstance(value, Markup):
        return value
    text = str(escape(value))
    for read, kept in _TURNED_BACK.items():
        text = text.replace(read, kept)
    return Markup(text)  # noqa: S704 escaped two lines before
