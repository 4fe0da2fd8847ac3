"""The JSON Schemas: made from the models, written down, and true of the shipped files."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from assess.criteria.files import KINDS, Kind, files_of
from assess.criteria.schema import schema_file_name, schema_of, schema_text, write_schemas
from assess.sources.yaml_source import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

MEND = "to mend this: assess criteria schema criteria/schema"


def as_json(value: Any) -> Any:
    """The content as an editor's validator sees it: keys are texts, decimals are numbers."""
    match value:
        case dict():
            return {str(key): as_json(part) for key, part in value.items()}
        case list():
            return [as_json(part) for part in value]
        case Decimal():
            return float(value)
        case _:
            return value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_written_schema_is_the_one_that_the_models_make(repository: Path, kind: Kind) -> None:
    written = (repository / "criteria" / "schema" / schema_file_name(kind)).read_text("utf-8")

    assert written == schema_text(kind), MEND


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_a_schema(kind: Kind) -> None:
    Draft202012Validator.check_schema(schema_of(kind))


def test_every_shipped_file_fits_its_schema(repository: Path) -> None:
    validators = {kind.name: Draft202012Validator(schema_of(kind)) for kind in KINDS}

    faults = [
        f"{file.path}: {error.json_path}: {error.message}"
        for file in files_of(repository / "criteria" / "strategic-partner")
        for error in validators[file.kind.name].iter_errors(
            as_json(read_yaml(file.file.read_bytes(), file.path).content)
        )
    ]

    assert faults == []


def test_every_shipped_file_names_its_schema_on_its_first_line(repository: Path) -> None:
    missing = []
    for file in files_of(repository / "criteria" / "strategic-partner"):
        first = file.file.read_text("utf-8").partition("\n")[0]
        path = first.removeprefix("# yaml-language-server: $schema=")
        named = file.file.parent / path  # type: ignore[attr-defined]  # these are paths
        if not named.is_file() or named.name != schema_file_name(file.kind):
            missing.append(file.path)

    assert missing == []


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("framework", "minutes: 5", "minuts: 5"),
        ("framework", "minutes: 5", "minutes: five"),
        ("characteristic", "type: anchored", "type: anchord"),
        ("characteristic", '      4: "Everybody', '      11: "Everybody'),
        ("characteristic", "weight: 3", "weight: 4"),
        ("precedent", "group: partner", "group: friend"),
        ("example", "id: steady", "id: Steady"),
    ],
)
def test_a_schema_refuses_what_the_checker_refuses(
    repository: Path, kind: str, old: str, new: str
) -> None:
    small = repository / "tests" / "unit" / "criteria" / "small"
    file = next(file for file in files_of(small) if file.kind.name == kind)
    text = file.file.read_text("utf-8")
    assert text.count(old) == 1
    validator = Draft202012Validator(schema_of(file.kind))

    sound = as_json(read_yaml(text.encode(), "sound.yaml").content)
    faulty = as_json(read_yaml(text.replace(old, new).encode(), "faulty.yaml").content)

    assert validator.is_valid(sound)
    assert not validator.is_valid(faulty)


def test_every_key_is_explained() -> None:
    silent = [
        f"{kind.name}: {name}.{key}"
        for kind in KINDS
        for name, part in {"": schema_of(kind), **schema_of(kind)["$defs"]}.items()  # type: ignore[dict-item]  # a mapping
        for key, value in part.get("properties", {}).items()  # type: ignore[union-attr, attr-defined]  # a mapping
        if not {"description", "$ref"} & set(value)  # what is referred to explains itself
    ]

    assert silent == []


def test_schemas_are_written_where_asked(tmp_path: Path) -> None:
    written = write_schemas(tmp_path / "new" / "schema")

    assert sorted(file.name for file in written) == [
        "characteristic.schema.json",
        "example.schema.json",
        "framework.schema.json",
        "precedent.schema.json",
    ]
    assert all(json.loads(file.read_text("utf-8"))["$schema"] for file in written)
