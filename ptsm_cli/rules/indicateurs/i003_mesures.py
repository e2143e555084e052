"""Les mesures d'un indicateur ne se suivent pas, ou sont datées dans le futur.

Ce que la règle vérifie
Les mesures sont écrites de la plus ancienne à la plus récente, une par jour au plus, et aucune n'est datée d'après
le jour de la vérification.

Pourquoi
La dernière mesure écrite est lue comme la plus récente. Une date qui recule est presque toujours mal recopiée.

Comment corriger
Vérifiez l'année, puis remettez les mesures dans l'ordre.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.periodes import say
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.model.instants import days_of
from ptsm_cli.rules.indicateurs.routed import indicateurs
from ptsm_cli.rules.rule import Constat, Exemple

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
    """Yield one finding a measure that goes back in time, and one a measure to come."""
    for fiche in analysis.projet.fiches:
        for route, indicateur in indicateurs(fiche.contenu):
            dates = [
                (days, fiche.at(*route, "mesures", rank, "date"))
                for rank, mesure in enumerate(indicateur.mesures)
                if (days := days_of(mesure.date))
            ]
            for (before, first), (after, location) in pairwise(dates):
                if after == before or after.fin < before.debut:
                    gap = "est datée du même jour que" if after == before else "précède"
                    yield Constat(
                        location,
                        f"Une mesure de {quote(indicateur.libelle)} {gap} celle qui est écrite avant elle.",
                        "Vérifiez l'année, puis remettez les mesures dans l'ordre.",
                        (Related("La mesure précédente", first),),
                    )
            for days, location in dates:
                if days.debut > analysis.day:
                    yield Constat(
                        location,
                        f"La mesure du {say(days)} de {quote(indicateur.libelle)} est dans le futur.",
                        f"Vérifiez l'année ; une valeur espérée s'écrit sous {guillemets('valeur_cible')}.",
                    )
