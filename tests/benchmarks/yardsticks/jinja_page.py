"""The least report: one YAML file read, one HTML page rendered with Jinja2."""

import sys
from pathlib import Path

import yaml
from jinja2 import Environment

PAGE = """<!doctype html><title>{{ name }}</title><table>
{% for id, answer in answers.items() %}<tr><th>{{ id }}<td>{{ answer.value }}{% endfor %}</table>"""

if __name__ == "__main__":
    read = yaml.load(Path(sys.argv[1]).read_bytes(), yaml.CSafeLoader)
    page = Environment(autoescape=True).from_string(PAGE)
    Path(sys.argv[2]).write_text(
        page.render(name=read["organisation"]["name"], answers=read["answers"]), encoding="utf-8"
    )
