"""Des objectifs opérationnels n'ont pas d'échéance.

Ce que la règle vérifie
Chaque objectif opérationnel, ou chacun de ses volets, porte une échéance, fût-elle « à définir », à moins que la
fiche n'en ait une pour tous. Quand c'est le cas de la plupart des fiches, un seul constat le dit.

Pourquoi
Sans échéance, l'objectif est imprimé mais ne figure dans aucun planning.

Comment corriger
Ajoutez la clé « echeance » à chaque objectif, au besoin avec « à définir », ou à la fiche elle-même.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted, enumeration, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.rules.habits import mostly, share_in
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "E006"
NAME = "objectif-sans-echeance"
SEVERITY = Severity.CONSEIL
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - libelle: Former les accueillants\n"
BAD = Exemple({"fiches/02.yaml": _FICHE}, places=(("fiches/02.yaml", 5, 5),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}    echeance: à définir\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche, at the first of its objectives without a deadline."""
    total = sum(bool(fiche.contenu.objectifs_operationnels) for fiche in analysis.whole_fiches)
    yield from mostly(_without_echeance(analysis), total, _cause)


def _without_echeance(analysis: ProjetAnalysis) -> Iterator[Constat]:
    whole = {fiche.path for fiche in analysis.whole_fiches}
    lines = [line for line in analysis.echeances if line.fiche.path in whole and line.fiche.contenu.echeance is None]
    for _, groupe in groupby(lines, key=lambda line: line.fiche.path):
        without = [line for line in groupe if not line.echeance.texte]
        if not without:
            continue
        fiche, ranks = without[0].fiche, list(dict.fromkeys(line.number for line in without))
        total = len(fiche.contenu.objectifs_operationnels)
        if len(ranks) == total:
            how_many = "aucun objectif n'a d'échéance"
        else:
            verb = "n'a" if len(ranks) == 1 else "n'ont"
            which_ones = enumeration(ranks)
            how_many = f"{counted(len(ranks), 'objectif')} sur {total} {verb} pas d'échéance (n°{which_ones})"
        yield Constat(
            fiche.at(*without[0].route),
            f"Dans la {fiche_and_title(fiche)}, {how_many}.",
            f"Ajoutez {guillemets('echeance')}, au besoin avec {guillemets('à définir')}.",
        )


def _cause(count: int, total: int) -> Cause:
    return Cause(
        "echeances",
        f"{share_in(count, total)} qui ont des objectifs, certains n'ont pas d'échéance.",
        f"Si le document n'en donne pas, écrivez {guillemets('echeance: à définir')}.",
    )
