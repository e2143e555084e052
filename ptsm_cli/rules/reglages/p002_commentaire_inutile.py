"""Un commentaire fait taire une règle qui n'a rien à dire.

Ce que la règle vérifie
Chaque règle qu'un commentaire « # ptsm: ignorer[…] » fait taire aurait un constat sur sa ligne ou sur la suivante.

Pourquoi
Ce qui a été corrigé n'a plus besoin d'excuse, et le commentaire cacherait la prochaine faute.

Comment corriger
Retirez le commentaire, ou rapprochez-le de la ligne qu'il excuse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.directives import Silenced
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "P002"
NAME = "commentaire-inutile"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n# ptsm: ignorer[A001] reste à désigner\npilotes: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}mairie\n"}, places=(("fiches/02.yaml", 4, 17),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}à définir\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:  # noqa: ARG001 - what comments silence is known at the end
    """Yield nothing: the check calls `constats` once every rule has spoken."""
    yield from ()


def constats(useless: Iterable[Silenced]) -> Iterator[Constat]:
    """Yield one finding a word of a comment that silences nothing."""
    for silenced in useless:
        yield Constat(
            silenced.location,
            f"Ce commentaire ne fait taire aucun constat de {guillemets(silenced.word)}.",
            "Retirez ce commentaire, ou mettez-le sur la ligne qu'il excuse ou juste au-dessus.",
        )
