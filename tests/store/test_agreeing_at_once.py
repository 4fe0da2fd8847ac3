"""Two programs agree on one question again and again: each is kept or told of, none is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from assess.bootstrap import open_house
from assess.domain.assessment import Answer, Assessment, Organisation, Rater
from assess.settings import Settings

if TYPE_CHECKING:
    from assess.domain.assessment import Agreed

TALKERS, TIMES = 2, 60
TALKER = """
import json, sys
from assess.bootstrap import open_house
from assess.errors import ConflictError
from assess.settings import Settings
from assess.usecases import consensus

place, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
house = open_house(Settings(store=place, author=name))
saved = house.store.load("se-1")
kept, told = [], []
sys.stdin.readline()
for number in range(count):
    reason = f"{name} {number}"
    try:
        saved = consensus.agree(house, saved, "board-attention", number % 4 + 1, reason=reason)
        kept.append(reason)
    except ConflictError as error:
        assert "was faster at" in str(error), error
        told.append(reason)
        saved = consensus.reload(house, saved)
house.store.close()
print(json.dumps([kept, told]))
"""


def test_every_agreement_is_kept_or_its_author_is_told_who_was_faster(place: str) -> None:
    house = open_house(Settings(store=place, author="Ann"))
    raters = tuple(
        Rater(name=name, answers={"board-attention": Answer(value=level)})
        for name, level in (("Ann", 4), ("Bo", 1))
    )
    together = Assessment(
        framework=house.framework_version, organisation=Organisation(name="X"), raters=raters
    )
    house.store.begin("se-1", together, house.stamp())
    talkers = [
        subprocess.Popen(
            [sys.executable, "-c", TALKER, place, f"talker-{number}", str(TIMES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(TALKERS)
    ]

    said = [json.loads(talker.communicate("go\n", timeout=120)[0]) for talker in talkers]

    agreed = [event for event in house.store.events("se-1") if event.action == "agree"]
    reasons = [reason_of(event.after) for event in agreed]
    assert sorted(reasons) == sorted(reason for kept, _told in said for reason in kept)
    assert sum(len(kept) + len(told) for kept, told in said) == TALKERS * TIMES
    assert all(later.before == earlier.after for earlier, later in pairwise(agreed))
    saved = house.store.load("se-1")
    assert saved.assessment.raters == raters
    assert saved.assessment.agreed["board-attention"] == agreed[-1].after
    house.store.close()


def reason_of(agreed: object) -> str:
    after: Agreed = agreed  # type: ignore[assignment]  # what such an event is about
    return after.reason
