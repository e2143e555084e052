"""L'horizon du projet n'est pas vraisemblable.

Ce que la règle vérifie
L'horizon est compris entre 2000 et 2099, et ne dépasse pas quinze ans.

Pourquoi
Un PTSM engage pour cinq ans (CSP R.3224-1). Une année mal frappée allonge les plannings et fausse tout ce qui se
compte sur l'horizon.

Comment corriger
Corrigez « debut » ou « fin » dans territoire.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.periodes import say
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "E009"
NAME = "horizon-invraisemblable"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"territoire.yaml": BASE["territoire.yaml"].replace("fin: 2024-S2", "fin: 2042-S2")},
    places=(("territoire.yaml", 4, 1),),
)
GOOD = Exemple({"territoire.yaml": BASE["territoire.yaml"].replace("fin: 2024-S2", "fin: 2025-S2")})

_YEARS = range(2000, 2100)
_LONGEST = 15
"""In years: three times what a PTSM engages for."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield a finding where the horizon lies in another century, or lasts too long."""
    horizon = analysis.projet.horizon
    if horizon is None:
        return
    start, end = horizon.debut.year, horizon.fin.year
    if start in _YEARS and end in _YEARS and end - start < _LONGEST:
        return
    yield Constat(
        analysis.projet.territoire.at("horizon", key=True),
        f"L'horizon n'est pas vraisemblable : {say(horizon)}.",
        f"Corrigez {guillemets('debut')} ou {guillemets('fin')} : un PTSM engage pour cinq ans.",
    )
