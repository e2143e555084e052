"""Un lien mène à une fiche qui n'existe pas.

Ce que la règle vérifie
Chaque fiche citée, dans « liens », dans une phrase ou dans une décision, existe. Là où les numéros repartent à 1 dans
chaque groupe, « la fiche n°3 » est, dans une phrase, celle du même groupe. Une fiche d'un projet qui n'est pas lu en
même temps n'est pas jugée, sauf quand l'identifiant du projet ressemble à celui d'un projet lu.

Pourquoi
Le lecteur que l'on renvoie à une fiche doit pouvoir la trouver. C'est souvent un numéro qui a changé depuis.

Comment corriger
Écrivez le numéro actuel de la fiche, ou retirez le renvoi.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.link import Renvoi
from ptsm_cli.links.references import Statut
from ptsm_cli.rules.liens.references import conseil_inconnu, references
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import citer

CODE = "L001"
NAME = "lien-vers-rien"
SEVERITY = Severity.ERREUR
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: >-\n  L'accueil se travaille aussi dans la\n  "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}fiche n°12.\n"}, lieux=(("fiches/02.yaml", 6, 3),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}fiche n°1.\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference that no fiche answers to."""
    vus = set()
    for sujet, renvoi in references(analysis):
        if _mene_a_rien(renvoi) and renvoi.location not in vus:
            vus.add(renvoi.location)  # all the fiches of « 3 à 9 » stand at the same place
            yield Constat(
                renvoi.location,
                f"{sujet} renvoie à {citer(renvoi.texte)}, {_absence(renvoi)}.",
                conseil_inconnu(analysis, renvoi, "Vérifiez le numéro, ou retirez le renvoi."),
            )


def _mene_a_rien(renvoi: Renvoi) -> bool:
    """Tell a reference to nothing; a project that is not read this time is no fault, unless its id looks misspelt."""
    resolution = renvoi.resolution
    absent = resolution.statut is Statut.PROJET_ABSENT and bool(resolution.proches)
    return resolution.statut is Statut.INCONNU or absent


def _absence(renvoi: Renvoi) -> str:
    """Return what is wrong: a number that exists elsewhere is not said to exist nowhere."""
    if renvoi.resolution.statut is Statut.PROJET_ABSENT:
        return "dans un projet qui n'est pas parmi ceux qui sont lus"
    if renvoi.resolution.candidats:
        return "un numéro que porte une fiche d'un autre groupe, mais aucune du groupe visé"
    return "qui n'existe pas"
