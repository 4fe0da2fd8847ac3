"""No text but a literal of our own is ever read as Textual markup; this rule has no exceptions.

Textual reads a `str` as markup in many places: `[/]` in somebody's note would end the program,
and `[@click=...]` in a name would run an action. What is a `Content` is shown letter for letter.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


READS_MARKUP: Final = _words(
    "Static Label Button Link Checkbox RadioButton ToggleButton Option Selection OptionList "
    "Select SelectionList RadioSet Collapsible CollapsibleTitle TabPane Tab Tabs Placeholder Tree "
    "TreeNode DataTable Notification Toast Hit DiscoveryHit SystemCommand Markdown MarkdownViewer "
    "notify notify_error add_row add_rows add_column add_columns add_option add_options add_leaf "
    "update update_cell update_cell_at highlight from_markup from_text set_label set_options "
    "add_tab replace_option_prompt replace_option_prompt_at_index print RichLog write"
)
"""Calls whose text Textual or Rich may read as markup."""
NAMES_MARKUP: Final = _words(
    "tooltip border_title border_subtitle title sub_title label prompt placeholder"
)
"""Named arguments that are read as markup."""
MARKUP_OF_EVERY_WIDGET: Final = frozenset({"tooltip", "border_title", "border_subtitle"})
"""Attributes that are read as markup on any widget."""
MARKUP_OF_SOME_WIDGETS: Final = frozenset({"label", "prompt", "placeholder"})
"""Attributes that are read as markup on widgets that have them; a class of ours may own one."""
NEVER_TEXT: Final = _words(
    "id name classes key group severity timeout variant markup disabled compact action "
    "initial value expand shrink width height fixed_columns cursor_type callback show command text"
)
"""Named arguments that Textual does not show."""
TAKES_IT_AS_IT_IS: Final = frozenset({"Content", "Text", "Segment", "Strip"})
"""Types that are shown letter for letter."""
SHOWN_PLACES: Final = {
    "SystemCommand": slice(2),
    "DiscoveryHit": slice(1),
    "Hit": slice(1, 2),
}
"""Which of the arguments without a name are shown, where the others are none."""
LITERAL_ONLY: Final = frozenset({"from_markup", "from_text", "highlight"})
"""Calls that read markup whatever else they are given."""


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_plain_type(annotation: ast.expr | None) -> bool:
    match annotation:
        case ast.Constant(value=str(text)):
            return text.rpartition(".")[2] in TAKES_IT_AS_IT_IS
        case ast.Name() | ast.Attribute():
            return _last_name(annotation) in TAKES_IT_AS_IT_IS
    return False


def _parts_of(node: ast.expr) -> list[ast.expr]:
    """The expressions that all have to be plain for the whole to be."""
    match node:
        case ast.IfExp(body=first, orelse=second) | ast.BinOp(left=first, right=second):
            return [first, second]
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            return parts
        case (
            ast.Starred(value=inner)
            | ast.Await(value=inner)
            | ast.GeneratorExp(elt=inner)
            | ast.ListComp(elt=inner)
        ):
            return [inner]
    return []


def functions_that_return_content(trees: Iterable[ast.Module]) -> frozenset[str]:
    """Names of functions which, wherever they are defined, promise a plain type."""
    promises: dict[str, bool] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                plain = _is_plain_type(node.returns)
                promises[node.name] = promises.get(node.name, True) and plain
    return frozenset(name for name, plain in promises.items() if plain)


class MarkupRule(ast.NodeVisitor):
    """Finds every text that Textual could read as markup and that is no literal."""

    def __init__(self, content_functions: frozenset[str]) -> None:
        self.content_functions = content_functions
        self.found: list[tuple[int, str]] = []
        self.plain_names: list[set[str]] = [set()]
        self.bases: list[set[str]] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Look into a function with what its arguments and names are known to be."""
        self._check_render(node)
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        self.plain_names.append({a.arg for a in arguments if _is_plain_type(a.annotation)})
        self._learn_names(node)
        self.generic_visit(node)
        self.plain_names.pop()

    visit_AsyncFunctionDef = visit_FunctionDef  # type: ignore[assignment]  # noqa: N815 ast's own name

    def visit_Call(self, node: ast.Call) -> None:
        """Look at each text that a call may show."""
        name = _last_name(node.func)
        if name in READS_MARKUP and not self._says_no_markup(node, name):
            self._expect_plain(name, *self._texts_of(node, name))
        elif name == "__init__" and not self._says_no_markup(node, name):
            self._expect_plain(name, *self._named_texts(node))
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """Look at what is put into a title or a label."""
        for target in node.targets:
            if isinstance(target, ast.Attribute) and self._reads_markup(target):
                self._expect_plain(target.attr, node.value)
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember what a class is built on while looking into it."""
        self.bases.append({_last_name(base) for base in node.bases})
        self.generic_visit(node)
        self.bases.pop()

    def _reads_markup(self, target: ast.Attribute) -> bool:
        if target.attr in MARKUP_OF_EVERY_WIDGET:
            return True
        of_this_class = _last_name(target.value) == "self" and self.bases
        is_own_name = of_this_class and not self.bases[-1] & (READS_MARKUP | {"Input", "TextArea"})
        return target.attr in MARKUP_OF_SOME_WIDGETS and not is_own_name

    def _learn_names(self, node: ast.FunctionDef) -> None:
        written: dict[str, bool] = {}
        for inner in ast.walk(node):
            match inner:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    written[name] = written.get(name, True) and self.is_plain(value)
                case ast.For(target=target) | ast.comprehension(target=target):
                    written.update(
                        dict.fromkeys(
                            (n.id for n in ast.walk(target) if isinstance(n, ast.Name)), False
                        )
                    )
        self.plain_names[-1] |= {name for name, plain in written.items() if plain}
        self.plain_names[-1] -= {name for name, plain in written.items() if not plain}

    def _check_render(self, node: ast.FunctionDef) -> None:
        if node.name == "render" and not _is_plain_type(node.returns):
            self.found.append((node.lineno, "render() has to promise a Content"))

    def _says_no_markup(self, node: ast.Call, name: str) -> bool:
        return name not in LITERAL_ONLY and any(
            named.arg == "markup"
            and isinstance(named.value, ast.Constant)
            and named.value.value is False
            for named in node.keywords
        )

    def _texts_of(self, node: ast.Call, name: str) -> Iterator[ast.expr]:
        yield from node.args[SHOWN_PLACES.get(name, slice(None))]
        if name == "from_markup":
            return
        yield from (named.value for named in node.keywords if named.arg not in NEVER_TEXT)

    def _named_texts(self, node: ast.Call) -> Iterator[ast.expr]:
        yield from (named.value for named in node.keywords if named.arg in NAMES_MARKUP)

    def _expect_plain(self, what: str, *texts: ast.expr) -> None:
        for text in texts:
            if not self.is_plain(text):
                self.found.append((text.lineno, f"{what}: {ast.unparse(text)}"))

    def is_plain(self, node: ast.expr) -> bool:
        """Whether this is a literal of ours, a Content, or no text at all."""
        match node:
            case ast.Constant() | ast.UnaryOp() | ast.Compare():
                return True
            case ast.Call():
                return self._is_plain_call(node)
            case ast.Name(id=name):
                return any(name in known for known in self.plain_names)
        parts = _parts_of(node)
        return parts != [] and all(self.is_plain(part) for part in parts)

    def _is_plain_call(self, node: ast.Call) -> bool:
        name = _last_name(node.func)
        if name in {"_", "ngettext"}:
            return all(isinstance(text, ast.Constant) for text in node.args[:2])
        if name in TAKES_IT_AS_IT_IS or name in self.content_functions or name in READS_MARKUP:
            return True  # what READS_MARKUP is given is looked at where it stands
        match node.func:
            case ast.Attribute(value=ast.Name(id="Content" | "Text")):
                return True
            case ast.Attribute(value=ast.Call() as inner):
                return self._gives_content(inner)
        return False

    def _gives_content(self, node: ast.Call) -> bool:
        name = _last_name(node.func)
        return name in TAKES_IT_AS_IT_IS or name in self.content_functions


def texts_read_as_markup(source: str, content_functions: frozenset[str]) -> list[tuple[int, str]]:
    """Line and text of each fault."""
    tree = ast.parse(source)
    rule = MarkupRule(content_functions | functions_that_return_content([tree]))
    rule.visit(tree)
    return rule.found


def test_no_screen_reads_a_text_from_outside_as_markup(repository: Path) -> None:
    sources = {
        path: path.read_text(encoding="utf-8") for path in (repository / "assess/tui").rglob("*.py")
    }
    promised = functions_that_return_content(ast.parse(source) for source in sources.values())

    found = [
        f"{path.relative_to(repository)}:{line}: {text}"
        for path, source in sorted(sources.items())
        for line, text in texts_read_as_markup(source, promised)
    ]

    assert found == [], "show it as Content, or say markup=False"


@pytest.mark.parametrize(
    "source",
    [
        "Static(note)",
        "Label(f'{name}: {level}')",
        "Button(_('Open {name}').format(name=name))",
        "self.notify(str(error))",
        "self.notify(_('Saved'), title=name)",
        "Option(indicator.question, id='a')",
        "widget.tooltip = note",
        "self.border_title = organisation.name",
        "self.query_one(Static).update(note)",
        "table.add_row(*(cell for cell in cells))",
        "table.add_row('Name', name)",
        "Content.from_markup(f'[b]{name}[/b]')",
        "Content.from_text(name, markup=False)",
        "matcher.highlight(name)",
        "SystemCommand(title, 'Open it', run)",
        "Hit(1, title, run)",
        "Hit(1, Content(title), run, help=what)",
        "text = Content(name)\ntext = name\nStatic(text)",
        "def show(self, text: str):\n    self.update(text)",
        "def show(self):\n    text = name\n    Static(text)",
        "def show(self):\n    for text in texts:\n        Static(text)",
        "class A(Static):\n    def render(self) -> str:\n        return self.name",
        "super().__init__(label=name)",
        "Static(str(Content(name)))",
        "Markdown(note)",
        "Select([(name, key) for name, key in pairs])",
        "Static(_(name))",
        "class A(Button):\n    def go(self):\n        self.label = name",
        "def go(self):\n    button.label = name",
    ],
)
def test_the_rule_finds_text_from_outside(source: str) -> None:
    assert texts_read_as_markup(source, frozenset()) != []


@pytest.mark.parametrize(
    "source",
    [
        "Static('Saved')",
        "Static(note, markup=False)",
        "Static(Content(note))",
        "Static(_('Saved'), id=name)",
        "Label(Content.assemble(name, (note, 'bold')))",
        "Label(Content('\\n').join(lines))",
        "self.notify(Content(note).plain_or('x'), markup=False)",
        "Content.from_markup('[b]$name[/b]', name=name)",
        "def words(text: str) -> Content:\n    return Content(text)\nStatic(words(note))",
        "def show(self, text: Content) -> None:\n    self.update(text)",
        "def show(self):\n    text = Content(name)\n    Static(text)",
        "self.border_title = Content(name)",
        "SystemCommand('Open', 'Open it', self.run)",
        "Hit(score, Content(title), self.run)",
        "Button(_('Go on'), variant='primary', id=name)",
        "class A(Static):\n    def render(self) -> Content:\n        return self.shown",
        "class A(Widget):\n    def __init__(self, label: str) -> None:\n        self.label = label",
    ],
)
def test_the_rule_lets_pass_what_is_shown_letter_for_letter(source: str) -> None:
    assert texts_read_as_markup(source, frozenset()) == []
