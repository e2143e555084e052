"""Une fiche n'a pas de pilote.

Ce que la règle vérifie
Chaque fiche nomme au moins un pilote, ou bien chacun de ses objectifs nomme le sien. « À définir » n'en est
pas un, ni « aucun ». Quand c'est le cas de la plupart des fiches, un seul constat le dit.

Pourquoi
Une action dont personne ne répond ne démarre pas ; les instances ont besoin de savoir lesquelles attendent.

Comment corriger
Indiquez une organisation ou une fonction sous « pilotes » dès qu'elle est connue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.acteurs import is_to_define
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import mostly, share
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "A001"
NAME = "pilote-absent"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {
        "fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n",
        "fiches/03.yaml": "numero: 3\ntitre: Informer\ngroupe: axe-1\npilotes: à définir\n",
    },
    places=(("fiches/02.yaml", 1, 1), ("fiches/03.yaml", 4, 10)),
)
GOOD = Exemple(
    {
        "fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\n",
        "fiches/03.yaml": "numero: 3\ntitre: Informer\ngroupe: axe-1\npilotes: représentants des usagers\n",
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche that nobody leads."""
    fiches = analysis.whole_fiches
    yield from mostly(_without_pilote(fiches), len(fiches), _cause)


def _without_pilote(fiches: Iterable[Fiche]) -> Iterator[Constat]:
    for fiche in fiches:
        pilotes = fiche.contenu.pilotes
        if not fiche.contenu.lacks_pilote:
            continue
        state = "a un pilote encore à définir" if any(map(is_to_define, pilotes)) else "n'a pas de pilote"
        yield Constat(
            fiche.at(*(("pilotes", 0) if pilotes else ())),
            f"La {fiche_and_title(fiche)} {state}.",
            f"Indiquez une organisation ou une fonction sous {guillemets('pilotes')}.",
        )


def _cause(count: int, total: int) -> Cause:
    return Cause(
        "pilotes",
        f"{share(count, total)} n'ont pas de pilote, ou un pilote encore à définir.",
        f"Si le document n'en nomme pas, faites-les désigner, puis écrivez-les sous {guillemets('pilotes')}.",
    )
