"""The Jinja environments: sandboxed, strict, with escaping that no template can switch off."""

import re
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
    pass_environment,
)
from jinja2.bccache import BytecodeCache
from jinja2.environment import Environment
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.filters import make_attrgetter
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from assess.i18n import _, ngettext
from assess.reports.beside import SHARED, shared_by
from assess.reports.bytecode import PrivateCache, cache_folder, kept_here
from assess.reports.formats import Format
from assess.reports.markdown import as_address, as_quote, as_text
from assess.reports.page_pictures import pictures_beside

SHIPPED: Final = "shipped"
"""Before a colon, says that a template means the one that came with the installation."""
LONGEST_PRODUCT: Final = 100_000
"""The longest text or list that `*` may make, and the largest power's bits."""
WIDENING: Final = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs", "format"})
"""Ways to make a text wider than it is."""
_WIDTH: Final = re.compile(r"%[^%a-zA-Z]{0,9}?(\d{6,4000})|:[^{}\d]{0,9}(\d{6,4000})[^{}]*\}")
"""A place in a text that asks for 100000 letters or more, as `%` and `format` write them."""
SWITCHES_ESCAPING_OFF: Final = ("safe", "urlize", "xmlattr", "tojson", "forceescape")
"""Filters that would let a value through as markup, and are not there."""


class UnknownWordError(UndefinedError):
    """A template used a word that is not there."""

    def __init__(self, message: str, owner: object, word: str) -> None:
        super().__init__(message)
        self.owner = owner
        self.word = word


class WordedUndefined(StrictUndefined):
    """A missing word that remembers whose it was, so that the message can name the nearest one."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401 Jinja hands over whatever the template touched
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        if exc is UndefinedError:
            # Jinja calls this with the message only; the owner and the word go along.
            self._undefined_exception = lambda message: UnknownWordError(  # type: ignore[assignment]
                message, None if obj is missing else obj, name or ""
            )


class TemplatesOnly(FileSystemLoader):
    """Reads templates, and nothing else that lies beside them."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """As its parent, but only for `.j2` files that lie inside the folder."""
        if not template.endswith(".j2") or ":" in template or "\\" in template:
            raise TemplateNotFound(template)
        source, filename, up_to_date = super().get_source(environment, template)
        folders = [Path(folder).resolve() for folder in self.searchpath]
        if not any(Path(filename).resolve().is_relative_to(folder) for folder in folders):
            raise TemplateNotFound(template)
        return source, filename, up_to_date


class SharedPieces(TemplatesOnly):
    """Reads the pieces that the reports of one folder share, and none of the reports themselves."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """As its parent, but only from folders such as `_macros`."""
        if not template.startswith(SHARED):
            raise TemplateNotFound(template)
        return super().get_source(environment, template)

    def list_templates(self) -> list[str]:
        """Their names."""
        return [name for name in super().list_templates() if name.startswith(SHARED)]


def loader(shipped: Path, own_folder: Path | None) -> BaseLoader:
    """Own templates first, then the shipped ones, which stay within reach as `shipped:NAME`."""
    came_along = TemplatesOnly(shipped)
    mine: list[BaseLoader] = [] if own_folder is None else [TemplatesOnly(own_folder)]
    shared = shared_by(own_folder) if own_folder else None
    if shared is not None:
        mine.append(SharedPieces(shared))
    return ChoiceLoader([*mine, came_along, PrefixLoader({SHIPPED: came_along}, ":")])


class ReportEnvironment(ImmutableSandboxedEnvironment):
    """No private attribute, no change of a value, no unescaped value, no endless product.

    Attributes:
        known_names: The names that a template gets, for a message that lists them.
    """

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, templates: BaseLoader, kept: BytecodeCache | None = None) -> None:
        super().__init__(
            loader=templates,
            bytecode_cache=kept,
            autoescape=True,
            undefined=WordedUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        for name in SWITCHES_ESCAPING_OFF:
            del self.filters[name]
        del self.globals["lipsum"]
        for name in ("center", "indent", "batch"):
            self.filters[name] = _no_wider(self.filters[name])
        self.filters["format"] = _no_wider_place(self.filters["format"])
        self.known_names: tuple[str, ...] = ()
        self.globals["_"] = _
        self.globals["ngettext"] = ngettext

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.ScopedEvalContextModifier):
            raise TemplateSyntaxError(
                _("escaping cannot be switched off"), node.lineno, name, filename
            )
        return tree

    def call_binop(
        self,
        context: Context,
        operator: str,
        left: Any,  # noqa: ANN401 whatever the template adds or multiplies
        right: Any,  # noqa: ANN401 the same
    ) -> Any:  # noqa: ANN401 the same
        """Work out an operation, unless its result would be out of all proportion."""
        if operator in {"*", "**"}:
            _refuse_the_endless(operator, left, right)
        elif operator == "%" and isinstance(left, str):
            refuse_the_wide(left)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 as its parent
        """Call, unless a text would become wide beyond all proportion."""
        method = getattr(obj, "__wrapped__", obj)  # the sandbox wraps `format` of a text
        owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
        if isinstance(owner, str) and name in WIDENING:
            refuse_the_wide(owner, *(() if name == "format" else (*args, *kwargs.values())))
        return super().call(context, obj, *args, **kwargs)


def refuse_the_wide(text: str, *values: object) -> None:
    """Refuse a place or a number that asks for a text of more letters than anybody reads.

    Raises:
        SecurityError: It is too wide.
    """
    widths = [int(one or other) for one, other in _WIDTH.findall(text)]
    widths += [value for value in values if isinstance(value, int)]
    if max(widths, default=0) > LONGEST_PRODUCT:
        raise SecurityError(_("the text would be too wide"))


def _refuse_the_endless(operator: str, left: object, right: object) -> None:
    pair = sorted((left, right), key=lambda side: isinstance(side, int))
    if operator == "**" and isinstance(left, int) and isinstance(right, int):
        too_long = left.bit_length() * right > LONGEST_PRODUCT
    elif isinstance(pair[0], str | list | tuple) and isinstance(pair[1], int):
        too_long = len(pair[0]) * pair[1] > LONGEST_PRODUCT
    else:
        too_long = False
    if too_long:
        raise SecurityError(
            _("the result of {operator} would be too long").format(operator=operator)
        )


def _no_wider(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, which refuses a width out of all proportion."""

    @wraps(filter_)
    def narrow(value: object, *args: object, **kwargs: object) -> object:
        refuse_the_wide("", *args, *kwargs.values())
        return filter_(value, *args, **kwargs)

    return narrow


def _no_wider_place(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, which refuses a text with a place out of all proportion."""

    @wraps(filter_)
    def narrow(text: object, *args: object, **kwargs: object) -> object:
        refuse_the_wide(str(text))
        return filter_(text, *args, **kwargs)

    return narrow


class MarkdownEnvironment(ReportEnvironment):
    """Escapes for Markdown what its parent escapes for HTML."""

    def __init__(self, templates: BaseLoader, kept: BytecodeCache | None = None) -> None:
        super().__init__(templates, kept)
        self.finalize = as_text
        self.filters |= {"text": as_text, "e": as_text, "escape": as_text}
        self.filters |= {"quoted": as_quote, "address": as_address}
        self.filters |= {
            "join": _joined,
            "replace": _replaced,
            "format": _no_wider_place(_formatted),
        }

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """A finished piece cannot be taken apart: its own methods would escape for HTML."""
        return not isinstance(obj, Markup) and super().is_safe_attribute(obj, attr, value)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for joined in tree.find_all(nodes.Concat):  # ~ would escape for HTML
            joined.nodes = [
                nodes.Filter(part, "text", [], [], None, None, lineno=part.lineno)
                for part in joined.nodes
            ]
        tree.set_environment(self)
        return tree

    def call_binop(
        self,
        context: Context,
        operator: str,
        left: Any,  # noqa: ANN401 whatever the template adds or multiplies
        right: Any,  # noqa: ANN401 the same
    ) -> Any:  # noqa: ANN401 the same
        """Join texts so that what is not yet harmless becomes so."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            both_plain = not isinstance(left, Markup) and not isinstance(right, Markup)
            return left + right if both_plain else as_text(left) + as_text(right)
        return super().call_binop(context, operator, left, right)


@pass_environment
def _joined(
    environment: Environment,
    values: Iterable[object],
    between: str = "",
    attribute: str | int | None = None,
) -> Markup:
    """The values with a text between them, all of it made harmless."""
    chosen = values if attribute is None else map(make_attrgetter(environment, attribute), values)
    return as_text(between).join(map(as_text, chosen))


def _replaced(value: object, old: str, new: str) -> str:
    """The text with one part of it replaced; plain, so that it is escaped as a whole."""
    return str(value).replace(old, new)


def _formatted(value: object, *places: object) -> str:
    """The text with its places filled; plain, so that it is escaped as a whole."""
    return str(value) % places


def environment_for(
    fmt: Format, shipped: Path, own_folder: Path | None = None
) -> ReportEnvironment:
    """The environment that makes pages of this format.

    Only shipped templates are kept compiled between runs; others as long as this process lives.
    """
    kind = MarkdownEnvironment if fmt == "md" else ReportEnvironment
    kept = PrivateCache(cache_folder() / fmt) if own_folder is None else kept_here(fmt)
    environment = kind(loader(shipped, own_folder), kept)
    if fmt == "html" and own_folder is not None:
        environment.globals["picture"] = pictures_beside(own_folder)
    return environment
