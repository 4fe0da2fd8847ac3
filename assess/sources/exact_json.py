"""JSON whose numbers stay exact: a decimal is written and read as its digits."""

import json
from collections.abc import Mapping
from decimal import Decimal


def write(value: object) -> str:
    """The value on one line, keys in their own order."""
    match value:
        case Decimal() if value.is_finite():
            return str(value) if value else "0"
        case Mapping():
            inside = ", ".join(f"{write(str(k))}: {write(v)}" for k, v in value.items())
            return "{" + inside + "}"
        case list() | tuple():
            return "[" + ", ".join(map(write, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False, allow_nan=False)


def read(text: str) -> object:
    """The value of a text that `write` made."""
    return json.loads(text, parse_float=Decimal)
