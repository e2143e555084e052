"""Une échéance se termine avant de commencer.

Ce que la règle vérifie
La fin d'une échéance, ou d'une de ses périodes, ne précède pas son début, dans le texte comme dans les dates données à
part.

Pourquoi
Une telle échéance ne peut être ni comprise ni placée dans un planning : l'une des deux dates est fausse.

Comment corriger
Corrigez la date fausse, ou remettez les deux dans l'ordre.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import typed_deadline_named

CODE = "E004"
NAME = "echeance-inversee"
SEVERITY = Severity.ERREUR
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - {libelle: Former les accueillants"
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: 2022-2021}}\n"}, places=(("fiches/02.yaml", 5, 50),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: 2021-2022}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a deadline whose end precedes its start."""
    for deadline in analysis.typed_deadlines:
        if deadline.echeance.inverted:
            yield Constat(
                deadline.location,
                f"{typed_deadline_named(deadline)} se termine avant de commencer.",
                "Corrigez la date fausse, ou remettez les deux dans l'ordre.",
            )
