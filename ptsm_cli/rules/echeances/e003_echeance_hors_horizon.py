"""Une échéance sort de l'horizon du projet.

Ce que la règle vérifie
Les dates des échéances, et chaque période de celles qui en ont plusieurs, sont comprises entre le début et la fin
de l'horizon déclaré dans territoire.yaml. Quand c'est le cas de la plupart des échéances, un seul constat le dit.

Pourquoi
Le PTSM engage pour sa durée (CSP R.3224-1). Ce qui en sort n'apparaît pas dans les plannings, ou y est marqué à part.

Comment corriger
Corrigez l'échéance ou l'horizon. Si le document d'origine est bien ainsi, laissez le texte : il est imprimé tel quel.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.periodes import Periode, say
from ptsm_cli.common.typography import enumeration
from ptsm_cli.echeances import Echeance
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import TERRITOIRE
from ptsm_cli.rules.habits import mostly, share
from ptsm_cli.rules.rule import Cause, Constat, Exemple
from ptsm_cli.rules.wording import name_echeance

CODE = "E003"
NAME = "echeance-hors-horizon"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - {libelle: Former les accueillants"
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: 2024-2025}}\n"}, places=(("fiches/02.yaml", 5, 50),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: 2023-2024}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a deadline of which a part is outside the horizon."""
    projet = analysis.projet
    horizon = projet.horizon
    if horizon is None or not projet.was_read(TERRITOIRE):
        return
    dated = len([line for line in _lines(analysis) if line.echeance.intervals])
    yield from mostly(_outside(analysis, horizon), dated, partial(_cause, horizon))


def _lines(analysis: ProjetAnalysis) -> Iterator[EcheanceLine]:
    """Yield the deadlines typed in fiches, each once; a meeting or a milestone may stand outside: rule R008."""
    return (deadline.owner for deadline in analysis.typed_deadlines if isinstance(deadline.owner, EcheanceLine))


def _outside(analysis: ProjetAnalysis, horizon: Periode) -> Iterator[Constat]:
    projet = analysis.projet
    for line in _lines(analysis):
        problem = _way_out(line.echeance, horizon)
        if problem is None:
            continue
        declared = projet.territoire.at("horizon", key=True)
        yield Constat(
            line.fiche.at(*line.route),
            f"{name_echeance(line)} {problem}.",
            f"Vérifiez l'échéance, puis l'horizon : {say(horizon)}.",
            (Related("L'horizon du projet", declared),),
        )


def _cause(horizon: Periode, count: int, total: int) -> Cause:
    return Cause(
        "horizon",
        f"{share(count, total, 'échéances')} sortent de l'horizon du projet.",
        f"Vérifiez l'horizon : {say(horizon)}.",
    )


def _way_out(echeance: Echeance, horizon: Periode) -> str | None:
    """Return how a deadline leaves the horizon, or None where it does not."""
    whole = _leaves(echeance.debut, echeance.fin, horizon)
    if whole is None or len(echeance.intervals) <= 1:
        return whole
    outside = [read for read in echeance.intervals if not (horizon.contains(read.debut) and horizon.contains(read.fin))]
    what = "a des périodes qui sortent" if len(outside) > 1 else "a une période qui sort"
    return f"{what} de l'horizon ({enumeration(map(say, outside))})"


def _leaves(start: date | None, end: date | None, horizon: Periode) -> str | None:
    if start is not None and start > horizon.fin:
        return "est tout entière après la fin de l'horizon"
    if end is not None and end < horizon.debut:
        return "est tout entière avant le début de l'horizon"
    before = start is not None and start < horizon.debut
    after = end is not None and end > horizon.fin
    if before and after:
        return "commence avant l'horizon et finit après lui"
    if before:
        return "commence avant l'horizon"
    return "finit après l'horizon" if after else None
