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

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import STOP_WORDS, Near, fold_words, likeness, plier
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.fiche import a_definir
from ptsm_cli.rules.acteurs.entries import entrees
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import citer

CODE = "A002"
NAME = "acteur-mal-ecrit"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Clinque du Lac\n"}, lieux=(("fiches/02.yaml", 4, 10),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}Clinique du Lac\n"})

_RESSEMBLANCE = 0.8
_LETTRES_MINIMUM = 5
"""Shorter words are all near one another: « CHL » and « CHN » are two hospitals."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an entry that only a slip sets apart from a declared organisation."""
    projet = analysis.projet
    if not projet.lu("acteurs.yaml"):
        return
    find = _finder(nom for acteur in projet.acteurs.contenu.acteurs for nom in acteur.appellations)
    glossaire = {plier(sigle) for sigle in projet.glossaire.contenu.root}
    for lieu, entree in entrees(projet):
        if projet.acteur(entree) or a_definir(entree) or plier(entree) in glossaire:
            continue
        proche = find(entree)
        if proche is not None:
            yield Constat(
                lieu,
                f"{citer(entree)} n'est pas un acteur déclaré, mais presque.",
                f"Vouliez-vous dire {guillemets(proche)} ? Sinon, déclarez cet acteur dans acteurs.yaml.",
            )


def _finder(noms: Iterable[str]) -> Callable[[str], str | None]:
    """Return what finds, once an entry, the first name whose words are its own but for one misspelt, or little ones."""
    by_words: dict[str, str] = {}
    for nom in noms:
        by_words.setdefault(" ".join(_mots(nom)), nom)
    ranks = {words: rank for rank, words in enumerate(by_words)}
    near = Near(by_words)

    @cache
    def find(entree: str) -> str | None:
        mots = _mots(entree)
        candidates = [words for _, words in near.plausible(" ".join(mots), _floor(mots))]
        candidates.sort(key=ranks.__getitem__)
        return next((by_words[words] for words in candidates if _a_une_faute_pres(mots, words.split())), None)

    return find


def _floor(mots: list[str]) -> float:
    """Return the least likeness, as wholes, of two names that one misspelt word sets apart.

    Of two words that are alike at 0.8, at most half as many letters as either has are not common.
    """
    apart = max(map(len, mots), default=0) / 2
    letters = 2 * len(" ".join(mots)) - apart
    return max(_RESSEMBLANCE, 1 - apart / letters) if letters else _RESSEMBLANCE


def _a_une_faute_pres(mots: list[str], autres: list[str]) -> bool:
    if len(mots) != len(autres) or not mots:
        return False
    ecarts = [(a, b) for a, b in zip(mots, autres, strict=True) if a != b]
    return not ecarts or (len(ecarts) == 1 and _faute(*ecarts[0]))


def _faute(mot: str, autre: str) -> bool:
    """Tell whether two words are one, misspelt; a plural and a singular, or two numbers, are not."""
    if min(len(mot), len(autre)) < _LETTRES_MINIMUM or not (mot.isalpha() and autre.isalpha()):
        return False
    if mot.rstrip("sx") == autre.rstrip("sx"):
        return False
    return likeness(mot, autre, _RESSEMBLANCE) > _RESSEMBLANCE


def _mots(texte: str) -> list[str]:
    return [mot for mot in fold_words(texte) if mot not in STOP_WORDS]
