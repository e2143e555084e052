"""Which fiches serve which priority of the decree (CSP R.3224-5 to R.3224-10), territory by territory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.links.naming import say_fiches
from ptsm_cli.model.territoire import ARTICLES, PRIORITES
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.projet.selection import titles
from ptsm_cli.render.parts.anchors import anchors_of
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page, shared_cover
from ptsm_cli.render.parts.crossrefs import FicheLinks, link_fiches
from ptsm_cli.render.parts.dimensions import (
    SAID,
    SERVED,
    UNKNOWN,
    CoveredDimension,
    branch_heading,
    covered_dimensions,
    fiche_name,
    matrix_kind,
    say_told,
    total,
)
from ptsm_cli.render.parts.outline import Branch, branches, name_fiches
from ptsm_cli.render.parts.table import Cell, Column, Row, RowGroup, Table, linked
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Couverture des priorités"
JOINT_TITLE = "Projets territoriaux de santé mentale"
SYNTHESIS, KEY = "synthese", "priorites"

_PRIORITES = tuple(Column(str(priorite), name) for priorite, name in PRIORITES.items())


@dataclass(frozen=True, slots=True)
class NamedPriorite:
    """A priority: its number, its name in a few words, its article, and the groups that are of it alone."""

    numero: int
    nom: str
    article: str
    groupes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoveredTerritoire:
    """One territory in the document.

    Attributes:
        ancre: its anchor.
        titre: « PTSM 53 – Mayenne ».
        effectif: « 30 fiches (et la 17 bis) ».
        bilan: what its fiches serve, leave out and do not say, in a few sentences.
        matrice: its fiches and the priorities; None where none is declared.
        dimensions: its fiches and the other dimensions that it declares, one matrix each.
    """

    ancre: str
    titre: str
    effectif: str
    bilan: str
    matrice: Table | None
    dimensions: tuple[CoveredDimension, ...]


@dataclass(frozen=True, slots=True)
class Couverture:
    """What the templates `couverture.html.j2` and `couverture.md.j2` receive."""

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    chapeau: str
    synthese: Table | None
    """Territories and priorities; None for one territory."""
    territoires: tuple[CoveredTerritoire, ...]
    priorites: tuple[NamedPriorite, ...]


@dataclass(frozen=True)
class _ServedPriorites:
    """The fiches of a project, each once with those that share its content, and the priorities that they serve."""

    projet: Projet
    titre: str
    links: FicheLinks
    branches: tuple[Branch, ...]
    by_fiche: Mapping[str, frozenset[int]]

    @property
    def fiches(self) -> tuple[Fiche, ...]:
        return tuple(fiche for branch in self.branches for fiche in branch.fiches)

    @property
    def declared(self) -> bool:
        return any(self.by_fiche.values())

    @property
    def silent(self) -> tuple[Fiche, ...]:
        """The fiches that say none."""
        return tuple(fiche for fiche in self.fiches if not self.by_fiche[fiche.id])

    def count(self, priorite: int) -> int:
        return sum(priorite in served for served in self.by_fiche.values())


def compose(request: Request) -> Couverture:
    """Return the content of the document, for one territory or for several."""
    projets = request.projets
    called = titles(projets)
    services = [
        _served_by(projet, called[projet.name], link_fiches(projet, request.of(projet).graph)) for projet in projets
    ]
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
        priorites=tuple(_named(projets)),
    )


def _cover(projets: Sequence[Projet]) -> Cover:
    """Return what opens the document; several territories are counted, for a head of page to hold in its line."""
    if len(projets) == 1:
        return cover_page(projets[0], TITLE)
    count = counted(len(projets), "territoire")
    return replace(shared_cover(projets, TITLE), titre=JOINT_TITLE, sigle=count, designation=count)


def _named(projets: Sequence[Projet]) -> Iterator[NamedPriorite]:
    """Yield the priorities; the titles of groups tell what they are to the readers of one project."""
    groupes = projets[0].groupes.values() if len(projets) == 1 else ()
    for priorite, name in PRIORITES.items():
        own = tuple(groupe.titre for groupe in groupes if groupe.priorites == (priorite,))
        yield NamedPriorite(priorite, name, ARTICLES[priorite], own)


def _contents(synthesis: Table | None, territoires: Sequence[CoveredTerritoire]) -> Iterator[OutlineEntry]:
    if synthesis:
        yield OutlineEntry(SYNTHESIS, "Synthèse")
        yield OutlineEntry(KEY, "Les six priorités")
        for territoire in territoires:
            yield OutlineEntry(territoire.ancre, territoire.titre, territoire.effectif)


def _served_by(projet: Projet, title: str, links: FicheLinks) -> _ServedPriorites:
    ordered = tuple(branches(projet, links.twinned))
    by_fiche = {
        fiche.id: frozenset(p for f in (fiche, *links.twins.get(fiche.id, ())) for p in projet.priorites(f))
        for branch in ordered
        for fiche in branch.fiches
    }
    return _ServedPriorites(projet, title, links, ordered, by_fiche)


def _synthesis(services: Sequence[_ServedPriorites], anchors: Mapping[str, str]) -> Table:
    def row(service: _ServedPriorites) -> Row:
        name = linked(service.titre, anchors[service.projet.id])
        return Row((Cell(name), Cell(str(len(service.fiches))), *_totals(service)))

    known = [service for service in services if service.declared]
    fiches = sum(len(service.fiches) for service in known)
    silent = any(service.silent for service in known) or len(known) < len(services)
    totals = (total(sum(service.count(priorite) for service in known), silent=silent) for priorite in ARTICLES)
    of = f", {counted(len(known), 'territoire')} sur {len(services)}" if len(known) < len(services) else ""
    return Table(
        legende=f"Fiches qui disent servir chaque priorité{NBSP}: {counted(len(services), 'territoire')}",
        colonnes=(Column("Territoire"), Column("Fiches"), *_PRIORITES),
        blocs=(RowGroup(tuple(map(row, services))),),
        pied=Row((Cell(f"Total{of}"), Cell(str(fiches)), *totals)) if known else None,
        genre="blocs matrice synthese",
    )


def _totals(service: _ServedPriorites) -> tuple[Cell, ...]:
    if not service.declared:
        return (UNKNOWN,) * len(ARTICLES)
    return tuple(total(service.count(priorite), silent=bool(service.silent)) for priorite in ARTICLES)


def _territoire(service: _ServedPriorites, anchor: str) -> CoveredTerritoire:
    projet = service.projet
    return CoveredTerritoire(
        ancre=anchor,
        titre=service.titre,
        effectif=say_fiches(projet, projet.fiches, service.links.twinned),
        bilan=_summary(service),
        matrice=_matrix(service) if service.declared else None,
        dimensions=covered_dimensions(projet, service.branches, service.links),
    )


def _summary(service: _ServedPriorites) -> str:
    if not service.fiches:
        return "La feuille de route ne contient pas encore de fiche action."
    if not service.declared:
        return f"Priorités servies{NBSP}: non dit. Ni les fiches ni leurs groupes ne disent leurs priorités."
    missing = [str(priorite) for priorite in ARTICLES if not service.count(priorite)]
    phrases = ["Chaque priorité est servie par au moins une fiche."]
    if missing:
        which = "les priorités" if len(missing) > 1 else "la priorité"
        phrases = [f"Aucune fiche ne dit servir {which} {enumeration(missing)}."]
    if service.silent:
        silence = counted(len(service.silent), "fiche ne dit pas sa priorité", "fiches ne disent pas leur priorité")
        phrases.append(f"{silence}{NBSP}: {name_fiches(service.projet, service.silent)}.")
    return " ".join(phrases)


def _matrix(service: _ServedPriorites) -> Table:
    filled = [branch for branch in service.branches if branch.fiches]
    alone = all(branch.groupe and len(branch.groupe.priorites) == 1 for branch in filled)  # the columns say the groups
    return Table(
        legende=f"Fiches et priorités servies{NBSP}: "
        f"{say_told(service.links, len(service.fiches) - len(service.silent), len(service.fiches))}",
        colonnes=(Column("Fiche"), *_PRIORITES),
        blocs=tuple(
            RowGroup(tuple(_row(service, fiche) for fiche in told), "" if alone else branch_heading(branch))
            for branch in filled
            if (told := [fiche for fiche in branch.fiches if service.by_fiche[fiche.id]])
        ),
        pied=Row((Cell(SAID), *_totals(service))),
        genre=matrix_kind(service.links),
    )


def _row(service: _ServedPriorites, fiche: Fiche) -> Row:
    served = service.by_fiche[fiche.id]
    name = fiche_name(fiche, service.links)
    return Row((name, *(SERVED if priorite in served else Cell() for priorite in ARTICLES)))


SPEC = DocumentSpec(
    "couverture",
    "les fiches face aux six priorités du décret ; un dossier de projets donne un seul document",
    compose,
    together=True,
)
