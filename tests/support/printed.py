"""A project on the disk whose keys change one at a time, and the documents and reports that change with them."""

from __future__ import annotations

import copy
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import Any

from command import ptsm
from images import png

from ptsm_cli.common import inventory
from ptsm_cli.common.errors import NewerFormatError, UnknownValueError
from ptsm_cli.common.french import fold
from ptsm_cli.model.fields import FieldCard
from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import make_pages

Files = dict[str, Any]
"""By path in the folder of a project, what each file holds as plain data."""

Holder = tuple[Any, Any]
"""A mapping or a list, and the key or the rank of something that it holds."""

Look = Callable[["Bench"], Mapping[str, str]]
"""Returns texts made of a project, by name."""

BEFORE = "avant"
"""The folder of the project where its acts find the version in force."""

OTHERS = (
    *("zqautre", "7", "3", "2021", "non", "12 000", "2020-03-02", "2021-10-05", "2019-12", "2021-S2", "S1 2021"),
    *("1/trimestre", "09:15", "Indian/Reunion", "logo2.png", "2020/2021"),
)
"""Other values: those that a key does not take are refused when the file is read."""

NAMING = frozenset(
    (
        *("id", "groupe", "parent", "vague", "vagues", "objectif", "indicateur", "instance", "instances", "apres"),
        *("remplacee_par", "sous_territoire", "sous_territoires", "plan", "precedente", "membre", "membres"),
        *("pilotes", "partenaires", "financeurs", "operateurs", "responsable", "redacteurs", "porteur", "organisme"),
        *("financeur", "signataires", "decide_par", "par", "dimensions", "territoires", "deploiement", "fiche"),
    )
)
"""The keys that name something by its id: elsewhere, a word that reads as an id is none."""

_TRIED = 2
"""How many other values are tried of those that a key takes, beside its closed list."""

_HIDDEN = re.compile(r'\s(?:id|href|for|headers|xlink:href|aria-\w+)="[^"]*"|(?<=\]\()[^)#\s]*#[^)]*')
"""What a page holds and nobody reads."""

_REPORTS = {
    "validate": ("--hints", "--all", "--date", "2020-06-15"),
    "plan": (),
    "links": (),
    "agenda": ("--date", "2020-06-15"),
    "status": ("--date", "2020-06-15"),
}
"""The commands that report on a project, and how they are run."""


@dataclass(frozen=True)
class Bench:
    """A project on the disk: its folder, what its files hold, and the days on which it is printed."""

    root: Path
    files: Files
    days: tuple[date, ...]
    _usual: dict[Look, Mapping[str, str]] = field(default_factory=dict)

    def written(self) -> Bench:
        """Return it, once its files are there."""
        self.root.mkdir(parents=True)
        for name, side in (("logo.png", 1), ("logo2.png", 2)):
            (self.root / name).write_bytes(png(side, side))
        self._put(self.files)
        return self

    def usual(self, look: Look) -> Mapping[str, str]:
        """Return what is made of it as it is."""
        if look not in self._usual:
            self._usual[look] = look(self)
        return self._usual[look]

    def changed(self, files: Files, look: Look) -> frozenset[str] | None:
        """Return the names of what changes when some files do, and come back; None where they are refused."""
        usual = self.usual(look)
        faults = self._faults()
        self._put(files)
        try:
            return None if self._faults() > faults else _differences(usual, look(self))
        except NewerFormatError:
            return None
        finally:
            self._put({path: self.files[path] for path in files})

    def _put(self, files: Files) -> None:
        for path, content in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(json.dumps(content), encoding="utf-8")

    def _faults(self) -> int:
        return len(load_projet(self.root, "essai").faults)


def _differences(before: Mapping[str, str], after: Mapping[str, str]) -> frozenset[str]:
    return frozenset(name for name in {*before, *after} if before.get(name) != after.get(name))


def markdown(bench: Bench) -> Mapping[str, str]:
    """Return every document of a project in Markdown."""
    return _documents(bench, "md")


def screen(bench: Bench) -> Mapping[str, str]:
    """Return what the pages of a project for the screen show."""
    return _documents(bench, "html")


def _documents(bench: Bench, form: str) -> Mapping[str, str]:
    found: dict[str, str] = defaultdict(str)
    projet = load_projet(bench.root, "essai")
    for day in bench.days:
        for cadre, names in (("ptsm", inventory.documents()), ("anap", ("fiche",))):
            with suppress(UnknownValueError):  # there is no fiche any more
                pages = make_pages(Request((projet,), day=day, cadre=cadre), names, [form], Path())
                for path, text in pages.texts.items():
                    found[Path(pages.series.get(path, path.name)).stem] += _HIDDEN.sub("", text)
    return found


def reports(bench: Bench) -> Mapping[str, str]:
    """Return what the commands that print no document say of a project: of a check, where each rule finds something."""
    said = {name: ptsm(name, bench.root, *how, "--format", "json").stdout for name, how in _REPORTS.items()}
    found = json.loads(said["validate"])["findings"]
    said["validate"] = "\n".join(
        sorted(f"{one['severity']} {one['code']} {one['path']} {one['route']}" for one in found)
    )
    projet = load_projet(bench.root, "essai")
    try:
        said["render"] = " ".join(map(str, make_pages(Request((projet,), day=bench.days[0]), (), (), Path()).texts))
    except UnknownValueError as error:  # the document that the settings choose has nothing to print
        said["render"] = error.message
    return said


def places(files: Files, card: FieldCard) -> Iterator[Holder]:
    """Yield what holds the value of a key, in each place of the files where it is written."""
    for path, content in files.items():
        if fnmatch(path, card.file):
            yield from _below(content, card.route.split("."))


def _below(node: Any, route: list[str]) -> Iterator[Holder]:  # noqa: ANN401 - plain data
    key = route[0].removesuffix("[]")
    if not isinstance(node, dict) or key not in node:
        return
    if len(route) == 1:
        yield node, key
        return
    inside = node[key]
    for item in inside if isinstance(inside, list) else [inside]:
        yield from _below(item, route[1:])


def leaves(holder: Holder) -> list[Holder]:
    """Return the texts of a value: itself, or those of its list; none of a record."""
    value = holder[0][holder[1]]
    if isinstance(value, list):
        return [found for rank in range(len(value)) for found in leaves((value, rank))]
    return [] if isinstance(value, dict) else [holder]


def others(files: Files, card: FieldCard) -> Iterator[Files]:
    """Yield files in which a key has another value everywhere: none, that of its neighbour, or another one."""
    changes: list[Callable[[Files, list[Holder]], object]] = [lambda _, found: drop(found)]
    if card.name == "id":
        changes = [_rename]
    elif any(leaves(holder) for holder in places(files, card)):
        changes += [_rotate, *(partial(_fill, value) for value in (*card.values, *OTHERS))]
    for change in changes:
        made = copy.deepcopy(files)
        change(made, list(places(made, card)))
        if changed := {path: content for path, content in made.items() if content != files[path]}:
            yield changed


def drop(found: list[Holder]) -> None:
    """Take keys away from what holds them."""
    for holder, key in found:
        del holder[key]


def _rotate(_: Files, found: list[Holder]) -> None:
    texts = [leaf for holder in found for leaf in leaves(holder)]
    values = [holder[key] for holder, key in texts]
    for (holder, key), value in zip(texts, [*values[1:], *values[:1]], strict=True):
        holder[key] = value


def _fill(value: str, _: Files, found: list[Holder]) -> None:
    for holder, key in [leaf for whole in found for leaf in leaves(whole)]:
        holder[key] = value


def _rename(files: Files, found: list[Holder]) -> None:
    """Give other names to what a key names, wherever it is named: what still changes prints the name itself.

    A name that some entry nearly writes is left alone: that entry would not follow.
    """
    named = [place for content in files.values() for place in _named(content, "")]
    names = {holder[key] for holder, key in found}
    near = {fold(holder[key]) for holder, key in named if holder[key] not in names}
    changed = {name: f"{name}-zq" for name in names if fold(name) not in near}
    for holder, key in named:
        first, slash, rest = holder[key].partition("/")
        holder[key] = f"{changed.get(first, first)}{slash}{rest}"
    for content in files.values():
        if isinstance(served := content.get("dimensions"), dict):
            content["dimensions"] = {changed.get(name, name): values for name, values in served.items()}


def _named(node: Any, under: str) -> Iterator[Holder]:  # noqa: ANN401 - plain data
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        owner = key if isinstance(key, str) else under
        if isinstance(value, dict | list):
            yield from _named(value, owner)
        elif isinstance(value, str) and owner in NAMING:
            yield node, key


def moved(bench: Bench, card: FieldCard, look: Look, enough: int) -> frozenset[str]:
    """Return the names of what a key of a project changes, once `enough` of them do or its values are tried."""
    found: set[str] = set()
    tried = 0
    for changed in others(bench.files, card):
        if tried > _TRIED + len(card.values) or len(found) >= enough:
            break
        seen = bench.changed(changed, look)
        tried += seen is not None
        found |= seen or set()
    return frozenset(found)
