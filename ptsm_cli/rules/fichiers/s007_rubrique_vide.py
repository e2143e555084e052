"""Une rubrique du document n'a pas de contenu.

Ce que la règle vérifie
Chaque rubrique de territoire.yaml a un contenu en plus de son titre.

Pourquoi
Une rubrique vide est imprimée comme un titre seul : c'est utile en cours de rédaction, moins dans un document adopté.

Comment corriger
Écrivez quelques phrases sous « contenu », ou retirez la rubrique.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "S007"
NAME = "rubrique-vide"
SEVERITY = Severity.CONSEIL
_RUBRIQUES = BASE["territoire.yaml"] + "rubriques:\n  - titre: Forces et faiblesses\n"
BAD = Exemple({"territoire.yaml": _RUBRIQUES}, places=(("territoire.yaml", 8, 12),))
GOOD = Exemple({"territoire.yaml": f"{_RUBRIQUES}    contenu: Le territoire manque de psychiatres.\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a heading without content."""
    projet = analysis.projet
    if not projet.was_read("territoire.yaml"):
        return
    for rank, rubrique in enumerate(projet.territoire.contenu.rubriques):
        if rubrique.contenu is None:
            yield Constat(
                projet.territoire.at("rubriques", rank, "titre"),
                f"La rubrique {quote(rubrique.titre)} n'a pas de contenu.",
                f"Écrivez quelques phrases sous {guillemets('contenu')}, ou retirez la rubrique.",
            )
