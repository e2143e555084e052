"""A fiche action, whole, on a page of its own: in our form, or in the frame of the ANAP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import counted
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.plan import Step, build_plans
from ptsm_cli.plan.chosen import select_fiches
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page
from ptsm_cli.render.parts.origins import concerning
from ptsm_cli.render.parts.planning import describe
from ptsm_cli.render.parts.printed_fiche import PrintedFiche
from ptsm_cli.render.parts.printed_plan import PrintedPlanning
from ptsm_cli.render.parts.sheet import Sheets, sheets_of
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec


@dataclass(frozen=True, slots=True)
class Fiches:
    """What the templates `fiche.html.j2` and `fiche.md.j2` receive.

    Attributes:
        garde: what opens the page.
        sommaire: the fiches, where there are several.
        cadre: the frame: `ptsm`, or `anap`.
        fiches: the fiches.
        etapes: their plannings by quarter, in the frame of the ANAP; else None.
    """

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    cadre: str
    fiches: tuple[PrintedFiche, ...]
    etapes: PrintedPlanning | None


def compose(request: Request) -> Fiches:
    """Return the content of the document: one fiche, or all those asked for.

    Raises:
        UnknownValueError: a reference names no fiche, or there is no fiche.
    """
    shared = _shared(request)
    printed = list(shared.chosen.values()) if request.page is None else [shared.chosen[request.page]]
    sheets = shared.on_page(request.page)
    fiches = tuple(sheets.of(fiche) for fiche in printed)
    name = fiches[0].nom if len(fiches) == 1 else counted(len(fiches), "fiche action", "fiches actions")
    retirees = concerning(sheets.links, shared.cover.retirees, printed)
    return Fiches(
        garde=replace(shared.cover, document=name, retirees=retirees),
        sommaire=tuple(OutlineEntry(fiche.ancre, f"{fiche.nom} – {fiche.titre}") for fiche in fiches),
        cadre=request.cadre,
        fiches=fiches,
        etapes=_steps(request, printed) if request.cadre == "anap" else None,
    )


def pages(request: Request) -> Iterator[tuple[str, Request]]:
    """Yield a page for each fiche asked for, named as its anchor.

    Raises:
        UnknownValueError: a reference names no fiche, or there is no fiche.
    """
    shared = _shared(request)
    for identifier in shared.chosen:
        yield shared.sheets.links.anchors[identifier], replace(request, page=identifier)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the pages of a run share: the fiches asked for, by id, and their sheets, which lead to no other.

    Attributes:
        cover: the cover page, which says on each page what that is on.
        pages: the name of the page of each fiche that has its own; each page tells what became of the others.
    """

    chosen: dict[str, Fiche]
    sheets: Sheets
    cover: Cover
    pages: dict[str, str]

    def on_page(self, page: str | None) -> Sheets:
        """Return the sheets as their links lead from a page to others, where each fiche has its own."""
        if page is None:
            return self.sheets
        return replace(self.sheets, links=replace(self.sheets.links, pages=self.pages))


def _shared(request: Request) -> _Shared:
    return request.shared("fiche", lambda: _gather(request))


def _gather(request: Request) -> _Shared:
    found = select_fiches([request.projet], request.of(request.projet).directory, request.fiches, None)
    chosen = {fiche.id: fiche for fiche in found[0][1]} if found else {}
    if not chosen:
        raise UnknownValueError("La feuille de route ne contient pas encore de fiche action.")
    sheets = request.shared("sheets", lambda: sheets_of(request.of(request.projet), request.drawn_day))
    gone = [fiche.id for fiche in request.projet.withdrawn]
    anchors = {identifier: sheets.links.anchors[identifier] for identifier in (*chosen, *gone)}
    pages = {identifier: anchor for identifier, anchor in anchors.items() if identifier not in gone}
    linked = replace(sheets, links=replace(sheets.links, anchors=anchors))
    return _Shared(chosen, linked, cover_page(request.projet, ""), pages)


def _steps(request: Request, fiches: list[Fiche]) -> PrintedPlanning | None:
    directory = request.of(request.projet).directory
    projet = request.projet
    asked = [directory.notation(FicheKey(projet.id, fiche.id)) for fiche in fiches]
    plans = build_plans([projet], directory, Step.TRIMESTRE, fiches=asked)
    return describe(plans[0]) if plans else None


SPEC = DocumentSpec(
    "fiche",
    "chaque fiche action, entière, sur une page à elle ; au cadre de l'ANAP avec --cadre anap",
    compose,
    options=("fiches", "page", "cadre", "drawn_day"),
    pages=pages,
)
