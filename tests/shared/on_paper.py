"""A browser that prints pages, where there is one, and how many sheets of paper they take."""

import re
import shutil
import subprocess
from pathlib import Path

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
"""The program; empty where there is none."""


def pages_of(page: str, folder: Path) -> int:
    """How many pages a browser needs."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    subprocess.run(
        [
            BROWSER,
            *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
            *("--disable-background-networking", "--no-pdf-header-footer"),
            f"--user-data-dir={folder / 'profile'}",
            f"--print-to-pdf={folder / 'page.pdf'}",
            (folder / "page.html").as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    return len(re.findall(rb"/Type\s*/Page\b", (folder / "page.pdf").read_bytes()))
