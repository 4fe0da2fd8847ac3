"""A browser that is asked about pages: one process, spoken to over two pipes."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from on_paper import BROWSER

if TYPE_CHECKING:
    from pathlib import Path

FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
"""No window, and no name on the network is ever found."""
PATIENCE: Final = 60
"""Seconds until a browser that says nothing is given up."""
END: Final = b"\0"
"""Stands between two messages."""


class BrowserError(Exception):
    """The browser said no, or nothing."""


def _pipe() -> tuple[int, int]:
    """A way between two processes whose numbers are not in the way of those of the protocol."""
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]


@dataclass(frozen=True, slots=True)
class Sight:
    """How somebody looks at a page."""

    width: int = 1200
    height: int = 900
    light: str = "light"
    medium: str = "screen"
    forced_colours: bool = False

    def __str__(self) -> str:
        return f"{self.light}, {self.width} wide"


class Browser:
    """One page of a browser without a window."""

    def __init__(self, folder: Path) -> None:
        self._log = (folder / "browser.log").open("wb")
        to_it, self._say = _pipe()
        self._hear, from_it = _pipe()
        # The protocol wants these two numbers, which only a process that is new has free.
        shell = f'exec "$@" 3<&{to_it} 4>&{from_it}'
        command = [BROWSER, *FLAGS, "--remote-debugging-pipe", f"--user-data-dir={folder}"]
        self._process = subprocess.Popen(
            ["bash", "-c", shell, "bash", *command, "about:blank"],
            pass_fds=(to_it, from_it),
            stdout=self._log,
            stderr=self._log,
        )
        os.close(to_it)
        os.close(from_it)
        self._number, self._heard, self._session = 0, b"", ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        self.ask("Page.enable")
        self.ask("Page.setBypassCSP", enabled=True)

    def ask(self, method: str, **words: object) -> dict[str, Any]:
        """What the browser answers to one command of its protocol.

        Raises:
            BrowserError: It says no, or nothing.
        """
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": words}
        if self._session:
            message["sessionId"] = self._session
        self._send(json.dumps(message).encode() + END)
        while True:
            said = self._next()
            if said.get("id") == self._number:
                break
        if "error" in said:
            raise BrowserError(f"{method}: {said['error']['message']}")
        answer: dict[str, Any] = said["result"]
        return answer

    def _send(self, message: bytes) -> None:
        while message:
            message = message[os.write(self._say, message) :]

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while END not in self._heard:
            ready, _, _ = select.select([self._hear], [], [], max(0, until - time.monotonic()))
            part = os.read(self._hear, 1 << 20) if ready else b""
            if not part:
                raise BrowserError("the browser says nothing")
            self._heard += part
        message, _, self._heard = self._heard.partition(END)
        said: dict[str, Any] = json.loads(message)
        return said

    def show(self, page: str) -> None:
        """Put a page in the place of the one that is there."""
        self.ask("Page.navigate", url="about:blank")
        frame = self.ask("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.ask("Page.setDocumentContent", frameId=frame, html=page)

    def look(self, sight: Sight) -> None:
        """Look at the page in another way."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=sight.width,
            height=sight.height,
            deviceScaleFactor=1,
            mobile=False,
        )
        wishes = {
            "prefers-color-scheme": sight.light,
            "forced-colors": "active" if sight.forced_colours else "none",
        }
        features = [{"name": name, "value": value} for name, value in wishes.items()]
        self.ask("Emulation.setEmulatedMedia", media=sight.medium, features=features)

    def worked_out(self, script: str) -> Any:
        """The value of a script, awaited.

        Raises:
            BrowserError: The script failed.
        """
        answer = self.ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            raise BrowserError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def picture(self) -> bytes:
        """The whole page as a PNG."""
        return base64.b64decode(
            self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"]
        )

    def printed(self) -> bytes:
        """The page as a PDF, on the paper that it asks for."""
        return base64.b64decode(
            self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
        )

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        self._process.wait(PATIENCE)
        for end in (self._say, self._hear):
            os.close(end)
        self._log.close()
