"""Documents opened by LibreOffice, with a profile of its own and the fonts that come along."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

SOFFICE: Final = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), "")
"""LibreOffice, if this machine has it."""
WRITER: Final = "no LibreOffice Writer here (Debian: libreoffice-writer-nogui)"
CALC: Final = "no LibreOffice Calc here (Debian: libreoffice-calc-nogui)"
LISTS: Final = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1"
"""Every sheet as a list of its own, with what is shown and not with what it is worked out by."""
_PARTS: Final = {WRITER: "libswlo", CALC: "libsclo"}
"""The library that each part of it cannot be without."""
FONTS: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same">
<family>Calibri</family><prefer><family>Source Sans 3</family></prefer>
</alias>
</fontconfig>
"""
"""The same letters on every machine, so that pages can be counted."""


def is_missing(part: str) -> bool:
    """Whether this machine lacks LibreOffice, or that part of it."""
    return not SOFFICE or not [*Path(SOFFICE).resolve().parent.glob(f"{_PARTS[part]}.*")]


def opened(folder: Path, ending: str, into: str, fonts: Path) -> Path:
    """The folder with what LibreOffice made of every file of that ending, opened together."""
    made, profile, known = folder / f"of-{ending}", folder / "profile", folder / "fonts.conf"
    known.write_text(FONTS.format(fonts=fonts, cache=folder / "cache"), encoding="utf-8")
    paths = sorted(str(path) for path in folder.glob(f"*.{ending}"))
    command = [
        SOFFICE,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        *("--convert-to", into, "--outdir", str(made)),
        *paths,
    ]
    machine = {**os.environ, "FONTCONFIG_FILE": str(known), "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, env=machine, timeout=240)
    return made
