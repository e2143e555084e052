"""Part 1 of the livret: group by group, the fiches with their short objectives."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import counted, enumeration
from ptsm_cli.findings.location import Route
from ptsm_cli.links.naming import fiche_label, livret_title
from ptsm_cli.model.acteurs import is_nobody, is_to_define
from ptsm_cli.model.objectif import ObjectifOperationnel
from ptsm_cli.model.territoire import ARTICLES, Groupe
from ptsm_cli.projet.deadlines import own_deadline
from ptsm_cli.projet.finances import add_up_budgets
from ptsm_cli.projet.objectifs import objectif_number
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.crossrefs import Citation, FicheLinks
from ptsm_cli.render.parts.outline import Branch, branches
from ptsm_cli.render.prose.prose import Prose

_BARE_PROJET = re.compile(r"projet (?:n° ?)?[\w.]{1,4}")
_DESIGNATIONS = {
    "objectif-du-decret": "l’objectif {} du décret du 27 juillet 2017",
    "axe": "l’axe {}",
    "parcours": "le parcours {}",
    "groupe-de-travail": "le groupe de travail {}",
}
"""How a numbered group is named in « en lien avec … »."""

_LEVEL, _DEEPEST = 3, 5
"""Heading levels of the groups; the fiches of a group come one level below."""


@dataclass(frozen=True, slots=True)
class Series:
    """Consecutive objectives under one project heading, or under none.

    Attributes:
        intertitre: the heading, or None.
        en_ligne: the heading introduces its only objective: « Projet 1 : … ».
        numerotee: there are several objectives, printed 1), 2)…
        objectifs: their short wordings.
        numeros: the numbers that the source prints before them; empty where these are 1, 2, 3… or none.
    """

    intertitre: Prose | None
    en_ligne: bool
    numerotee: bool
    objectifs: tuple[Prose, ...]
    numeros: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Twin:
    """A fiche printed with another, whose content it shares."""

    ancre: str
    etiquette: str
    titre: str


@dataclass(frozen=True, slots=True)
class LivretFiche:
    """A fiche in the summary.

    `cite` and `citee_par` lead to other fiches; `budget`, `priorite` (« priorité haute ») and `echeance`, that of the
    fiche itself, are empty where the fiche does not say them.
    """

    id: str
    ancre: str
    etiquette: str
    titre: str
    jumelles: tuple[Twin, ...]
    pilotes: tuple[str, ...]
    budget: str
    priorite: str
    echeance: str
    series: tuple[Series, ...]
    cite: tuple[Citation, ...]
    citee_par: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class LivretGroupe:
    """A group in the summary.

    Attributes:
        ancre: its anchor.
        niveau: level of its heading: 3, 4 inside another group…
        etiquette: « Objectif 1 du décret », empty where the title says all.
        titre: its title.
        effectif: « 4 fiches actions », or « Aucune fiche action »; empty where no group of its kind has any: the
            document does not relate them.
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
    presentation: str | Prose | None
    fiches: tuple[LivretFiche, ...]


def recapitulate(projet: Projet, links: FicheLinks) -> tuple[LivretGroupe, ...]:
    """Return the groups in printed order, each followed by those that it contains."""
    told = tuple(branches(projet, links.twinned))
    related = {branch.groupe.genre for branch in told if branch.groupe and branch.count}
    return tuple(_groupe(projet, branch, links, related) for branch in told)


def _groupe(projet: Projet, branch: Branch, links: FicheLinks, related: Collection[str]) -> LivretGroupe:
    groupe = branch.groupe
    silent = groupe is not None and groupe.genre not in related
    return LivretGroupe(
        ancre=branch.anchor,
        niveau=min(_LEVEL + branch.level, _DEEPEST),
        etiquette=groupe.label if groupe and groupe.numero else "",
        titre=branch.title,
        effectif="" if silent else _count(branch.count),
        suite="" if silent else _sentence(projet, groupe, branch.count),
        priorites=_priorites(groupe) if groupe else "",
        presentation=links.said(groupe, (groupe and groupe.presentation) or "", "presentation") or None,
        fiches=tuple(_fiche(projet, fiche, links) for fiche in branch.fiches),
    )


def _count(fiches: int) -> str:
    return counted(fiches, "fiche action", "fiches actions") if fiches else "Aucune fiche action"


def _sentence(projet: Projet, groupe: Groupe | None, count: int) -> str:
    """Return « du PTSM 53 sont en lien avec l'objectif 1 du décret du 27 juillet 2017. »."""
    plural = count > 1
    negation = "" if count else "n’"
    subject = f"du {projet.territoire.contenu.sigle} "
    designation = _DESIGNATIONS.get(groupe.genre) if groupe and groupe.numero else None
    if designation is None or groupe is None:
        return f"{subject}{'figurent' if plural else 'ne figure' if negation else 'figure'} ici."
    return f"{subject}{negation}{'sont' if plural else 'est'} en lien avec {designation.format(groupe.numero)}."


def _priorites(groupe: Groupe) -> str:
    if not groupe.priorites:
        return ""
    numeros = [str(priorite) for priorite in groupe.priorites]
    articles = [ARTICLES[priorite] for priorite in groupe.priorites]
    s = "s" if len(numeros) > 1 else ""
    return (
        f"Priorité{s} {enumeration(numeros)} du décret, article{s} {enumeration(articles)} du Code de la santé publique"
    )


def _fiche(projet: Projet, fiche: Fiche, links: FicheLinks) -> LivretFiche:
    twins = tuple(
        Twin(links.anchors[twin.id], fiche_label(projet, twin), livret_title(twin))
        for twin in links.twins.get(fiche.id, ())
    )
    return LivretFiche(
        id=fiche.id,
        ancre=links.anchors[fiche.id],
        etiquette=fiche_label(projet, fiche),
        titre=livret_title(fiche),
        jumelles=twins,
        pilotes=_pilotes(projet, fiche),
        budget=_budget(projet, fiche),
        priorite=fiche.contenu.priorite,
        echeance=own_deadline(projet, fiche),
        series=tuple(_series(fiche, links)),
        cite=links.citing(fiche),
        citee_par=links.cited_by(fiche),
    )


def _pilotes(projet: Projet, fiche: Fiche) -> tuple[str, ...]:
    """Return the known pilots of a fiche and of its objectives, each once."""
    entries = [*fiche.contenu.pilotes]
    for objectif in fiche.contenu.objectifs_operationnels:
        entries += objectif.pilotes
    names = dict.fromkeys(projet.name_of(entry) for entry in entries)
    return tuple(name for name in names if not (is_to_define(name) or is_nobody(name)))


def _budget(projet: Projet, fiche: Fiche) -> str:
    """Return « 12 000 € (1 poste chiffré sur 3), 900 € dépensés »."""
    budget = add_up_budgets(projet, fiche).total
    said = (str(budget.prevu or ""), f"{budget.depense} dépensés" if budget.depense else "")
    return ", ".join(filter(None, said))


def _series(fiche: Fiche, links: FicheLinks) -> Iterator[Series]:
    numbered = ((rank, of) for rank, of in enumerate(fiche.contenu.objectifs_operationnels) if of.livret)
    for projet, own in groupby(numbered, lambda indexed: indexed[1].projet):
        objectifs = list(own)
        first = objectifs[0][0]
        single = len(objectifs) == 1
        yield Series(
            intertitre=links.prose(projet, fiche.id, _route(first, "projet")) if projet else None,
            en_ligne=single and projet is not None and _BARE_PROJET.fullmatch(fold(projet)) is not None,
            numerotee=not single,
            objectifs=tuple(_label(fiche, index, objectif, links) for index, objectif in objectifs),
            numeros=_numbers(fiche, [index for index, _ in objectifs]),
        )


def _numbers(fiche: Fiche, indices: Sequence[int]) -> tuple[str, ...]:
    printed = [fiche.contenu.objectifs_operationnels[index].numero for index in indices]
    if not any(printed) or printed == [str(rank) for rank in range(1, len(indices) + 1)]:
        return ()
    return tuple(objectif_number(fiche, index) for index in indices)


def _label(fiche: Fiche, index: int, objectif: ObjectifOperationnel, links: FicheLinks) -> Prose:
    field = "court" if objectif.court else "libelle"
    return links.prose(objectif.court or objectif.libelle, fiche.id, _route(index, field))


def _route(index: int, field: str) -> Route:
    return ("objectifs_operationnels", index, field)
