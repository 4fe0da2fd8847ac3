"""A report as JSON: all that a template may use, and the answers that it rests on."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from pydantic import TypeAdapter

from assess.reports.fields import classes, fields_of
from assess.reports.view import ReportView
from assess.reports.views import View
from assess.sources import exact_json

FORMAT: Final = 1
"""The number that a reading program looks at first; a later program may write another."""
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
"""How the schema itself is written."""


def json_of(
    view: ReportView,
    assessment: Mapping[str, object],
    *,
    show_names: bool,
    show_notes: bool,
    show_working: bool = True,
) -> bytes:
    """The report, one top-level key a line.

    Args:
        view: What the report says.
        assessment: The content of the assessment file that it was made from, without what the
            report was to leave out. From it the report can be worked out again.
        show_names: Whether the names of who answered are in it.
        show_notes: Whether the notes are in it.
        show_working: Whether it says how each number was worked out.
    """
    shows = {"names": show_names, "notes": show_notes, "working": show_working}
    lines = [
        f'  "format": {FORMAT}',
        f'  "shows": {exact_json.write(shows)}',
        told(view),
        f'  "assessment": {exact_json.write(assessment)}',
    ]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def told(view: View) -> str:
    """All that a view says, as one key of a document, one of its names a line."""
    names = ",\n".join(
        f"    {exact_json.write(key)}: {exact_json.write(value)}"
        for key, value in asdict(view).items()
    )
    return f'  "report": {{\n{names}\n  }}'


def definitions_of(view: type[View]) -> dict[str, Any]:
    """What a view and every row in it hold, as parts of a JSON Schema, by their names."""
    made = TypeAdapter(view).json_schema(ref_template="#/$defs/{model}")
    definitions: dict[str, Any] = made.pop("$defs")
    definitions[view.__name__] = made
    for kind in classes(view):
        _describe(definitions[kind.__name__], kind)
    return definitions


def schema() -> dict[str, Any]:
    """The JSON Schema of a report, made from the view."""
    return {
        "$schema": DIALECT,
        "title": "Report, format 1",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "shows", "report", "assessment"],
        "properties": {
            "format": {"const": FORMAT, "description": "Always 1; a later program may differ."},
            "shows": {
                "type": "object",
                "description": "What was asked for to be shown.",
                "additionalProperties": False,
                "required": ["names", "notes"],
                "properties": {
                    "names": {"type": "boolean", "description": "The names of who answered."},
                    "notes": {"type": "boolean", "description": "The notes to the answers."},
                    "working": {
                        "type": "boolean",
                        "description": "How each number was worked out; where nothing is said,"
                        " it is shown.",
                    },
                },
            },
            "report": {"$ref": f"#/$defs/{ReportView.__name__}"},
            "assessment": {
                "type": "object",
                "description": "The assessment file, format 1, that the report was made from,"
                " without names and notes that were not asked for.",
            },
        },
        "$defs": definitions_of(ReportView),
    }


def _describe(definition: dict[str, Any], kind: type) -> None:
    definition["additionalProperties"] = False
    definition["description"] = (kind.__doc__ or "").partition("\n")[0]
    for name, _holds, says in fields_of(kind):
        definition["properties"][name].pop("title", None)
        definition["properties"][name]["description"] = says
