"""The texts that stand under the fields of a class, read from its source when they are asked for.

Reading them while the models are made would cost every run of the program a tenth of its time.
"""

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache


def field_docstrings(kind: type) -> Mapping[str, str]:
    """By field, the text that stands under it, of a class and those it is made from."""
    found: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        texts = _texts_in(each.__module__) if each.__module__.startswith("assess.") else {}
        found |= texts.get(each.__qualname__, {})
    return found


@cache
def _texts_in(module: str) -> dict[str, dict[str, str]]:
    """By class and field, the texts of a module."""
    body = ast.parse(inspect.getsource(sys.modules[module])).body
    return {each.name: _texts_of(each) for each in body if isinstance(each, ast.ClassDef)}


def _texts_of(definition: ast.ClassDef) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, text in zip(definition.body, definition.body[1:], strict=False):
        match field, text:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(words))),
            ):
                found[name] = inspect.cleandoc(words)
    return found
