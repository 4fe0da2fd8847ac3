"""How easily an English text is read: words, sentences, and syllables by rule of thumb.

The measure is Flesch's reading ease (1948): 206.835, less 1.015 for each word of a sentence
and 84.6 for each syllable of a word, both on average. 60 to 70 is plain English; below 30 is
the language of scholarly articles. It knows nothing of meaning, so it points at texts that
deserve a look and proves nothing.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

_SENTENCE_END: Final = re.compile(r"(?<=[.!?:;])[\"')\]]?\s+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d[\d,.]*")
_VOWELS: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = re.compile(
    r"(?<![aeiouyl])e$|(?<=[aeiouylrw]l)e$"  # make, whole; but not ta-ble
    r"|(?<![aeiouytdl])ed$|(?<=[aeiouylrw]l)ed$"  # worked, ruled; not want-ed, han-dled
    r"|(?<![aeiouylscgxzh])es$|(?<=th)es$|(?<=[aeiouylrw]l)es$"  # makes; not plac-es, ta-bles
    r"|(?<![aeiouy])e(?=(?:ment|ful|less|ly|ness)s?$)"  # state-ment, use-ful, safe-ly
    r"|(?<=ev)e(?=ry)|(?<=bus)i(?=ness)"
)
"""Vowels that are written and not spoken."""
_APART: Final = re.compile(
    r"(?<![ctg])ia(?!ge)|(?<=[ctg])ia(?!l|n|tiv)"  # vari-able, appreci-ate; not so-cial
    r"|(?<![cstgxln])io(?!ur)|(?<=[cstgxln])io(?!n|us)|iu"  # previ-ous, rati-o; not deci-sion
    r"|(?<!g)eo(?!p)|(?<=ar)ea|(?<=id)ea|(?<=cr)ea(?=t)|(?<=r)ea(?=ct)|(?<=th)ea(?=t)"
    r"|(?<![qg])ua(?!d)|(?<![qg])ue(?=n|l)|(?<!q)ui(?=n|ty)|uou|uum"  # usu-al, influ-ence
    r"|(?<![ct])ie(?=nc|nt)|(?<=sc)ie|ie(?=t)|(?<=[a-z]{3})ie(?=r$|st$)"  # sci-ence, happi-er
    r"|[eoy]i(?=ng)|oye(?=e)|(?<=vr)y(?=on)|oe(?=m)|useu|(?:th|s)m$"  # do-ing, every-one, rhythm
)
"""Vowels that stand together and are spoken apart, and endings that are spoken with one more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text is made of."""

    words: int
    """How many words and numbers."""
    sentences: int
    """How many sentences; a colon or semicolon ends one too."""
    longest_sentence: int
    """Words of the longest."""
    syllables: int
    """Of all words; a number counts as one."""

    @property
    def ease(self) -> float:
        """Flesch's reading ease; the higher, the easier. 100 for a text without words."""
        if not self.words:
            return 100.0
        return 206.835 - 1.015 * self.words / self.sentences - 84.6 * self.syllables / self.words


def reading_of(text: str) -> Reading:
    """What a text is made of."""
    sentences = [words for part in _SENTENCE_END.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    return Reading(
        words=len(words),
        sentences=len(sentences),
        longest_sentence=max(map(len, sentences), default=0),
        syllables=sum(map(syllables, words)),
    )


@cache
def syllables(word: str) -> int:
    """How many syllables an English word has, by rule of thumb; a number counts as one."""
    parts = re.findall(r"[a-z]+", word.casefold().replace("\u2019", "'"))
    if not parts:
        return 1
    spoken = _SILENT.sub("", parts[0])
    contracted = parts[1:] == ["t"] and spoken.endswith(("sn", "dn"))
    return max(1, len(_VOWELS.findall(spoken)) + len(_APART.findall(spoken)) + contracted)


def hard_words(text: str, most: int = 3) -> tuple[str, ...]:
    """The words of a text with the most syllables, longest first, each once."""
    words = dict.fromkeys(_WORD.findall(text))
    longest_first = sorted(words, key=syllables, reverse=True)
    return tuple(longest_first[:most])
