"""Blocks of a template that extends another, and what stands between them and is never shown."""

from collections.abc import Sequence

from jinja2 import nodes

from assess.i18n import _
from assess.reports.checking.found import Found
from assess.reports.checking.template_files import Read


def check_blocks(chain: Sequence[Read], found: Found) -> None:
    """A block that nothing extended has is never shown, and neither is what stands between."""
    for place, one in enumerate(chain[:-1]):
        above = {
            block.name for other in chain[place + 1 :] for block in other.body.find_all(nodes.Block)
        }
        inner = {
            name
            for block in one.body.find_all(nodes.Block)
            for name in (each.name for each in block.find_all(nodes.Block))
            if name != block.name
        }
        for block in one.body.find_all(nodes.Block):
            if block.name not in above and block.name not in inner:
                found.tell_unknown(
                    one.file, block.lineno, "unknown-block", block.name, sorted(above)
                )
        _check_between(one, found)


def _check_between(one: Read, found: Found) -> None:
    for node in one.body.body:
        texts = node.nodes if isinstance(node, nodes.Output) else []
        lost = [each for each in texts if str(getattr(each, "data", "x")).strip()]
        if lost:
            words = _("This stands outside of every block, so it is never shown.")
            found.tell(one.file, lost[0].lineno, "never-shown", words, severity="warning")
