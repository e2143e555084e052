"""Une mesure compte moins de onze personnes.

Ce que la règle vérifie
Aucune valeur initiale ni mesure d'un indicateur qui compte des personnes (par son unité ou par son libellé), et aucun
terme d'un taux qui en compte, n'est compris entre 1 et 10. Une cible ne compte personne.

Pourquoi
Un petit effectif, croisé avec un lieu ou une date, peut faire reconnaître les personnes comptées. L'usage de la
statistique publique de santé est de ne pas diffuser un effectif inférieur à onze.

Comment corriger
Ne publiez pas ce nombre : gardez-le hors du projet, ou mesurez sur une période ou un territoire plus larges.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold_words
from ptsm_cli.common.typography import say_number
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.model.indicateur import Indicateur
from ptsm_cli.rules.rule import BASE, Constat, Exemple
from ptsm_cli.suivi.measures import FollowedIndicateur, followed_indicateurs

CODE = "V007"
NAME = "petit-effectif"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = f"{BASE['fiches/01.yaml']}    mesures: {{date: 2021-06-01, valeur: "
BAD = Exemple({"fiches/01.yaml": f"{_FICHE}7}}\n"}, places=(("fiches/01.yaml", 13, 41),))
GOOD = Exemple({"fiches/01.yaml": f"{_FICHE}70}}\n"})

_SMALLEST = 11
"""The smallest count of persons that is published."""

_PERSONS = frozenset(
    (
        *("personne", "patient", "patiente", "usager", "usagere", "beneficiaire", "malade", "adulte", "enfant"),
        *("adolescent", "adolescente", "jeune", "eleve", "etudiant", "etudiante", "mineur", "resident", "residente"),
        *("detenu", "detenue", "aidant", "aidante", "proche", "habitant", "habitante", "locataire", "famille"),
        *("parent", "femme", "homme", "allocataire", "demandeur", "consultant", "hospitalise", "hospitalisee"),
        *("collegien", "lyceen", "migrant", "refugie", "suicidant", "sortant", "accompagne", "accompagnee"),
    )
)
"""Who is counted, in the singular."""

_NEW = frozenset(("nouveaux", "nouvelles"))
"""What may be said of them first."""

_FILE_ACTIVE = ("file", "active")

_COUNTS = (("nombre", "de"), ("nombre", "d"), ("nombre", "total", "de"), ("nb", "de"), ("effectif", "de"))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value or a term of a rate that counts some persons, but few."""
    withdrawn = (one for fiche in analysis.projet.withdrawn for one in followed_indicateurs(fiche))
    for one in (*analysis.indicateurs, *withdrawn):
        for location, value in _counts(one):
            if isinstance(value, float) and 0 < value < _SMALLEST and value == int(value):
                yield Constat(
                    location,
                    f"Petit effectif : ne publiez pas ce nombre ({say_number(value)}).",
                    "Gardez-le hors du projet, ou mesurez sur une période ou un territoire plus larges.",
                )


def _counts(one: FollowedIndicateur) -> Iterator[tuple[Location, float | str | None]]:
    """Yield the numbers of persons that an indicator tells, with where they are written; a target counts nobody."""
    indicateur = one.indicateur
    if indicateur.valeur_initiale is None and not one.mesures:
        return
    whole = _counts_persons(indicateur)
    if whole:
        yield one.at("valeur_initiale"), indicateur.valeur_initiale
    for taken in one.mesures:
        if whole:
            yield taken.at("valeur"), taken.mesure.valeur
        for key in ("numerateur", "denominateur"):
            if _names_persons(getattr(indicateur, key) or ""):
                yield taken.at(key), getattr(taken.mesure, key)


def _counts_persons(indicateur: Indicateur) -> bool:
    """Tell whether the values are numbers of persons: the unit says so or, without one, the start of the wording."""
    if indicateur.denominateur is not None:
        return False
    if indicateur.unite is not None:
        unit = fold_words(indicateur.unite)
        return bool(unit) and _is_person(unit[0])
    return _names_persons(indicateur.libelle)


def _names_persons(libelle: str) -> bool:
    """Tell whether words name persons first: « Nombre de patients », « Personnes reçues », « File active »."""
    words = tuple(word for word in fold_words(libelle) if word not in _NEW)
    start = next((start for start in _COUNTS if words[: len(start)] == start), ())
    follows = words[len(start) :]
    if not follows or words[:2] == _FILE_ACTIVE:
        return bool(follows)
    several = follows[0].endswith("s") and ":" not in libelle
    return _is_person(follows[0]) and (bool(start) or several)


def _is_person(word: str) -> bool:
    return word in _PERSONS or word.removesuffix("s") in _PERSONS
