"""Des groupes sont emboîtés trop profondément.

Ce que la règle vérifie
Douze groupes au plus sont contenus les uns dans les autres. Un groupe qui l'est davantage est imprimé à côté de celui
qui devrait le contenir, et le reste est vérifié comme d'ordinaire.

Pourquoi
Les feuilles de route ont trois niveaux au plus ; au-delà, c'est presque toujours une clé « parent » qui se trompe, et
aucun lecteur ne s'y retrouve.

Comment corriger
Rattachez le groupe à un autre, plus haut, ou retirez sa clé « parent ».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.nesting import DEEPEST
from ptsm_cli.projet.projet import Projet
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "N008"
NAME = "groupes-trop-emboites"
SEVERITY = Severity.ERREUR


def _chain(depth: int) -> str:
    inner = (
        f"  - {{id: axe-{n}, genre: autre, titre: Niveau {n}, parent: axe-{n - 1}}}\n" for n in range(2, depth + 1)
    )
    return BASE["territoire.yaml"] + "".join(inner)


BAD = Exemple({"territoire.yaml": _chain(DEEPEST + 1)}, places=(("territoire.yaml", 18, 58),))
GOOD = Exemple({"territoire.yaml": _chain(DEEPEST)})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a group that stands right beyond the deepest level; those inside it have the same cause."""
    projet = analysis.projet
    beyond = projet.nesting.beyond
    inside = _inside(projet)
    seen: set[str] = set()
    for rank, groupe in enumerate(projet.territoire.contenu.groupes):
        if groupe.id not in beyond or groupe.parent in beyond or groupe.id in seen:
            continue
        seen.add(groupe.id)
        rest = f", avec {counted(inside[groupe.id], 'autre')} qu'il contient" if inside[groupe.id] else ""
        yield Constat(
            projet.territoire.at("groupes", rank, "parent"),
            f"Le groupe {guillemets(groupe.id)} est au treizième niveau{rest} ; douze groupes au plus s'emboîtent.",
            f"Rattachez-le à un groupe plus haut, ou retirez {guillemets('parent')}.",
        )


def _inside(projet: Projet) -> Counter[str]:
    """Return how many groups beyond the deepest level each one right beyond it contains."""
    heads: dict[str, str] = {}
    for identifier in projet.nesting.beyond:
        path: list[str] = []
        current: Groupe | None = projet.groupes[identifier]
        while current is not None and current.id not in heads:
            path.append(current.id)
            inner = current.parent in projet.nesting.beyond
            current = projet.groupes.get(current.parent or "") if inner else None
        head = heads[current.id] if current is not None else path[-1]
        heads.update(dict.fromkeys(path, head))
    return Counter(head for identifier, head in heads.items() if identifier != head)
