"""Des objectifs opérationnels n'ont pas d'échéance.

Ce que la règle vérifie
Chaque objectif opérationnel, ou chacun de ses volets, porte une échéance, fût-elle « à définir ».

Pourquoi
Sans échéance, l'objectif est imprimé mais ne figure dans aucun planning.

Comment corriger
Ajoutez la clé « echeance », au besoin avec « à définir ».
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import accord, enumerer, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import fiche_nommee

CODE = "E006"
NAME = "objectif-sans-echeance"
SEVERITY = Severity.CONSEIL
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - libelle: Former les accueillants\n"
BAD = Exemple({"fiches/02.yaml": _FICHE}, lieux=(("fiches/02.yaml", 5, 5),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}    echeance: à définir\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche, at the first of its objectives without a deadline."""
    entieres = {fiche.chemin for fiche in analysis.fiches_entieres}
    lignes = [ligne for ligne in analysis.echeances if ligne.fiche.chemin in entieres]
    for _, groupe in groupby(lignes, key=lambda ligne: ligne.fiche.chemin):
        sans = [ligne for ligne in groupe if not ligne.echeance.texte]
        if not sans:
            continue
        fiche, rangs = sans[0].fiche, list(dict.fromkeys(ligne.rang for ligne in sans))
        total = len(fiche.contenu.objectifs_operationnels)
        if len(rangs) == total:
            combien = "aucun objectif n'a d'échéance"
        else:
            verbe = "n'a" if len(rangs) == 1 else "n'ont"
            lesquels = enumerer(map(str, rangs))
            combien = f"{accord(len(rangs), 'objectif')} sur {total} {verbe} pas d'échéance (n°{lesquels})"
        yield Constat(
            fiche.at(*sans[0].route),
            f"Dans la {fiche_nommee(fiche)}, {combien}.",
            f"Ajoutez {guillemets('echeance')}, au besoin avec {guillemets('à définir')}.",
        )
