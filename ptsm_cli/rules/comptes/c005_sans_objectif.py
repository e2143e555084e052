"""Une fiche n'a pas d'objectif opérationnel.

Ce que la règle vérifie
Chaque fiche porte au moins un objectif opérationnel. Une fiche à moitié remplie est normale : ce n'est qu'un
conseil. Quand c'est le cas de la plupart des fiches, un seul constat le dit.

Pourquoi
Les objectifs opérationnels sont ce que l'on planifie et ce que l'on suit ; sans eux, la fiche reste une intention.

Comment corriger
Ajoutez sous « objectifs_operationnels » les premières étapes connues, au besoin avec une échéance « à définir ».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import mostly, share
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "C005"
NAME = "sans-objectif"
SEVERITY = Severity.CONSEIL
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
BAD = Exemple({"fiches/02.yaml": _FICHE}, places=(("fiches/02.yaml", 1, 1),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}objectifs_operationnels: Former les accueillants\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche without any operational objective."""
    fiches = analysis.whole_fiches
    yield from mostly(_without_objectif(fiches), len(fiches), _cause)


def _without_objectif(fiches: Iterable[Fiche]) -> Iterator[Constat]:
    for fiche in fiches:
        if not fiche.contenu.objectifs_operationnels:
            yield Constat(
                fiche.at("objectifs_operationnels", key=True),
                f"La {fiche_and_title(fiche)} n'a pas d'objectif opérationnel.",
                f"Ajoutez ses premières étapes sous {guillemets('objectifs_operationnels')}.",
            )


def _cause(count: int, total: int) -> Cause:
    return Cause(
        "objectifs",
        f"{share(count, total)} n'ont pas d'objectif opérationnel.",
        f"Écrivez les premières étapes de chacune sous {guillemets('objectifs_operationnels')}.",
    )
