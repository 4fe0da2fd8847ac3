"""Which assessments are set side by side, and why others are not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from strategies import reply_at

from assess.domain.assessment import Answer, Assessment, FrameworkVersion, Organisation
from assess.errors import UsageError
from assess.exchange.writing import write_assessment
from assess.usecases.comparing_organisations import (
    Beside,
    Read,
    Source,
    read_sources,
    side_by_side,
)
from assess.usecases.over_time import AtHand

if TYPE_CHECKING:
    from assess.domain.framework import Framework


def file_of(framework: Framework, name: str, level: int = 2, **version: str) -> bytes:
    given = {"id": framework.id, "version": framework.version, **version}
    answers = {
        id_: Answer(value=reply_at(asked, level)) for id_, asked in framework.indicators.items()
    }
    made = Assessment(
        framework=FrameworkVersion(**given), organisation=Organisation(name=name), answers=answers
    )
    return write_assessment(made, "yaml").encode()


def read(framework: Framework, **files: bytes) -> list[Read]:
    sources = [Source(label, partial(bytes, content)) for label, content in files.items()]
    return list(read_sources(AtHand(framework), sources))


def test_what_rests_on_the_same_criteria_is_compared(shipped_framework: Framework) -> None:
    files = {name: file_of(shipped_framework, name.upper(), n + 1) for n, name in enumerate("abc")}

    found = side_by_side(read(shipped_framework, **files), Beside())

    assert found.left_out == {}
    assert [each.label for each in found.comparison.candidates] == ["b", "c", "a"]
    assert [place.tied for place in found.comparison.places] == [1, 1, 0], "caps make two alike"


def test_other_criteria_are_named_with_the_reason(shipped_framework: Framework) -> None:
    whole = {name: file_of(shipped_framework, name) for name in "ab"}
    older = file_of(shipped_framework, "old", version="0.9")
    changed = file_of(shipped_framework, "new", digest="sha256:" + "0" * 64)

    found = side_by_side(
        read(shipped_framework, **whole, old=older, new=changed, bad=b"format: 1\n"), Beside()
    )

    assert len(found.comparison.candidates) == 2
    assert "strategic-partner, version 0.9" in found.left_out["old"]
    assert "their digest is another one" in found.left_out["new"]
    assert found.left_out["bad"].startswith("It cannot be read: bad:1:1: ")
    assert found.left_out["bad"].endswith("more faults.")


def test_fewer_than_two_is_an_error_that_says_why(shipped_framework: Framework) -> None:
    reads = read(shipped_framework, a=file_of(shipped_framework, "A"), bad=b"no\n")

    with pytest.raises(UsageError, match="there is 1") as told:
        side_by_side(reads, Beside())
    assert "bad: It cannot be read" in str(told.value)

    with pytest.raises(UsageError, match="there is none"):
        side_by_side(read(shipped_framework, bad=b"no\n"), Beside())


def test_the_same_one_twice_is_refused(shipped_framework: Framework) -> None:
    (one,) = read(shipped_framework, a=file_of(shipped_framework, "A"))

    with pytest.raises(UsageError, match="a is named twice"):
        side_by_side([one, one], Beside())
