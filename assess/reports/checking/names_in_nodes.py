"""The names that stand in the nodes of a template: what is set, and which templates are named."""

from collections.abc import Iterable, Iterator

from jinja2 import nodes


def at_the_top(body: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    """What stands outside of blocks and loops; a condition is looked into."""
    for node in body:
        if isinstance(node, nodes.If):
            yield from at_the_top([*node.body, *node.elif_, *node.else_])
        else:
            yield node


def targets(target: nodes.Node) -> list[str]:
    """The names that are set."""
    if isinstance(target, nodes.Name):
        return [target.name]
    return [name for each in target.iter_child_nodes() for name in targets(each)]


def names_in(template: nodes.Node) -> list[str]:
    """The templates that are named in so many words."""
    match template:
        case nodes.Const():
            named = template.value
            return [named] if isinstance(named, str) else [str(each) for each in named]
        case nodes.List() | nodes.Tuple():
            return [name for each in template.items for name in names_in(each)]
        case nodes.CondExpr():
            both = [template.expr1, *([template.expr2] if template.expr2 else [])]
            return [name for each in both for name in names_in(each)]
    return []
