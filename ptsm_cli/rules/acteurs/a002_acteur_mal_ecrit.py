"""Le nom d'un acteur est presque celui d'un acteur déclaré.

Ce que la règle vérifie
Une entrée de pilotes, partenaires, opérateurs, financeurs… est le nom exact d'un acteur d'acteurs.yaml, ou s'en
distingue nettement. Des mots en clair (« les communautés de communes ») sont permis.

Pourquoi
Un nom mal recopié n'est plus rapproché de son organisation : elle n'est ni suivie ni comptée pour cette fiche.

Comment corriger
Écrivez le nom proposé, ou ajoutez cette façon de l'écrire aux « alias » de l'acteur.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import guillemets, plier
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.fiche import a_definir
from ptsm_cli.projet.texts import MOT
from ptsm_cli.rules.acteurs.entries import entrees
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import citer

CODE = "A002"
NAME = "acteur-mal-ecrit"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Clinque du Lac\n"}, lieux=(("fiches/02.yaml", 4, 10),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}Clinique du Lac\n"})

_VIDES = frozenset(("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"))
_RESSEMBLANCE = 0.8
_LETTRES_MINIMUM = 5
"""Shorter words are all near one another: « CHL » and « CHN » are two hospitals."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an entry that only a slip sets apart from a declared organisation."""
    projet = analysis.projet
    if not projet.lu("acteurs.yaml"):
        return
    noms = {nom: _mots(nom) for acteur in projet.acteurs.contenu.acteurs for nom in acteur.appellations}
    glossaire = {plier(sigle) for sigle in projet.glossaire.contenu.root}
    for lieu, entree in entrees(projet):
        if projet.acteur(entree) or a_definir(entree) or plier(entree) in glossaire:
            continue
        proche = _le_plus_proche(_mots(entree), noms.items())
        if proche is not None:
            yield Constat(
                lieu,
                f"{citer(entree)} n'est pas un acteur déclaré, mais presque.",
                f"Vouliez-vous dire {guillemets(proche)} ? Sinon, déclarez cet acteur dans acteurs.yaml.",
            )


def _le_plus_proche(mots: tuple[str, ...], noms: Iterable[tuple[str, tuple[str, ...]]]) -> str | None:
    """Return the name whose words are these but for one misspelt, or for the little words."""
    return next((nom for nom, siens in noms if _a_une_faute_pres(mots, siens)), None)


def _a_une_faute_pres(mots: tuple[str, ...], autres: tuple[str, ...]) -> bool:
    if len(mots) != len(autres) or not mots:
        return False
    ecarts = [(a, b) for a, b in zip(mots, autres, strict=True) if a != b]
    return not ecarts or (len(ecarts) == 1 and _faute(*ecarts[0]))


@lru_cache(maxsize=4096)
def _faute(mot: str, autre: str) -> bool:
    """Tell whether two words are one, misspelt; a plural and a singular, or two numbers, are not."""
    if min(len(mot), len(autre)) < _LETTRES_MINIMUM or not (mot.isalpha() and autre.isalpha()):
        return False
    if mot.rstrip("sx") == autre.rstrip("sx"):
        return False
    return difflib.SequenceMatcher(None, mot, autre).ratio() > _RESSEMBLANCE


def _mots(texte: str) -> tuple[str, ...]:
    return tuple(mot for mot in MOT.findall(plier(texte)) if mot not in _VIDES)
