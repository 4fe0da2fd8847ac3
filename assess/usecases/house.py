"""All that a use case needs, wired once: criteria, store, clock, and who is at the keyboard."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from assess.criteria.loading import Criteria
from assess.domain.assessment import FrameworkVersion
from assess.domain.example import Example
from assess.domain.framework import Framework
from assess.domain.precedent import Precedent
from assess.store.base import Stamp, Store


def no_others(_framework_id: str) -> Criteria | None:
    """Where only one set of criteria is at hand."""
    return None


@dataclass(frozen=True)
class House:
    """What the rooms need of each other; made by `bootstrap` and handed to every use case."""

    framework: Framework
    """The criteria that are on the screen."""
    precedents: tuple[Precedent, ...]
    """Past and present partnerships."""
    examples: tuple[Example, ...]
    """Worked examples."""
    store: Store
    """Where assessments are kept."""
    now: Callable[[], datetime]
    """The clock, in UTC."""
    author: str
    """Who is at the keyboard."""
    program_version: str
    """Version of this program."""
    shelf: Callable[[str], Criteria | None] = no_others
    """The criteria with an id that came with the program; nothing where there are none."""

    @property
    def framework_version(self) -> FrameworkVersion:
        """How an assessment names the criteria that are on the screen."""
        return version_of(self.framework)

    def stamp(self) -> Stamp:
        """Who does something, now, with what."""
        return Stamp(
            at=self.now(),
            author=self.author,
            framework=self.framework_version,
            program_version=self.program_version,
        )


def version_of(framework: Framework) -> FrameworkVersion:
    """How an assessment names these criteria."""
    return FrameworkVersion(id=framework.id, version=framework.version, digest=framework.digest)
