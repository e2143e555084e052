"""Une valeur est bordée d'un blanc trompeur, ou contient un caractère invisible.

Ce que la règle vérifie
Une valeur ne commence ni ne finit par une espace insécable ; un identifiant, un numéro, une date, un nom ou un renvoi
ne contient pas de caractère sans largeur (trait d'union invisible, marque de direction…).

Pourquoi
Ces caractères viennent d'un copier-coller et ne se voient pas. La valeur est lue sans eux, mais un autre outil y
verrait un autre mot.

Comment corriger
Effacez le caractère à l'endroit indiqué.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity, replacement
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.fichiers.characters import character
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y013"
NAME = "caractere-invisible"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\u200b\ntitre: Former\ngroupe: axe\u00ad-1\npilotes: [mairie\u00a0]\n"},
    places=(("fiches/02.yaml", 1, 10), ("fiches/02.yaml", 3, 12), ("fiches/02.yaml", 4, 17)),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\u00a0! Écouter\ngroupe: axe-1\npilotes: [mairie]\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a run of such characters."""
    for fault in analysis.faults(FaultKind.HIDDEN):
        yield Constat(
            fault.location,
            f"Il y a {character(fault.detail)} dans cette valeur, qui est lue sans ce caractère.",
            "Effacez ce caractère.",
            fix=replacement(fault.location, "", "Efface ce caractère"),
        )
