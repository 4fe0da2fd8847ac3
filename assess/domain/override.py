"""What each override does to the reviewed result."""

from dataclasses import dataclass

from assess.domain.assessment import Override, OverrideValue


@dataclass(frozen=True, slots=True)
class OverrideResult:
    """One override that counts, and what would be without it."""

    override: Override
    """What the reviewer set."""
    stands: OverrideValue
    """What would stand now if this one were taken away and all others stayed."""
    changes_band: bool
    """Whether the band, or its range, would be another without it."""
    changes_status: bool
    """Whether the status would be another without it."""

    @property
    def is_stale(self) -> bool:
        """Whether something else stands now than what the reviewer saw."""
        return self.stands != self.override.before

    @property
    def is_same(self) -> bool:
        """Whether it sets what stands anyway."""
        return self.stands == self.override.after
