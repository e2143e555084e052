"""Une fiche se déploie dans un sous-territoire qui n'est pas déclaré.

Ce que la règle vérifie
Chaque « sous_territoire » d'un déploiement est l'identifiant, le sigle ou le nom d'un sous-territoire déclaré dans
territoire.yaml.

Pourquoi
Sans cela, le déploiement n'est rattaché à aucun contrat local, conseil local ni secteur.

Comment corriger
Écrivez l'identifiant d'un sous-territoire déclaré, ou déclarez celui-ci dans territoire.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.projet import TERRITOIRE
from ptsm_cli.rules.habits import undeclared
from ptsm_cli.rules.rule import BASE, Constat, Exemple
from ptsm_cli.rules.wording import DeclaredIds

CODE = "N010"
NAME = "sous-territoire-inconnu"
SEVERITY = Severity.ERREUR
_PARTS = BASE["territoire.yaml"] + "sous_territoires:\n  - {id: cls-du-lac, type: CLS, nom: CLS du Lac}\n"
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ndeploiement:\n  - {sous_territoire: "
BAD = Exemple(
    {"territoire.yaml": _PARTS, "fiches/02.yaml": f"{_FICHE}cls-du-lcac, echeance: 2021}}\n"},
    places=(("fiches/02.yaml", 5, 23),),
)
GOOD = Exemple({"territoire.yaml": _PARTS, "fiches/02.yaml": f"{_FICHE}cls-du-lac, echeance: 2021}}\n"})


_DECLARE = f"Déclarez-le sous {guillemets('sous_territoires')}."
_NONE = "Aucun sous-territoire n'est déclaré dans territoire.yaml."


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a part of the territory that is cited and not declared."""
    projet = analysis.projet
    if not projet.was_read(TERRITOIRE):
        return
    names = {part.id: part.names for part in projet.territoire.contenu.sous_territoires}
    declared = DeclaredIds(names, "Sous-territoires déclarés", _DECLARE)
    for fiche in projet.fiches:
        for rank, deploiement in enumerate(fiche.contenu.deploiement):
            cited = deploiement.sous_territoire
            if fold(cited) not in projet.sous_territoires:
                yield Constat(
                    fiche.at("deploiement", rank, "sous_territoire"),
                    f"Le sous-territoire {guillemets(cited)} n'est pas déclaré dans territoire.yaml.",
                    declared.hint(cited),
                    cause=undeclared("sous-territoire", cited, names, _NONE),
                )
