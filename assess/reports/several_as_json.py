"""A report about several assessments as JSON: all that a template may use, and no assessment."""

from typing import Any, Final

from assess.reports.as_json import DIALECT, FORMAT, definitions_of, told
from assess.reports.view_change import ChangeView
from assess.reports.view_comparison import ComparisonView
from assess.reports.views import About, about

TITLES: Final[dict[About, str]] = {
    "change": "Report of change, format 1",
    "comparison": "Comparison of organisations, format 1",
}
"""What each schema is called; like all of it, for programs."""


def several_as_json(view: ChangeView | ComparisonView) -> bytes:
    """The report, one of its names a line; of the assessments it has only the digests."""
    lines = [f'  "format": {FORMAT}', f'  "about": "{about(view)}"', told(view)]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def several_schema(kind: type[ChangeView] | type[ComparisonView]) -> dict[str, Any]:
    """The JSON Schema of such a report, made from its view."""
    what: About = "change" if kind is ChangeView else "comparison"
    return {
        "$schema": DIALECT,
        "title": TITLES[what],
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "about", "report"],
        "properties": {
            "format": {"const": FORMAT, "description": "Always 1; a later program may differ."},
            "about": {"const": what, "description": "What the report is about."},
            "report": {"$ref": f"#/$defs/{kind.__name__}"},
        },
        "$defs": definitions_of(kind),
    }
