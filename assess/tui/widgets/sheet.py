"""A long text that scrolls by key."""

from __future__ import annotations

from textual.containers import VerticalScroll


class Sheet(VerticalScroll, can_focus=True):
    """Has the focus, so that the usual keys scroll it."""
