"""The comments of a file, and the texts that a `#` cuts: never what is inside a scalar."""

from __future__ import annotations

from pathlib import Path

import pytest

from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.loading.file import load_file
from ptsm_cli.loading.raw import comments
from ptsm_cli.loading.source import Source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# seul\n", ["# seul"]),
        ("# tête\na: b\n# pied", ["# tête", "# pied"]),
        ("a: b # note\n", ["# note"]),
        ("a: b\t#note  \r\nc: d #e\r\n", ["#note", "#e"]),
        ("a: b #c\rd: e # f\r", ["#c", "# f"]),
        ("a: # rien\n  - b\n", ["# rien"]),
        ("- a # un\n# deux\n- b\n", ["# un", "# deux"]),
        ("a: [b, # c\n  d] # e\n", ["# c", "# e"]),
        ("a: {b: c} # ptsm: ignorer[E001] d # e\n", ["# ptsm: ignorer[E001] d # e"]),
        ('a: "b # c" # d\n', ["# d"]),
        ("a: 'b # c\n  # d'\n", []),
        ("a: b#c\nd: http://e/#f\n", []),
        ("a: |\n  b # c\n  # d\ne: f\n", []),
        ("a: >- # plié\n  b # c\n\n# dehors\ne: f\n", ["# plié", "# dehors"]),
        ("a: |\n  # seul\n", []),
        ("a: b : 'c # d'\ne: f # g\n", ["# g"]),  # the first line is not read
        ("a: b : c # d\ne: f # g\n", ["# g"]),  # idem
    ],
)
def test_a_comment_is_outside_every_scalar(tmp_path: Path, text: str, found: list[str]) -> None:
    source = read(tmp_path, text)[0]
    assert [source.extract(comment.span) for comment in comments(source)] == found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("titre: Ouvrir une ligne #santé\n", (1, 25)),
        ("titre: Ouvrir une ligne #santé", (1, 25)),
        ("titre: Ouvrir une ligne #santé\r\ngroupe: a\r\n", (1, 25)),
        ("titre: Ouvrir une ligne\t#santé\n", (1, 25)),
        ("titre: Ouvrir une ligne #1 pour tous\n", (1, 25)),
        ("moyens:\n  - Livrable #12\n", (2, 14)),
        ("titre: Ouvrir une\n  ligne #santé\n", (2, 9)),
        ("a: b\nmoyens:\n  - Un local\n  - Deux postes #santé\n", (4, 17)),
        ("moyens: [Un local #santé\n  , b]\n", (1, 19)),
        ("- libelle: Un local #santé\n  echeance: 2020\n", (1, 21)),
        ("titre: « Ouvrir # santé »\n", (1, 17)),
        ("titre: Former (deux # trois)\n", (1, 21)),
    ],
)
def test_a_comment_that_cuts_a_text_is_told(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    assert cuts(tmp_path, text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "titre: Ouvrir une ligne # note\n",
        "titre: Ouvrir #note\ngroupe: axe #3\n",
        "titre: Ouvrir une ligne ## note\n",
        "numero: 3 #à vérifier\n",
        "groupe: axe-1 #note\n",
        "titre: Ouvrir une ligne#santé\n",
        "url: https://exemple.fr/page#ancre\n",
        "titre: Ouvrir une ligne # voir https://exemple.fr/#ancre\n",
        "#note collée\ntitre: Ouvrir une ligne\n  #note\n",
        'titre: "Ouvrir une ligne #santé"\n',
        "titre: 'Ouvrir une ligne' #note\n",
        "contexte: |\n  Ouvrir une ligne #santé\n",
        "contexte: >\n  Ouvrir\n  une ligne #santé\n",
        "contexte: | #note\n  Ouvrir\n",
        "moyens: #note\n  - Ouvrir\n",
        "moyens: [Un local, Deux postes] #note\n",
        "titre: Ouvrir une ligne #ptsm: ignorer[L003] cité ainsi\n",
        "titre: Écrire en C #\n",
        "titre: Former (deux) # trois)\n",
    ],
)
def test_a_comment_that_is_one_is_not_told(tmp_path: Path, text: str) -> None:
    assert cuts(tmp_path, text) == []


def cuts(folder: Path, text: str) -> list[tuple[int, int]]:
    """Return where a text is said to be cut."""
    _, faults = read(folder, text)
    places = [fault.location.place for fault in faults if fault.kind is FaultKind.HASH]
    return [(place.line, place.column) for place in places]


def read(folder: Path, text: str) -> tuple[Source, tuple[Fault, ...]]:
    """Return a text as read from a file, with its faults."""
    path = folder / "f.yaml"
    path.write_bytes(text.encode())
    file = load_file(path, "f.yaml")
    assert isinstance(file.ground, Source)
    return file.ground, file.faults
