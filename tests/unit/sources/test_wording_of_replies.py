"""Answers in a file that cannot be replies, in an editor's words: the docstring is the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.domain.example import Example

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Written


def test_replies_that_are_none(written: Written) -> None:
    """\
    id: sample
    title: "Sample"
    shows: "Faults."
    organisation: {name: ""}
    answered_on: 22 November
    answers:
      Board: {value: 1}
      first: {value: true}
      second: {value: }
      third: {value: [A, 3]}
      fourth: {value: {a: 1}}
      fifth: {value: 1, evidence: {strength: "2"}}
      sixth: 3
      seventh: {}
    expect:
      self_rated:
        status: eligble
        band: 3
        band_range: [ready]
    """
    kind = "must be a number, words or a list of ids, not"
    assert written.problems(Example) == [
        "4:16: `name` is empty; write something [empty-text]",
        "5:14: `answered_on` must be a day such as 2026-11-22; it is `22 November` [wrong-form]",
        (
            "7:3: a key here must be small letters, digits and single hyphens, such as "
            "`board-attention`; it is `Board` [wrong-form]"
        ),
        '8:18: `value`: write "yes" or "no", not true or false [unfit-value]',
        f"9:19: `value` {kind} empty [wrong-type]",
        f"10:18: `value` {kind} a list [wrong-type]",
        f"11:19: `value` {kind} a mapping [wrong-type]",
        "12:42: `strength` must be a whole number, not `2` [wrong-type]",
        "13:10: `sixth` must be a mapping: lines of `key: value`, not `3` [wrong-type]",
        "14:12: `value` is missing: the reply [missing-key]",
        (
            "17:13: `status` is `eligble`; write `eligible`, `not-eligible-at-present` or "
            "`undetermined`; did you mean `eligible`? [unknown-word]"
        ),
        "18:11: `band` must be words; put `3` in quotes [wrong-type]",
        "19:17: `band_range` needs one more entry [too-few]",
    ]
