"""Des objectifs d'un même projet ne suivent pas l'ordre du temps.

Ce que la règle vérifie
Dans une suite d'objectifs qui partagent le même projet, ou qui n'en ont pas, un objectif daté ne commence pas avant
celui qui le précède. Ne sont pas comparées les échéances dont l'une contient l'autre, ni celles qui se chevauchent
quand l'une est approximative.

Pourquoi
Les objectifs se lisent comme des étapes. Une étape datée avant la précédente trahit souvent une date mal recopiée.

Comment corriger
Vérifiez les deux dates, puis remettez les objectifs dans l'ordre s'il s'agit bien d'étapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.echeances import Echeance, Nature
from ptsm_cli.echeances.deadlines import LigneEcheance
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import citer, echeance_nommee

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
BAD = Exemple({"fiches/02.yaml": _FICHE.format("2022", "2021")}, lieux=(("fiches/02.yaml", 8, 15),))
GOOD = Exemple({"fiches/02.yaml": _FICHE.format("2021", "2022")})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an objective that starts before the one printed just before it."""
    # The volets of one objective are carried out side by side, not one after the other.
    lignes = [ligne for ligne in analysis.echeances if ligne.rang_volet is None]
    for _, suite in groupby(lignes, key=lambda ligne: (ligne.fiche.chemin, ligne.projet)):
        datees = [ligne for ligne in suite if ligne.echeance.nature is Nature.DATEE]
        for avant, apres in pairwise(datees):
            if _recule(avant.echeance, apres.echeance):
                yield _constat(avant, apres)


def _recule(avant: Echeance, apres: Echeance) -> bool:
    """Tell whether the second of two dated deadlines surely starts before the first."""
    une, autre = avant.periode, apres.periode
    if une is None or autre is None or autre.debut >= une.debut:
        return False
    if not une.chevauche(autre):
        return True
    return autre.fin < une.fin and not (avant.approximative or apres.approximative)


def _constat(avant: LigneEcheance, apres: LigneEcheance) -> Constat:
    return Constat(
        apres.fiche.at(*apres.route),
        f"{echeance_nommee(apres)} précède {citer(avant.echeance.texte)}, celle de l'objectif {avant.rang}.",
        "Vérifiez les deux dates, puis l'ordre des objectifs.",
        (Related("L'échéance précédente", avant.fiche.at(*avant.route)),),
    )
