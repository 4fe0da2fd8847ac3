"""The looks: three themes from one set of named colours."""

from dataclasses import dataclass
from typing import Final

from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme; every text stands at 4.5 to 1 or more on its ground."""

    name: str
    """How the theme is chosen."""
    dark: bool
    """Whether the ground is dark."""
    ground: str
    """Behind everything."""
    raised: str
    """Behind the rail, the aside and text boxes."""
    ink: str
    """Text."""
    quiet: str
    """Text that is secondary."""
    accent: str
    """The one colour: what is chosen and where you are."""
    on_accent: str
    """Text on the accent."""
    warm: str
    """What needs you."""
    hairline: str
    """Lines that part things; never carries meaning."""
    open_range: str
    """The part of a bar that is not known."""

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every pair of text and ground that the stylesheets use."""
        grounds = (self.ground, self.raised)
        inks = (self.ink, self.quiet, self.accent, self.warm)
        return (
            *((ink, ground) for ink in inks for ground in grounds),
            (self.on_accent, self.accent),
        )

    def theme(self) -> Theme:
        """The palette as Textual takes it."""
        return Theme(
            name=self.name,
            dark=self.dark,
            primary=self.accent,
            secondary=self.accent,
            accent=self.accent,
            warning=self.warm,
            error=self.warm,
            success=self.accent,
            foreground=self.ink,
            background=self.ground,
            surface=self.raised,
            panel=self.raised,
            variables={
                "ground": self.ground,
                "raised": self.raised,
                "ink": self.ink,
                "quiet": self.quiet,
                "on-accent": self.on_accent,
                "warm": self.warm,
                "hairline": self.hairline,
                "open-range": self.open_range,
                "block-cursor-foreground": self.on_accent,
                "block-cursor-background": self.accent,
                "input-selection-background": self.accent,
                "input-selection-foreground": self.on_accent,
                "text-disabled": self.quiet,
                "scrollbar": self.hairline,
                "scrollbar-background": self.ground,
                "scrollbar-hover": self.quiet,
                "scrollbar-active": self.accent,
            },
        )


PALETTES: Final = (
    Palette(
        name="light",
        dark=False,
        ground="#fbfaf7",
        raised="#f1efe9",
        ink="#1c2428",
        quiet="#55626a",
        accent="#0a625e",
        on_accent="#ffffff",
        warm="#8a4b00",
        hairline="#d5d2c9",
        open_range="#5f9a95",
    ),
    Palette(
        name="dark",
        dark=True,
        ground="#14191c",
        raised="#1c2327",
        ink="#e6e9ea",
        quiet="#9aa8af",
        accent="#7cc9c1",
        on_accent="#0b1214",
        warm="#e8b268",
        hairline="#364147",
        open_range="#6fa9a3",
    ),
    Palette(
        name="contrast",
        dark=True,
        ground="#000000",
        raised="#262626",
        ink="#ffffff",
        quiet="#e0e0e0",
        accent="#ffff00",
        on_accent="#000000",
        warm="#ffb000",
        hairline="#ffffff",
        open_range="#9a9a00",
    ),
)
"""Light, dark and high contrast."""

DEFAULT_THEME: Final = "dark"
"""Chosen until the reader chooses another."""
