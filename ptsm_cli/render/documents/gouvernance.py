"""The governance: who reports to whom, who meets, when, what is decided, the milestones, who sits."""

from __future__ import annotations

from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page
from ptsm_cli.render.parts.printed_gouvernance import PrintedGouvernance, print_gouvernance
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Gouvernance"


@dataclass(frozen=True, slots=True)
class Gouvernance:
    """What the templates `gouvernance.html.j2` and `gouvernance.md.j2` receive."""

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    gouvernance: PrintedGouvernance


def compose(request: Request) -> Gouvernance:
    """Return the content of the document."""
    day = None if request.day == date.min else request.day
    printed = print_gouvernance(request.of(request.projet), day)
    return Gouvernance(cover_page(request.projet, TITLE), tuple(printed.entries), printed)


SPEC = DocumentSpec(
    "gouvernance",
    "qui rend compte à qui, les instances et leurs membres, le calendrier des réunions, les jalons",
    compose,
    options=("day",),
)
