"""The list of all commands: keys typed ahead act on what is typed, not on what is listed so far."""

from __future__ import annotations

from inspect import isawaitable
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.command import Command, CommandInput, CommandList, CommandPalette

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from textual.command import DiscoveryHit, Hit
    from textual.content import Content


class Palette(CommandPalette):
    """Textual gathers the matches beside the keys; a key that acts on them gathers them first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", show=False, priority=True),
        Binding("down", "move('cursor_down')", show=False),
        Binding("up", "move('cursor_up')", show=False),
        Binding("pagedown", "move('page_down')", show=False),
        Binding("pageup", "move('page_up')", show=False),
        Binding("ctrl+home,shift+home", "move('first')", show=False),
        Binding("ctrl+end,shift+end", "move('last')", show=False),
    ]

    _listed_for: str | None = None
    """What was typed when all that belongs to it was listed before a key acted on it."""

    @property
    def _typed(self) -> str:
        return self.query_one(CommandInput).value.strip()

    def take_keys(self) -> None:
        """Have the focus in the box before the next key is looked at."""
        self.set_focus(self.query_one(CommandInput))

    async def action_take(self) -> None:
        """Carry out what has the place among the matches; stay where nothing matches."""
        await self._catch_up()
        listed = self.query_one(CommandList)
        if listed.highlighted is None:
            return
        chosen = listed.get_option_at_index(listed.highlighted)
        if not isinstance(chosen, Command):
            return
        self._cancel_gather_commands()
        self.app.post_message(CommandPalette.Closed(option_selected=True))
        await self.app.pop_screen()
        done = chosen.hit.command()
        if isawaitable(done):
            await cast("Awaitable[None]", done)

    async def action_move(self, action: str) -> None:
        """Move among the matches of what is typed."""
        await self._catch_up()
        self._action_command_list(action)

    async def _catch_up(self) -> None:
        """List all matches of what is typed now, unless that was done."""
        typed = self._typed
        if typed == self._listed_for:
            return
        hits = [hit for each in self._providers async for hit in each._search(typed)]  # noqa: SLF001 as Textual itself
        self._listed_for = None
        listed = self.query_one(CommandList)
        best_first = sorted(hits, key=attrgetter("score"), reverse=True)
        if _texts(listed) != [hit.text for hit in best_first]:
            commands = [_command(hit, number) for number, hit in enumerate(hits)]
            self._refresh_command_list(listed, commands, clear_current=True)
        self._listed_for = typed

    def _refresh_command_list(
        self,
        command_list: CommandList,
        commands: list[Command],
        clear_current: bool,  # noqa: FBT001 Textual's own
    ) -> None:
        """What is gathered late, once all of it is listed, would only move the place."""
        if self._listed_for is None or self._listed_for != self._typed:
            super()._refresh_command_list(command_list, commands, clear_current)


def _texts(listed: CommandList) -> list[str | None]:
    return [each.hit.text for each in listed.options if isinstance(each, Command)]


def _command(hit: DiscoveryHit | Hit, number: int) -> Command:
    return Command(cast("Content", hit.prompt), hit, id=str(number))
