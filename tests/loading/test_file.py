"""What loading makes of a YAML text: plain texts, and faults with their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsm_cli.findings.location import Location
from ptsm_cli.loading.faults import Genre
from ptsm_cli.loading.file import Fichier, charger, positions
from ptsm_cli.loading.source import TAILLE_MAXIMALE
from ptsm_cli.loading.tree import PROFONDEUR_MAXIMALE


def read(tmp_path: Path, contenu: str | bytes) -> Fichier:
    chemin = tmp_path / "f.yaml"
    chemin.write_bytes(contenu if isinstance(contenu, bytes) else contenu.encode())
    return charger(chemin, "f.yaml")


@pytest.mark.parametrize(
    "scalaire",
    [
        "1.10",
        "22",
        "2019",
        "01",
        "oui",
        "no",
        "true",
        "2021-02-30",
        "2019-01-25",
        "~",
        "null",
        "0x1F",
        "1_000",
        "1:30",
        ".inf",
    ],
)
def test_a_scalar_stays_the_text_that_is_written(tmp_path: Path, scalaire: str) -> None:
    assert read(tmp_path, f"cle: {scalaire}\n").donnees == {"cle": scalaire}


@pytest.mark.parametrize(
    ("texte", "donnees"),
    [
        ("cle:\n", {"cle": None}),
        ("cle: ''\n", {"cle": ""}),
        ("- a\n- [b, c]\n- {d: e}\n", ["a", ["b", "c"], {"d": "e"}]),
        ("cle: >-\n  deux\n  lignes\n", {"cle": "deux lignes"}),
        ("cle: |\n  deux\n  lignes\n", {"cle": "deux\nlignes\n"}),
        ("'<<': texte\n", {"<<": "texte"}),
        ("\ufeffcle: a\r\n", {"cle": "a"}),
    ],
)
def test_plain_objects_are_built(tmp_path: Path, texte: str, donnees: object) -> None:
    assert read(tmp_path, texte).donnees == donnees


@pytest.mark.parametrize(
    ("texte", "genre", "ligne", "colonne"),
    [
        ("a: b: c\n", Genre.SYNTAXE, 1, 5),
        ("a: 'ouvert\n", Genre.SYNTAXE, 1, 10),
        ("a: [1, 2\nb: 3\n", Genre.SYNTAXE, 2, 2),
        ("a: @b\n", Genre.SYNTAXE, 1, 4),
        ("a:\n\t- b\n", Genre.INDENTATION, 2, 1),
        ("a: b\n\u00a0c: d\n", Genre.INDENTATION, 2, 1),
        ("a: b\nc: d\na: e\n", Genre.CLE_DOUBLE, 3, 1),
        ("a: &x b\n", Genre.ALIAS, 1, 4),
        ("<<: {a: b}\n", Genre.ALIAS, 1, 1),
        ("a: !!int 3\n", Genre.ETIQUETTE, 1, 4),
        ("? [a, b]\n: c\n", Genre.CLE_COMPOSEE, 1, 3),
        ("a: b\n---\nc: d\n", Genre.DOCUMENTS, 2, 1),
        ("# rien\n", Genre.VIDE, 1, 1),
        ("", Genre.VIDE, 1, 1),
        ("a: b\x07\n", Genre.CARACTERE, 1, 5),
        ('a: "b\\x07"\n', Genre.CARACTERE, 1, 4),
        ("a: b\u202ec\n", Genre.CARACTERE, 1, 5),
        ("a: é\n".encode("latin-1"), Genre.ENCODAGE, 1, 4),
        ("\ufeffa: b\n", Genre.BOM, 1, 1),
        ("a: b\r\nc: d\r\n", Genre.FINS_DE_LIGNE, 1, 5),
        ("a: " + "[" * 100_000, Genre.PROFONDEUR, 1, 3 + PROFONDEUR_MAXIMALE),
    ],
)
def test_a_fault_has_its_kind_and_its_place(
    tmp_path: Path, texte: str | bytes, genre: Genre, ligne: int, colonne: int
) -> None:
    assert faults(read(tmp_path, texte)) == [(genre, ligne, colonne)]


def test_every_fault_of_a_file_is_told(tmp_path: Path) -> None:
    lu = read(tmp_path, "a: &x b\nc: *x\na: d\n")
    assert faults(lu) == [(Genre.ALIAS, 1, 4), (Genre.ALIAS, 2, 4), (Genre.CLE_DOUBLE, 3, 1)]


def faults(fichier: Fichier) -> list[tuple[Genre, int, int] | None]:
    """Return the kind, line and column of the faults of a file."""
    places = [(defaut.genre, defaut.location.place) for defaut in fichier.defauts]
    return [(genre, place.line, place.column) if place else None for genre, place in places]


def test_a_file_too_big_is_not_read(tmp_path: Path) -> None:
    fichier = read(tmp_path, b"#" * (TAILLE_MAXIMALE + 1))
    assert [defaut.genre for defaut in fichier.defauts] == [Genre.TAILLE]


def test_a_harmless_fault_does_not_hide_the_rest_of_the_file(tmp_path: Path) -> None:
    assert read(tmp_path, "a: !!str b\nc: d\nc: e\nf: g\n").donnees == {"a": "b", "c": "d", "f": "g"}


def test_a_bomb_of_aliases_does_not_grow(tmp_path: Path) -> None:
    lignes = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lignes += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert read(tmp_path, "\n".join(lignes)).donnees == {
        "a0": ["x"] * 9,
        **{f"a{n}": [None] * 9 for n in range(1, 10)},
    }


@pytest.mark.parametrize(
    ("texte", "location", "place"),
    [
        ("a: 1\nb: deux\n", Location("f", ("b",)), (2, 4, 2, 8)),
        ("a: 1\nb: deux\n", Location("f", ("b",), sur_cle=True), (2, 1, 2, 2)),
        ("a:\n  - x\n  - y z\n", Location("f", ("a", 1), mots="z"), (3, 7, 3, 8)),
        ("a: >-\n  vers la\n  fiche n°2\n", Location("f", ("a",), mots="la fiche"), (2, 8, 3, 8)),
        ("a: 'l''une, l''autre'\n", Location("f", ("a",), mots="l'autre"), (1, 13, 1, 21)),
        ("a: n°2 et n°2\n", Location("f", ("a",), mots="n°2", rang=1), (1, 11, 1, 14)),
        ("a: seul\n", Location("f", ("a", 0)), (1, 4, 1, 8)),
        ("a: {b: c}\n", Location("f", ("a", 0, "b")), (1, 8, 1, 9)),
        ("a:\n  b: c\n", Location("f", ("a", "manque")), (1, 1, 1, 2)),
        ("a: b\n", Location("f", ("manque",)), (1, 1, 1, 2)),
    ],
)
def test_a_route_leads_to_a_place(
    tmp_path: Path, texte: str, location: Location, place: tuple[int, int, int, int]
) -> None:
    chemin = tmp_path / "f.yaml"
    chemin.write_text(texte, encoding="utf-8")
    trouvees = positions(chemin, "f")
    assert trouvees is not None
    trouvee = trouvees.place(location)
    assert (trouvee.line, trouvee.column, trouvee.end_line, trouvee.end_column) == place


@given(
    octets=st.one_of(st.binary(max_size=200), st.text("ab:-[]{}'\"#&*!|>%@`\n\t \u00a0é", max_size=80).map(str.encode))
)
def test_any_bytes_give_data_or_a_fault(tmp_path_factory: pytest.TempPathFactory, octets: bytes) -> None:
    fichier = read(tmp_path_factory.getbasetemp(), octets)
    assert fichier.donnees is not None or fichier.defauts
