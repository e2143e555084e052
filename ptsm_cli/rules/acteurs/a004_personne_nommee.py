"""Une personne est nommée.

Ce que la règle vérifie
Les textes du projet ne nomment personne : ni civilité suivie d'un nom (M., Mme, Dr, Pr…), ni adresse électronique faite
d'un nom, avec un prénom ou une initiale (« j.martin@… », « jmartin@… »). Sans civilité, un prénom français courant et
un nom, ou une initiale et un nom (« J. Martin »), ne sont reconnus que là où ils sont toute une entrée (« Anne Martin
(ARS) » parmi des pilotes, des membres, des contacts) ou suivent une fonction ; et, dans une phrase, quand le nom est en
capitales (« Anne MARTIN ») ou, après une initiale, fréquent : ailleurs, ce peut être un établissement, une rue, un
personnage. Une fonction (« Mme la préfète »),
le nom d'un lieu ou d'un établissement (« CH Docteur … », « rue du Dr … »), un acteur déclaré et une adresse de service
n'en sont pas ; les références bibliographiques ne sont pas regardées.

Pourquoi
Un dépôt peut être public, et son histoire garde ce qui en a été retiré. Une fonction reste juste quand la personne
change.

Comment corriger
Écrivez une fonction plutôt qu'un nom, et l'adresse d'un service plutôt que celle d'une personne. Si le document imprimé
nomme cette personne à bon droit, dites-le en ignorant la règle dans ptsm.yaml, avec votre raison.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.occurrences import ranks
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Route
from ptsm_cli.model.spoken import ORGANISATIONS
from ptsm_cli.projet.projet import Document, Projet
from ptsm_cli.rules.acteurs.persons import NamedPerson, civilities, may_name, named_persons
from ptsm_cli.rules.acteurs.unnamed import (
    INITIAL,
    first_names,
    may_be_in_capitals,
    may_be_unnamed,
    persons_alone,
    persons_in_sentences,
)
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "A004"
NAME = "personne-nommee"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}[mairie, Dr Martin]\n"}, places=(("fiches/02.yaml", 4, 19),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}[mairie, médecin coordonnateur]\n"})

_WHO = ORGANISATIONS | {"fonction", "qualite", "decide_par", "par", "auteur"}
"""The fields that say who: an organisation, or somebody by function."""

_CALLED = frozenset(("nom", "alias"))
"""How an organisation is called in acteurs.yaml, where a person may be declared as one."""

_NAME_HINT = "Écrivez une fonction plutôt qu'une personne : ce dépôt peut être public."
_ADDRESS_HINT = (
    f"Écrivez l'adresse d'un service, comme {guillemets('secretariat@…')}, plutôt que celle d'une personne : ce dépôt "
    "peut être public."
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a person named in a text."""
    projet = analysis.projet
    declared = tuple(projet.acteurs_by_name)
    for document, route, text, signs in _suspected(analysis):
        if _quotes_a_work(document, route, projet):
            continue
        persons = list(_persons(text, signs))
        if persons and document is not projet.acteurs:
            said = fold(text)
            known = [name for name in declared if name in said]
            persons = [p for p in persons if not any(fold(p.words) in name for name in known)]
            persons = [p for p in persons if may_name(p.words) or not _is_an_organisation(p.words, declared, projet)]
        if persons:
            yield from _constats(document, route, text, persons)


class _Signs(NamedTuple):
    """How a text may name a person: by a civility or an address, as an entry that says who, by a name in capitals."""

    civil: bool
    listed: bool
    loud: bool


def _suspected(analysis: ProjetAnalysis) -> Iterator[tuple[Document[Any], Route, str, _Signs]]:
    """Yield the texts that may name a person: those alone that hold a civility, an address, a first name or initial."""
    acteurs, concordance = analysis.projet.acteurs, analysis.concordance
    signs = {"@"} | civilities(concordance.every_word) | first_names(concordance.every_word)
    pieces = concordance.bearing(signs) | concordance.matching(INITIAL)
    for file, rank in analysis.file_texts.ranked(concordance.holding(pieces)):
        spot, text = file.spots[rank], file.texts[rank]
        listed = spot.field in _WHO or (spot.field in _CALLED and file.document is acteurs)
        found = _Signs(may_name(text), listed and may_be_unnamed(text), may_be_in_capitals(text))
        if any(found):
            yield file.document, spot.route, text, found


def _persons(text: str, signs: _Signs) -> Iterator[NamedPerson]:
    """Yield the persons that a text names, each once: by a civility or an address, else by a first name."""
    found = list(named_persons(text)) if signs.civil else []
    for person in (*(persons_alone(text) if signs.listed else ()), *(persons_in_sentences(text) if signs.loud else ())):
        if not any(p.start < person.end and person.start < p.end for p in found):
            found.append(person)
    yield from found


def _is_an_organisation(words: str, declared: Sequence[str], projet: Projet) -> bool:
    """Tell whether a first name and what follows are a part of a declared name, or end with an acronym."""
    acronyms = projet.glossaire.contenu.root
    last = words.rsplit(maxsplit=1)[-1]
    return last in acronyms or projet.acteur(last) is not None or any(fold(words) in name for name in declared)


def _quotes_a_work(document: Document[Any], route: Route, projet: Projet) -> bool:
    """Tell whether a text is an address of the web, or a work with its author."""
    return route[-1] in {"url", "site"} or (document is projet.territoire and route[0] in {"liens", "references"})


def _constats(document: Document[Any], route: Route, text: str, persons: list[NamedPerson]) -> Iterator[Constat]:
    rank_of = ranks(text, ((person.start, person.end) for person in persons))
    for person in persons:
        location = document.at(*route, words=person.words, rank=rank_of[person.start, person.end])
        if person.is_address:
            yield Constat(location, f"{quote(person.words)} est l'adresse d'une personne.", _ADDRESS_HINT)
        else:
            yield Constat(location, f"{quote(person.words)} nomme une personne.", _NAME_HINT)
