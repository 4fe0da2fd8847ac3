"""Makes one report in a process of its own: a job as JSON in, a report or a fault as JSON out."""

import base64
import json
import sys
from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter

from assess.reports.faults import Fault, TemplateFaultError
from assess.reports.limits import Limits, limit_memory, time_limit
from assess.reports.rendering import made_here
from assess.reports.templates import Template
from assess.reports.views import VIEWS


def main() -> None:
    """Read the job, make the report within the limits, and answer."""
    job = json.load(sys.stdin.buffer)
    view = TypeAdapter(VIEWS[job["about"]]).validate_python(job["view"])
    limits = Limits(**job["limits"])
    template = Template(**job["template"] | {"own_folder": Path(job["template"]["own_folder"])})
    limit_memory(limits.memory)
    try:
        with time_limit(limits.seconds):
            made = made_here(view, template, limits)
        answer: dict[str, object] = {"made": base64.b64encode(made).decode("ascii")}
    except TemplateFaultError as error:
        answer = {"fault": asdict(error.fault)}
    except (MemoryError, TimeoutError):
        words = "The template uses more than a template may, and was stopped."
        answer = {"fault": asdict(Fault(template.name, 0, words))}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
