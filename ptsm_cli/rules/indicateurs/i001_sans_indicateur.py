"""Une fiche n'a pas d'indicateur.

Ce que la règle vérifie
Chaque fiche, ou l'un de ses objectifs, porte au moins un indicateur. Quand c'est le cas de la plupart des fiches,
un seul constat le dit.

Pourquoi
Sans indicateur, ni le comité de pilotage ni l'ARS ne peuvent dire si l'action avance.

Comment corriger
Ajoutez sous « indicateurs » ce que l'on pourra compter ou constater.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.projet.indicateurs import indicateurs
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import mostly, share
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "I001"
NAME = "sans-indicateur"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
BAD = Exemple({"fiches/02.yaml": _FICHE}, places=(("fiches/02.yaml", 1, 1),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}indicateurs: Nombre d'accueillants formés\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche without any indicator."""
    fiches = analysis.whole_fiches
    yield from mostly(_without_indicateur(fiches), len(fiches), _cause)


def _without_indicateur(fiches: Iterable[Fiche]) -> Iterator[Constat]:
    for fiche in fiches:
        if not any(indicateurs(fiche.contenu)):
            yield Constat(
                fiche.at("indicateurs", key=True),
                f"La {fiche_and_title(fiche)} n'a pas d'indicateur.",
                f"Ajoutez sous {guillemets('indicateurs')} ce que l'on pourra compter ou constater.",
            )


def _cause(count: int, total: int) -> Cause:
    return Cause(
        "indicateurs",
        f"{share(count, total)} n'ont pas d'indicateur.",
        f"Si le document n'en donne pas, convenez-en avec les pilotes, puis ajoutez {guillemets('indicateurs')}.",
    )
