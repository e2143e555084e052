"""Un commentaire destiné à ptsm n'est pas compris.

Ce que la règle vérifie
Un commentaire qui commence par « ptsm: » s'écrit « # ptsm: ignorer[CODE] raison ».

Pourquoi
Un commentaire qui n'est pas compris ne fait rien, et laisse croire le contraire.

Comment corriger
Reprenez la forme proposée, ou retirez « ptsm: » s'il ne s'adresse pas au programme.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "P004"
NAME = "commentaire-mal-ecrit"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: à définir  # ptsm: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}ignore A001\n"}, places=(("fiches/02.yaml", 4, 21),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}ignorer[A001] désigné au comité de mars\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a comment that is for the program and that it does not understand."""
    for directive in analysis.directives:
        if not directive.understood:
            yield Constat(
                directive.location,
                "Ce commentaire n'est pas compris.",
                f"Écrivez {guillemets('# ptsm: ignorer[CODE] la raison')}, avec le code d'une règle.",
            )
