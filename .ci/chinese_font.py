"""Makes the font for Chinese, Japanese and Korean: chinese_font.py NotoSansCJK-Regular.ttc.

Whole, that font has 65,535 signs and 19 MB. Kept are those that national sets of characters have
for everyday use, as outlines alone: names are set in it, not books.
"""

import sys
from pathlib import Path

from fontTools import subset

TARGET = Path(__file__).parent.parent / "reports" / "_fonts" / "NotoSansCJKsc-Regular.otf"
SIMPLIFIED_CHINESE = 2
"""The place of its shapes in the collection: of those who read such names, most read these."""
EVERYDAY_IN_BIG5 = 0xC6
"""First bytes up to here are the 5,401 characters of level 1."""
BLOCKS = (
    range(0x20, 0x7F),  # Latin letters: a line of a figure is in one font
    range(0xA0, 0x180),
    range(0x2010, 0x2027),
    range(0x3000, 0x3130),  # signs and points, kana, bopomofo
    range(0x31F0, 0x3200),  # more kana
    range(0xAC00, 0xD7A4),  # every syllable of Hangul
    range(0xFF00, 0xFFEF),  # wide letters
)
HAN = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00))


def in_set(letter: str, name: str) -> bytes:
    """The bytes that a letter has in a national set; none where it has no place there."""
    return letter.encode(name, "ignore")


def is_kept(code: int) -> bool:
    """Whether a Chinese character is in everyday use in one of the countries."""
    letter = chr(code)
    big5 = in_set(letter, "big5")
    is_everyday = big5 != b"" and big5[0] <= EVERYDAY_IN_BIG5
    return is_everyday or any(in_set(letter, name) for name in ("gb2312", "shift_jis"))


wishes = subset.Options(
    font_number=SIMPLIFIED_CHINESE,
    layout_features=["ccmp"],
    hinting=False,
    notdef_outline=True,
    recalc_timestamp=False,
    name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
    drop_tables=["BASE", "DSIG", "GPOS", "VORG", "vhea", "vmtx"],
)
font = subset.load_font(sys.argv[1], wishes)
subsetter = subset.Subsetter(wishes)
subsetter.populate(unicodes=[*filter(is_kept, HAN), *(code for block in BLOCKS for code in block)])
subsetter.subset(font)
subset.save_font(font, str(TARGET), wishes)
print(f"{TARGET.name}: {font['maxp'].numGlyphs:,} signs, {TARGET.stat().st_size:,} bytes")
