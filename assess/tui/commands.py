"""Every action as a command that is found by everyday words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from assess.i18n import _
from assess.tui.keys import keys_of
from assess.tui.text import line_of
from assess.tui.theme import PALETTES
from assess.tui.widgets.act import Act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.content import Content
    from textual.screen import Screen

    from assess.tui.app import AssessApp

_OTHER_WORDS_COUNT = 0.7
"""How much a match in the explanation counts beside one in the title."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do."""

    title: str
    """What it does, in a few words."""
    what: str
    """The same in other words, so that these find it too."""
    carry_out: Callable[[], Awaitable[None] | None]
    """Does it."""


class Commands(Provider):
    """What the command palette offers."""

    @property
    def _offered(self) -> Iterator[Command]:
        return commands_for(cast("AssessApp", self.app), self.screen)

    async def discover(self) -> Hits:
        """All commands, before a word is typed."""
        for command in self._offered:
            yield DiscoveryHit(_shown(command), command.carry_out, text=command.title)

    async def search(self, query: str) -> Hits:
        """The commands that have the words, best first."""
        matcher = self.matcher(query)
        for command in self._offered:
            score = max(
                matcher.match(command.title), _OTHER_WORDS_COUNT * matcher.match(command.what)
            )
            if score > 0:
                yield Hit(score, _shown(command), command.carry_out, text=command.title)


def _shown(command: Command) -> Content:
    """Title and explanation on one line."""
    return line_of((command.title, "bold"), "   ", command.what)


def commands_for(app: AssessApp, page: Screen[Any]) -> Iterator[Command]:
    """What can be done from here, each thing once."""
    everywhere = list(_everywhere(app))
    seen = {command.title.casefold() for command in everywhere}
    for command in (*_on_this_page(app, page), *_acts_of(page)):
        if command.title.casefold() not in seen:
            seen.add(command.title.casefold())
            yield command
    yield from everywhere


def _everywhere(app: AssessApp) -> Iterator[Command]:
    """What can be done from any page."""
    if app.house is not None:
        yield from _pages(app)
    names = {"light": _("light"), "dark": _("dark"), "contrast": _("high contrast")}
    for palette in PALETTES:
        yield Command(
            _("Theme: {name}").format(name=names[palette.name]),
            _("change the colours, the look"),
            _theme_setter(app, palette.name),
        )
    yield Command(_("Leave the program"), _("quit, exit; everything is saved"), app.leave_at_once)


def _theme_setter(app: AssessApp, name: str) -> Callable[[], None]:
    def set_theme() -> None:
        app.choose_theme(name)

    return set_theme


def _on_this_page(app: AssessApp, page: Screen[Any]) -> Iterator[Command]:
    """The actions that have a key on this page."""
    for label, word, key in keys_of(page):
        if word not in {_("move"), _("choose"), _("all commands")}:
            yield Command(
                word.capitalize(),
                _("on this page; key {key}").format(key=label),
                _presser(app, key),
            )


def _acts_of(page: Screen[Any]) -> Iterator[Command]:
    """The things to do that stand on this page as buttons."""
    for act in page.query(Act):
        if act.display and not act.disabled:
            yield Command(act.label, _("on this page"), act.action_press)


def _presser(app: AssessApp, key: str) -> Callable[[], Awaitable[None]]:
    async def press() -> None:
        await app.press(key)

    return press


def _pages(app: AssessApp) -> Iterator[Command]:
    if app.sitting is None:
        yield _page(app, "before", _("Start a new check"), _("begin; say who you are"))
        yield _page(app, "saved", _("Go on with a saved check"), _("resume, continue, open"))
        yield _together(app)
        yield _page(app, "read-in", _("Read in a file of answers"), _("import JSON or YAML"))
        yield _page(app, "samples", _("Worked examples"), _("finished results, a sample, a demo"))
    elif app.sitting.is_of_several:
        yield from _pages_of_several(app)
        yield from _other_checks(app)
        return
    else:
        yield _page(app, "tasks", _("All parts"), _("the task list, overview, progress, home"))
        if app.house is not None and app.house.framework.quick_screen:
            yield Command(
                _("Quick screen"), _("few questions first, five minutes"), app.walk_quickly
            )
        yield _page(app, "note", _("Note and evidence"), _("comment, link, for this question"))
        yield _page(app, "check", _("Check or change your answers"), _("review all of them"))
        yield _page(app, "result", _("Result"), _("score, band, gates, next steps so far"))
        yield _page(
            app, "what-if", _("What would change it?"), _("try steps out, what if, simulate")
        )
        yield _page(app, "report", _("Make a report"), _("HTML, PDF, Word; print, for a board"))
        yield _over_time(app, app.sitting.saved.id)
        yield _page(app, "organisation", _("Who is assessed"), _("rename; country, your role"))
        yield Command(_("Undo"), _("take the last change of an answer back"), app.undo_last_change)
        yield Command(_("Redo"), _("bring back what was taken back last"), app.redo_last_change)
        yield _page(app, "leave", _("Export answers to a file"), _("save, write, hand over YAML"))
        yield _together(app)
    if app.sitting is not None:
        yield from _other_checks(app)
    yield _page(app, "questions", _("All questions"), _("search, find questions and answers"))


def _other_checks(app: AssessApp) -> Iterator[Command]:
    """What leads from an open check, which is kept, to others."""

    def leaver(*names: str) -> Callable[[], Awaitable[None]]:
        async def leave() -> None:
            await app.leave_check_for(*names)

        return leave

    yield Command(_("Saved checks"), _("other checks; open, resume, switch"), leaver("saved"))
    what = _("import an earlier file, JSON or YAML")
    yield Command(_("Read in a file of answers"), what, leaver("read-in"))
    yield Command(_("Start page"), _("home, begin, first page; this check is kept"), leaver())


def _together(app: AssessApp) -> Command:
    what = _("merge raters, a team; all answer first")
    return Command(_("Put several people's answers together"), what, app.put_together)


def _pages_of_several(app: AssessApp) -> Iterator[Command]:
    yield _page(app, "consensus", _("All questions, furthest apart first"), _("agree, overview"))
    yield _page(app, "agreement", _("How far apart you are"), _("alpha, leaders, front line"))
    yield _page(app, "result", _("Result"), _("score, band, gates, next steps so far"))
    yield _page(app, "report", _("Make a report"), _("HTML, PDF, Word; print, for a board"))
    if app.sitting is not None:
        yield _over_time(app, app.sitting.saved.id)
    yield Command(_("Undo"), _("take the last agreement back"), app.undo_last_change)
    yield Command(_("Redo"), _("bring back what was taken back last"), app.redo_last_change)
    yield Command(_("Show or hide names"), _("anonymous raters"), app.action_names)
    yield _page(app, "leave", _("Export answers to a file"), _("save, write, hand over YAML"))


def _over_time(app: AssessApp, assessment_id: str) -> Command:
    async def show() -> None:
        await app.show_over_time(assessment_id)

    what = _("compare with earlier checks, trend, run chart")
    return Command(_("Change over time"), what, show)


def _page(app: AssessApp, name: str, title: str, what: str) -> Command:
    async def show() -> None:
        await app.show_from_anywhere(name)

    return Command(title, what, show)
