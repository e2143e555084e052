"""Une mesure compte moins de onze personnes.

Ce que la règle vérifie
Aucune mesure d'un indicateur qui compte des personnes (par son unité ou par son libellé) n'est comprise entre 1 et 10.

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
from ptsm_cli.model.indicateur import Indicateur
from ptsm_cli.rules.indicateurs.routed import indicateurs
from ptsm_cli.rules.rule import BASE, Constat, Exemple

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
    )
)
"""Who is counted, in the singular."""

_NEW = frozenset(("nouveaux", "nouvelles"))
"""What may be said of them first."""

_COUNTS = (("nombre", "de"), ("nombre", "d"), ("nombre", "total", "de"), ("nb", "de"), ("effectif", "de"))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a measure that counts some persons, but few."""
    for fiche in analysis.projet.every_fiche:
        for route, indicateur in indicateurs(fiche.contenu):
            if not _counts_persons(indicateur):
                continue
            for rank, mesure in enumerate(indicateur.mesures):
                if 0 < mesure.valeur < _SMALLEST and mesure.valeur == int(mesure.valeur):
                    yield Constat(
                        fiche.at(*route, "mesures", rank, "valeur"),
                        f"Petit effectif : ne publiez pas ce nombre ({say_number(mesure.valeur)}).",
                        "Gardez-le hors du projet, ou mesurez sur une période ou un territoire plus larges.",
                    )


def _counts_persons(indicateur: Indicateur) -> bool:
    """Tell whether the values are numbers of persons: the unit says so or, without one, the start of the wording."""
    if indicateur.denominateur is not None:
        return False
    if indicateur.unite is not None:
        unit = fold_words(indicateur.unite)
        return bool(unit) and _is_person(unit[0])
    words = tuple(word for word in fold_words(indicateur.libelle) if word not in _NEW)
    start = next((start for start in _COUNTS if words[: len(start)] == start), None)
    return start is not None and _is_person(words[len(start)] if len(words) > len(start) else "")


def _is_person(word: str) -> bool:
    return word in _PERSONS or word.removesuffix("s") in _PERSONS
