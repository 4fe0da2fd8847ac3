"""One thing to do, as a word in brackets that can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import NULL_OFFSET, Region, Size
from textual.layout import Layout, WidgetPlacement
from textual.message import Message
from textual.widget import Widget

from assess.i18n import _
from assess.tui.text import words

if TYPE_CHECKING:
    from textual.content import Content


class Act(Widget, can_focus=True):
    """A button of one line; `>` and `<` mark it where there is no colour."""

    DEFAULT_CSS = """
    Act {
        width: auto;
        height: 1;
        margin-right: 2;
        color: $accent;
        text-style: bold;
        &:focus { color: $on-accent; background: $accent; }
        &:hover { background: $raised; color: $accent; }
        &:focus:hover { color: $on-accent; background: $accent; }
        &:disabled { color: $quiet; text-style: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "press", _("choose"), key_display="Enter"),
        Binding("space", "press", show=False),
    ]

    class Pressed(Message):
        """The act was chosen."""

        def __init__(self, act: Act) -> None:
            super().__init__()
            self.act = act

        @property
        def control(self) -> Act:
            """The act, for handlers that name it."""
            return self.act

    def __init__(self, label: str, action: str, *, id: str | None = None) -> None:  # noqa: A002 Textual's own name
        super().__init__(id=id)
        self.label = label
        self._action = action

    def render(self) -> Content:
        """The word in brackets."""
        return words(f"[>{self.label}<]" if self.has_focus else f"[ {self.label} ]")

    def say(self, label: str) -> None:
        """Call it something else."""
        if label != self.label:
            self.label = label
            self.refresh(layout=True)

    async def action_press(self) -> None:
        """Do what the screen binds to this act."""
        await self.app.run_action(self._action, self.screen)

    async def on_click(self) -> None:
        """The same by mouse."""
        await self.action_press()


class Flow(Layout):
    """One beside the other, and on the next line where there is no room left."""

    name = "flow"

    def arrange(
        self,
        parent: Widget,
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: FBT001, FBT002, ARG002 Textual's own
    ) -> list[WidgetPlacement]:
        """Where each one stands."""
        places: list[WidgetPlacement] = []
        x = y = 0
        for child in children:
            margin = child.styles.margin
            width = min(child.get_content_width(size, parent.app.size), size.width)
            if x and x + width > size.width:
                x, y = 0, y + 1
            places.append(WidgetPlacement(Region(x, y, width, 1), NULL_OFFSET, margin, child))
            x += width + margin.right
        return places


class Acts(Widget):
    """A row of things to do; of several rows where they do not fit beside one another."""

    DEFAULT_CSS = """
    Acts { height: auto; width: 100%; }
    """

    @property
    def layout(self) -> Layout:
        """How its children are placed."""
        return Flow()
