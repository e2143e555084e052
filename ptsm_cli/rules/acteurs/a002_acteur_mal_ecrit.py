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

from collections.abc import Iterable, Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import STOP_WORDS, Near, fold_words, guillemets, likeness, plier
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
    noms = _Noms(nom for acteur in projet.acteurs.contenu.acteurs for nom in acteur.appellations)
    glossaire = {plier(sigle) for sigle in projet.glossaire.contenu.root}
    proches: dict[str, str | None] = {}
    for lieu, entree in entrees(projet):
        if entree not in proches:
            juste = projet.acteur(entree) or a_definir(entree) or plier(entree) in glossaire
            proches[entree] = None if juste else noms.le_plus_proche(_mots(entree))
        proche = proches[entree]
        if proche is not None:
            yield Constat(
                lieu,
                f"{citer(entree)} n'est pas un acteur déclaré, mais presque.",
                f"Vouliez-vous dire {guillemets(proche)} ? Sinon, déclarez cet acteur dans acteurs.yaml.",
            )


class _Noms:
    """Names by what an entry with one word misspelt has in common with them: the words of one half, or letters."""

    def __init__(self, noms: Iterable[str]) -> None:
        self._noms = list(dict.fromkeys(noms))
        self._mots = [_mots(nom) for nom in self._noms]
        self._par_moitie: dict[tuple[int, int, tuple[str, ...]], list[int]] = {}
        self._d_un_mot: dict[str, int] = {}
        for rang, mots in enumerate(self._mots):
            if len(mots) == 1:
                self._d_un_mot.setdefault(mots[0], rang)
            else:
                for moitie in _moities(mots):
                    self._par_moitie.setdefault(moitie, []).append(rang)
        self._near = Near(self._d_un_mot)

    def le_plus_proche(self, mots: tuple[str, ...]) -> str | None:
        """Return the first name whose words are these but for one misspelt, or for the little words."""
        if len(mots) == 1:
            rangs = [self._d_un_mot[mot] for _, mot in self._near.plausible(mots[0], _RESSEMBLANCE)]
        else:
            rangs = [rang for moitie in _moities(mots) for rang in self._par_moitie.get(moitie, ())]
        return next((self._noms[rang] for rang in sorted(rangs) if _a_une_faute_pres(mots, self._mots[rang])), None)


def _moities(mots: tuple[str, ...]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the two halves of some words, one of which a single misspelt word leaves whole."""
    milieu = len(mots) // 2
    yield len(mots), 0, mots[:milieu]
    yield len(mots), milieu, mots[milieu:]


def _a_une_faute_pres(mots: tuple[str, ...], autres: tuple[str, ...]) -> bool:
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


def _mots(texte: str) -> tuple[str, ...]:
    return tuple(mot for mot in fold_words(texte) if mot not in STOP_WORDS)
