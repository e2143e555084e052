"""Un groupe est rangé dans un groupe qui n'existe pas, ou dans lui-même.

Ce que la règle vérifie
Le groupe parent d'un groupe est déclaré, et aucun groupe n'est contenu dans lui-même, fût-ce en passant par un autre.

Pourquoi
Les documents impriment et comptent les groupes emboîtés les uns dans les autres.

Comment corriger
Écrivez l'identifiant d'un autre groupe déclaré, ou retirez la clé « parent » du groupe le plus haut.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import TERRITOIRE
from ptsm_cli.rules.habits import undeclared_groupe
from ptsm_cli.rules.rule import BASE, Constat, Exemple
from ptsm_cli.rules.wording import DeclaredIds, groupe_names

CODE = "N007"
NAME = "groupe-parent"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"territoire.yaml": BASE["territoire.yaml"] + "  - {id: ecoute, genre: autre, titre: Écouter, parent: axe-2}\n"},
    places=(("territoire.yaml", 7, 56),),
)
GOOD = Exemple(
    {"territoire.yaml": BASE["territoire.yaml"] + "  - {id: ecoute, genre: autre, titre: Écouter, parent: axe-1}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a group whose parent is unknown, or that its parents lead back to."""
    projet = analysis.projet
    if not projet.was_read(TERRITOIRE):
        return
    declare = f"Déclarez-le, ou retirez {guillemets('parent')}."
    declared = DeclaredIds(groupe_names(projet.groupes.values()), "Groupes déclarés", declare)
    for rank, groupe in enumerate(projet.territoire.contenu.groupes):
        location = projet.territoire.at("groupes", rank, "parent")
        if groupe.parent is None:
            continue
        if groupe.parent not in projet.groupes:
            yield Constat(
                location,
                f"Le groupe parent {guillemets(groupe.parent)} n'est pas déclaré.",
                declared.hint(groupe.parent, but=groupe.id),
                cause=undeclared_groupe(groupe.parent, projet.groupes),
            )
        elif groupe.id in projet.nesting.circular:
            yield Constat(
                location,
                f"Le groupe {guillemets(groupe.id)} est contenu dans lui-même.",
                f"Retirez {guillemets('parent')} du groupe qui contient tous les autres.",
            )
