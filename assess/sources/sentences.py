"""For each way in which a value can fail to fit: the name of the rule, and one sentence."""

import re
from collections.abc import Callable
from typing import Final

from assess.i18n import _, ngettext
from assess.sources.fault import Fault
from assess.sources.known_keys import nearest
from assess.sources.shown import quoted

Told = tuple[str, str]
"""Rule and message."""

SHAPE_RULES: Final[dict[str, str]] = {
    "missing-key": "A key that is needed is there.",
    "unknown-key": "A key is one that is known at its place.",
    "unknown-type": "An indicator's `type` is one of the six kinds.",
    "unknown-word": "Where only certain words fit, it is one of them.",
    "wrong-type": "A value is what its key asks for: words, a number, a list or a mapping.",
    "empty-text": "A text is not empty.",
    "too-long": "A text is no longer than its place allows.",
    "wrong-form": "An id, a version or a day is written in its form.",
    "out-of-range": "A number lies in its range.",
    "too-few": "A list has as many entries as are needed.",
    "too-many": "A list has no more entries than fit.",
    "unfit-value": "A value can be read as what it must be.",
}
"""What is looked at in each value by itself, in one sentence."""


def sentence(fault: Fault) -> Told:
    """The rule that is broken, and what to write instead."""
    say = _SENTENCES.get(fault.kind)
    if say is None:
        return "unfit-value", _("{subject} cannot be used here").format(subject=_subject(fault))
    return say(fault)


def _subject(fault: Fault) -> str:
    """What is spoken of: a key in backticks, an entry of a list, or the file."""
    if not fault.loc:
        return _("the file")
    last = fault.loc[-1]
    if isinstance(last, int) and not fault.at_key:
        return _entry(fault)
    return quoted(last)


def _entry(fault: Fault) -> str:
    """A number as last step: an entry of a list, or what belongs to a level."""
    last, owner = fault.loc[-1], fault.loc[-2] if len(fault.loc) > 1 else ""
    if str(owner) in {"levels", "level_by_count"}:
        return _("{key} of `{owner}`").format(key=quoted(last), owner=owner)
    if not isinstance(owner, str) or not owner:
        return _("entry {number}").format(number=int(last) + 1)
    return _("entry {number} of {owner}").format(number=int(last) + 1, owner=quoted(owner))


def _missing(fault: Fault) -> Told:
    if isinstance(fault.loc[-1], int):
        owner = quoted(fault.loc[-2])
        return "too-few", _("{owner} needs one more entry").format(owner=owner)
    purpose = fault.fields.get(fault.name, "")
    if not purpose:
        return "missing-key", _("{key} is missing").format(key=quoted(fault.name))
    purpose = purpose.splitlines()[0].rstrip(".")
    if purpose[1:2].islower():
        purpose = purpose[:1].lower() + purpose[1:]
    words = _("{key} is missing: {purpose}")
    return "missing-key", words.format(key=quoted(fault.name), purpose=purpose)


def _unknown_key(fault: Fault) -> Told:
    key = quoted(fault.name)
    if fault.nearest_key is not None:
        words = _("{key} is not a key here; did you mean `{near}`?")
        return "unknown-key", words.format(key=key, near=fault.nearest_key)
    words = _("{key} is not a key here; the keys are {known}")
    return "unknown-key", words.format(key=key, known=_listed(list(fault.fields)))


def _unknown_type(fault: Fault) -> Told:
    known = _words_in(fault.limits["expected_tags"])
    words = _("{tag} is no kind of indicator; {write}")
    told = words.format(tag=quoted(fault.value), write=_write_one_of(fault.value, known))
    return "unknown-type", told


def _missing_type(_fault: Fault) -> Told:
    return "missing-key", _("`type` is missing: anchored, single, multiple, number, yesno or scale")


def _unknown_word(fault: Fault) -> Told:
    known = _words_in(fault.limits["expected"])
    words = _("{subject} is {value}; {write}")
    return "unknown-word", words.format(
        subject=_subject(fault),
        value=_seen(fault.value),
        write=_write_one_of(fault.value, known),
    )


def _write_one_of(value: object, known: list[str]) -> str:
    near = nearest(value, known)
    if near is not None:
        words = _("write {known}; did you mean `{near}`?")
        return words.format(known=_listed(known), near=near)
    return _("write {known}").format(known=_listed(known))


def _words_in(expected: str) -> list[str]:
    return re.findall(r"'([^']*)'", expected)


def _listed(known: list[str]) -> str:
    if len(known) == 1:
        return f"`{known[0]}`"
    first = ", ".join(f"`{word}`" for word in known[:-1])
    return _("{first} or {last}").format(first=first, last=f"`{known[-1]}`")


def _not_words(fault: Fault) -> Told:
    subject = _subject(fault)
    if fault.value is None:
        return "empty-text", _("{subject} is empty; write something").format(subject=subject)
    if isinstance(fault.value, list | dict):
        return "wrong-type", _("{subject} must be words, not a list or a mapping").format(
            subject=subject
        )
    words = _("{subject} must be words; put {value} in quotes")
    return "wrong-type", words.format(subject=subject, value=quoted(fault.value))


def _wants(what: Callable[[], str]) -> Callable[[Fault], Told]:
    """A sentence for a value of the wrong kind."""

    def say(fault: Fault) -> Told:
        words = _("{subject} must be {wanted}, not {value}")
        return "wrong-type", words.format(
            subject=_subject(fault), wanted=what(), value=_seen(fault.value)
        )

    return say


def _seen(value: object) -> str:
    match value:
        case None:
            return _("empty")
        case list():
            return _("a list")
        case dict():
            return _("a mapping")
        case _:
            return quoted(value)


def _short_text(fault: Fault) -> Told:
    return "empty-text", _("{subject} is empty; write something").format(subject=_subject(fault))


def _long_text(fault: Fault) -> Told:
    words = _("{subject} has {count:,} letters; at most {most:,} fit")
    told = words.format(
        subject=_subject(fault), count=len(fault.value), most=fault.limits["max_length"]
    )
    return "too-long", told


def _too_few(fault: Fault) -> Told:
    if isinstance(fault.value, str):
        return _short_text(fault)
    least = fault.limits["min_length"]
    if not fault.value:
        told = _("{subject} is empty; write an entry").format(subject=_subject(fault))
        return "too-few", told
    words = ngettext(
        "{subject} needs at least {least} entry; it has {count}",
        "{subject} needs at least {least} entries; it has {count}",
        least,
    )
    told = words.format(subject=_subject(fault), least=least, count=len(fault.value))
    return "too-few", told


def _too_many(fault: Fault) -> Told:
    if isinstance(fault.value, str):
        return _long_text(fault)
    most = fault.limits["max_length"]
    words = ngettext(
        "{subject} takes at most {most} entry; it has {count}",
        "{subject} takes at most {most} entries; it has {count}",
        most,
    )
    told = words.format(subject=_subject(fault), most=most, count=len(fault.value))
    return "too-many", told


def _form(fault: Fault) -> Told:
    forms = {
        r"\S": "",
        r"^[a-z0-9]+(-[a-z0-9]+)*$": _(
            "small letters, digits and single hyphens, such as `board-attention`"
        ),
        r"^([a-z0-9]+(-[a-z0-9]+)*)?$": _(
            "small letters, digits and single hyphens, such as `board-attention`"
        ),
        r"^\d+(\.\d+)+$": _('numbers with points between them, in quotes, such as "1.0"'),
        r"^(\d{4}-\d{2}-\d{2})?$": _("a day such as 2026-11-22"),
        r"^\d{4}-\d{2}-\d{2}$": _("a day such as 2026-11-22"),
    }
    form = forms.get(fault.limits["pattern"], fault.limits["pattern"])
    if not form:
        return _short_text(fault)
    shown = quoted(fault.loc[-1] if fault.at_key else fault.value)
    words = _("{subject} must be {form}; it is {value}")
    if fault.at_key:
        words = _("a key here must be {form}; it is {value}")
    return "wrong-form", words.format(subject=_subject(fault), form=form, value=shown)


def _range(words: Callable[[], str], limit: str) -> Callable[[Fault], Told]:
    """A sentence for a number out of its range."""

    def say(fault: Fault) -> Told:
        if fault.at_key:
            subject, value = _("a key here"), fault.loc[-1]
        else:
            subject, value = _subject(fault), fault.value
        told = words().format(subject=subject, value=quoted(value), limit=fault.limits[limit])
        return "out-of-range", told

    return say


def _own_words(fault: Fault) -> Told:
    """What a rule of our own said, with its subject before it."""
    said = str(fault.limits.get("error", ""))
    return "unfit-value", _("{subject}: {said}").format(subject=_subject(fault), said=said)


def _whole_number(fault: Fault) -> Told:
    if fault.at_key:
        words = _("a key here must be a whole number without quotes, not {value}")
        return "wrong-type", words.format(value=quoted(fault.loc[-1]))
    return _wants(lambda: _("a whole number"))(fault)


def _least(fault: Fault) -> Told:
    return _range(lambda: _("{subject} must be at least {limit}, not {value}"), "ge")(fault)


def _unlike_all(fault: Fault) -> Told:
    return _wants(lambda: _("a number, words or a list of ids"))(fault)


_wants_mapping = _wants(lambda: _("a mapping: lines of `key: value`"))
_wants_list = _wants(lambda: _("a list: lines that start with `- `"))

_SENTENCES: Final[dict[str, Callable[[Fault], Told]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "invalid_key": _unknown_key,
    "union": _unlike_all,
    "union_tag_invalid": _unknown_type,
    "union_tag_not_found": _missing_type,
    "literal_error": _unknown_word,
    "string_type": _not_words,
    "int_type": _whole_number,
    "int_from_float": _whole_number,
    "int_parsing": _whole_number,
    "bool_type": _wants(lambda: _("true or false, without quotes")),
    "model_type": _wants_mapping,
    "model_attributes_type": _wants_mapping,
    "dict_type": _wants_mapping,
    "mapping_type": _wants_mapping,
    "tuple_type": _wants_list,
    "list_type": _wants_list,
    "string_too_short": _short_text,
    "string_too_long": _long_text,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_pattern_mismatch": _form,
    "greater_than_equal": _least,
    "less_than_equal": _range(lambda: _("{subject} must be at most {limit}, not {value}"), "le"),
    "greater_than": _range(lambda: _("{subject} must be more than {limit}, not {value}"), "gt"),
    "less_than": _range(lambda: _("{subject} must be less than {limit}, not {value}"), "lt"),
    "value_error": _own_words,
}
