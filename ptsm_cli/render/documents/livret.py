"""The livret synthétique: every fiche in a few lines, the plannings of the waves, the acronyms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ptsm_cli.common.french import plier
from ptsm_cli.common.typography import NBSP
from ptsm_cli.plan import Ligne, Pas, planifier
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.anchors import ancre
from ptsm_cli.render.parts.cover import Entree, PageDeGarde, page_de_garde
from ptsm_cli.render.parts.crossrefs import Renvois, relier
from ptsm_cli.render.parts.planning import decrire
from ptsm_cli.render.parts.recap import GroupeLivret, recapituler
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.render.request import Demande
from ptsm_cli.render.spec import DocumentSpec


@dataclass(frozen=True, slots=True)
class Programmation:
    """The plannings of one wave.

    Attributes:
        ancre: its anchor.
        titre: its title.
        plan: what `_planning` lays out.
        groupes: the anchors of its groups in this part, in the order of the plan.
    """

    ancre: str
    titre: str
    plan: Mapping[str, Any]
    groupes: tuple[str, ...]


def programmer(projet: Projet, renvois: Renvois) -> Iterator[Programmation]:
    """Yield the plannings of the waves that have a period and at least one fiche, in declared order."""

    def libeller(ligne: Ligne) -> Prose:
        champ = "libelle" if ligne.court == ligne.objectif else "court"
        return renvois.prose(ligne.court, ligne.fiche, (*ligne.route, champ))

    for vague in projet.territoire.contenu.vagues:
        if vague.periode is None:
            continue
        [plan] = planifier([projet], Pas.TRIMESTRE, vague=vague.id)
        if plan.fiches:
            nom = ancre("planning", vague.id)
            groupes = tuple(ancre(nom, groupe.id) for groupe in plan.groupes)
            yield Programmation(nom, vague.titre, decrire(plan, libeller), groupes)


TITRE = "Livret synthétique"

_ENSEMBLES = {
    "objectif-du-decret": ("objectif du décret", "objectifs du décret"),
    "axe": ("axe", "axes"),
    "parcours": ("parcours", "parcours"),
    "public": ("public", "publics"),
    "groupe-de-travail": ("groupe de travail", "groupes de travail"),
}
"""What the groups of one kind are called together."""


@dataclass(frozen=True, slots=True)
class Sigle:
    """An acronym and its meanings."""

    sigle: str
    sens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Livret:
    """What the templates `livret.html.j2` and `livret.md.j2` receive."""

    garde: PageDeGarde
    sommaire: tuple[Entree, ...]
    classement: str
    """How part 1 is sorted: « par objectif du décret », or empty."""
    chapeau: str
    groupes: tuple[GroupeLivret, ...]
    fiches: Mapping[str, str]
    """Anchors of the fiches in part 1, by their ids, for the plannings to lead to."""
    programmations: tuple[Programmation, ...]
    sigles: tuple[Sigle, ...]


def composer(demande: Demande) -> Livret:
    """Return the content of the livret."""
    projet = demande.projet
    renvois = relier(projet, demande.of(projet).graphe)
    groupes = recapituler(projet, renvois)
    programmations = tuple(programmer(projet, renvois))
    sigles = tuple(_sigles(projet))
    effectif = sum(len(groupe.fiches) for groupe in groupes)
    ensemble = _ensemble(projet)
    classement = f"par {ensemble[0]}" if ensemble else ""
    return Livret(
        garde=page_de_garde(projet, TITRE),
        sommaire=tuple(_sommaire(classement, groupes, programmations, sigles)),
        classement=classement,
        chapeau=_chapeau(projet, effectif, ensemble),
        groupes=groupes,
        fiches=renvois.ancres,
        programmations=programmations,
        sigles=sigles,
    )


def _ensemble(projet: Projet) -> tuple[str, str] | None:
    """Return how the groups are called, one and several, where they are all of the same kind."""
    genres = {groupe.genre for groupe in projet.groupes.values()}
    return _ENSEMBLES.get(genres.pop()) if len(genres) == 1 else None


def _chapeau(projet: Projet, effectif: int, ensemble: tuple[str, str] | None) -> str:
    if not effectif:
        return "La feuille de route ne contient pas encore de fiche action."
    fiches = _les(effectif, "la fiche action", "fiches actions")
    classement = f", selon {_les(len(projet.groupes), f'son {ensemble[0]}', ensemble[1])}" if ensemble else ""
    return f"Ce livret présente {fiches} du {projet.territoire.contenu.sigle}{classement}."


def _les(nombre: int, seul: str, pluriel: str) -> str:
    return seul if nombre == 1 else f"les {nombre}{NBSP}{pluriel}"


def _sigles(projet: Projet) -> Iterator[Sigle]:
    definis = projet.glossaire.contenu.root
    for sigle in sorted(definis, key=lambda sigle: (plier(sigle), sigle)):
        yield Sigle(sigle, definis[sigle])


def _sommaire(
    classement: str,
    groupes: tuple[GroupeLivret, ...],
    programmations: tuple[Programmation, ...],
    sigles: tuple[Sigle, ...],
) -> Iterator[Entree]:
    titre = " ".join(filter(None, (f"Partie 1{NBSP}: récapitulatif des fiches actions", classement)))
    yield Entree("partie-1", titre, entrees=tuple(_imbriquer(list(groupes))))
    if programmations:
        plannings = tuple(Entree(vague.ancre, vague.titre) for vague in programmations)
        yield Entree("partie-2", f"Partie 2{NBSP}: plannings prévisionnels", entrees=plannings)
    if sigles:
        yield Entree("sigles", "Liste des sigles")


def _imbriquer(groupes: list[GroupeLivret]) -> Iterator[Entree]:
    """Yield the entries of groups given in printed order, each with those of the groups inside it."""
    while groupes:
        premier = groupes.pop(0)
        dedans = []
        while groupes and groupes[0].niveau > premier.niveau:
            dedans.append(groupes.pop(0))
        intitule = f"{premier.etiquette}{NBSP}: {premier.titre}" if premier.etiquette else premier.titre
        yield Entree(premier.ancre, intitule, premier.effectif.lower(), tuple(_imbriquer(dedans)))


SPEC = DocumentSpec(
    "livret",
    "le livret synthétique : les fiches par groupe, les plannings des vagues, les sigles",
    composer,
)
