"""Un mot qui ne nomme personne tient la place d'une organisation.

Ce que la règle vérifie
Une entrée de pilotes, partenaires, opérateurs, financeurs, membres… nomme une organisation ou une fonction : « aucun »,
« néant », « sans objet », « oui », « non » ou un tiret n'en sont pas. Une fiche que personne ne pilote relève
d'A001.

Pourquoi
Ce mot serait compté comme une organisation, et imprimé au milieu des autres.

Comment corriger
Laissez la rubrique vide, ou nommez l'organisation.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.acteurs import is_nobody
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "A006"
NAME = "mot-sans-organisation"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\npartenaires: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}aucun\n"}, places=(("fiches/02.yaml", 5, 14),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an entry that names nobody."""
    yield from alike(_nobodies(analysis))


def _nobodies(analysis: ProjetAnalysis) -> Iterator[Constat]:
    unled = {fiche.path for fiche in analysis.whole_fiches if fiche.contenu.lacks_pilote}
    for entry in analysis.plain_entries:
        if not is_nobody(entry.words):
            continue
        if entry.document.path in unled and entry.route[:-1] == ("pilotes",):
            continue  # A001 says so of the whole fiche
        yield Constat(
            entry.location,
            f"{quote(entry.words)} ne nomme aucune organisation.",
            f"S'il n'y en a pas, laissez {guillemets(entry.field)} vide ; sinon écrivez son nom.",
        )
