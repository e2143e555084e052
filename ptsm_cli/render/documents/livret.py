"""The livret synthétique: every fiche in a few lines, the plannings of the waves, the acronyms."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.links.naming import beside, dense_label
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page
from ptsm_cli.render.parts.crossrefs import link_fiches
from ptsm_cli.render.parts.glossary import Sigle, list_sigles
from ptsm_cli.render.parts.programmation import Programmation, programmations_of, whole_programmation
from ptsm_cli.render.parts.recap import LivretGroupe, recapitulate
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Livret synthétique"

_GROUPE_KINDS = {
    "objectif-du-decret": ("objectif du décret", "objectifs du décret"),
    "axe": ("axe", "axes"),
    "parcours": ("parcours", "parcours"),
    "public": ("public", "publics"),
    "groupe-de-travail": ("groupe de travail", "groupes de travail"),
}
"""What the groups of one kind are called together."""


@dataclass(frozen=True, slots=True)
class Livret:
    """What the templates `livret.html.j2` and `livret.md.j2` receive."""

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    classement: str
    """How part 1 is sorted: « par objectif du décret », or empty."""
    chapeau: str
    groupes: tuple[LivretGroupe, ...]
    fiches: Mapping[str, str]
    """Anchors of the fiches in part 1, by their ids, for the plannings to lead to."""
    programmations: tuple[Programmation, ...]
    sigles: tuple[Sigle, ...]


def compose(request: Request) -> Livret:
    """Return the content of the livret."""
    projet = request.projet
    links = link_fiches(projet, request.of(projet).graph)
    groupes = recapitulate(projet, links)
    programmations = request.shared("programmations", lambda: tuple(programmations_of(links, request.drawn_day)))
    programmations = programmations or tuple(whole_programmation(links, request.drawn_day))
    sigles = list_sigles(projet)
    count = sum(len(groupe.fiches) for groupe in groupes)
    kind_names = _groupe_kind(projet)
    ordering = f"par {kind_names[0]}" if kind_names else ""
    return Livret(
        garde=cover_page(projet, TITLE),
        sommaire=tuple(_contents(ordering, groupes, programmations, sigles)),
        classement=ordering,
        chapeau=" ".join((_introduction(projet, count, links.twinned, kind_names), *_unsaid(groupes, count))),
        groupes=groupes,
        fiches=links.anchors,
        programmations=programmations,
        sigles=sigles,
    )


def _groupe_kind(projet: Projet) -> tuple[str, str] | None:
    """Return how the groups are called, one and several, where they are all of the same kind."""
    kinds = {groupe.genre for groupe in projet.groupes.values()}
    return _GROUPE_KINDS.get(kinds.pop()) if len(kinds) == 1 else None


def _introduction(projet: Projet, count: int, twinned: Collection[str], kind_names: tuple[str, str] | None) -> str:
    if not count:
        return "La feuille de route ne contient pas encore de fiche action."
    twins = [dense_label(projet, fiche) for fiche in projet.fiches if fiche.id in twinned]
    fiches = _the(count, "la fiche action", "fiches actions") + beside(twins)
    ordering = f", selon {_the(len(projet.groupes), f'son {kind_names[0]}', kind_names[1])}" if kind_names else ""
    return f"Ce livret présente {fiches} du {projet.territoire.contenu.sigle}{ordering}."


def _unsaid(groupes: tuple[LivretGroupe, ...], count: int) -> Iterator[str]:
    """Yield what the document does not say of its groups and of its fiches: once for all of them."""
    apart = [groupe.etiquette or groupe.titre for groupe in groupes if not groupe.effectif]
    if apart and count:
        yield f"Le document ne dit pas quelles fiches relèvent de ces groupes{NBSP}: {enumeration(apart)}."
    silent = sum(not fiche.series for groupe in groupes for fiche in groupe.fiches)
    if silent:
        verb = "précise" if silent == 1 else "précisent"
        yield f"{counted(silent, 'fiche')} ne {verb} pas d’objectif opérationnel."


def _the(count: int, single: str, plural: str) -> str:
    return single if count == 1 else f"les {count}{NBSP}{plural}"


def _contents(
    ordering: str,
    groupes: tuple[LivretGroupe, ...],
    programmations: tuple[Programmation, ...],
    sigles: tuple[Sigle, ...],
) -> Iterator[OutlineEntry]:
    title = " ".join(filter(None, (f"Partie 1{NBSP}: récapitulatif des fiches actions", ordering)))
    yield OutlineEntry("partie-1", title, entrees=tuple(_nest(list(groupes))))
    if programmations:
        plannings = tuple(OutlineEntry(vague.ancre, vague.titre) for vague in programmations)
        yield OutlineEntry("partie-2", f"Partie 2{NBSP}: plannings prévisionnels", entrees=plannings)
    if sigles:
        yield OutlineEntry("sigles", "Liste des sigles")


def _nest(groupes: list[LivretGroupe]) -> Iterator[OutlineEntry]:
    """Yield the entries of groups given in printed order, each with those of the groups inside it."""
    while groupes:
        first = groupes.pop(0)
        inside = []
        while groupes and groupes[0].niveau > first.niveau:
            inside.append(groupes.pop(0))
        heading = f"{first.etiquette}{NBSP}: {first.titre}" if first.etiquette else first.titre
        yield OutlineEntry(first.ancre, heading, first.effectif.lower(), tuple(_nest(inside)))


SPEC = DocumentSpec(
    "livret",
    "le livret synthétique : les fiches par groupe, les plannings des vagues, les sigles",
    compose,
    options=("drawn_day",),
)
