"""Files laid out: in which form, and what is left as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from laid_out import gist, read
from repository import DATA, EXAMPLES

from ptsm_cli.editing.fmt import format_file, format_selection
from ptsm_cli.editing.nodes import UnmovableError
from ptsm_cli.editing.order import order_of
from ptsm_cli.loading.file import load_file
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.selection import Selection

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
    "lignes vides avant la fin des crochets": ("a: [b,\n\n]\n", "a:\n  - b\n"),
    "lignes vides avant et après la fin des accolades": ("a: {b: # x\n\n}\n\n\nc: d\n", "a:\n  b: # x\n\nc: d\n"),
    "commentaires d'une liste vide": ("a: [\n  # x\n\n  # y\n] # z\n", "a: [] # z\n# x\n# y\n"),
    "lignes vides entre les tirets d'une ligne": ("- - # x\n\n    # y\n    b: 1\n", "# x\n# y\n- - b: 1\n"),
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
    "bloc dont seuls le commentaire et le texte ont un plus": (
        "a: | # b + c\n  d + e\n\n\nf: g\n",
        "a: | # b + c\n  d + e\n\nf: g\n",
    ),
    "bloc qui commence par des blancs": ("a: |4\n      b\n    c\n", "a: |2\n    b\n  c\n"),
    "bloc avant une ligne vide": ("a: |\n  b\n\n# de c\nc: d\n", "a: |\n  b\n\n# de c\nc: d\n"),
    "texte sur plusieurs lignes, avec des blancs": ('a: b  \n   c\nd: "e \n  f"\n', 'a: b\n  c\nd: "e\n  f"\n'),
    "texte sur plusieurs lignes": ("a: b\n      c\nd: 'e\n\n   f'\n", 'a: b\n  c\nd: "e\n\n  f"\n'),
    "ligne où un commentaire fait taire une règle": (
        "a:   [b,c] # ptsm: ignorer[A001] r\n# ptsm: ignorer[A001] r\nd: [{e: f}]\n",
        "a: [b,c] # ptsm: ignorer[A001] r\n# ptsm: ignorer[A001] r\nd: [{e: f}]\n",
    ),
    "élément d'une ligne qu'un commentaire fait taire": (
        "# ptsm: ignorer[A001] r\n- a:   b\n",
        "# ptsm: ignorer[A001] r\n- a: b\n",
    ),
    "lignes entre crochets qu'un commentaire fait taire": (
        "a: [b,\n  c] # ptsm: ignorer[A001] r\n",
        "a: # ptsm: ignorer[A001] r\n  - b\n  - c\n",
    ),
    "ligne vide où un commentaire fait taire une règle": (
        "a: [ ] # ptsm: ignorer[A001] r\nb: # ptsm: ignorer[A001] r\nc:   d # ptsm: ignorer[A001] r\n",
        "a: [] # ptsm: ignorer[A001] r\nb: # ptsm: ignorer[A001] r\nc: d # ptsm: ignorer[A001] r\n",
    ),
    "élément où un commentaire fait taire une règle": (
        "a:\n- {b: c, d: e}  # ptsm: ignorer[E001] r\n# ptsm: ignorer[E001] r\n- b: {f: g}\n  d: {f: g}\n",
        "a:\n  - {b: c, d: e} # ptsm: ignorer[E001] r\n  # ptsm: ignorer[E001] r\n  - b: {f: g}\n    d:\n      f: g\n",
    ),
    "commentaire qui fait taire une règle, plus haut": (
        "# ptsm: ignorer[A001] r\n\n# de a\na: [{b: c}]\n",
        "# ptsm: ignorer[A001] r\n\n# de a\na:\n  - b: c\n",
    ),
    "commentaire qui fait taire une règle, plus haut, plus bas dans le fichier": (
        "z: y\n# ptsm: ignorer[A001] r\n\n# de a\na: [{b: c}]\n",
        "z: y\n# ptsm: ignorer[A001] r\n\n# de a\na:\n  - b: c\n",
    ),
    "fins de ligne d'un seul retour": (
        "# x\r\r# y\r\ra: |+\r    b\r\rc: d # x\r# y\re: |\r  f\r\r",
        "# x\n\n# y\n\na: |+\n  b\n\nc: d # x\n# y\ne: |\n  f\n",
    ),
    "bloc qui garde ses lignes vides, de Windows": ("a: |+\r\n    b\r\n\r\nc: d\r\n", "a: |+\n  b\n\nc: d\n"),
    "bloc replié en retrait d'une seule colonne": ("a: >+1\n b\n\n\nc: d\n", "a: >+2\n  b\n\n\nc: d\n"),
    "bloc dont une ligne vide a des blancs de trop": ("a: |\n    b\n   \n     \nc: d\n", "a: |\n  b\n\n   \nc: d\n"),
    "clé au point d'interrogation": ("? a # x\n# y\nb: c\n", "a: # x\n# y\nb: c\n"),
    "clé seule entre accolades": ("a: {b # x\n  , c: d}\n", "a:\n  b: # x\n  c: d\n"),
    "commentaires au premier et au dernier de plusieurs tirets": (
        "- - # x\n    b: 1\n  - # y\n    # z\n    - c\n",
        "# x\n- - b: 1\n  # y\n  # z\n  - - c\n",
    ),
    "commentaires d'un retrait entre deux": (
        "  # x\na: # y\n  b: c\n  # z\n # t\nd: e\n",
        "# x\na: # y\n  b: c\n  # z\n# t\nd: e\n",
    ),
    "lignes vides autour des commentaires d'un retrait": (
        "a:\n  # x\n\n\n  # y\n\n  b: c\n\n  # z\n\n  # t\nd: e\n",
        "a:\n  # x\n\n  # y\n\n  b: c\n\n  # z\n\n  # t\nd: e\n",
    ),
    "marque de document": ("---\na: b\n", "---\na: b\n"),
    "directive et fin de document": ("%YAML 1.2\n---\na: b\n...\n", "%YAML 1.2\n---\na: b\n...\n"),
    "clés qui commencent comme des marques": ("---a: b\n...c: d\n", "---a: b\n...c: d\n"),
    "document sur la ligne de sa marque": ("--- {a: b}\n", "---\na: b\n"),
    "texte seul": ("a\n", "a\n"),
    "texte seul sur plusieurs lignes": ("# x\n\na\n   b # y\n# z\n", "# x\n\na\nb\n# y\n# z\n"),
    "liste seule": ("# x\n\n# y\n[a, # z\n  b] # t\n", "# x\n\n# y\n- a # z\n- b\n# t\n"),
    "ensemble vide, seul": ("# x\n{} # y\n# z\n", "# x\n{}\n# y\n# z\n"),
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
    "bloc seul": "|-  # x\n   a\n    b\n",
    "dièse contre des guillemets": 'a: "b"# c\n',
    "bloc qui garde ses lignes vides, sans fin": "a: |+\n  b",
}


IN_DISORDER = """\
# tête du fichier

# de groupe,
# sur deux lignes
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
# de groupe,
# sur deux lignes
groupe: axe-1
objectifs_operationnels:
  # du libellé
  - libelle: A
    echeance: 2019

inconnu: 1
"""


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


ORDERED = {
    "fiches/01.yaml": (["numero", "titre"], ["autre", "id"]),
    "fiches/acteurs.yaml": (["numero", "titre"], ["autre", "acteurs"]),
    "gouvernance/copil.yaml": (["instances", "reunions", "jalons"], ["autre"]),
    "suivi/01.yaml": (["notes", "mesures"], ["autre"]),
    "revisions/1.yaml": (["nature", "numero"], ["autre", "adjectif"]),
    "territoire.yaml": (["id", "nom"], ["autre", "acteurs"]),
    "acteurs.yaml": (["acteurs"], ["titre", "nom"]),
    "ptsm.yaml": (["format"], ["titre", "nom"]),
}


@pytest.mark.parametrize(("name", "keys"), ORDERED.items(), ids=ORDERED)
def test_a_kind_of_file_has_its_order_and_the_other_keys_keep_theirs(
    name: str, keys: tuple[list[str], list[str]]
) -> None:
    order, (known, unknown) = order_of(name), keys
    assert order is not None
    assert order((), [*unknown, *reversed(known)]) == [*known, *unknown]


def test_a_file_of_no_kind_has_no_order() -> None:
    assert order_of("notes/01.yaml") is None


OURS = sorted([*EXAMPLES.rglob("*.yaml"), *(DATA / "val-d-exemple").rglob("*.yaml")])


@pytest.mark.parametrize("name", ["variantes", "tout-rempli", "fautes"])
def test_a_whole_project_is_laid_out_as_it_was(compare: Callable[[str, str], None], name: str) -> None:
    selection = Selection(load_projet(DATA / name, name), None)
    files = [file for sort in (False, True) for file in format_selection(selection, sort=sort, given=None)]
    compare(f"mise-en-forme/{name}.txt", "\n".join(f"=== {file.path}\n{file.after}" for file in files))


def test_the_examples_are_laid_out() -> None:
    wrong = [path for path in OURS if format_file(load_file(path, path.name)) != path.read_text(encoding="utf-8")]
    assert (wrong, len(OURS) > 150) == ([], True), "ptsm fmt"
