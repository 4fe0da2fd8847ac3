"""What an expression of a template stands for, and the names in it that are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes
from jinja2.runtime import LoopContext

from assess.i18n import _
from assess.reports.checking.kinds import (
    ANYTHING,
    TEXT,
    Kind,
    Macro,
    Pieces,
    Row,
    Rows,
    Text,
    of_both,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from assess.reports.checking.found import Found
    from assess.reports.environment import ReportEnvironment

SAME_LIST: Final = frozenset(
    {"list", "sort", "reverse", "select", "reject", "selectattr", "rejectattr", "unique"}
)
"""Filters that give a list of what was in the list."""
ONE_OF_IT: Final = frozenset({"first", "last", "min", "max", "random"})
"""Filters that give one of what was in the list."""
AS_TEXT: Final = frozenset(
    {"upper", "lower", "title", "capitalize", "trim", "join", "replace", "format", "escape", "e"}
    | {"text", "quoted", "address", "string", "truncate", "wordwrap", "indent", "center"}
)
"""Filters that give a text."""
BY_NAME: Final = frozenset({"selectattr", "rejectattr"})
"""Filters whose first value is the name of what is looked at in each row."""
UNASKED: Final = frozenset({"defined", "undefined"})
"""Tests that a name may fail without being wrong."""
OF_A_LOOP: Final = frozenset(name for name in dir(LoopContext) if not name.startswith("_"))
"""What `loop` has."""


class Expressions:
    """Reads expressions in one template.

    Args:
        file: What to call the template in a message.
        environment: Knows the filters and tests.
        found: Takes what is wrong.
        called: Looks into a macro; gives back the values that it lacks.
        pieces: The names of an imported template.
    """

    def __init__(
        self,
        file: str,
        environment: ReportEnvironment,
        found: Found,
        called: Callable[[Macro, nodes.Call, list[Kind], dict[str, Kind]], list[str]],
        pieces: Callable[[Pieces], Mapping[str, Kind]],
    ) -> None:
        self.file = file
        self.environment = environment
        self.found = found
        self.called = called
        self.pieces = pieces

    def kind(self, node: nodes.Node | None, scope: Mapping[str, Kind]) -> Kind:
        """What a value is; every name in it that is not known is told."""
        readers: dict[type, Callable[[Any, Mapping[str, Kind]], Kind]] = {
            nodes.Name: self._name,
            nodes.Getattr: self._attribute,
            nodes.Getitem: self._taken,
            nodes.Filter: self._filtered,
            nodes.Test: self._tested,
            nodes.Call: self._call,
        }
        if node is None:
            return ANYTHING
        return readers.get(type(node), self._other)(node, scope)

    def _attribute(self, node: nodes.Getattr, scope: Mapping[str, Kind]) -> Kind:
        return self._inside(node, node.attr, self.kind(node.node, scope))

    def _other(self, node: nodes.Node, scope: Mapping[str, Kind]) -> Kind:
        """What is put together from others."""
        match node:
            case nodes.Const() | nodes.TemplateData():
                return TEXT if isinstance(getattr(node, "value", ""), str) else ANYTHING
            case nodes.CondExpr():
                self.kind(node.test, scope)
                return of_both(self.kind(node.expr1, scope), self.kind(node.expr2, scope))
            case nodes.List() | nodes.Tuple():
                kinds = [self.kind(each, scope) for each in node.items]
                same = kinds[0] if kinds and all(each == kinds[0] for each in kinds) else ANYTHING
                return Rows(same)
            case nodes.Concat():
                for each in node.nodes:
                    self.kind(each, scope)
                return TEXT
        kinds = [self.kind(each, scope) for each in node.iter_child_nodes()]
        is_sum = isinstance(node, nodes.Add) and len(set(kinds)) == 1
        return kinds[0] if is_sum else ANYTHING

    def _name(self, node: nodes.Name, scope: Mapping[str, Kind]) -> Kind:
        if node.name in scope:
            return scope[node.name]
        if node.name not in self.environment.globals:
            self.found.tell_unknown(
                self.file, node.lineno, "unknown-name", node.name, sorted(scope)
            )
        return ANYTHING

    def _inside(self, node: nodes.Node, word: str, owner: Kind) -> Kind:
        """One name of a row, of a piece, of a text."""
        if word.startswith("_"):
            words = _('"{word}" is not allowed in a template: no name begins with "_".')
            self.found.tell(self.file, node.lineno, "not-allowed", words.format(word=word), word)
            return ANYTHING
        match owner:
            case Row():
                known: Mapping[str, Kind] = owner.names
            case Pieces():
                known = self.pieces(owner)
            case Text() | Rows():
                known = _methods(owner)
            case _:
                return ANYTHING
        if word not in known:
            self.found.tell_unknown(self.file, node.lineno, "unknown-name", word, known)
        return known.get(word, ANYTHING)

    def _taken(self, node: nodes.Getitem, scope: Mapping[str, Kind]) -> Kind:
        """One of a list, some of it, or a name in brackets."""
        owner = self.kind(node.node, scope)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._inside(node, node.arg.value, owner)
        self.kind(node.arg, scope)
        if isinstance(node.arg, nodes.Slice):
            return owner
        return owner.each if isinstance(owner, Rows) else ANYTHING

    def _filtered(self, node: nodes.Filter, scope: Mapping[str, Kind]) -> Kind:
        if node.name not in self.environment.filters:
            self.found.tell_unknown(
                self.file,
                node.lineno,
                "unknown-filter",
                node.name,
                sorted(self.environment.filters),
            )
        may_be_missing = node.name in {"default", "d"}
        value = ANYTHING if may_be_missing else self.kind(node.node, scope)
        for given in (*node.args, *(keyword.value for keyword in node.kwargs)):
            self.kind(given, scope)
        rows = value.each if isinstance(value, Rows) else ANYTHING
        looked_at = self._looked_at(node, rows)
        return _after(node.name, value, rows, looked_at)

    def _looked_at(self, node: nodes.Filter, each: Kind) -> Kind | None:
        """What the filter looks at in each row, where it names something there."""
        by_keyword = [one.value for one in node.kwargs if one.key == "attribute"]
        by_place = node.args[:1] if node.name in {*BY_NAME, "groupby"} else []
        for named in (*by_keyword, *by_place):
            if isinstance(named, nodes.Const) and isinstance(named.value, str):
                for word in named.value.split("."):
                    each = self._inside(named, word, each)
                return each
        return None

    def _tested(self, node: nodes.Test, scope: Mapping[str, Kind]) -> Kind:
        if node.name not in self.environment.tests:
            self.found.tell_unknown(
                self.file, node.lineno, "unknown-test", node.name, sorted(self.environment.tests)
            )
        if node.name not in UNASKED:
            self.kind(node.node, scope)
        for given in node.args:
            self.kind(given, scope)
        return ANYTHING

    def _call(self, node: nodes.Call, scope: Mapping[str, Kind]) -> Kind:
        target = self.kind(node.node, scope)
        places = [self.kind(each, scope) for each in node.args]
        named = {each.key: self.kind(each.value, scope) for each in node.kwargs}
        for each in (node.dyn_args, node.dyn_kwargs):
            self.kind(each, scope)
        if isinstance(target, Macro):
            for lacking in self.called(target, node, places, named):
                words = _('"{macro}" needs a value for "{word}".')
                message = words.format(macro=target.node.name, word=lacking)
                self.found.tell(self.file, node.lineno, "missing-value", message, target.node.name)
            return TEXT
        of_words = isinstance(node.node, nodes.Name) and node.node.name in {"_", "ngettext"}
        return TEXT if of_words else ANYTHING


def _methods(owner: Kind) -> dict[str, Kind]:
    """What a text or a list can be asked for."""
    kind = str if isinstance(owner, Text) else tuple
    return {name: ANYTHING for name in dir(kind) if not name.startswith("_")}


def _after(name: str, value: Kind, each: Kind, looked_at: Kind | None) -> Kind:
    """What a filter makes of a value."""
    if name == "map":
        return ANYTHING if looked_at is None else Rows(looked_at)
    if name in SAME_LIST:
        return value if isinstance(value, Rows) else ANYTHING
    if name in ONE_OF_IT:
        return each
    if name in {"batch", "slice"}:
        return Rows(Rows(each))
    return TEXT if name in AS_TEXT else ANYTHING
