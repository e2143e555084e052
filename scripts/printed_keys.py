"""Write ptsm_cli/model/printed_keys.json: the documents that each key of the files changes, as changing it shows.

Every key is changed in projects where all are filled and in a real one, and every document is printed again; where none
changes, every other command is run again. It takes some ten minutes on two cores.
"""

from __future__ import annotations

import copy
import json
import os
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from from_models import Maker  # noqa: E402 - found from here whatever the current folder
from printed import BEFORE, Bench, Files, drop, leaves, markdown, moved, places, reports, screen  # noqa: E402 - idem

from ptsm_cli.common import inventory  # noqa: E402 - idem
from ptsm_cli.loading.file import load_file  # noqa: E402 - idem
from ptsm_cli.model.fields import FieldCard, field_cards  # noqa: E402 - idem

PAGE = ROOT / "ptsm_cli" / "model" / "printed_keys.json"
FILES = ("territoire", "acteurs", "glossaire")
RANKS = 4
DAYS = (date(2020, 6, 15), date(2020, 7, 15))
"""A day before those of the projects made, and one after."""
MARK = re.compile(r"zq\d+q")

HISTORY = frozenset(("retiree_le", "fusionnee_dans", "motif_de_retrait", "remplace", "issue_de"))
OBJECTIVES = frozenset(("volets", "volet", "lignes"))
MEASURES = frozenset(("numerateur", "denominateur", "mesures[].date", "indicateurs[].mesures[].date"))
SHAPES = (
    frozenset(("phrase", "intervalles")),
    OBJECTIVES | MEASURES | {"intervalles", "titre_court", "court", "delai", "reunions[].date", "jalons[].date"},
    frozenset(("phrase", "debut", "fin")),
    OBJECTIVES | {"phrase", "debut", "fin", "suivi", "reunions[].date", "jalons[].date"},
    frozenset(("phrase", "intervalles", "debut", "fin", "reunions[].date", "jalons[].date")),
)
"""The optional keys, or their paths, left out of each project made: those that take the place of others."""

REFERENCES = frozenset(
    (
        *("id", "numero", "groupe", "parent", "vague", "objectif", "volet", "indicateur", "instance", "instances"),
        *("apres", "remplacee_par", "remplace", "issue_de", "fusionnee_dans", "fiche", "fiches", "meme_contenu_que"),
        *("sous_territoire", "plan", "precedente"),
    )
)
"""The keys that name something of the project: all hold the same words, so that each finds what it names."""

FIT = {"cadence": "2/an", "fichier": "logo.png", "livret": "oui", "base": BEFORE, "arrivee": BEFORE, "volet": "1"}
"""What a text has to be where it is more than words."""

SETTINGS = {
    "format": "1",
    "regles": {
        "ignorer": {"liens": "plus tard"},
        "activer": {"L006": "dès maintenant"},
        "severites": {"R005": "avertissement"},
    },
    "rendu": {"documents": ["plan"], "formats": ["md"]},
    "exclure": ["fiches/exclue.yaml"],
}

ECHEANCES = ("second semestre 2020", "2021", "juin 2020", "premier semestre 2020")

REAL = {
    ROOT / "tests/data/val-d-exemple/revise": (date(2025, 3, 1), date(2026, 6, 1)),
    ROOT / "examples/mayenne-53": (date(2020, 6, 15),),
    ROOT / "examples/artois-audomarois-62": (date(2020, 6, 15),),
}
"""Projects of the repository, where each id is that of one thing, and the days on which they are printed."""


class Uses(NamedTuple):
    """What a key serves: the documents that it changes, and the other commands where there is none."""

    documents: tuple[str, ...]
    commands: tuple[str, ...] = ()


def _text(record: str, key: str, rank: int) -> str:
    if (record, key) == ("EcheanceStructuree", "texte"):
        return ECHEANCES[rank % len(ECHEANCES)]
    return FIT.get(key, f"mot{rank}")


def made(text: Callable[[str, str, int], str], left_out: frozenset[str]) -> Files:
    """Return a project in which every key is filled, but the optional ones that are left out."""
    maker = Maker(text, RANKS, frozenset())
    files: Files = {f"{name}.yaml": maker.file(name) for name in FILES}
    files |= {"gouvernance/suivi.yaml": maker.file("gouvernance")}
    for rank in range(RANKS):
        fiche = maker.file("fiche", rank)
        if rank >= RANKS // 2:  # a fiche has its follow-up in a file of its own, or in its own file
            files[f"suivi/{rank:02}.yaml"] = maker.file("suivi", rank)
            del fiche["suivi"]
        del fiche["meme_contenu_que"]
        files[f"fiches/{rank:02}.yaml"] = fiche
        files[f"revisions/{rank:02}.yaml"] = act = maker.file("revision", rank)
        if rank:  # most acts propose the files of today
            del act["arrivee"]
        if rank != RANKS - 1:  # one fiche has been withdrawn
            drop([(fiche, key) for key in HISTORY & fiche.keys()])
    files["fiches/jumelle.yaml"] = {"numero": "jumelle", "titre": "mot", "groupe": "mot0", "meme_contenu_que": "mot0"}
    files["fiches/exclue.yaml"] = {"numero": "exclue", "titre": "mot", "groupe": "mot0"}
    files["ptsm.yaml"] = copy.deepcopy(SETTINGS)
    for card in field_cards():
        if not card.required and not left_out.isdisjoint((card.name, card.route)):
            drop(list(places(files, card)))
    return files


def _with_past(files: Files, past: Files) -> Files:
    own = copy.deepcopy(past)
    return files | {f"{BEFORE}/{path}": content for path, content in own.items() if not path.startswith("revisions")}


def real(folder: Path) -> Files:
    """Return a project of the repository, with what it was before where it has acts."""
    files = _read(folder)
    acts = [content for path, content in files.items() if path.startswith("revisions")]
    past = _read(folder / acts[0]["base"]) if acts else {}
    for act in acts:
        act["base"] = BEFORE
    return _with_past(files, past)


def _read(folder: Path) -> Files:
    return {
        path.relative_to(folder).as_posix(): load_file(path, path.name).data for path in sorted(folder.rglob("*.yaml"))
    }


class Marks:
    """Words of which each stands in one place only."""

    def __init__(self) -> None:
        self._ranks = count()

    def __call__(self, record: str, key: str, rank: int) -> str:
        """Return a word for a text of a record."""
        plain = key in FIT or key in REFERENCES
        return _text(record, key, rank) if plain else f"zq{next(self._ranks)}q"


def marked(root: Path, left_out: frozenset[str]) -> Iterator[tuple[FieldCard, str]]:
    """Yield each key with a document in which a word that it alone holds is printed."""
    past = made(_text, left_out)
    bench = Bench(root, _with_past(made(Marks(), left_out), past), DAYS).written()
    words = {name: frozenset(MARK.findall(text)) for name, text in markdown(bench).items()}
    for card in field_cards():
        held = {h[k] for holder in places(bench.files, card) for h, k in leaves(holder)}
        yield from ((card, name) for name, printed in words.items() if not printed.isdisjoint(held))


@cache
def benches(folder: Path) -> tuple[tuple[Bench, ...], tuple[Bench, ...]]:
    """Return projects whose keys are to be changed, written in a folder of this process: those made, the real ones."""
    own = folder / str(os.getpid())
    files = [made(_text, left_out) for left_out in SHAPES]
    filled = [Bench(own / f"{rank}", _with_past(one, one), DAYS) for rank, one in enumerate(files)]
    found = [Bench(own / root.name, real(root), days) for root, days in REAL.items()]
    return tuple(bench.written() for bench in filled), tuple(bench.written() for bench in found)


def served(folder: Path, card: FieldCard, known: frozenset[str]) -> Uses:
    """Return the documents that a key changes, with those that are `known`; where there is none, the commands."""
    filled, found = benches(folder)
    tried = found if card.name == "id" else (*filled, found[0])
    enough = len(inventory.documents())
    # A text whose very words are printed is tried where what is deduced of it may be, no more.
    documents = known.union(*(moved(b, card, markdown, enough) for b in ((tried[0], tried[-1]) if known else tried)))
    if documents <= {"revision"} and card.name != "id":  # which shows every change of a key
        documents = documents.union(*(moved(bench, card, screen, enough) for bench in tried))
    commands: frozenset[str] = frozenset()
    if not documents:
        commands = commands.union(*(moved(bench, card, reports, enough) for bench in tried))
    return Uses(tuple(sorted(documents)), tuple(sorted(commands)))


def is_leaf(card: FieldCard) -> bool:
    """Tell whether a key holds no other."""
    below = (f"{card.route}.", f"{card.route}[].")
    return not any(other.file == card.file and other.route.startswith(below) for other in field_cards())


def measured(folder: Path, cards: Sequence[FieldCard]) -> Iterator[tuple[FieldCard, Uses]]:
    """Yield each of some keys that hold no other, with what it serves."""
    known: defaultdict[FieldCard, set[str]] = defaultdict(set)
    for rank, left_out in enumerate(SHAPES):
        for card, name in marked(folder / f"marked-{rank}", left_out):
            known[card].add(name)
    with ProcessPoolExecutor() as pool:
        found = pool.map(partial(served, folder), cards, [frozenset(known[card]) for card in cards])
        yield from zip(cards, found, strict=True)


def page(found: Mapping[FieldCard, Uses]) -> str:
    """Return the file: what each key serves, that of one that holds others being what they serve."""
    content: dict[str, dict[str, dict[str, str]]] = {"documents": {}, "commands": {}}
    for card in field_cards():
        below = (f"{card.route}.", f"{card.route}[].")
        uses = [u for one, u in found.items() if one == card or (one.file == card.file and one.route.startswith(below))]
        for kind, names in (
            ("documents", {n for u in uses for n in u.documents}),
            ("commands", {n for u in uses for n in u.commands}),
        ):
            content[kind].setdefault(card.file, {})[card.route] = " ".join(sorted(names))
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write the file."""
    with tempfile.TemporaryDirectory() as name:
        found = dict(measured(Path(name), [card for card in field_cards() if is_leaf(card)]))
    PAGE.write_text(page(found), encoding="utf-8")


if __name__ == "__main__":
    main()
