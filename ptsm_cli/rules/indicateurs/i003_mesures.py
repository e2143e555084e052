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
from ptsm_cli.common.periodes import Periode, dire
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.rules.indicateurs.collect import indicateurs
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import citer

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
    lieux=(("fiches/02.yaml", 9, 16),),
)
GOOD = Exemple(
    {"fiches/02.yaml": f"{_FICHE}      - {{date: 2020-12-31, valeur: 4}}\n      - {{date: 2021-03-31, valeur: 6}}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a measure that goes back in time, and one a measure to come."""
    for fiche in analysis.projet.fiches:
        for route, indicateur in indicateurs(fiche.contenu):
            dates = [
                (mesure.date, fiche.at(*route, "mesures", rang, "date"))
                for rang, mesure in enumerate(indicateur.mesures)
            ]
            for (avant, premier), (apres, lieu) in pairwise(dates):
                if apres <= avant:
                    ecart = "est datée du même jour que" if apres == avant else "précède"
                    yield Constat(
                        lieu,
                        f"Une mesure de {citer(indicateur.libelle)} {ecart} celle qui est écrite avant elle.",
                        "Vérifiez l'année, puis remettez les mesures dans l'ordre.",
                        (Related("La mesure précédente", premier),),
                    )
            for jour, lieu in dates:
                if jour > analysis.day:
                    yield Constat(
                        lieu,
                        f"La mesure du {dire(Periode(jour, jour))} de {citer(indicateur.libelle)} est dans le futur.",
                        f"Vérifiez l'année ; une valeur espérée s'écrit sous {guillemets('valeur_cible')}.",
                    )
