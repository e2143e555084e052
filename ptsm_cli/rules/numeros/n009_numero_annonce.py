"""Le numéro d'une fiche porte les mots qui sont imprimés devant lui.

Ce que la règle vérifie
« numero » ne commence ni par « fiche », ni par « n° ».

Pourquoi
Ces mots sont imprimés devant chaque numéro : « numero: N°1 » donnerait « fiche n°N°1 ».

Comment corriger
Écrivez le numéro seul, tel que le document le donne : 1, 17 bis, 1.1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity, replacement
from ptsm_cli.projet.numbers import without_mark
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "N009"
NAME = "numero-annonce"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple({"fiches/02.yaml": "numero: N°2\ntitre: Former\ngroupe: axe-1\n"}, places=(("fiches/02.yaml", 1, 9),))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a number that repeats the words printed before it."""
    for fiche in analysis.projet.fiches:
        numero = fiche.contenu.numero
        bare = without_mark(numero)
        if bare is not None:
            location = fiche.at("numero")
            yield Constat(
                location,
                f"Le numéro {guillemets(numero)} porte les mots qui sont imprimés devant lui.",
                f"Écrivez {guillemets(f'numero: {bare}')}.",
                fix=replacement(location, bare, "Écrit le numéro seul"),
            )
