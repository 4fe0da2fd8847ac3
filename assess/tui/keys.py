"""The keys that work on a page, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.containers import ScrollableContainer
from textual.widgets import Input, OptionList, TextArea

from assess.i18n import _

if TYPE_CHECKING:
    from textual.screen import Screen


def keys_of(page: Screen[Any]) -> list[tuple[str, str, str]]:
    """Label, words and key of everything that works on a page now, each word once.

    The keys for editing and for scrolling are left out: they are the usual ones.
    """
    seen: dict[str, tuple[str, str]] = {}
    for active in page.active_bindings.values():
        binding = active.binding
        if binding.action == "command_palette":
            seen.setdefault(_("all commands"), ("Ctrl+P", binding.key))
        elif (
            binding.description
            and not binding.system
            and not _is_usual(active.node, binding.action)
        ):
            label = binding.key_display or binding.key.upper()
            seen.setdefault(binding.tooltip or binding.description, (label, binding.key))
    return [(label, word, key) for word, (label, key) in seen.items()]


def _is_usual(node: object, action: str) -> bool:
    is_plain = isinstance(node, Input | TextArea | ScrollableContainer)
    is_list = isinstance(node, OptionList)  # which scrolls too, but has keys of its own
    return is_plain and not is_list and not action.startswith("screen.")
