"""Part 1 of the livret: group by group, the fiches with their short objectives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ptsm_cli.common.french import plier
from ptsm_cli.common.typography import accord, enumerer
from ptsm_cli.findings.location import Route
from ptsm_cli.links.naming import designer, intituler
from ptsm_cli.model.fiche import ObjectifOperationnel, a_definir
from ptsm_cli.model.territoire import ARTICLES, Groupe
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.crossrefs import Citation, Renvois
from ptsm_cli.render.parts.outline import Branche, branches
from ptsm_cli.render.prose.prose import Prose

_PROJET_NU = re.compile(r"projet (?:n° ?)?[\w.]{1,4}")
_DESIGNATIONS = {
    "objectif-du-decret": "l'objectif {} du décret du 27 juillet 2017",
    "axe": "l'axe {}",
    "parcours": "le parcours {}",
    "groupe-de-travail": "le groupe de travail {}",
}
"""How a numbered group is named in « en lien avec … »."""

_NIVEAU, _NIVEAU_MAXIMAL = 3, 5
"""Heading levels of the groups; the fiches of a group come one level below."""


@dataclass(frozen=True, slots=True)
class Serie:
    """Consecutive objectives under one project heading, or under none.

    Attributes:
        intertitre: the heading, or None.
        en_ligne: the heading introduces its only objective: « Projet 1 : … ».
        numerotee: there are several objectives, printed 1), 2)…
        objectifs: their short wordings.
    """

    intertitre: Prose | None
    en_ligne: bool
    numerotee: bool
    objectifs: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Jumelle:
    """A fiche printed with another, whose content it shares."""

    ancre: str
    etiquette: str
    titre: str


@dataclass(frozen=True, slots=True)
class FicheLivret:
    """A fiche in the summary. `cite` and `citee_par` lead to other fiches of the document."""

    id: str
    ancre: str
    etiquette: str
    titre: str
    jumelles: tuple[Jumelle, ...]
    pilotes: tuple[str, ...]
    series: tuple[Serie, ...]
    cite: tuple[Citation, ...]
    citee_par: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class GroupeLivret:
    """A group in the summary.

    Attributes:
        ancre: its anchor.
        niveau: level of its heading: 3, 4 inside another group…
        etiquette: « Objectif 1 du décret », empty where the title says all.
        titre: its title.
        effectif: « 4 fiches actions », or « Aucune fiche action ».
        suite: the rest of the sentence that begins with `effectif`.
        priorites: the priorities of the decree with their articles, empty where none is declared.
        presentation: a few words on the group, or None.
        fiches: its own fiches, not those of the groups inside.
    """

    ancre: str
    niveau: int
    etiquette: str
    titre: str
    effectif: str
    suite: str
    priorites: str
    presentation: str | None
    fiches: tuple[FicheLivret, ...]


def recapituler(projet: Projet, renvois: Renvois) -> tuple[GroupeLivret, ...]:
    """Return the groups in printed order, each followed by those that it contains."""
    return tuple(_groupe(projet, branche, renvois) for branche in branches(projet, renvois.jumelees))


def _groupe(projet: Projet, branche: Branche, renvois: Renvois) -> GroupeLivret:
    groupe = branche.groupe
    return GroupeLivret(
        ancre=branche.ancre,
        niveau=min(_NIVEAU + branche.niveau, _NIVEAU_MAXIMAL),
        etiquette=groupe.etiquette if groupe and groupe.numero else "",
        titre=branche.titre,
        effectif=accord(branche.effectif, "fiche action", "fiches actions")
        if branche.effectif
        else "Aucune fiche action",
        suite=_suite(projet, groupe, branche.effectif),
        priorites=_priorites(groupe) if groupe else "",
        presentation=groupe.presentation if groupe else None,
        fiches=tuple(_fiche(projet, fiche, renvois) for fiche in branche.fiches),
    )


def _suite(projet: Projet, groupe: Groupe | None, effectif: int) -> str:
    """Return « du PTSM 53 sont en lien avec l'objectif 1 du décret du 27 juillet 2017. »."""
    pluriel = effectif > 1
    negation = "" if effectif else "n'"
    sujet = f"du {projet.territoire.contenu.sigle} "
    designation = _DESIGNATIONS.get(groupe.genre) if groupe and groupe.numero else None
    if designation is None or groupe is None:
        return f"{sujet}{'figurent' if pluriel else 'ne figure' if negation else 'figure'} ici."
    return f"{sujet}{negation}{'sont' if pluriel else 'est'} en lien avec {designation.format(groupe.numero)}."


def _priorites(groupe: Groupe) -> str:
    if not groupe.priorites:
        return ""
    numeros = [str(priorite) for priorite in groupe.priorites]
    articles = [ARTICLES[priorite] for priorite in groupe.priorites]
    s = "s" if len(numeros) > 1 else ""
    return f"Priorité{s} {enumerer(numeros)} du décret, article{s} {enumerer(articles)} du Code de la santé publique"


def _fiche(projet: Projet, fiche: Fiche, renvois: Renvois) -> FicheLivret:
    jumelles = tuple(
        Jumelle(renvois.ancres[jumelle.id], designer(jumelle), intituler(jumelle))
        for jumelle in renvois.jumelles.get(fiche.id, ())
    )
    return FicheLivret(
        id=fiche.id,
        ancre=renvois.ancres[fiche.id],
        etiquette=designer(fiche),
        titre=intituler(fiche),
        jumelles=jumelles,
        pilotes=_pilotes(projet, fiche),
        series=tuple(_series(fiche, renvois)),
        cite=renvois.cite(fiche),
        citee_par=renvois.citee_par(fiche),
    )


def _pilotes(projet: Projet, fiche: Fiche) -> tuple[str, ...]:
    """Return the known pilots of a fiche and of its objectives, each once."""
    entrees = [*fiche.contenu.pilotes]
    for objectif in fiche.contenu.objectifs_operationnels:
        entrees += objectif.pilotes
    noms = dict.fromkeys(projet.nommer(entree) for entree in entrees)
    return tuple(nom for nom in noms if not a_definir(nom))


def _series(fiche: Fiche, renvois: Renvois) -> Iterator[Serie]:
    numerotes = enumerate(fiche.contenu.objectifs_operationnels)
    for projet, siens in groupby(numerotes, lambda indice_et_objectif: indice_et_objectif[1].projet):
        objectifs = list(siens)
        premier = objectifs[0][0]
        seul = len(objectifs) == 1
        yield Serie(
            intertitre=renvois.prose(projet, fiche.id, _route(premier, "projet")) if projet else None,
            en_ligne=seul and projet is not None and _PROJET_NU.fullmatch(plier(projet)) is not None,
            numerotee=not seul,
            objectifs=tuple(_libelle(fiche, indice, objectif, renvois) for indice, objectif in objectifs),
        )


def _libelle(fiche: Fiche, indice: int, objectif: ObjectifOperationnel, renvois: Renvois) -> Prose:
    champ = "court" if objectif.court else "libelle"
    return renvois.prose(objectif.court or objectif.libelle, fiche.id, _route(indice, champ))


def _route(indice: int, champ: str) -> Route:
    return ("objectifs_operationnels", indice, champ)
