"""Makes reports in a process of its own: a job as JSON in, reports or faults as JSON out."""

import base64
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from assess.i18n import _
from assess.reports.faults import Fault, TemplateFaultError
from assess.reports.limits import Limits, limit_memory, time_limit
from assess.reports.rendering import made_here
from assess.reports.templates import Template
from assess.reports.views import VIEWS, View
from assess.unused_memory import look_seldom


def main() -> None:
    """Read the job, make the reports within the limits, and answer."""
    look_seldom()
    job = json.load(sys.stdin.buffer)
    readers = {name: TypeAdapter(VIEWS[name]) for name in {one["about"] for one in job["views"]}}
    views = [readers[each["about"]].validate_python(each["view"]) for each in job["views"]]
    limits = Limits(**job["limits"])
    template = Template(**job["template"] | {"own_folder": Path(job["template"]["own_folder"])})
    limit_memory(limits.memory)
    each_limit = replace(limits, seconds=limits.seconds / len(views))
    answers = [_made(view, template, each_limit) for view in views]
    sys.stdout.buffer.write(json.dumps(answers).encode())


def _made(view: View, template: Template, limits: Limits) -> dict[str, Any]:
    try:
        with time_limit(limits.seconds):
            made = made_here(view, template, limits)
        return {"made": base64.b64encode(made).decode("ascii")}
    except TemplateFaultError as error:
        return {"fault": asdict(error.fault)}
    except (MemoryError, TimeoutError):
        words = _("The template uses more than a template may, and was stopped.")
        return {"fault": asdict(Fault(template.name, 0, words))}


if __name__ == "__main__":
    main()
