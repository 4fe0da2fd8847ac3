"""What every part of the YAML has in common."""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticKnownError

HIGHEST: Final = 4
"""The top of the usual scale; a framework may have another."""


class Content(BaseModel):
    """A part of the YAML: read-only, and an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


_EXACT: Final = r"^\d{1,15}(\.\d{1,15})?(/\d{1,15})?$"
_AS_TEXT: Final = re.compile(_EXACT, re.ASCII)
"""No powers of ten: a short text such as 1e999999999 would fill the memory."""


def _exact(value: object) -> object:
    """Read a number as it was written, never through a binary fraction."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal | Fraction):
        raise ValueError('write a number, such as 2.5 or "2/3"')  # noqa: TRY004 pydantic collects ValueErrors
    if isinstance(value, str) and not _AS_TEXT.fullmatch(value):
        raise ValueError('write a number, such as 2.5 or "2/3"')
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError, OverflowError):
        raise ValueError('write a number, such as 2.5 or "2/3"') from None


def shown_exactly(number: Fraction) -> str:
    """The fraction as a text that reads back to itself."""
    return str(number)


Exact = Annotated[
    Fraction,
    BeforeValidator(_exact),
    PlainSerializer(shown_exactly, return_type=str),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": _EXACT}]}),
]
"""A number decided on exactly; 2.5 and "2/3" are both exact."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name for programs, in kebab-case; it never changes once answers exist."""

Text = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"\S")]
"""Words for people; never empty."""

MOST_LEVELS: Final = 10
"""The highest level that any scale can have."""
AnyLevel = Annotated[int, Field(strict=True, ge=0, le=MOST_LEVELS)]
"""A step of any scale."""
SCALE: Final = "scale"
"""Under this name the steps of a framework's scale are handed to its other files."""
USUAL_SCALE: Final[Mapping[int, str]] = dict.fromkeys(range(HIGHEST + 1), "")
"""The steps where a file stands by itself: 0 to 4, without words."""


def scale_in(context: object) -> Mapping[int, str]:
    """The steps that a file is read against, each with its name; 0 to 4 where none are given."""
    steps = context.get(SCALE) if isinstance(context, Mapping) else None
    return steps if isinstance(steps, Mapping) and steps else USUAL_SCALE


def on_the_scale(level: int, known: ValidationInfo) -> int:
    """A level of the scale that the file is read against."""
    steps = scale_in(known.context)
    if level in steps:
        return level
    if level > max(steps):
        raise PydanticKnownError("less_than_equal", {"le": max(steps)})
    raise PydanticKnownError("greater_than_equal", {"ge": min(steps)})


Level = Annotated[
    int,
    Field(strict=True, json_schema_extra={"minimum": 0, "maximum": MOST_LEVELS}),
    AfterValidator(on_the_scale),
]
"""A step of the framework's own scale, such as 0 to 4."""
