"""The digest of a framework: the same for the same content, whatever its layout."""

import json
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256


def digest_of(rules: object, characteristics: Sequence[object]) -> str:
    """`sha256:` and the digest of what decides a result or its words.

    Comments, layout, quotes and the order of keys do not change it. Precedents and
    examples do not belong to it.

    Args:
        rules: The plain content of `framework.yaml`.
        characteristics: The plain content of each characteristic, in order.
    """
    canonical = _canonical({"framework": rules, "characteristics": list(characteristics)})
    text = json.dumps(canonical, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def _canonical(value: object) -> object:
    """The value with names as keys and exact numbers as fractions: 2.50 is 2.5."""
    match value:
        case dict():
            return {str(key): _canonical(part) for key, part in value.items()}
        case list():
            return [_canonical(part) for part in value]
        case Decimal():
            number = Fraction(value)
            return number.numerator if number.denominator == 1 else str(number)
        case _:
            return value
