"""Un lien mène à une fiche qui n'existe pas.

Ce que la règle vérifie
Chaque fiche citée, dans « liens », dans une phrase de n'importe quel fichier, dans une décision ou parmi celles qu'une
instance pilote, existe ; celle d'un acte peut n'être que de la version en vigueur, et celle qu'une vague retire, ne
plus être. Là où les numéros repartent à 1 dans chaque groupe, « la fiche n°3 » est, dans une phrase, celle du même
groupe. Une fiche d'un projet qui n'est pas lu en même temps n'est pas jugée, sauf quand l'identifiant du projet
ressemble à celui d'un projet lu. « action 27 », « mesure 3 » ou « FA 28 » sont d'un autre document là où le projet n'a
pas ce numéro.

Pourquoi
Le lecteur que l'on renvoie à une fiche doit pouvoir la trouver. C'est souvent un numéro qui a changé depuis.

Comment corriger
Écrivez le numéro actuel de la fiche, ou retirez le renvoi.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import NBSP, enumeration, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.link import CrossReference
from ptsm_cli.links.references import Outcome
from ptsm_cli.projet.numbers import numero_key
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.liens.referring import references, unknown_hint
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "L001"
NAME = "lien-vers-rien"
SEVERITY = Severity.ERREUR
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: >-\n  L'accueil se travaille aussi dans la\n  "
_BETWEEN = r"(?:\s*(?:[,;/&+|]|\bet\b)\s*|\s+)"
_SEVERAL = deferred(rf"\d{{1,3}}(?:{_BETWEEN}\d{{1,3}})+")
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}fiche n°12.\n"}, places=(("fiches/02.yaml", 6, 3),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}fiche n°1.\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference that no fiche answers to."""
    yield from recurring(_dead_ends(analysis))


def _dead_ends(analysis: ProjetAnalysis) -> Iterator[Constat]:
    seen = set()
    for subject, reference in references(analysis):
        if _leads_nowhere(reference) and reference.location not in seen and not _is_former(analysis, reference):
            seen.add(reference.location)  # all the fiches of « 3 à 9 » stand at the same place
            yield Constat(
                reference.location,
                f"{subject} renvoie à {quote(reference.text)}, {_absence(reference)}.",
                _one_by_one(reference.text)
                or unknown_hint(analysis, reference, "Vérifiez le numéro, ou retirez le renvoi."),
                cause=_cause(analysis, reference),
            )


def _one_by_one(written: str) -> str:
    """Return how to write « fiche: 2, 3 », where one reference holds several; empty for any other."""
    if not _SEVERAL.fullmatch(written):
        return ""
    entries = enumeration(guillemets(f"- fiche: {numero}") for numero in re.split(_BETWEEN, written))
    return f"Écrivez un lien par fiche{NBSP}: {entries}."


def _leads_nowhere(reference: CrossReference) -> bool:
    """Tell a reference to nothing; a project that is not read this time is no fault, unless its id looks misspelt."""
    resolution = reference.resolution
    absent = resolution.outcome is Outcome.PROJET_ABSENT and bool(resolution.near)
    return resolution.outcome is Outcome.UNKNOWN or absent


def _is_former(analysis: ProjetAnalysis, reference: CrossReference) -> bool:
    """Tell whether it stands in an act, and leads to a fiche of one of the versions that the act is about."""
    if all(document.path != reference.location.path for document in analysis.projet.revisions):
        return False
    from ptsm_cli.changes.acts import act_diff  # most projects have no act

    act = next(act for act in analysis.acts if act.document.path == reference.location.path)
    diff = act_diff(analysis, act)
    return diff is None or any(diff.named(reference.text))  # rule M002 tells a version that cannot be read


def _absence(reference: CrossReference) -> str:
    """Return what is wrong: a number that exists elsewhere is not said to exist nowhere."""
    if reference.resolution.outcome is Outcome.PROJET_ABSENT:
        return "dans un projet qui n'est pas parmi ceux qui sont lus"
    if reference.resolution.candidates:
        return "un numéro que porte une fiche d'un autre groupe, mais aucune du groupe visé"
    return "qui n'existe pas"


def _cause(analysis: ProjetAnalysis, reference: CrossReference) -> Cause:
    """Return the fiche that is not there: where numbers begin again in each group, that of the group that refers."""
    groupe = ""
    if (
        reference.source
        and "/" not in reference.text
        and analysis.projet.territoire.contenu.numerotation == "par-groupe"
    ):
        groupe = analysis.graph.fiche(reference.source).contenu.groupe
    return Cause(f"fiche {numero_key(reference.text)} {groupe}")
