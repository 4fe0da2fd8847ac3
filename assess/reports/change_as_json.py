"""A report of change as JSON: all that a template may use."""

from typing import Any

from assess.reports.as_json import DIALECT, FORMAT, definitions_of, told
from assess.reports.view_change import ChangeView


def change_json_of(view: ChangeView) -> bytes:
    """The report, one of its names a line."""
    lines = [f'  "format": {FORMAT}', '  "about": "change"', told(view)]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def change_schema() -> dict[str, Any]:
    """The JSON Schema of a report of change, made from the view."""
    return {
        "$schema": DIALECT,
        "title": "Report of change, format 1",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "about", "report"],
        "properties": {
            "format": {"const": FORMAT, "description": "Always 1; a later program may differ."},
            "about": {"const": "change", "description": "What the report is about."},
            "report": {"$ref": f"#/$defs/{ChangeView.__name__}"},
        },
        "$defs": definitions_of(ChangeView),
    }
