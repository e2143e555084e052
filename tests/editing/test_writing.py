"""Files laid out anew: one way to write them, the same data, the same comments."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import DATA, EXAMPLES

from ptsm_cli.editing.fmt import format_file
from ptsm_cli.editing.nodes import UnmovableError, comments
from ptsm_cli.editing.order import order_of
from ptsm_cli.loading.file import LoadedFile, load
from ptsm_cli.loading.source import Source
from ptsm_cli.loading.tree import Data

LAID_OUT = {
    "retraits": ("a:\n    b: 1\n    c:\n          - d\n", "a:\n  b: 1\n  c:\n    - d\n"),
    "liste sans retrait": ("a:\n- b\n- c\n", "a:\n  - b\n  - c\n"),
    "blancs après le tiret et les deux-points": ("a:   b\nc:\n  -    d\n", "a: b\nc:\n  - d\n"),
    "liste entre crochets": ("a: [b, 'c', 3]\n", 'a:\n  - b\n  - "c"\n  - 3\n'),
    "ensemble entre accolades": ("a: {b: 1, c: {d: 2}}\n", "a:\n  b: 1\n  c:\n    d: 2\n"),
    "éléments entre accolades": ("- {a: 1, b: 2}\n- {a: 3}\n", "- a: 1\n  b: 2\n- a: 3\n"),
    "liste de listes": ("- [a, b]\n- - c\n", "- - a\n  - b\n- - c\n"),
    "vides": ("a: []\nb: {}\nc:\nd: ~\n", "a: []\nb: {}\nc:\nd: ~\n"),
    "crochets sur plusieurs lignes": ("a: [\n  b,\n  c\n]\n", "a:\n  - b\n  - c\n"),
    "guillemets simples": ("a: 'b'\nc: 'l''ARS'\n", 'a: "b"\nc: "l\'ARS"\n'),
    "guillemets simples qui servent": ("a: 'dit \"oui\"'\nb: 'c\\d'\n", "a: 'dit \"oui\"'\nb: 'c\\d'\n"),
    "guillemets d'un nombre": ('numero: "22"\nechue: 2019\n', 'numero: "22"\nechue: 2019\n'),
    "guillemets d'une clé": ("\"titre\": a\n'PTSM 53': b\n", 'titre: a\n"PTSM 53": b\n'),
    "fin de fichier absente": ("a: b", "a: b\n"),
    "fins de ligne de Windows": ("a: b\r\nc:\r\n  - d\r\n", "a: b\nc:\n  - d\n"),
    "lignes vides en trop": ("\n\na: b\n\n\n\nc: d\n\n\n", "a: b\n\nc: d\n"),
    "lignes vides en trop entre commentaires": ("# un\n\n\n# deux\n\n\na: b\n", "# un\n\n# deux\n\na: b\n"),
    "commentaires": ("# tête\n\n# de a\na: b  # note\n# pied\n", "# tête\n\n# de a\na: b # note\n# pied\n"),
    "blancs après un commentaire": ("a: # x \t\n  b: c # y  \n", "a: # x\n  b: c # y\n"),
    "commentaire d'une clé de liste": ("a:   # les a\n- b   # le b\n", "a: # les a\n  - b # le b\n"),
    "commentaire plus à droite": ("a:\n  b: 1\n  # fin de a\nc: 2\n", "a:\n  b: 1\n  # fin de a\nc: 2\n"),
    "commentaire revenu à gauche": ("a:\n  b: 1\n# de c\nc: 2\n", "a:\n  b: 1\n# de c\nc: 2\n"),
    "commentaire revenu à gauche, puis à droite": (
        "a:\n  b: 1\n  # fin de a\n# de c\n  # de c encore\nc: 2\n",
        "a:\n  b: 1\n  # fin de a\n# de c\n# de c encore\nc: 2\n",
    ),
    "commentaires de plusieurs niveaux": (
        "a:\n    b:\n        - c\n        # de b\n    # de a\n# de d\nd: 1\n",
        "a:\n  b:\n    - c\n    # de b\n  # de a\n# de d\nd: 1\n",
    ),
    "commentaire au tiret": ("a:\n  - # ici\n    b: 1\n", "a:\n  # ici\n  - b: 1\n"),
    "commentaires au dernier de plusieurs tirets": (
        "a:\n  -\n    - b\n  - # de c\n    - [c] # de c encore\n",
        "a:\n  - - b\n  # de c\n  # de c encore\n  - - - c\n",
    ),
    "commentaires entre crochets": (
        "a: [ # un\n  b, # deux\n  # trois\n  c # quatre\n  # cinq\n] # six\n",
        "a: # un\n  - b # deux\n  # trois\n  - c # quatre\n  # cinq\n  # six\n",
    ),
    "commentaires d'une clé et de sa valeur": ("a: # un\n  b # deux\n", "# un\na: b # deux\n"),
    "dièse qui n'en est pas un": ('a: n°#3\nb: "c # d"\n', 'a: n°#3\nb: "c # d"\n'),
    "bloc de texte": (
        "a: |   # note\n     b\n       c\n\n     # d\ne: f\n",
        "a: | # note\n  b\n    c\n\n  # d\ne: f\n",
    ),
    "bloc dont le commentaire a un chiffre": ("a: | # 2 lignes\n    b\n", "a: | # 2 lignes\n  b\n"),
    "blocs de lignes vides": ("a: |\n   \n\nb: |+\n  \n    \nc: d\n", "a: |\n\nb: |+\n\n\nc: d\n"),
    "bloc qui commence par une ligne vide": ("a:\n    - |\n\n        b\n", "a:\n  - |\n\n    b\n"),
    "bloc replié, sans fin de ligne": (
        "a:\n    - >-\n        b\n        c\n    - d\n",
        "a:\n  - >-\n    b\n    c\n  - d\n",
    ),
    "bloc qui garde ses lignes vides": ("a: |+\n    b\n\n\nc: d\n", "a: |+\n  b\n\n\nc: d\n"),
    "bloc qui commence par des blancs": ("a: |4\n      b\n    c\n", "a: |2\n    b\n  c\n"),
    "bloc avant une ligne vide": ("a: |\n  b\n\n# de c\nc: d\n", "a: |\n  b\n\n# de c\nc: d\n"),
    "texte sur plusieurs lignes": ("a: b\n      c\nd: 'e\n\n   f'\n", 'a: b\n  c\nd: "e\n\n  f"\n'),
    "ligne où un commentaire fait taire une règle": (
        "a:   [b,c] # ptsm: ignorer[A001] r\n# ptsm: ignorer[A001] r\nd: [{e: f}]\n",
        "a: [b,c] # ptsm: ignorer[A001] r\n# ptsm: ignorer[A001] r\nd: [{e: f}]\n",
    ),
    "élément où un commentaire fait taire une règle": (
        "a:\n- {b: c, d: e}  # ptsm: ignorer[E001] r\n# ptsm: ignorer[E001] r\n- b: {f: g}\n  d: {f: g}\n",
        "a:\n  - {b: c, d: e} # ptsm: ignorer[E001] r\n  # ptsm: ignorer[E001] r\n  - b: {f: g}\n    d:\n      f: g\n",
    ),
    "marque de document": ("---\na: b\n", "---\na: b\n"),
    "document sur la ligne de sa marque": ("--- {a: b}\n", "---\na: b\n"),
    "texte seul": ("a\n", "a\n"),
}

LEFT_AS_IT_IS = {
    "alias": "a: &x b\nc: *x\n",
    "étiquette": "a: !!str b\n",
    "clé en double": "a: b\na: c\n",
    "clé qui n'est pas un mot": "? [a, b]\n: c\n",
    "faute de syntaxe": "a: [b\n",
    "tabulation": "a:\n\tb: c\n",
    "deux documents": "a: b\n---\nc: d\n",
    "commentaires seuls": "# rien\n",
}

IN_DISORDER = """\
# tête du fichier

groupe: axe-1
# de titre,
# sur deux lignes
titre: Former # note

inconnu: 1
objectifs_operationnels:
  - echeance: 2019
    # du libellé
    libelle: A
numero: "1"
"""

IN_ORDER = """\
# tête du fichier

numero: "1"
# de titre,
# sur deux lignes
titre: Former # note
groupe: axe-1
objectifs_operationnels:
  # du libellé
  - libelle: A
    echeance: 2019

inconnu: 1
"""


def read(folder: Path, text: str) -> LoadedFile:
    """Return a file of this text, as loaded."""
    path = folder / "fiche.yaml"
    path.write_bytes(text.encode())
    return load(path, "fiche.yaml")


def gist(file: LoadedFile) -> tuple[Data, object]:
    """Return what must not change: the data and the comments."""
    assert isinstance(file.ground, Source)
    return file.data, comments(file.ground)


@pytest.mark.parametrize(("before", "after"), LAID_OUT.values(), ids=LAID_OUT)
def test_a_file_is_laid_out_in_one_way(tmp_path: Path, before: str, after: str) -> None:
    file = read(tmp_path, before)
    assert format_file(file) == after
    again = read(tmp_path, after)
    assert format_file(again) == after
    assert gist(again) == gist(file)


@pytest.mark.parametrize("text", LEFT_AS_IT_IS.values(), ids=LEFT_AS_IT_IS)
def test_what_cannot_be_read_whole_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnmovableError):
        format_file(read(tmp_path, text))


def test_keys_in_order_take_their_comments_with_them(tmp_path: Path) -> None:
    assert format_file(read(tmp_path, IN_DISORDER), order_of("fiches/01.yaml")) == IN_ORDER


def test_in_a_file_of_follow_up_a_measure_says_first_what_it_measures(tmp_path: Path) -> None:
    text = "mesures:\n  - date: 2025-12-31\n    source: ARS\n    valeur: 3\n    objectif: 1\n    indicateur: 2\n"
    in_order = "mesures:\n  - indicateur: 2\n    objectif: 1\n    date: 2025-12-31\n    valeur: 3\n    source: ARS\n"
    assert format_file(read(tmp_path, text), order_of("suivi/01.yaml")) == in_order


OURS = sorted([*EXAMPLES.rglob("*.yaml"), *(DATA / "val-d-exemple").rglob("*.yaml")])


def test_the_examples_are_laid_out() -> None:
    wrong = [path for path in OURS if format_file(load(path, path.name)) != path.read_text(encoding="utf-8")]
    assert (wrong, len(OURS) > 150) == ([], True), "ptsm fmt"


def test_the_yaml_suite_keeps_what_it_says(tmp_path: Path) -> None:
    laid_out = 0
    for path in (DATA / "yaml-test-suite").glob("*.yaml"):
        file = load(path, path.name)
        try:
            text = format_file(file)
        except UnmovableError:
            continue
        again = read(tmp_path, text)
        assert gist(again) == gist(file)
        assert format_file(again) == text, path
        laid_out += 1
    assert laid_out > 150


words = st.sampled_from(["a", "l'ARS", "n° 3", "été", "2019", "oui", "100 %", "a, b", "[x]", "c: d", "e #f", ""])
data = st.recursive(
    words,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("abcdef"), inner, max_size=3)),
    max_leaves=12,
)


def openings(node: object) -> list[tuple[str, object]]:
    """Return what each entry of a list or mapping begins with, and its value."""
    if isinstance(node, dict):
        return [(f"{key}:", value) for key, value in node.items()]
    assert isinstance(node, list)
    return [("-", value) for value in node]


class Scribe:
    """Writes data as YAML in a haphazard way, with comments where they may be."""

    def __init__(self, draw: st.DataObject) -> None:
        self._draw = draw
        self._notes = 0

    def note(self) -> str:
        self._notes += 1
        return f" # note {self._notes}" if self._draw.draw(st.booleans()) else ""

    def scalar(self, text: str) -> str:
        double = '"' + text + '"'
        single = "'" + text.replace("'", "''") + "'"
        plain = text if text not in {"", "a, b", "[x]", "c: d", "e #f"} else double
        return self._draw.draw(st.sampled_from([double, single, plain]))

    def flow(self, node: object) -> str:
        if isinstance(node, str):
            return self.scalar(node)
        if isinstance(node, list):
            return "[" + ", ".join(map(self.flow, node)) + "]"
        assert isinstance(node, dict)
        return "{" + ", ".join(f"{key}: {self.flow(value)}" for key, value in node.items()) + "}"

    def block(self, node: object, indent: int) -> str:
        """Return what follows a dash or the colon of a key, down to the end of its last line."""
        if isinstance(node, str) or not node or self._draw.draw(st.integers(0, 3)) == 0:
            return f" {self.flow(node)}{self.note()}\n"
        inner = " " * (indent + self._draw.draw(st.integers(1, 4)))
        lines = [f"{self.note()}\n"]
        for opening, value in openings(node):
            above = self.note().strip()
            lines.append(f"{inner}{above}\n" if above else "")
            lines.append(f"{inner}{opening}{self.block(value, len(inner))}")
        return "".join(lines)


@given(st.dictionaries(st.sampled_from("abcdef"), data, min_size=1, max_size=4), st.data())
def test_any_document_keeps_its_data_and_its_comments(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[str, object], draw: st.DataObject
) -> None:
    scribe = Scribe(draw)
    text = "".join(f"{key}:{scribe.block(value, 0)}" for key, value in tree.items())
    folder = tmp_path_factory.getbasetemp()
    file = read(folder, text)
    assert file.data == tree
    laid_out = format_file(file)
    again = read(folder, laid_out)
    assert gist(again) == gist(file)
    assert format_file(again) == laid_out
