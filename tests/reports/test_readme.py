"""The tutorial of `reports/README.md` works as it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from assess.reports.limits import Limits
from assess.reports.rendering import document, page
from assess.reports.templates import ReportCard, Template

if TYPE_CHECKING:
    from pathlib import Path

    from assess.reports.view import ReportView


@pytest.fixture(scope="session")
def readme(repository: Path) -> str:
    """What comes after the tutorial, which has a test of its own."""
    text = (repository / "reports/README.md").read_text(encoding="utf-8")
    return text.partition("\n## Templates, piece by piece\n")[2]


def test_every_template_in_it_makes_a_page(
    readme: str, views: dict[str, ReportView], tmp_path: Path
) -> None:
    templates = re.findall(r"```jinja\n(.*?)```", readme, re.DOTALL)
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")

    for source in templates:
        (tmp_path / "ours.html.j2").write_text(source, encoding="utf-8")
        made = page(
            views["riverside"], Template("ours", "ours.html.j2", "html", tmp_path), Limits()
        )

        assert "Riverside &amp; Hill" in made or "--mark: #5b2a66" in made or "<svg" in made

    assert len(templates) == 5


def test_the_pdf_template_in_it_makes_a_pdf(
    readme: str, views: dict[str, ReportView], tmp_path: Path
) -> None:
    templates = re.findall(r"```typst\n(.*?)```", readme, re.DOTALL)

    for source in templates:
        (tmp_path / "ours.typ").write_text(source, encoding="utf-8")
        made = document(views["riverside"], Template("ours", "ours.typ", "pdf", tmp_path))

        assert b"pdfuaid:part>1<" in made

    assert len(templates) == 1


def test_the_description_of_a_folder_in_it_is_right(readme: str) -> None:
    described = re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)

    assert [ReportCard.model_validate(yaml.safe_load(text)).id for text in described] == [
        "our-board"
    ]
