"""What does not fit in an indicator, in an editor's words: the docstring is the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.domain.framework import Characteristic

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Written


def test_what_an_indicator_gets_wrong(written: Written) -> None:
    """\
    id: part
    title: "Part"
    short: "A name that is much too long for a chart"
    source_words: "Words."
    weight: 0
    indicators:
      - id: first
        type: anchored
        title: "First"
        question: "What?"
        why: "Because."
        evidence: ["A list.", ""]
        weight: often
        gate: {at_least: 7, kind: hlod}
        allow_not_applicable: "yes"
        levels:
          0: "a"
          1: "b"
          "2": "c"
          5: "d"
        next_step: {area: co-design}
        sources: []
    """
    assert written.problems(Characteristic) == [
        "3:8: `short` has 40 letters; at most 24 fit [too-long]",
        "5:9: `weight` must be more than 0, not `0` [out-of-range]",
        "12:27: entry 2 of `evidence` is empty; write something [empty-text]",
        "13:13: `weight` must be a whole number, not `often` [wrong-type]",
        "14:22: `at_least` must be at most 4, not `7` [out-of-range]",
        "14:31: `kind` is `hlod`; write `hold` or `stop`; did you mean `hold`? [unknown-word]",
        (
            "15:27: `allow_not_applicable` must be true or false, without quotes, not `yes` "
            "[wrong-type]"
        ),
        (
            "21:16: `text` is missing: what to do, in one sentence that starts with a verb "
            "[missing-key]"
        ),
        "22:14: `sources` is empty; write an entry [too-few]",
        "19:7: a key here must be a whole number without quotes, not `2` [wrong-type]",
        "20:7: a key here must be at most 4, not `5` [out-of-range]",
    ]


def test_a_level_without_words_is_told_at_the_levels(written: Written) -> None:
    """\
    id: part
    title: "Part"
    short: "Part"
    source_words: "Words."
    weight: 1
    indicators:
      - id: first
        type: anchored
        title: "First"
        question: "What?"
        why: "Because."
        evidence: ["A list."]
        weight: 1
        levels: {0: "a", 1: "b", 3: "d"}
        next_step: {area: co-design, text: "Do it."}
        sources: [own]
    """
    assert written.problems(Characteristic) == [
        "14:13: `levels`: write the words for level 2, 4; levels 0 to 4 are needed [unfit-value]"
    ]


def test_a_kind_that_is_none_lists_the_six(written: Written) -> None:
    """\
    id: part
    title: "Part"
    short: "Part"
    source_words: "Words."
    weight: 1
    indicators:
      - id: first
        type: anchord
      - type: scales
      - title: "Third"
      - tpye: yesno
      - first
      - 2.5
      - type:
    """
    known = "`anchored`, `single`, `multiple`, `number`, `yesno` or `scale`"
    assert written.problems(Characteristic) == [
        (
            f"8:11: `anchord` is no kind of indicator; write {known}; did you mean `anchored`? "
            "[unknown-type]"
        ),
        (
            f"9:11: `scales` is no kind of indicator; write {known}; did you mean `scale`? "
            "[unknown-type]"
        ),
        "10:5: `type` is missing: anchored, single, multiple, number, yesno or scale [missing-key]",
        "11:5: `tpye` is not a key here; did you mean `type`? [unknown-key]",
        (
            "12:5: entry 5 of `indicators` must be a mapping: lines of `key: value`, not `first` "
            "[wrong-type]"
        ),
        (
            "13:5: entry 6 of `indicators` must be a mapping: lines of `key: value`, not `2.5` "
            "[wrong-type]"
        ),
        f"14:10: `null` is no kind of indicator; write {known} [unknown-type]",
    ]


def test_a_key_that_is_called_like_a_kind_is_a_key(written: Written) -> None:
    """\
    id: part
    title: "Part"
    short: "Part"
    source_words: "Words."
    weight: 1
    indicators:
      - id: first
        type: yesno
        yesno: true
        title: "First"
        question: "Do you agree?"
        why: "Because."
        evidence: ["A letter."]
        weight: 0
        next_step: {area: co-design, text: "Do it."}
        sources: [own]
    """
    (problem,) = written.problems(Characteristic)

    assert problem.startswith("9:5: `yesno` is not a key here; ")


def test_a_list_with_too_few_entries_says_so_and_a_faulty_entry_makes_no_echo(
    written: Written,
) -> None:
    """\
    id: part
    title: "Part"
    short: "Part"
    source_words: "Words."
    weight: 1
    indicators:
      - id: first
        type: number
        title: "First"
        question: "How many?"
        why: "Because."
        evidence: [""]
        weight: 1
        unit: "people"
        thresholds: [1, 2, 3]
        levels: {0: "a", 1: "b", 2: "c", 3: "d", 4: "e"}
        next_step: {area: co-design, text: "Do it."}
        sources: [own]
    """
    assert written.problems(Characteristic) == [
        "12:16: entry 1 of `evidence` is empty; write something [empty-text]",
        "15:17: `thresholds` needs at least 4 entries; it has 3 [too-few]",
    ]
