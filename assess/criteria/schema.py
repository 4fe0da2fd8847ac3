"""The JSON Schema of each kind of file, made from the models, for editors of YAML."""

import json
from pathlib import Path
from typing import Final

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from assess.criteria.files import KINDS, Kind
from assess.domain.content import MOST_LEVELS
from assess.sources.described_schema import DescribedSchema

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


class _KeysAsEditorsSeeThem(DescribedSchema):
    """Without made-up titles, and with the form of keys that are numbers."""

    def field_title_should_be_set(self, _schema: object) -> bool:
        """A field's own description says more than its name spelt with a capital."""
        return False

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A mapping; where its keys are numbers, which ones."""
        made = super().dict_schema(schema)
        keys = schema.get("keys_schema", {})
        if (form := _form_of(keys)) is not None:
            made["propertyNames"] = {"pattern": form}
        return made


def _form_of(keys: core_schema.CoreSchema) -> str | None:
    """The form of keys that are numbers; of levels, those that any scale can have."""
    if keys.get("type") == "function-after":
        return rf"^([0-{MOST_LEVELS - 1}]|{MOST_LEVELS})$"
    return r"^\d+$" if keys.get("type") == "int" else None


def schema_of(kind: Kind) -> dict[str, object]:
    """The JSON Schema of one kind of file."""
    made = kind.model.model_json_schema(schema_generator=_KeysAsEditorsSeeThem)
    return {"$schema": DIALECT, **made}


def schema_file_name(kind: Kind) -> str:
    """What the schema's file is called."""
    return f"{kind.name}.schema.json"


def schema_text(kind: Kind) -> str:
    """The schema as its file has it."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the schema of every kind of file.

    Returns:
        The files that were written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind in KINDS:
        file = folder / schema_file_name(kind)
        file.write_text(schema_text(kind), encoding="utf-8", newline="\n")
        written.append(file)
    return tuple(written)
