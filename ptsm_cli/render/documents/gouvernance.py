"""The governance: who meets, who sits, when, and the milestones of the démarche."""

from __future__ import annotations

from dataclasses import dataclass

from ptsm_cli.render.parts.cover import Cover, Entry, cover_page
from ptsm_cli.render.parts.governance import print_governance
from ptsm_cli.render.parts.instances import PrintedInstance
from ptsm_cli.render.parts.table import Table
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Gouvernance"


@dataclass(frozen=True, slots=True)
class Gouvernance:
    """What the templates `gouvernance.html.j2` and `gouvernance.md.j2` receive; see `Governance`."""

    garde: Cover
    sommaire: tuple[Entry, ...]
    chapeau: str
    resume: Table | None
    instances: tuple[PrintedInstance, ...]
    calendrier: Table | None
    jalons: Table | None


def compose(request: Request) -> Gouvernance:
    """Return the content of the document."""
    governance = print_governance(request.of(request.projet))
    return Gouvernance(
        garde=cover_page(request.projet, TITLE),
        sommaire=tuple(governance.entries),
        chapeau=governance.chapeau,
        resume=governance.resume,
        instances=governance.instances,
        calendrier=governance.calendrier,
        jalons=governance.jalons,
    )


SPEC = DocumentSpec(
    "gouvernance",
    "les instances et leur composition, le calendrier des réunions, les jalons",
    compose,
)
