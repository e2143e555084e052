"""Deux fiches ont presque le même titre.

Ce que la règle vérifie
Les titres de deux fiches diffèrent par un mot au moins, les petits mots, les accents, l'ordre et les terminaisons
mis à part. Une fiche qui partage le contenu d'une autre n'est pas concernée.

Pourquoi
Deux titres semblables annoncent souvent une fiche saisie deux fois, ou font prendre l'une pour l'autre.

Comment corriger
Supprimez le doublon, ou précisez l'un des deux titres.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import STOP_WORDS, fold_words
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import fiche_nommee

CODE = "N005"
NAME = "titres-proches"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Ouvrir des lieux d'écoute\ngroupe: axe-1\n"},
    lieux=(("fiches/02.yaml", 2, 8),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Ouvrir un lieu de répit\ngroupe: axe-1\n"})

_VIDES = STOP_WORDS | {"un", "une", "pour", "par", "sur"}
_RADICAL = 5
"""Letters by which two words are told apart: « former » and « formée » are the same, « formation » is another."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche whose title says the same as an earlier one's."""
    premieres: dict[frozenset[str], Fiche] = {}
    for fiche in analysis.projet.fiches:
        if fiche.contenu.meme_contenu_que is not None:
            continue
        premiere = premieres.setdefault(_radicaux(fiche.contenu.titre), fiche)
        if premiere is not fiche:
            yield Constat(
                fiche.at("titre"),
                f"Ce titre est presque celui de la {fiche_nommee(premiere)}.",
                "Supprimez l'une des deux si c'est la même action, sinon précisez un titre.",
                (Related("L'autre titre", premiere.at("titre")),),
            )


def _radicaux(titre: str) -> frozenset[str]:
    mots = [mot.rstrip("sx") for mot in fold_words(titre) if mot not in _VIDES]
    return frozenset(mot[:_RADICAL] for mot in mots) if len(mots) > 1 else frozenset(mots)
