"""The JSON Schema of the assessment file; `python -m assess.exchange.schema FILE` writes it."""

import json
import sys
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from assess.exchange.assessment_file import WORKED_OUT, WORKED_OUT_OF_ANSWER, AssessmentDocument
from assess.sources.described_schema import DescribedSchema

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
"""How the schema itself is written."""

ONE_RATER: Final = {
    "required": ["answers"],
    "properties": {"raters": {"maxItems": 0}, "agreed": {"maxProperties": 0}},
}
"""A file of one rater has answers."""
SEVERAL_RATERS: Final = {
    "required": ["raters"],
    "properties": {"raters": {"minItems": 1}, "answers": {"maxProperties": 0}},
}
"""A file of several has raters in their place."""


class _KeysAreIds(DescribedSchema):
    """A mapping whose keys have a form has no other keys."""

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A mapping, closed where its keys have a form."""
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made


def assessment_schema() -> dict[str, Any]:
    """What an assessment file may say."""
    made = AssessmentDocument.model_json_schema(schema_generator=_KeysAreIds)
    made["properties"] |= _ignored(sorted(WORKED_OUT))
    for name in ("Answer", "Agreed"):
        made["$defs"][name]["properties"] |= _ignored(sorted(WORKED_OUT_OF_ANSWER))
    made["required"].remove("answers")
    made["anyOf"] = [ONE_RATER, SEVERAL_RATERS]
    return {"$schema": DIALECT, **made}


def schema_text() -> str:
    """The schema as its file has it."""
    return json.dumps(assessment_schema(), ensure_ascii=False, indent=2) + "\n"


def _ignored(keys: list[str]) -> dict[str, Any]:
    """Keys that may be there and are worked out anew."""
    return {key: {"description": "Ignored, and worked out anew."} for key in keys}


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(schema_text(), encoding="utf-8", newline="\n")
