"""Makes reports by a template of the reader's own, in a process of its own, within limits."""

import base64
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from assess.i18n import _
from assess.reports.faults import Fault
from assess.reports.limits import Limits
from assess.reports.templates import Template
from assess.reports.views import View, about

CHILD: Final = "assess.reports.child"
"""The module that makes a report in a process of its own."""
GRACE: Final = 5.0
"""Seconds that the process gets beside those of the template: to start and to end by itself."""
NO_NETWORK: Final = dict.fromkeys(
    ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"),
    "http://127.0.0.1:9",
)
"""Where a template's packages would be asked for: nowhere, so that nothing leaves the machine."""


def made_by_child(views: Sequence[View], template: Template, limits: Limits) -> list[bytes | Fault]:
    """For each view the report, or what is wrong in the template.

    A template that has to be stopped is at fault for all of them.
    """
    import subprocess  # only where a template of the reader's own needs it

    job = {
        "views": [{"about": about(view), "view": asdict(view)} for view in views],
        "template": asdict(template) | {"own_folder": str(template.own_folder)},
        "limits": asdict(limits),
    }
    try:
        done = subprocess.run(  # noqa: S603 our own module in our own interpreter
            [sys.executable, "-P", "-m", CHILD],
            input=json.dumps(job).encode(),
            capture_output=True,
            timeout=limits.seconds + GRACE,
            env={**os.environ, **NO_NETWORK},
            check=False,
        )
        answers = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        words = _("The template takes longer than a template may.")
        return [Fault(template.name, 0, words)] * len(views)
    except ValueError:
        words = _("The template uses more than a template may, and was stopped.")
        return [Fault(template.name, 0, words)] * len(views)
    return [_read(answer) for answer in answers]


def _read(answer: dict[str, object]) -> bytes | Fault:
    fault = answer.get("fault")
    return Fault(**fault) if isinstance(fault, dict) else base64.b64decode(str(answer["made"]))
