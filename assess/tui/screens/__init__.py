"""One module for each page, and its name; a page is loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen


def _screen(module: str, name: str) -> Callable[[], Screen[None]]:
    """Make a screen when it is first asked for: what is not shown first is loaded later."""

    def made() -> Screen[None]:
        from importlib import import_module

        return getattr(import_module(f"assess.tui.screens.{module}"), name)()  # type: ignore[no-any-return]

    return made


BY_NAME: Final[dict[str, Callable[[], Screen[None]]]] = {
    "before": _screen("before", "BeforeScreen"),
    "organisation": _screen("organisation", "OrganisationScreen"),
    "tasks": _screen("tasks", "TasksScreen"),
    "question": _screen("question", "QuestionScreen"),
    "part-end": _screen("part_end", "PartEndScreen"),
    "quick": _screen("quick", "QuickScreen"),
    "questions": _screen("questions", "QuestionsScreen"),
    "note": _screen("note", "NoteScreen"),
    "check": _screen("check", "CheckScreen"),
    "result": _screen("result", "ResultScreen"),
    "working": _screen("working", "WorkingScreen"),
    "what-if": _screen("what_if", "WhatIfScreen"),
    "report": _screen("report", "ReportScreen"),
    "preview": _screen("preview", "PreviewScreen"),
    "folder": _screen("folder", "FolderScreen"),
    "made": _screen("made", "MadeScreen"),
    "together": _screen("together", "TogetherScreen"),
    "before-together": _screen("before_together", "BeforeTogetherScreen"),
    "consensus": _screen("consensus", "ConsensusScreen"),
    "agreement": _screen("agreement", "AgreementScreen"),
    "agree": _screen("agree", "AgreeScreen"),
    "over-time": _screen("over_time", "OverTimeScreen"),
    "leave": _screen("leave", "LeaveScreen"),
    "saved": _screen("saved", "SavedScreen"),
    "welcome": _screen("welcome", "WelcomeScreen"),
    "read-in": _screen("read_in", "ReadInScreen"),
    "samples": _screen("samples", "SamplesScreen"),
}
"""How each page is made."""
