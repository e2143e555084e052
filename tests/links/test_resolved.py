"""Where a number leads with the words beside it, in each project, in each place, said in a sentence or in an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

from small_projet import fiche, write_projet

from ptsm_cli.links.directory import Directory
from ptsm_cli.links.mention import GroupePlace
from ptsm_cli.links.references import Reference, resolve

GROUPES = """
  - {id: soins, genre: autre, titre: Les soins}
  - {id: adultes, genre: parcours, numero: 2, titre: Parcours des adultes, parent: soins}
  - {id: ages, genre: parcours, numero: 3, titre: Parcours des personnes âgées, parent: soins}
  - {id: axe-iv, genre: axe, numero: IV, titre: "Former, informer"}
"""
TERRITOIRES = {
    name: f"id: {name}\nnom: N\nsigle: {sigle}\nnumerotation: {numbered}\ngroupes:{GROUPES}"
    for name, sigle, numbered in (("suite", "PTSM 01", "continue"), ("chacun", "PTSM 02", "par-groupe"))
}
FICHES = {
    "un": fiche("1", "Loger", groupe="adultes"),
    "deux-a": fiche("2", "Aider", groupe="adultes"),
    "deux-b": fiche("2", "Dire", groupe="ages"),
    "trois-a": fiche("3", "Voir", groupe="adultes"),
    "trois-b": fiche("3", "Lire", groupe="ages"),
    "trois-c": fiche("3", "Aller", groupe="axe-iv"),
    "12": fiche("12.1", "Ouvrir", groupe="axe-iv"),
    "4": fiche("9", "Rire", groupe="axe-iv"),
    "quatre": fiche("4", "Boire", groupe="adultes"),
}
NUMEROS = ("1", "2", "3", "4", "12.2", "trois-d")
WORDS = (
    *(None, "soins", "parcours 2", "parcours II", "parcours deux", "parcours 8", "parcours des adultes"),
    *("adultes et leurs proches", "parcours pers âgées", "parcours de soins", "axe 4", "axe IV", "formation", "2", ""),
)


def test_where_a_number_leads_with_the_words_beside_it(compare: Callable[[str, str], None], tmp_path: Path) -> None:
    projets = [write_projet(tmp_path, FICHES, text, name) for name, text in TERRITOIRES.items()]
    compare("liens/numeros.txt", "".join(f"{line}\n" for line in _lines(Directory(projets))))


def _lines(directory: Directory) -> Iterator[str]:
    for projet, numero in product(TERRITOIRES, NUMEROS):
        yield f"{projet}, {numero}"
        for words in WORDS:
            read = [*_read(directory, projet, numero, words)]
            yield f"    {words!r}"
            yield from (
                f"        {result} : {', '.join(said for said, one in read if one == result)}"
                for result in dict.fromkeys(one for _, one in read)
            )
    for text in ("chacun:adultes/2", "PTSM 02:2", "suite:un", "suit:1", "suite2:1", "chacun:2:3", "chacun:parcours/3"):
        found = resolve(directory, Reference("1", None, text.partition(":")[0]), "suite", "ages")
        yield f"{text} : {found.outcome.value} {found.target} {found.near}"


def _read(directory: Directory, projet: str, numero: str, words: str | None) -> Iterator[tuple[str, str]]:
    """Yield each way to say it, and where it leads."""
    for place, own, prose in product(GroupePlace, (None, "adultes", "axe-iv"), (True, False)):
        found = resolve(directory, Reference(numero, words, None, place), projet, own, prose=prose)
        keys = [key.fiche for key in ([found.target] if found.target else found.candidates)]
        near = f" proche {' '.join(found.near)}" if found.near else ""
        yield (
            f"{place.value}{' ' + own if own else ''}{'' if prose else ' liens'}",
            f"{found.outcome.value} {' '.join(keys)}{near}",
        )
