"""What every answer type can do with the replies to one indicator."""

from typing import Protocol

from assess.domain.assessment import Value


class AnswerType(Protocol):
    """One indicator's replies: read as typed, checked as kept, valued, and shown.

    "Don't know" and "does not apply" are the same for every type and never come here.
    """

    def read(self, entered: str) -> Value:
        """What a person meant by what they typed; AnswerError says what to enter."""
        ...

    def check(self, value: Value) -> Value:
        """The reply in the one form in which it is kept; AnswerError says what to enter."""
        ...

    def level(self, value: Value) -> int:
        """The level that the reply counts as; AnswerError when it is none of this type."""
        ...

    def shown(self, value: Value) -> str:
        """The reply for people; AnswerError when it is none of this type."""
        ...
