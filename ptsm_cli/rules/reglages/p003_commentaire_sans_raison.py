"""Un commentaire fait taire une règle sans dire pourquoi.

Ce que la règle vérifie
Quelques mots suivent les crochets de « # ptsm: ignorer[…] ».

Pourquoi
Dans six mois, personne ne saura si l'exception vaut encore.

Comment corriger
Ajoutez la raison après les crochets.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "P003"
NAME = "commentaire-sans-raison"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n# ptsm: ignorer[A001]"
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}\npilotes: à définir\n"}, places=(("fiches/02.yaml", 4, 1),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE} désigné au comité de mars\npilotes: à définir\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a comment that silences a rule and gives no reason."""
    for directive in analysis.directives:
        if directive.understood and not directive.reason:
            words = ", ".join(silenced.word for silenced in directive.words)
            yield Constat(
                directive.location,
                "Ce commentaire ne dit pas pourquoi il fait taire une règle.",
                f"Ajoutez la raison : {guillemets(f'# ptsm: ignorer[{words}] la raison')}.",
            )
