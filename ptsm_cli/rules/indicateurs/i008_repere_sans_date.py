"""Le repère d'une mesure n'a pas de date.

Ce que la règle vérifie
Une mesure désignée par un repère (T0, T3…), sans date, est celle d'un repère du calendrier de son indicateur, et ce
repère a une date.

Pourquoi
Nul ne sait quel jour la mesure est connue : elle n'est comptée dans aucun état de suivi.

Comment corriger
Ajoutez « date » au repère, dans le calendrier de l'indicateur ; ou à la mesure.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import did_you_mean, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple

CODE = "I008"
NAME = "repere-sans-date"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = f"{BASE['fiches/01.yaml']}    calendrier: "
_SUIVI = "mesures:\n  - {indicateur: 1, repere: T0, valeur: 90}\n"
BAD = Exemple({"fiches/01.yaml": f"{_FICHE}T0\n", "suivi/01.yaml": _SUIVI}, places=(("suivi/01.yaml", 2, 29),))
GOOD = Exemple({"fiches/01.yaml": f"{_FICHE}{{repere: T0, date: 2020}}\n", "suivi/01.yaml": _SUIVI})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a measure that only its mark dates, where that mark says nothing of the time."""
    yield from recurring(_undated(analysis))


def _undated(analysis: ProjetAnalysis) -> Iterator[Constat]:
    for one in analysis.indicateurs:
        marks = [mark.repere for mark in one.indicateur.calendrier]
        for taken in one.mesures:
            mark = taken.mesure.repere
            if mark is None or taken.mesure.date is not None or taken.days is not None:
                continue
            known = fold(mark) in map(fold, marks)
            why = "n'a pas de date" if known else f"n'est pas dans {guillemets('calendrier')} de l'indicateur"
            add = f"Ajoutez {guillemets('date')} à ce repère dans {guillemets('calendrier')}, ou à la mesure."
            yield Constat(
                taken.at("repere"),
                f"Le repère {quote(mark)} {why} : la mesure n'est comptée à aucun jour.",
                add if known else did_you_mean(mark, marks) or f"Ajoutez {guillemets('date')} à la mesure.",
                cause=Cause(f"repere {fold(mark)}"),
            )
