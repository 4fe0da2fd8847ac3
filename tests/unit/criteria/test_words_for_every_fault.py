"""No fault of a criteria file is told in the words of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assess.criteria.files import KINDS
from assess.criteria.schema import schema_of
from assess.domain.assessment import Assessment
from assess.sources.fault import Fault
from assess.sources.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator


def patterns_in(schema: Any) -> Iterator[str]:
    """The form of every value that is a text."""
    match schema:
        case dict():
            if schema.get("type") == "string" and "pattern" in schema:
                yield schema["pattern"]
            for part in schema.values():
                yield from patterns_in(part)
        case list():
            for part in schema:
                yield from patterns_in(part)


def test_every_form_is_told_in_words() -> None:
    schemas = [schema_of(kind) for kind in KINDS] + [Assessment.model_json_schema()]
    numbers = {r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$", r"^\d{1,15}(\.\d{1,15})?(/\d{1,15})?$"}
    patterns = {pattern for schema in schemas for pattern in patterns_in(schema)} - numbers

    told = {
        pattern: sentence(
            Fault("string_pattern_mismatch", ("key",), "value", {}, {"pattern": pattern})
        )[1]
        for pattern in patterns
    }

    assert len(patterns) >= 4
    assert [pattern for pattern, words in told.items() if pattern in words] == []


def test_a_fault_of_a_new_kind_still_has_its_place_and_a_sentence() -> None:
    assert sentence(Fault("something_new", ("weight",), 3, {})) == (
        "unfit-value",
        "`weight` cannot be used here",
    )
