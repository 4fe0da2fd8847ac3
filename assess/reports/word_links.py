"""Web and mail addresses of a Word document as links, where its template has them as such."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from assess.reports.links import link_or_nothing

if TYPE_CHECKING:
    from docx.document import Document

STYLE: Final = "Hyperlink"
"""The character style whose words become a link, if they are an address and nothing else."""


def put_links(document: Document) -> None:
    """Each text in that style as a link; what is no web or mail address as a text like others."""
    for style in list(document.element.body.iter(qn("w:rStyle"))):
        if style.get(qn("w:val")) != STYLE:
            continue
        run = style.getparent().getparent()
        address = link_or_nothing(run.text)
        if address:
            link = OxmlElement("w:hyperlink")
            relation = document.part.relate_to(
                address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
            link.set(qn("r:id"), relation)
            run.addprevious(link)
            link.append(run)
        else:
            style.getparent().remove(style)
