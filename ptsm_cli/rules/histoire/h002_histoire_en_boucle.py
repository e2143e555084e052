"""L'histoire d'une fiche revient à elle.

Ce que la règle vérifie
En suivant « remplace », « issue_de » et « fusionnee_dans » d'une fiche à la suivante, on n'en retrouve aucune deux
fois.

Pourquoi
Une fiche ne vient pas d'elle-même : un ancien numéro ne mènerait jamais à celle qui l'a repris.

Comment corriger
Retirez le champ écrit dans la mauvaise des deux fiches : « remplace » et « issue_de » vont dans la nouvelle,
« fusionnee_dans » dans l'ancienne.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import capitalize, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "H002"
NAME = "histoire-en-boucle"
SEVERITY = Severity.ERREUR
_OLD = "numero: 2\ntitre: Loger\ngroupe: axe-1\nretiree_le: 2021-01-31\nmotif_de_retrait: Fusion\n"
_NEW = "numero: 3\ntitre: Habiter\ngroupe: axe-1\nremplace: 2\n"
BAD = Exemple({"fiches/02.yaml": f"{_OLD}remplace: 3\n", "fiches/03.yaml": _NEW}, places=(("fiches/03.yaml", 4, 11),))
GOOD = Exemple({"fiches/02.yaml": f"{_OLD}fusionnee_dans: 3\n", "fiches/03.yaml": _NEW})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a circle, at the first field that is part of it."""
    succession = analysis.graph.succession
    seen: set[FicheKey] = set()
    for heir in succession.of_projet(analysis.projet):
        if heir.before is None or heir.after is None or heir.after in seen:
            continue
        circle = succession.path(heir.after, heir.before)
        seen.update(circle)
        if circle:
            fiches = [succession.directory.fiche(key) for key in (circle[0], *reversed(circle))]
            first, *others = (f"la {fiche_and_title(fiche)}" for fiche in fiches)
            yield Constat(
                heir.location,
                f"{capitalize(first)} prend la suite de {', qui prend la suite de '.join(others)}.",
                f"Retirez {guillemets(heir.bond.value)} d'ici, ou le champ de l'autre fiche qui dit le contraire.",
            )
