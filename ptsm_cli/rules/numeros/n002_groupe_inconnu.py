"""Une fiche cite un groupe qui n'est pas déclaré.

Ce que la règle vérifie
Le groupe d'une fiche est l'identifiant d'un groupe de territoire.yaml.

Pourquoi
Une fiche sans groupe connu n'est rangée ni comptée nulle part dans les documents.

Comment corriger
Écrivez l'identifiant d'un groupe déclaré, ou déclarez ce groupe dans territoire.yaml.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity, replacement
from ptsm_cli.projet.projet import TERRITOIRE, Projet
from ptsm_cli.rules.habits import undeclared_groupe
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import DeclaredIds, groupe_names

CODE = "N002"
NAME = "groupe-inconnu"
SEVERITY = Severity.ERREUR
BAD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-11\n"}, places=(("fiches/02.yaml", 3, 9),))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})

_DECLARE = f"Déclarez-le sous {guillemets('groupes')} dans territoire.yaml."


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a group cited that the territory does not declare."""
    projet = analysis.projet
    if not projet.was_read(TERRITOIRE):
        return
    declared = DeclaredIds(groupe_names(projet.groupes.values()), "Groupes déclarés", _DECLARE)
    by_title = _by_title(projet)
    for fiche in projet.fiches:
        groupe = fiche.contenu.groupe
        if groupe not in projet.groupes:
            location = fiche.at("groupe")
            meant = by_title.get(fold(groupe))
            yield Constat(
                location,
                f"Le groupe {guillemets(groupe)} n'est pas déclaré dans territoire.yaml.",
                declared.hint(groupe),
                fix=replacement(location, meant, "Écrit l'identifiant du groupe") if meant else None,
                cause=undeclared_groupe(groupe, projet.groupes),
            )


def _by_title(projet: Projet) -> dict[str, str]:
    """Return the id of each group by its title, folded; none for a title that two groups share."""
    titles = Counter(fold(groupe.titre) for groupe in projet.groupes.values())
    return {fold(groupe.titre): groupe.id for groupe in projet.groupes.values() if titles[fold(groupe.titre)] == 1}
