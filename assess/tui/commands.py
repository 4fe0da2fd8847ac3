"""Every action as a command that is found by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand

from assess.i18n import _
from assess.tui.keys import keys_of
from assess.tui.theme import PALETTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.screen import Screen

    from assess.tui.app import AssessApp


def commands_for(app: AssessApp, page: Screen[Any]) -> Iterator[SystemCommand]:
    """What can be done from here."""
    yield from _on_this_page(app, page)
    if app.house is not None:
        yield from _pages(app)
    for palette in PALETTES:
        yield SystemCommand(
            _("Theme: {name}").format(name=_theme_names()[palette.name]),
            _("change the colours"),
            _theme_setter(app, palette.name),
        )
    yield SystemCommand(_("Leave"), _("everything is saved; end the program"), app.exit)


def _theme_names() -> dict[str, str]:
    return {"light": _("light"), "dark": _("dark"), "contrast": _("high contrast")}


def _theme_setter(app: AssessApp, name: str) -> Callable[[], None]:
    def set_theme() -> None:
        app.choose_theme(name)

    return set_theme


def _on_this_page(app: AssessApp, page: Screen[Any]) -> Iterator[SystemCommand]:
    """The actions that have a key on this page."""
    for label, word, key in keys_of(page):
        if word not in {_("move"), _("choose"), _("all commands")}:
            yield SystemCommand(
                word.capitalize(),
                _("on this page; key {key}").format(key=label),
                _presser(app, key),
            )


def _presser(app: AssessApp, key: str) -> Callable[[], None]:
    def press() -> None:
        app.call_later(app.simulate_key, key)

    return press


def _pages(app: AssessApp) -> Iterator[SystemCommand]:
    if app.sitting is None:
        yield _page(app, "before", _("Start a new check"), _("say who you are, then answer"))
        yield _page(app, "saved", _("Go on with a saved check"), _("choose from the list"))
        yield _page(app, "read-in", _("Read in a file of answers"), _("JSON or YAML; import"))
        yield _page(app, "samples", _("Worked examples"), _("finished results to look at"))
    else:
        yield _page(app, "tasks", _("All parts"), _("the task list"))
        yield _page(app, "note", _("Note and evidence"), _("for the question you are at"))
        yield _page(app, "check", _("Check your answers"), _("all answers; change one"))
        yield _page(app, "result", _("Result"), _("score, bands, next steps so far"))
        yield _page(app, "report", _("Make a report"), _("HTML or Markdown, for a board"))
        yield _page(app, "organisation", _("Change who is assessed"), _("name, country, role"))
        yield SystemCommand(
            _("Undo"), _("take the last change of an answer back"), app.undo_last_change
        )
        yield _page(app, "leave", _("Export answers to a file"), _("save, write YAML"))
    yield _page(app, "questions", _("All questions"), _("search questions and answers"))


def _page(app: AssessApp, name: str, title: str, what: str) -> SystemCommand:
    async def show() -> None:
        await app.show_from_anywhere(name)

    return SystemCommand(title, what, show)
