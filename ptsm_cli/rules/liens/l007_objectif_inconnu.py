"""Un renvoi désigne un objectif que la fiche n'a pas.

Ce que la règle vérifie
Le rang d'un objectif cité (« objectif 3 de la fiche 1 », ou « objectif » dans une note de suivi) est celui d'un
objectif opérationnel de la fiche.

Pourquoi
Les objectifs sont désignés par leur rang : en ajouter ou en retirer un décale les suivants.

Comment corriger
Comptez les objectifs de la fiche visée, dans l'ordre, et corrigez le rang.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "L007"
NAME = "objectif-inconnu"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: À préparer avec l'objectif "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}4 de la fiche 1.\n"}, places=(("fiches/02.yaml", 4, 46),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}1 de la fiche 1.\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a rank that is no objective's."""
    yield from recurring(_unknown_ranks(analysis))


def _unknown_ranks(analysis: ProjetAnalysis) -> Iterator[Constat]:
    whole = {fiche.path: fiche for fiche in analysis.whole_fiches}
    for link in analysis.all_links:
        if link.target is None or link.objectif is None:
            continue
        target = analysis.graph.fiche(link.target)
        if target.path in whole and not _exists(target, str(link.objectif)):
            yield _constat(link.location, target, str(link.objectif))
    for fiche in whole.values():
        for rank, note in enumerate(fiche.contenu.suivi):
            if note.objectif is not None and not _exists(fiche, note.objectif):
                yield _constat(fiche.at("suivi", rank, "objectif"), fiche, note.objectif)


def _exists(fiche: Fiche, rank: str) -> bool:
    return rank.isdecimal() and 1 <= int(rank) <= len(fiche.contenu.objectifs_operationnels)


def _constat(location: Location, fiche: Fiche, rank: str) -> Constat:
    count = len(fiche.contenu.objectifs_operationnels)
    return Constat(
        location,
        f"La {fiche_and_title(fiche)} n'a pas d'objectif {rank}.",
        f"Elle a {counted(count, 'objectif opérationnel', 'objectifs opérationnels')} : corrigez le rang."
        if count
        else "Elle n'a pas d'objectif opérationnel.",
        cause=Cause(f"objectif {rank} de {fiche.path}"),
    )
