"""Reports made on the screen for a picture, alike on every machine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from at_the_screens import page_of
from every_page import report_made

if TYPE_CHECKING:
    from at_the_screens import Rater


def a_faulty_report(folder: Path) -> None:
    """A report of one's own with a word that no template knows."""
    folder.mkdir(parents=True)
    card = 'id: ours\ntitle: "Our board paper"\nfor_whom: "Our board"\n'
    card += "formats: {html: page.html.j2}\n"
    (folder / "report.yaml").write_text(card)
    (folder / "page.html.j2").write_text(
        "{% for part in characteristics %}\n  <h2>{{ part.titel }}</h2>\n{% endfor %}\n"
    )


async def made_alike(rater: Rater) -> None:
    """With what differs from machine to machine always the same: folder, size, display, editor."""
    rater.app.folder = Path.cwd()
    rater.app.settings = replace(rater.app.settings, store="")
    await report_made(rater)
    making = rater.app.workshop.making
    assert making is not None
    home = Path("/home/ann/reports")
    making.into = home
    making.made = [replace(made, size=76_543, path=home / made.path.name) for made in making.made]
    making.not_made = [
        replace(each, message=each.message.replace(str(Path.cwd()), "/home/ann"))
        for each in making.not_made
    ]
    rater.app.folder = home  # which the command on the page names
    with pytest.MonkeyPatch.context() as always:
        always.setattr("assess.tui.screens.made.has_display", lambda: True)
        always.setattr("assess.tui.screens.made.trouble_with", lambda _folder: "")
        always.setattr("assess.tui.screens.made.editor_of", lambda: ["vi"])
        always.setattr("assess.tui.screens.made.MadeScreen._can_step_aside", True)
        page_of(rater.app).arrive()
