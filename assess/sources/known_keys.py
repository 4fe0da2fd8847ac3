"""Which keys the models know at a place in a file, and what each is for."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final, Literal, get_args, get_origin

from pydantic import BaseModel

from assess.sources.docstrings import field_docstrings

_ALIKE: Final = 0.6
"""How alike two words must be for one to be a slip of the other, 0 to 1."""

Models = tuple[type[BaseModel], ...]


def fields_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> dict[str, str]:
    """Every field that a mapping at this place may have, with what it is for.

    Args:
        model: What the whole file is.
        loc: The way to the mapping as pydantic names it, kinds of indicators included.
    """
    models: Models = (model,)
    for step in loc:
        models = _step_into(models, step)
    return {
        name: field_docstrings(found).get(name, "")
        for found in models
        for name in found.model_fields
    }


def _step_into(models: Models, step: int | str) -> Models:
    field = next((m.model_fields[step] for m in models if step in m.model_fields), None)
    if field is not None:
        return tuple(_models_in(field.annotation))
    return tuple(model for model in models if _is_kind(model, step)) or models


def _is_kind(model: type[BaseModel], step: int | str) -> bool:
    """Whether this is the model that a kind such as `anchored` stands for."""
    kind = model.model_fields.get("type")
    return kind is not None and step in get_args(kind.annotation)


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _models_in(part)


def nearest(word: object, known: list[str]) -> str | None:
    """The known word that this one is a slip of, if any."""
    return next(iter(get_close_matches(str(word)[:100], known, 1, _ALIKE)), None)
