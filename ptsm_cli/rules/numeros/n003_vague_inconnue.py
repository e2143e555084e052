"""Une fiche, ou une autre vague, cite une vague qui n'est pas déclarée.

Ce que la règle vérifie
Chaque vague d'une fiche, et la « precedente » d'une vague, est l'identifiant d'une vague de territoire.yaml.

Pourquoi
Une fiche absente de sa vague manque aux plannings et aux comptes de cette vague.

Comment corriger
Écrivez l'identifiant d'une vague déclarée, ou déclarez cette vague dans territoire.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.projet.projet import TERRITOIRE, Projet
from ptsm_cli.rules.habits import undeclared
from ptsm_cli.rules.listing import list_hint
from ptsm_cli.rules.rule import BASE, Constat, Exemple
from ptsm_cli.rules.wording import DeclaredIds

CODE = "N003"
NAME = "vague-inconnue"
SEVERITY = Severity.ERREUR
_WITH_VAGUE = (
    BASE["territoire.yaml"] + "vagues:\n  - {id: 2020-2021, titre: Actions 2020-2021, nature: programmation}\n"
)
BAD = Exemple(
    {
        "territoire.yaml": _WITH_VAGUE,
        "fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nvagues: 2020-2022\n",
    },
    places=(("fiches/02.yaml", 4, 9),),
)
GOOD = Exemple(
    {
        "territoire.yaml": _WITH_VAGUE,
        "fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nvagues: 2020-2021\n",
    }
)

_DECLARE = f"Déclarez-la sous {guillemets('vagues')} dans territoire.yaml."


_NONE = "Aucune vague n'est déclarée dans territoire.yaml."


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a wave cited that the territory does not declare."""
    projet = analysis.projet
    if not projet.was_read(TERRITOIRE):
        return
    names = {identifier: (vague.titre,) for identifier, vague in projet.vagues.items()}
    declared = DeclaredIds(names, "Vagues déclarées", _DECLARE)
    for location, cited in _cited(projet):
        if cited not in projet.vagues:
            yield Constat(
                location,
                f"La vague {guillemets(cited)} n'est pas déclarée dans territoire.yaml.",
                (location.route[0] == "vagues" and list_hint(cited, projet.vagues.__contains__))
                or declared.hint(cited),
                cause=undeclared("vague", cited, projet.vagues, _NONE),
            )


def _cited(projet: Projet) -> Iterator[tuple[Location, str]]:
    for fiche in projet.fiches:
        for rank, inscription in enumerate(fiche.contenu.vagues):
            yield fiche.at("vagues", rank, "vague"), inscription.vague
    for rank, vague in enumerate(projet.territoire.contenu.vagues):
        if vague.precedente is not None:
            yield projet.territoire.at("vagues", rank, "precedente"), vague.precedente
