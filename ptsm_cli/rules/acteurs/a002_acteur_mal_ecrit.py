"""Le nom d'un acteur est presque celui d'un acteur déclaré.

Ce que la règle vérifie
Une entrée de pilotes, partenaires, opérateurs, financeurs… est le nom exact d'un acteur d'acteurs.yaml, ou s'en
distingue nettement. Des mots en clair (« les communautés de communes ») sont permis. Ce qui n'est pas encore sûr
(« ARS (à confirmer) », « CHL ? ») n'est pas écrit avec le nom.

Pourquoi
Un nom mal recopié n'est plus rapproché de son organisation : elle n'est ni suivie ni comptée pour cette fiche.

Comment corriger
Écrivez le nom proposé, ou ajoutez cette façon de l'écrire aux « alias » de l'acteur. Dites ce qui reste à confirmer
sous « points_de_vigilance ».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import STOP_WORDS, fold, fold_words
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.likeness import Near, likeness
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.edges import is_edged, unquoted
from ptsm_cli.model.acteurs import is_to_define
from ptsm_cli.projet.entries import PlacedEntry
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "A002"
NAME = "acteur-mal-ecrit"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Clinque du Lac\n"}, places=(("fiches/02.yaml", 4, 10),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}Clinique du Lac\n"})

_UNSURE = (
    r"(?:(?:reste\s+)?à\s+(?:confirmer|valider|préciser|définir|déterminer|solliciter|contacter|convenir)|sous\s+réserve"
    r"|en\s+attente|si\s+(?:accord|possible)|pressentie?s?|probable(?:ment)?|potentiel(?:le)?s?|éventuel(?:le)?(?:ment)?s?"
    r"|(?:non|pas\s+encore)\s+confirmée?s?)(?!\w)"
)
_DOUBT = deferred(
    rf"(?P<name>\w.*?)\s*(?:[-–—,:]\s*)?(?:[(\[]\s*(?:{_UNSURE}[^()\[\]]*|\?+)\s*[)\]]|(?<=[\s,:–—-]){_UNSURE}.*|\?+)\s*",
    re.IGNORECASE | re.DOTALL,
)
"""« ARS (à confirmer) », « CHL ? », « Mairie – sous réserve »."""
_SAYS_A_DOUBT = deferred(rf"\?|{_UNSURE}", re.IGNORECASE)
"""What each of these says: most entries say nothing of the sort, and their names are not parted from it."""

_LIKENESS = 0.8
_MINIMUM_LETTERS = 5
"""Shorter words are all near one another: « CHL » and « CHN » are two hospitals."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an entry that only a slip sets apart from a declared organisation."""
    yield from recurring(_misspelt_entries(analysis))


def _misspelt_entries(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet = analysis.projet
    if not projet.was_read("acteurs.yaml"):
        return
    find = _finder(name for acteur in projet.acteurs.contenu.acteurs for name in acteur.names)
    glossaire = {fold(sigle) for sigle in projet.glossaire.contenu.root}
    said = {fold(place.words) for place in analysis.plain_entries}
    for place in analysis.plain_entries:
        entry = place.words
        if is_to_define(entry) or fold(entry) in glossaire:
            continue
        sure = _without_doubt(entry)
        if sure and (projet.acteur(sure) or fold(sure) in said):
            yield _doubtful(place, sure)
            continue
        bare = unquoted(entry) if is_edged(entry) else None
        near = bare if bare and projet.acteur(bare) else find(entry)
        if near is not None:
            asked = f"Vouliez-vous dire {guillemets(near)}{', sans guillemets' if near == bare else ''}"
            yield Constat(
                place.location,
                f"{quote(entry)} n'est pas un acteur déclaré, mais presque.",
                f"{asked} ? Sinon, déclarez cet acteur dans acteurs.yaml.",
                cause=Cause(f"acteur {fold(entry)}"),
            )


def _doubtful(place: PlacedEntry, sure: str) -> Constat:
    """Return what is wrong with « ARS (à confirmer) », where « ARS » is named elsewhere."""
    entry, name = place.words, guillemets(sure)
    return Constat(
        place.location,
        f"{quote(entry)} n'est pas rapproché de {name} : un doute est écrit avec le nom.",
        f"Écrivez {name}, et ce qui reste à confirmer sous {guillemets('points_de_vigilance')} ; ou "
        f"{guillemets('à définir')}, tant que rien n'est convenu.",
        cause=Cause(f"acteur {fold(entry)}"),
    )


def _without_doubt(entry: str) -> str:
    """Return the name of « ARS (à confirmer) », empty for an entry without a doubt."""
    found = _DOUBT.fullmatch(entry) if _SAYS_A_DOUBT.search(entry) else None
    return found["name"] if found else ""


def _finder(known: Iterable[str]) -> Callable[[str], str | None]:
    """Return what finds, once an entry, the first name whose words are its own but for one misspelt, or little ones.

    An acronym is proposed as it is printed, rather than the id that has its letters.
    """
    by_words: dict[tuple[str, ...], str] = {}
    for name in known:
        words = _words(name)
        by_words[words] = name if words not in by_words or name.isupper() else by_words[words]
    ranks = {words: rank for rank, words in enumerate(by_words)}
    said = grouped(((rank, others), word) for words in by_words for rank, word, others in _gaps(words))

    @cache
    def near(rank: int, others: tuple[str, ...]) -> Near:
        return Near(said[rank, others])

    @cache
    def find(entry: str) -> str | None:
        asked = _words(entry)
        plausible = {
            (*others[:rank], other, *others[rank:])
            for rank, word, others in _gaps(asked)
            if (rank, others) in said
            for _, other in near(rank, others).plausible(word, _LIKENESS)
        }
        candidates = sorted(plausible, key=ranks.__getitem__)
        return next((by_words[words] for words in candidates if _is_misspelt(asked, words)), None)

    return find


def _gaps(words: tuple[str, ...]) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield each word of a name with its rank and the others: those of two names that one word sets apart are alike."""
    return ((rank, word, (*words[:rank], *words[rank + 1 :])) for rank, word in enumerate(words))


def _is_misspelt(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    gaps = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    return not gaps or (len(gaps) == 1 and _misspelt(*gaps[0]))


def _misspelt(word: str, other: str) -> bool:
    """Tell whether two words are one, misspelt; a plural and a singular, or two numbers, are not."""
    if min(len(word), len(other)) < _MINIMUM_LETTERS or not (word.isalpha() and other.isalpha()):
        return False
    if word.rstrip("sx") == other.rstrip("sx"):
        return False
    return likeness(word, other, _LIKENESS) > _LIKENESS


def _words(text: str) -> tuple[str, ...]:
    return tuple([word for word in fold_words(text) if word not in STOP_WORDS])
