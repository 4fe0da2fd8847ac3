"""A comparison of organisations as JSON: all that a template may use, and no assessment."""

from typing import Any

from assess.reports.as_json import DIALECT, FORMAT, definitions_of, told
from assess.reports.view_comparison import ComparisonView


def comparison_json_of(view: ComparisonView) -> bytes:
    """The comparison, one of its names a line; of the assessments it has only the digests."""
    lines = [f'  "format": {FORMAT}', '  "about": "comparison"', told(view)]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def comparison_schema() -> dict[str, Any]:
    """The JSON Schema of a comparison, made from the view."""
    return {
        "$schema": DIALECT,
        "title": "Comparison of organisations, format 1",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "about", "report"],
        "properties": {
            "format": {"const": FORMAT, "description": "Always 1; a later program may differ."},
            "about": {"const": "comparison", "description": "What the report is about."},
            "report": {"$ref": f"#/$defs/{ComparisonView.__name__}"},
        },
        "$defs": definitions_of(ComparisonView),
    }
