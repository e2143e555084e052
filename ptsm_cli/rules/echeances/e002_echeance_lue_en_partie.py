"""Des mots d'une échéance ne sont pas des dates.

Ce que la règle vérifie
Une échéance ne contient que des dates et les mots qui les relient.

Pourquoi
Les mots en trop sont imprimés mais ne comptent pas : la période retenue peut ne pas être celle que vous vouliez dire.

Comment corriger
Déplacez ces mots dans le libellé ou les modalités de l'objectif, ou donnez les dates à part :
« echeance: {texte: …, debut: 2020-S1, fin: 2020-S2} ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import say_interval, typed_deadline_named

CODE = "E002"
NAME = "echeance-lue-en-partie"
SEVERITY = Severity.CONSEIL
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - {libelle: Former les accueillants"
BAD = Exemple(
    {"fiches/02.yaml": f"{_FICHE}, echeance: Installation juin 2021}}\n"}, places=(("fiches/02.yaml", 5, 50),)
)
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}, echeance: juin 2021}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a deadline around whose dates other words stand."""
    for deadline in analysis.typed_deadlines:
        residue = deadline.echeance.residu
        if residue:
            name, read = typed_deadline_named(deadline), say_interval(deadline.echeance)
            yield Constat(
                deadline.location._replace(words=residue),
                f"{name} est comprise {read}, sans {guillemets(residue)}.",
                "Déplacez ces mots dans le libellé ou les modalités, ou donnez les dates à part "
                f"{guillemets('{texte: …, debut: 2020-S1, fin: 2020-S2}')}.",
            )
