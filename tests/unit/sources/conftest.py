"""A file whose content is the docstring of the test that asks for it."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import pytest
from pydantic import BaseModel, ValidationError

from assess.errors import ContentError
from assess.sources.wording import problems_of
from assess.sources.yaml_source import Source, read_yaml

if TYPE_CHECKING:
    from assess.errors import Problem

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Written:
    """A file as an editor wrote it."""

    text: str

    def source(self) -> Source:
        """Its content with places."""
        return read_yaml(self.text.encode(), "written.yaml")

    def read(self, model: type[Model]) -> Model:
        """What it is, or every problem in it."""
        source = self.source()
        try:
            return model.model_validate(source.content)
        except ValidationError as error:
            raise ContentError(problems_of(error, source, model)) from None

    def problems(self, model: type[Model]) -> list[str]:
        """Every problem in it, as people read it."""
        with pytest.raises(ContentError) as caught:
            self.read(model)
        return [_shown(problem) for problem in caught.value.problems]

    def faults(self) -> list[str]:
        """Every problem of its reading, as people read it."""
        with pytest.raises(ContentError) as caught:
            self.source()
        return [_shown(problem) for problem in caught.value.problems]


def _shown(problem: Problem) -> str:
    return str(problem).removeprefix("written.yaml:")


@pytest.fixture
def written(request: pytest.FixtureRequest) -> Written:
    """The test's docstring as a file."""
    return Written(textwrap.dedent(request.function.__doc__ or ""))
