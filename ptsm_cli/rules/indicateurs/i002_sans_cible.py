"""Des indicateurs n'ont pas de valeur cible.

Ce que la règle vérifie
Chaque indicateur d'une fiche a une valeur cible. Un constat est fait par fiche, sur le premier qui n'en a pas.
Quand c'est le cas de la plupart des fiches, un seul constat le dit.

Pourquoi
Une valeur mesurée ne dit si l'on a réussi que comparée à celle que l'on visait.

Comment corriger
Ajoutez « valeur_cible » aux indicateurs chiffrés ; laissez sans cible ceux qui ne se comptent pas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.projet.indicateurs import indicateurs
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import mostly, share_in
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "I002"
NAME = "sans-cible"
SEVERITY = Severity.CONSEIL
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nindicateurs:\n  - libelle: Nombre d'accueillants formés\n"
BAD = Exemple({"fiches/02.yaml": _FICHE}, places=(("fiches/02.yaml", 5, 5),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}    valeur_cible: 12\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche some of whose indicators have no target."""
    fiches = analysis.whole_fiches
    yield from mostly(_without_target(fiches), len(fiches), _cause)


def _without_target(fiches: Iterable[Fiche]) -> Iterator[Constat]:
    for fiche in fiches:
        everything = list(indicateurs(fiche.contenu))
        without = [route for route, indicateur in everything if indicateur.valeur_cible is None]
        if not without:
            continue
        if len(without) == len(everything):
            how_many = "aucun indicateur n'a de valeur cible"
        else:
            verb = "n'a" if len(without) == 1 else "n'ont"
            how_many = f"{counted(len(without), 'indicateur')} sur {len(everything)} {verb} pas de valeur cible"
        yield Constat(
            fiche.at(*without[0]),
            f"Dans la {fiche_and_title(fiche)}, {how_many}.",
            f"Ajoutez {guillemets('valeur_cible')} aux indicateurs qui se comptent.",
        )


def _cause(count: int, total: int) -> Cause:
    return Cause(
        "cibles",
        f"{share_in(count, total)}, des indicateurs n'ont pas de valeur cible.",
        f"Convenez-en avec les pilotes, puis ajoutez {guillemets('valeur_cible')} aux indicateurs qui se comptent.",
    )
