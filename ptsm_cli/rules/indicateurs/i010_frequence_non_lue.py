"""Une fréquence de mesure n'est pas comprise.

Ce que la règle vérifie
La fréquence d'un indicateur qui parle d'années, de semestres, de trimestres ou de mois est un rythme : « annuelle »,
« tous les six mois », « 2 fois par an », « chaque année en mars ». Une fréquence d'une autre sorte (« en continu »,
« une réunion par mois ») n'en est pas un, et un calendrier qui a des dates la remplace.

Pourquoi
D'une fréquence qui n'est pas comprise, aucune mesure n'est attendue : celle qui manque n'est pas signalée.

Comment corriger
Écrivez le rythme en quelques mots, ou donnez des dates sous « calendrier ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple
from ptsm_cli.suivi.rhythm import looks_like_rhythm, read_rhythm

CODE = "I010"
NAME = "frequence-non-lue"
SEVERITY = Severity.CONSEIL
_FICHE = f"{BASE['fiches/01.yaml']}    frequence: "
BAD = Exemple({"fiches/01.yaml": f"{_FICHE}annuelle puis semestrielle\n"}, places=(("fiches/01.yaml", 13, 16),))
GOOD = Exemple({"fiches/01.yaml": f"{_FICHE}tous les six mois\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a frequency that speaks of a rhythm and is none that is read."""
    yield from recurring(_unread(analysis))


def _unread(analysis: ProjetAnalysis) -> Iterator[Constat]:
    for one in analysis.indicateurs:
        frequence = one.indicateur.frequence
        if not frequence:
            continue
        dated = any(mark.date for mark in one.indicateur.calendrier)
        if not dated and looks_like_rhythm(frequence) and read_rhythm(frequence) is None:
            yield Constat(
                one.at("frequence"),
                f"La fréquence {quote(frequence)} n'est pas comprise : aucune mesure n'est attendue.",
                f"Écrivez un rythme, comme {guillemets('annuelle')} ou {guillemets('2 fois par an')}, "
                f"ou des dates sous {guillemets('calendrier')}.",
                cause=Cause(f"frequence {frequence.strip()}"),
            )
