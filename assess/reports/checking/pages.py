"""Every branch of a Jinja template, and of all that it is made of, held to the view."""

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from jinja2 import nodes

from assess.reports.checking.blocks import check_blocks
from assess.reports.checking.expressions import UNASKED, Expressions
from assess.reports.checking.found import Found
from assess.reports.checking.kinds import ANYTHING, TEXT, Kind, Macro, Pieces, Row, Rows, of_both
from assess.reports.checking.names_in_nodes import at_the_top, names_in, targets
from assess.reports.checking.template_files import Read, TemplateFiles
from assess.reports.environment import ReportEnvironment

DEEPEST: Final = 40
"""Templates and macros inside each other; more go round in a circle."""
IN_A_MACRO: Final = ("caller", "varargs", "kwargs")
"""Names that every macro has."""


@dataclass
class PageCheck:
    """Walks through the templates of one page."""

    environment: ReportEnvironment
    """Reads them."""
    report: type
    """The view whose names stand at the top."""
    found: Found
    """Takes what is wrong."""
    shown: Callable[[str], str]
    """What to call a file in a message."""
    _walked: set[object] = field(default_factory=set)
    _depth: int = 0

    def check(self, name: str) -> None:
        """Everything that is wrong in a template and in all that it is made of."""
        chain = list(self._files.chain(name))
        if not chain:
            return
        check_blocks(chain, self.found)
        top = dict(self._names_of_view)
        for one in reversed(chain):
            top |= self._top_names(one)
        for one in chain:
            self._walk(one, one.body.body, ChainMap({}, dict(top)))

    @cached_property
    def _files(self) -> TemplateFiles:
        return TemplateFiles(self.environment, self.found, self.shown)

    @cached_property
    def _names_of_view(self) -> Mapping[str, Kind]:
        return {**Row(self.report).names, "self": ANYTHING}

    def _top_names(self, one: Read, *, sees_report: bool = True) -> dict[str, Kind]:
        """What a template adds at its top: macros, imports, and what is set."""
        names: dict[str, Kind] = {}
        for node in at_the_top(one.body.body):
            match node:
                case nodes.Macro():
                    names[node.name] = Macro(node, one.name, sees_report)
                case nodes.Import():
                    names[node.target] = self._imported(node)
                case nodes.FromImport():
                    names |= self._from(node)
                case nodes.Assign() | nodes.AssignBlock():
                    names |= dict.fromkeys(targets(node.target), ANYTHING)
        return names | self._asked_for(one.body)

    def _asked_for(self, body: nodes.Node) -> dict[str, Kind]:
        """Names that the template asks about before it uses them."""
        tests = (test for test in body.find_all(nodes.Test) if test.name in UNASKED)
        names = [test.node.name for test in tests if isinstance(test.node, nodes.Name)]
        return {name: ANYTHING for name in names if name not in self._names_of_view}

    def _imported(self, node: nodes.Import | nodes.FromImport) -> Kind:
        if not isinstance(node.template, nodes.Const):
            return ANYTHING
        return Pieces(str(node.template.value), bool(node.with_context))

    def _from(self, node: nodes.FromImport) -> dict[str, Kind]:
        pairs = [(each, each) if isinstance(each, str) else each for each in node.names]
        imported = self._imported(node)
        if not isinstance(imported, Pieces):
            return {alias: ANYTHING for _name, alias in pairs}
        inside = self._pieces(imported)
        return {alias: inside.get(name, ANYTHING) for name, alias in pairs}

    def _pieces(self, imported: Pieces) -> Mapping[str, Kind]:
        one = self._files.read(imported.template)
        return self._top_names(one, sees_report=imported.sees_report) if one else _AnyName()

    # The walk through what stands in a template.

    def _walk(self, one: Read, body: Iterable[nodes.Node], scope: ChainMap[str, Kind]) -> None:
        reader = Expressions(
            one.file,
            self.environment,
            self.found,
            self._call,
            self._pieces,
        )
        for node in body:
            self._step(one, node, scope, reader)

    def _step(
        self, one: Read, node: nodes.Node, scope: ChainMap[str, Kind], reader: Expressions
    ) -> None:
        match node:
            case nodes.Output():
                for each in node.nodes:
                    reader.kind(each, scope)
            case nodes.For():
                self._for(one, node, scope, reader)
            case nodes.Assign() | nodes.ExprStmt():
                kind = reader.kind(node.node, scope)
                if isinstance(node, nodes.Assign):
                    self._set(node.target, kind, scope)
            case nodes.Macro():
                macro = Macro(node, one.name, "self" in scope)
                scope[node.name] = macro
                self._body_of(macro, {}, scope)
            case nodes.Import() | nodes.FromImport() | nodes.Include():
                self._other_template(one, node, scope)
            case _:
                self._enclosed(one, node, scope, reader)

    def _enclosed(
        self, one: Read, node: nodes.Node, scope: ChainMap[str, Kind], reader: Expressions
    ) -> None:
        """What has a body with names of its own."""
        match node:
            case nodes.If():
                reader.kind(node.test, scope)
                for part in (node.body, node.elif_, node.else_):
                    self._walk(one, part, scope)
            case nodes.Block():
                self._walk(one, node.body, scope.new_child({"super": ANYTHING}))
            case nodes.CallBlock():
                reader.kind(node.call, scope)
                names = dict.fromkeys([each.name for each in node.args], ANYTHING)
                self._walk(one, node.body, scope.new_child(names))
            case nodes.With():
                self._with(one, node, scope, reader)
            case nodes.FilterBlock() | nodes.AssignBlock():
                reader.kind(node.filter, scope)
                self._walk(one, node.body, scope.new_child())
                if isinstance(node, nodes.AssignBlock):
                    self._set(node.target, TEXT, scope)

    def _with(
        self, one: Read, node: nodes.With, scope: ChainMap[str, Kind], reader: Expressions
    ) -> None:
        inner = scope.new_child()
        for target, value in zip(node.targets, node.values, strict=True):
            self._set(target, reader.kind(value, scope), inner)
        self._walk(one, node.body, inner)

    def _for(
        self, one: Read, node: nodes.For, scope: ChainMap[str, Kind], reader: Expressions
    ) -> None:
        several = reader.kind(node.iter, scope)
        inner = scope.new_child({"loop": ANYTHING})
        self._set(node.target, several.each if isinstance(several, Rows) else ANYTHING, inner)
        if node.test is not None:
            reader.kind(node.test, inner)
        self._walk(one, node.body, inner)
        self._walk(one, node.else_, scope.new_child())

    def _set(self, target: nodes.Node, kind: Kind, scope: ChainMap[str, Kind]) -> None:
        """A name for a value; of several names nothing is known."""
        if isinstance(target, nodes.Name):
            scope[target.name] = of_both(scope.maps[0].get(target.name), kind)
            return
        for name in targets(target):
            scope[name] = ANYTHING

    def _other_template(
        self,
        one: Read,
        node: nodes.Import | nodes.FromImport | nodes.Include,
        scope: ChainMap[str, Kind],
    ) -> None:
        names = names_in(node.template)
        for name in names:
            is_optional = isinstance(node, nodes.Include) and node.ignore_missing
            other = (
                None
                if is_optional and not self._files.is_there(name)
                else self._files.read(name, (one, node.lineno))
            )
            if other is not None:
                self._into(other, node, scope)
        if isinstance(node, nodes.Import):
            scope[node.target] = self._imported(node)
        elif isinstance(node, nodes.FromImport):
            self._check_from(one, node)
            scope.update(self._from(node))

    def _into(self, other: Read, node: nodes.Node, scope: ChainMap[str, Kind]) -> None:
        """Walk an included template with the names around it, an imported one with none."""
        with_names = bool(getattr(node, "with_context", False))
        key = (other.name, with_names)
        if key in self._walked or self._depth > DEEPEST:
            return
        self._walked.add(key)
        self._depth += 1
        around: dict[str, Kind] = dict(scope) if with_names else {}
        self._walk(other, other.body.body, ChainMap({}, around | self._top_names(other)))
        self._depth -= 1

    def _check_from(self, one: Read, node: nodes.FromImport) -> None:
        imported = self._imported(node)
        if not isinstance(imported, Pieces):
            return
        known = self._pieces(imported)
        for each in node.names:
            name = each if isinstance(each, str) else each[0]
            if name not in known:
                self.found.tell_unknown(one.file, node.lineno, "unknown-name", name, known)

    def _call(
        self, macro: Macro, node: nodes.Call, places: list[Kind], named: dict[str, Kind]
    ) -> list[str]:
        """Walk through a macro with what it is called with.

        Returns:
            The names of values that it needs and is not given.
        """
        given = {each.name: kind for each, kind in zip(macro.node.args, places, strict=False)}
        given |= named
        self._body_of(macro, given, None)
        needed = macro.node.args[: len(macro.node.args) - len(macro.node.defaults)]
        asked = self._asked_for(macro.node)
        is_open = node.dyn_args is not None or node.dyn_kwargs is not None
        return [
            each.name
            for each in needed
            if not is_open and each.name not in given and each.name not in asked
        ]

    def _body_of(
        self, macro: Macro, given: Mapping[str, Kind], scope: Mapping[str, Kind] | None
    ) -> None:
        one = self._files.known(macro.template)
        key = (
            macro.template,
            macro.node.name,
            macro.node.lineno,
            repr(sorted(given.items(), key=str)),
        )
        if one is None or key in self._walked or self._depth > DEEPEST:
            return
        self._walked.add(key)
        names: dict[str, Kind] = dict.fromkeys(IN_A_MACRO, ANYTHING)
        names |= {each.name: given.get(each.name, ANYTHING) for each in macro.node.args}
        view = self._names_of_view if macro.sees_report else {}
        around = {**view, **self._top_names(one), **(scope or {})}
        self._depth += 1
        self._walk(one, macro.node.body, ChainMap(names, around))
        self._depth -= 1


class _AnyName(dict[str, Kind]):
    """The names of a template that cannot be read: it is told once, not for each name."""

    def __contains__(self, _name: object) -> bool:
        return True
