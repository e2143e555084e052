"""Une personne est nommée.

Ce que la règle vérifie
Les textes du projet ne nomment personne : ni civilité suivie d'un nom (M., Mme, Dr, Pr…), ni adresse électronique faite
d'un prénom et d'un nom. Une fonction (« Mme la préfète »), le nom d'un lieu ou d'un établissement (« CH Docteur … »,
« rue du Dr … ») et une adresse de service n'en sont pas ; les références bibliographiques ne sont pas regardées.

Pourquoi
Un dépôt peut être public, et son histoire garde ce qui en a été retiré. Une fonction reste juste quand la personne
change.

Comment corriger
Écrivez une fonction plutôt qu'un nom, et l'adresse d'un service plutôt que celle d'une personne. Si le document imprimé
nomme cette personne à bon droit, dites-le en ignorant la règle dans ptsm.yaml, avec votre raison.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.occurrences import ranks
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Route
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.projet.projet import Document, Projet
from ptsm_cli.rules.acteurs.persons import NamedPerson, may_name, named_persons
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "A004"
NAME = "personne-nommee"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}[mairie, Dr Martin]\n"}, places=(("fiches/02.yaml", 4, 19),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}[mairie, médecin coordonnateur]\n"})

_NAME_HINT = "Écrivez une fonction plutôt qu'une personne : ce dépôt peut être public."
_ADDRESS_HINT = (
    f"Écrivez l'adresse d'un service, comme {guillemets('secretariat@…')}, plutôt que celle d'une personne : ce dépôt "
    "peut être public."
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a person named in a text."""
    projet = analysis.projet
    after_a_person = [
        fold(name) for a in projet.acteurs.contenu.acteurs for name in a.names if any(named_persons(name))
    ]
    for document, texts in analysis.file_texts:
        if isinstance(document.contenu, Suivi) or not may_name("\n".join(text for _, text in texts)):
            continue
        for route, text in texts:
            if not may_name(text) or _quotes_a_work(document, route, projet):
                continue
            persons = list(named_persons(text))
            if persons and document is not projet.acteurs:
                known = [name for name in after_a_person if name in fold(text)]
                persons = [p for p in persons if not any(fold(p.words) in name for name in known)]
            yield from _constats(document, route, text, persons)


def _quotes_a_work(document: Document[Any], route: Route, projet: Projet) -> bool:
    """Tell whether a text is an address of the web, or a work with its author."""
    return route[-1] in {"url", "site"} or (document is projet.territoire and route[0] in {"liens", "references"})


def _constats(document: Document[Any], route: Route, text: str, persons: list[NamedPerson]) -> Iterator[Constat]:
    spans = [(person.start, person.start + len(person.words)) for person in persons]
    rank_of = ranks(text, spans) if persons else {}
    for person, span in zip(persons, spans, strict=True):
        location = document.at(*route, words=person.words, rank=rank_of[span])
        if person.is_address:
            yield Constat(location, f"{quote(person.words)} est l'adresse d'une personne.", _ADDRESS_HINT)
        else:
            yield Constat(location, f"{quote(person.words)} nomme une personne.", _NAME_HINT)
