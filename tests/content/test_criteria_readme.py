"""The page for editors names every key, type of answer and rule, and its samples fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assess.answer_types import check_reply
from assess.criteria.rules import RULES
from assess.domain.example import Example
from assess.domain.framework import Characteristic, FrameworkRules
from assess.domain.indicator import (
    AnchoredIndicator,
    MultipleIndicator,
    NumberIndicator,
    ScaleIndicator,
    SingleIndicator,
    YesNoIndicator,
)
from assess.domain.precedent import Precedent
from assess.sources.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

TYPES: Mapping[str, type[BaseModel]] = {
    "anchored": AnchoredIndicator,
    "single": SingleIndicator,
    "multiple": MultipleIndicator,
    "number": NumberIndicator,
    "yesno": YesNoIndicator,
    "scale": ScaleIndicator,
}
FILES = (FrameworkRules, Characteristic, Precedent, Example, *TYPES.values())
WHAT_EVERY_INDICATOR_HAS = {
    "id": "sample",
    "title": "Sample",
    "question": "What do you do?",
    "why": "It shows what you do.",
    "evidence": ["A document."],
    "weight": 2,
    "next_step": {"area": "capability", "text": "Start."},
    "sources": ["somewhere"],
}


@pytest.fixture
def page(criteria_texts: Mapping[str, str]) -> str:
    return criteria_texts["README.md"]


def keys_of(model: type[BaseModel]) -> Iterator[str]:
    """Every key of a file, those of its parts included."""
    for part in model.model_json_schema()["$defs"].values():
        yield from part.get("properties", ())
    yield from model.model_fields


def samples(page: str) -> dict[str, object]:
    """The samples of the six types of answer, by their type."""
    blocks = re.findall(r"```yaml\n(type: (\w+)\n.*?)```", page, re.DOTALL)
    return {kind: read_yaml(text.encode(), "README.md").content for text, kind in blocks}


@pytest.mark.parametrize("model", FILES)
def test_every_key_is_explained(model: type[BaseModel], page: str) -> None:
    named = set(re.findall(r"`([a-z_]+)`", page))

    assert set(keys_of(model)) - named == set()


def test_the_table_of_rules_is_the_checker_s(page: str) -> None:
    reported = page.split("## What the checker reports")[1]
    stated = re.findall(r"^\| `([a-z0-9-]+)` \| (.+?) \| .+ \|$", reported, re.MULTILINE)

    assert dict(stated) == dict(RULES)
    assert len(stated) == len(RULES)


def test_there_is_a_sample_of_each_type_and_it_fits(page: str) -> None:
    found = samples(page)

    assert set(found) == set(TYPES)
    for kind, sample in found.items():
        assert isinstance(sample, dict)
        indicator = TYPES[kind].model_validate({**WHAT_EVERY_INDICATOR_HAS, **sample})
        assert check_reply(indicator, "dont-know") == "dont-know"


def test_every_link_leads_to_a_heading(page: str) -> None:
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    targets = {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in headings}

    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= targets


def test_every_file_starts_with_its_schema(framework_texts: Mapping[str, str]) -> None:
    for path, text in framework_texts.items():
        folders = path.split("/")[1:-1]
        kind = {("precedents",): "precedent", ("examples",): "example"}.get(tuple(folders))
        kind = kind or ("framework" if path.endswith("framework.yaml") else "characteristic")
        up = "../" * (len(folders) + 1)
        assert text.startswith(
            f"# yaml-language-server: $schema={up}schema/{kind}.schema.json\n"
        ), path


def test_a_file_of_a_case_or_an_example_is_named_after_its_id(
    framework_texts: Mapping[str, str],
) -> None:
    for path, text in framework_texts.items():
        if "/precedents/" in path or "/examples/" in path:
            name = path.rsplit("/", maxsplit=1)[-1].removesuffix(".yaml")
            assert f"\nid: {name}\n" in text, path
