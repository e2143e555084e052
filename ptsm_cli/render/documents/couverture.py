"""Which fiches serve which priority of the decree (CSP R.3224-5 to R.3224-10), territory by territory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.model.territoire import ARTICLES
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import anchors_of
from ptsm_cli.render.parts.cover import Cover, Entry, cover_page
from ptsm_cli.render.parts.crossrefs import FicheLinks, link_fiches
from ptsm_cli.render.parts.dimensions import (
    NOT_SERVED,
    SERVED,
    CoveredDimension,
    branch_heading,
    covered_dimensions,
    fiche_name,
)
from ptsm_cli.render.parts.outline import Branch, branches, fiche_table
from ptsm_cli.render.parts.table import Cell, Column, Row, RowGroup, Table, linked
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Couverture des priorités"
JOINT_TITLE = "Projets territoriaux de santé mentale"
SYNTHESIS = "synthese"

_PRIORITES = tuple(Column(f"Priorité{NBSP}{priorite}", article) for priorite, article in ARTICLES.items())
_UNKNOWN = Cell("non précisé", genre="inconnue")


@dataclass(frozen=True, slots=True)
class CoveredTerritoire:
    """One territory in the document.

    Attributes:
        ancre: its anchor.
        titre: « PTSM 53 – Mayenne ».
        effectif: « 30 fiches ».
        bilan: what its fiches serve and what they leave out, in one or two sentences.
        matrice: its fiches and the priorities; None where none is declared.
        dimensions: its fiches and the other dimensions that it declares, one matrix each.
        sans_priorite: the fiches that serve none, or None.
    """

    ancre: str
    titre: str
    effectif: str
    bilan: str
    matrice: Table | None
    sans_priorite: Table | None
    dimensions: tuple[CoveredDimension, ...]


@dataclass(frozen=True, slots=True)
class Couverture:
    """What the templates `couverture.html.j2` and `couverture.md.j2` receive."""

    garde: Cover
    sommaire: tuple[Entry, ...]
    chapeau: str
    synthese: Table | None
    """Territories and priorities; None for one territory."""
    territoires: tuple[CoveredTerritoire, ...]


@dataclass(frozen=True)
class _ServedPriorites:
    """The fiches of a project, each once with those that share its content, and the priorities that they serve."""

    projet: Projet
    links: FicheLinks
    branches: tuple[Branch, ...]
    by_fiche: Mapping[str, tuple[int, ...]]

    @property
    def fiches(self) -> tuple[Fiche, ...]:
        return tuple(fiche for branch in self.branches for fiche in branch.fiches)

    @property
    def declared(self) -> bool:
        return any(self.by_fiche.values())

    def count(self, priorite: int) -> int:
        return sum(priorite in served for served in self.by_fiche.values())


def compose(request: Request) -> Couverture:
    """Return the content of the document, for one territory or for several."""
    projets = request.projets
    services = [_served_by(projet, link_fiches(projet, request.of(projet).graph)) for projet in projets]
    anchors = anchors_of("territoire", (projet.id for projet in projets))
    territoires = tuple(_territoire(service, anchors[service.projet.id]) for service in services)
    synthesis = _synthesis(services, anchors) if len(services) > 1 else None
    return Couverture(
        garde=_cover(projets),
        sommaire=tuple(_contents(synthesis, territoires)),
        chapeau=(
            f"Les six priorités du projet territorial de santé mentale sont fixées par les articles {ARTICLES[1]} à "
            f"{ARTICLES[6]} du Code de la santé publique. Une fiche en sert une quand elle-même ou son groupe le dit."
        ),
        synthese=synthesis,
        territoires=territoires,
    )


def _cover(projets: Sequence[Projet]) -> Cover:
    if len(projets) == 1:
        return cover_page(projets[0], TITLE)
    return Cover(
        document=TITLE,
        titre=JOINT_TITLE,
        sigle=counted(len(projets), "territoire"),
        territoire=enumeration(projet.territoire.contenu.nom for projet in projets),
        date=None,
        auteur=None,
        mention=None,
        details=(),
        designation=counted(len(projets), "territoire"),
        version="",
    )


def _contents(synthesis: Table | None, territoires: Sequence[CoveredTerritoire]) -> Iterator[Entry]:
    if synthesis:
        yield Entry(SYNTHESIS, "Synthèse")
    for territoire in territoires:
        yield Entry(territoire.ancre, territoire.titre, territoire.effectif)


def _served_by(projet: Projet, links: FicheLinks) -> _ServedPriorites:
    ordered = tuple(branches(projet, links.twinned))
    by_fiche = {
        fiche.id: tuple(sorted({p for f in (fiche, *links.twins.get(fiche.id, ())) for p in projet.priorites(f)}))
        for branch in ordered
        for fiche in branch.fiches
    }
    return _ServedPriorites(projet, links, ordered, by_fiche)


def _synthesis(services: Sequence[_ServedPriorites], anchors: Mapping[str, str]) -> Table:
    def row(service: _ServedPriorites) -> Row:
        name = linked(service.projet.territoire.contenu.designation, anchors[service.projet.id])
        return Row((Cell(name), Cell(str(len(service.fiches))), *_totals(service)))

    known = [service for service in services if service.declared]
    fiches = sum(len(service.fiches) for service in services)
    totals = (_total(sum(service.count(priorite) for service in known)) for priorite in ARTICLES)
    return Table(
        legende=f"Nombre de fiches par territoire et par priorité{NBSP}: {counted(len(services), 'territoire')}",
        colonnes=(Column("Territoire"), Column("Fiches"), *_PRIORITES),
        blocs=(RowGroup(tuple(map(row, services))),),
        pied=Row((Cell("Total"), Cell(str(fiches)), *totals)),
        genre="matrice",
    )


def _totals(service: _ServedPriorites) -> tuple[Cell, ...]:
    if not service.declared:
        return (_UNKNOWN,) * len(ARTICLES)
    return tuple(_total(service.count(priorite)) for priorite in ARTICLES)


def _total(count: int) -> Cell:
    return Cell(str(count)) if count else NOT_SERVED


def _territoire(service: _ServedPriorites, anchor: str) -> CoveredTerritoire:
    return CoveredTerritoire(
        ancre=anchor,
        titre=service.projet.territoire.contenu.designation,
        effectif=counted(len(service.fiches), "fiche"),
        bilan=_summary(service),
        matrice=_matrix(service) if service.declared else None,
        sans_priorite=_without_priorite(service),
        dimensions=covered_dimensions(service.projet, service.branches, service.links),
    )


def _summary(service: _ServedPriorites) -> str:
    if not service.fiches:
        return "La feuille de route ne contient pas encore de fiche action."
    if not service.declared:
        return f"Ni les fiches ni leurs groupes ne disent leurs priorités{NBSP}: la couverture n'est pas connue."
    missing = [str(priorite) for priorite in ARTICLES if not service.count(priorite)]
    silent = sum(not served for served in service.by_fiche.values())
    phrases = ["Chaque priorité est servie par au moins une fiche."]
    if missing:
        which = "les priorités" if len(missing) > 1 else "la priorité"
        phrases = [f"Aucune fiche ne sert {which} {enumeration(missing)}."]
    if silent:
        phrases.append(f"{counted(silent, 'fiche ne dit pas sa priorité', 'fiches ne disent pas leur priorité')}.")
    return " ".join(phrases)


def _matrix(service: _ServedPriorites) -> Table:
    return Table(
        legende=f"Fiches et priorités servies{NBSP}: {counted(len(service.fiches), 'fiche')}",
        colonnes=(Column("Fiche"), *_PRIORITES),
        blocs=tuple(
            RowGroup(tuple(_row(service, fiche) for fiche in branch.fiches), branch_heading(branch))
            for branch in service.branches
            if branch.fiches
        ),
        pied=Row((Cell("Nombre de fiches"), *_totals(service))),
        genre="matrice",
    )


def _row(service: _ServedPriorites, fiche: Fiche) -> Row:
    served = service.by_fiche[fiche.id]
    name = fiche_name(fiche, service.links)
    return Row((name, *(SERVED if priorite in served else Cell() for priorite in ARTICLES)))


def _without_priorite(service: _ServedPriorites) -> Table | None:
    silent = [fiche for fiche in service.fiches if not service.by_fiche[fiche.id]]
    return fiche_table(service.projet, silent, "Fiches dont la priorité n’est pas précisée")


SPEC = DocumentSpec(
    "couverture",
    "les fiches face aux six priorités du décret ; un dossier de projets donne un seul document",
    compose,
    together=True,
)
