"""Des objectifs d'un même projet ne suivent pas l'ordre du temps.

Ce que la règle vérifie
Dans une suite d'objectifs qui partagent le même projet, ou qui n'en ont pas, un objectif daté ne commence pas avant
celui qui le précède. Ne sont pas comparées les échéances dont l'une contient l'autre, ni celles qui se chevauchent
quand l'une est approximative ; d'une échéance de plusieurs périodes, c'est la première qui compte.

Pourquoi
Les objectifs se lisent comme des étapes. Une étape datée avant la précédente trahit souvent une date mal recopiée.

Comment corriger
Vérifiez les deux dates, puis remettez les objectifs dans l'ordre s'il s'agit bien d'étapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import quote
from ptsm_cli.echeances import Echeance, Nature
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import name_echeance

CODE = "E005"
NAME = "objectifs-en-desordre"
SEVERITY = Severity.CONSEIL
_FICHE = """\
numero: 2
titre: Former
groupe: axe-1
objectifs_operationnels:
  - libelle: Choisir un organisme
    echeance: {}
  - libelle: Former les accueillants
    echeance: {}
"""
BAD = Exemple({"fiches/02.yaml": _FICHE.format("2022", "2021")}, places=(("fiches/02.yaml", 8, 15),))
GOOD = Exemple({"fiches/02.yaml": _FICHE.format("2021", "2022")})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an objective that starts before the one printed just before it."""
    # The volets of one objective are carried out side by side, not one after the other.
    lines = [line for line in analysis.echeances if line.rank and line.volet_rank is None]
    for _, rest in groupby(lines, key=lambda line: (line.fiche.path, line.projet)):
        dated = [line for line in rest if line.echeance.nature is Nature.DATEE]
        for before, after in pairwise(dated):
            if _goes_back(before.echeance, after.echeance):
                yield _constat(before, after)


def _goes_back(before: Echeance, after: Echeance) -> bool:
    """Tell whether the second of two dated deadlines, which have intervals, surely starts before the first."""
    one, other = before.intervals[0], after.intervals[0]
    if other.debut >= one.debut:
        return False
    if not one.overlaps(other):
        return True
    return other.fin < one.fin and not (before.approximative or after.approximative)


def _constat(before: EcheanceLine, after: EcheanceLine) -> Constat:
    return Constat(
        after.fiche.at(*after.route),
        f"{name_echeance(after)} précède {quote(before.echeance.texte)}, celle de l'objectif {before.number}.",
        "Vérifiez les deux dates, puis l'ordre des objectifs.",
        (Related("L'échéance précédente", before.fiche.at(*before.route)),),
    )
