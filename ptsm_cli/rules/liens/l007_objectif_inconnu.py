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
from ptsm_cli.common.typography import accord
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import fiche_nommee

CODE = "L007"
NAME = "objectif-inconnu"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: À préparer avec l'objectif "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}4 de la fiche 1.\n"}, lieux=(("fiches/02.yaml", 4, 46),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}1 de la fiche 1.\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a rank that is no objective's."""
    entieres = {fiche.chemin: fiche for fiche in analysis.fiches_entieres}
    for lien in analysis.liens:
        if lien.cible is None or lien.objectif is None:
            continue
        cible = analysis.graphe.fiche(lien.cible)
        if cible.chemin in entieres and not _existe(cible, str(lien.objectif)):
            yield _constat(lien.location, cible, str(lien.objectif))
    for fiche in entieres.values():
        for rang, note in enumerate(fiche.contenu.suivi):
            if note.objectif is not None and not _existe(fiche, note.objectif):
                yield _constat(fiche.at("suivi", rang, "objectif"), fiche, note.objectif)


def _existe(fiche: Fiche, rang: str) -> bool:
    return rang.isdecimal() and 1 <= int(rang) <= len(fiche.contenu.objectifs_operationnels)


def _constat(lieu: Location, fiche: Fiche, rang: str) -> Constat:
    nombre = len(fiche.contenu.objectifs_operationnels)
    return Constat(
        lieu,
        f"La {fiche_nommee(fiche)} n'a pas d'objectif {rang}.",
        f"Elle a {accord(nombre, 'objectif opérationnel', 'objectifs opérationnels')} : corrigez le rang."
        if nombre
        else "Elle n'a pas d'objectif opérationnel.",
    )
