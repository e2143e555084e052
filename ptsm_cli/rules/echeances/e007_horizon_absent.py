"""Le projet n'a pas d'horizon.

Ce que la règle vérifie
Le territoire déclare la première et la dernière période de sa feuille de route.

Pourquoi
Sans horizon, les plannings ne savent ni où commencer ni où finir, et « durée du PTSM » ne se dessine pas.

Comment corriger
Ajoutez dans territoire.yaml, par exemple, « horizon: {debut: 2019-S1, fin: 2023-S2} ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import TERRITOIRE
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "E007"
NAME = "horizon-absent"
SEVERITY = Severity.CONSEIL
_HORIZON = "horizon: {debut: 2020-S1, fin: 2024-S2}\n"
BAD = Exemple({"territoire.yaml": BASE["territoire.yaml"].replace(_HORIZON, "")}, places=(("territoire.yaml", 1, 1),))
GOOD = Exemple({"territoire.yaml": BASE["territoire.yaml"].replace(_HORIZON, "horizon: {debut: 2020, fin: 2024}\n")})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield a finding where the territory declares no horizon."""
    projet = analysis.projet
    if projet.was_read(TERRITOIRE) and projet.territoire.contenu.horizon is None:
        yield Constat(
            projet.territoire.at("horizon"),
            f"Le projet {projet.territoire.contenu.sigle} n'a pas d'horizon.",
            f"Ajoutez par exemple {guillemets('horizon: {debut: 2019-S1, fin: 2023-S2}')}.",
        )
