"""Les mesures d'un indicateur ne se suivent pas, ou sont datées dans le futur.

Ce que la règle vérifie
Les mesures sont écrites de la plus ancienne à la plus récente, une par jour au plus, et aucune n'est datée d'après
le jour de la vérification ; celles du fichier de suivi comptent avec celles de la fiche.

Pourquoi
Une date qui recule est presque toujours mal recopiée. De deux valeurs d'un même jour, nul ne sait laquelle est juste.

Comment corriger
Vérifiez l'année, puis remettez les mesures dans l'ordre.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.periodes import Periode, of_period, say
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.suivi.measures import FollowedIndicateur, TakenMeasure

CODE = "I003"
NAME = "mesures"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = """\
numero: 2
titre: Former
groupe: axe-1
indicateurs:
  - libelle: Nombre d'accueillants formés
    valeur_cible: 12
    mesures:
"""
BAD = Exemple(
    {"fiches/02.yaml": f"{_FICHE}      - {{date: 2020-12-31, valeur: 4}}\n      - {{date: 2012-03-31, valeur: 6}}\n"},
    places=(("fiches/02.yaml", 9, 16),),
)
GOOD = Exemple(
    {"fiches/02.yaml": f"{_FICHE}      - {{date: 2020-12-31, valeur: 4}}\n      - {{date: 2021-03-31, valeur: 6}}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a measure that goes back in time or is the second of a day, and one a measure to come."""
    for one in analysis.indicateurs:
        yield from _in_order(one)
        for taken in one.mesures:
            if taken.days is not None and taken.days.debut > analysis.day:
                yield Constat(
                    _when_at(taken),
                    f"La mesure {of_period(say(taken.days))} de {quote(one.indicateur.libelle)} est dans le futur.",
                    f"Vérifiez l'année ; une valeur espérée s'écrit sous {guillemets('valeur_cible')}.",
                )


def _in_order(one: FollowedIndicateur) -> Iterator[Constat]:
    """Yield what is wrong in the order of the measures of a file, then between those of the fiche and of its suivi."""
    files = grouped((taken.document.path, taken) for taken in sorted(one.mesures, key=lambda taken: taken.route))
    flagged: list[TakenMeasure] = []
    for written in files.values():
        for before, after in pairwise(taken for taken in written if taken.days):
            if before.days and after.days and (before.days == after.days or after.days.fin < before.days.debut):
                gap = "est datée du même jour que" if before.days == after.days else "précède"
                flagged.append(after)
                yield _told(one, after, before, f"{gap} celle qui est écrite avant elle")
    seen: dict[Periode | str, TakenMeasure] = {}
    for taken in (taken for written in files.values() for taken in written):
        moment = taken.days or fold(taken.mesure.repere or "")
        first = seen.setdefault(moment, taken) if moment else taken
        if first is not taken and taken not in flagged:
            yield _told(one, taken, first, f"est datée du même {'jour' if taken.days else 'repère'} qu'une autre")


def _told(one: FollowedIndicateur, taken: TakenMeasure, other: TakenMeasure, what: str) -> Constat:
    return Constat(
        _when_at(taken),
        f"Une mesure de {quote(one.indicateur.libelle)} {what}.",
        "Vérifiez l'année, puis remettez les mesures dans l'ordre.",
        (Related("L'autre mesure", _when_at(other)),),
    )


def _when_at(taken: TakenMeasure) -> Location:
    return taken.at("date" if taken.mesure.date is not None else "repere")
