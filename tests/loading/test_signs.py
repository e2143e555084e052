"""Blanks that are no spaces, invisible characters, bullets: read as they were meant, told where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.loading.file import load_file
from ptsm_cli.model.vocabulary import VOCABULARY

BLANK, HIDDEN, BULLET, INDENTATION = FaultKind.BLANK, FaultKind.HIDDEN, FaultKind.BULLET, FaultKind.INDENTATION
ODD = [FaultKind.BLANK, FaultKind.HIDDEN, FaultKind.BULLET, FaultKind.INDENTATION]


@pytest.mark.parametrize(
    ("text", "data", "faults"),
    [
        # After « : ».
        ("titre:\u00a0Ouvrir\n", {"titre": "Ouvrir"}, [(BLANK, 1, 7)]),
        ("n: 1\ntitre:\u202fOuvrir\nm: 2\n", {"n": "1", "titre": "Ouvrir", "m": "2"}, [(BLANK, 2, 7)]),
        ("moyens:\u00a0\n  - a\n", {"moyens": ["a"]}, [(BLANK, 1, 8)]),
        (
            "- libelle:\u00a0a\n  echeance:\u00a0b\n",
            [{"libelle": "a", "echeance": "b"}],
            [(BLANK, 1, 11), (BLANK, 2, 12)],
        ),
        ("moyens:\n  - libelle:\u00a0a\n", {"moyens": [{"libelle": "a"}]}, [(BLANK, 2, 13)]),
        ("a: {id:\u2009b, nom: c}\n", {"a": {"id": "b", "nom": "c"}}, [(BLANK, 1, 8)]),
        ("CMP:\u00a0Centre\nHDJ: Hôpital\n", {"CMP": "Centre", "HDJ": "Hôpital"}, [(BLANK, 1, 5)]),
        ("a: b\rtitre:\u00a0c\r", {"a": "b", "titre": "c"}, [(BLANK, 2, 7)]),
        ("titre:\u00a0c", {"titre": "c"}, [(BLANK, 1, 7)]),
        # Before it.
        ("titre\u00a0: Ouvrir\r\nm: 2\r\n", {"titre": "Ouvrir", "m": "2"}, [(BLANK, 1, 6)]),
        ("titre\u00a0:\u00a0Ouvrir\nm: 2\n", {"titre": "Ouvrir", "m": "2"}, [(BLANK, 1, 6), (BLANK, 1, 8)]),
        ("titre :\u00a0Ouvrir\nm: 2\n", {"titre": "Ouvrir", "m": "2"}, [(BLANK, 1, 8)]),
        # After a dash.
        ("m:\n  -\u00a0a\n  -\u00a0b\n", {"m": ["a", "b"]}, [(BLANK, 2, 4), (BLANK, 3, 4)]),
        ("m:\n- a\n-\u202fb\n", {"m": ["a", "b"]}, [(BLANK, 3, 2)]),
        ("m:\n  - \u00a0a\n", {"m": ["a"]}, [(BLANK, 2, 5)]),
        ("m:\n  -\u200b a\n", {"m": ["a"]}, [(BLANK, 2, 4)]),
        # In a key.
        ("\u200btitre: a\n", {"titre": "a"}, [(INDENTATION, 1, 1)]),
        ("ti\u00adtre: a\n", {"titre": "a"}, [(BLANK, 1, 3)]),
        ("'titre\u00a0': a\n", {"titre": "a"}, [(BLANK, 1, 7)]),
        ("a: {nom\u00a0: b}\n", {"a": {"nom": "b"}}, [(BLANK, 1, 8)]),
        # In the indentation.
        ("m:\n\u00a0\u00a0- a\n\u00a0\u00a0- b\n", {"m": ["a", "b"]}, [(INDENTATION, 2, 1), (INDENTATION, 3, 1)]),
        ("titre: a\n\u00a0\nm: b\n", {"titre": "a", "m": "b"}, [(INDENTATION, 2, 1)]),
        # At the ends of a value.
        ("groupe: axe-1\u00a0\n", {"groupe": "axe-1"}, [(HIDDEN, 1, 14)]),
        ("groupe: \u00a0axe-1\n", {"groupe": "axe-1"}, [(HIDDEN, 1, 9)]),
        ("titre: Ouvrir une ligne \u00a0\n", {"titre": "Ouvrir une ligne"}, [(HIDDEN, 1, 25)]),
        ("m: [a\u00a0, 'b\u202f']\n", {"m": ["a", "b"]}, [(HIDDEN, 1, 6), (HIDDEN, 1, 11)]),
        ("a: b\ntitre: Ouvrir\n  une ligne\u00a0\n", {"a": "b", "titre": "Ouvrir une ligne"}, [(HIDDEN, 3, 12)]),
        # Where a value is compared.
        ("groupe: axe\u200b-1\n", {"groupe": "axe-1"}, [(HIDDEN, 1, 12)]),
        ("numero: 2\u2060\n", {"numero": "2"}, [(HIDDEN, 1, 10)]),
        ("priorites: [\u200e1, 2\ufeff]\n", {"priorites": ["1", "2"]}, [(HIDDEN, 1, 13), (HIDDEN, 1, 18)]),
        ("pilotes:\n  - CH\u00ad de Laval\n", {"pilotes": ["CH de Laval"]}, [(HIDDEN, 2, 7)]),
        ("a:\n  - fiche: 17\u200b bis\n", {"a": [{"fiche": "17 bis"}]}, [(HIDDEN, 2, 14)]),
        # In a number of a sentence.
        ("contexte: Voir la fiche n°\u200b2.\n", {"contexte": "Voir la fiche n°2."}, [(HIDDEN, 1, 27)]),
        (
            "contexte: |\n  Voir la fiche\u2060 1\u200e7.\n",
            {"contexte": "Voir la fiche 17.\n"},
            [(HIDDEN, 2, 16), (HIDDEN, 2, 19)],
        ),
        # Bullets.
        ("moyens:\n  • a\n  • b\n", {"moyens": ["a", "b"]}, [(BULLET, 2, 3)]),
        ("moyens:\n  •\u00a0a\n  • b\n", {"moyens": ["a", "b"]}, [(BULLET, 2, 3)]),
        ("moyens:\n  - a\n  – b\n", {"moyens": ["a", "b"]}, [(BULLET, 3, 3)]),
        ("moyens:\n  • a\n    long\n  • b\n", {"moyens": ["a long", "b"]}, [(BULLET, 2, 3)]),
        (
            "moyens:\n▪ a\n▪ b\npilotes:\n▪ c\n",
            {"moyens": ["a", "b"], "pilotes": ["c"]},
            [(BULLET, 2, 1), (BULLET, 5, 1)],
        ),
    ],
)
def test_a_sign_that_passes_for_another_is_told_and_read_as_meant(
    tmp_path: Path, text: str, data: object, faults: list[tuple[FaultKind, int, int]]
) -> None:
    assert reading(tmp_path, text) == (data, faults)


@pytest.mark.parametrize(
    "text",
    [
        "titre: «\u00a0Aller vers\u00a0»\u00a0: agir",
        "titre: Former\u00a0! Écouter\u00a0? Agir",
        "titre: L'a\u00adccueil",
        "titre: «\u00a0Aller vers\u00a0»",
        "contexte: |\n  titre:\u00a0prose\n  groupe\u00a0: prose\n  -\u00a0prose\n  • prose\n\u00a0 fin\u00a0\n",
        "contexte: >-\n  • un\n  – deux\n",
        "contexte: Un mot\n  -\u00a0un autre\n  • un autre\n  titre\u00a0:un autre",
        'contexte: "Un mot\n  titre:\u00a0prose\n  -\u00a0prose"',
        "contexte: • un • deux",
        "moyens:\n  - objet :\u00a0des mots",
        "moyens:\n  - Un temps\u00a0: des mots\u00a0; la suite",
        "pilotes: CH\u00a0de\u00a0Laval",
        "valeur: 1\u00a0234",
        'titre: "a\\u00a0"',
        "titre: 1\ufe0f\u20e3 Former 2 équipes\u200b d'ac\u00adcueil",
        "titre: L'équipe 👩\u200d⚕️",
        "# titre:\u00a0note\u200b\n# •\u00a0note\ntitre: a",
    ],
)
def test_prose_keeps_its_blanks_and_its_bullets(tmp_path: Path, text: str) -> None:
    path = tmp_path / "f.yaml"
    path.write_text(text + "\n", encoding="utf-8")
    faults = [fault.kind for fault in load_file(path, "f.yaml", vocabulary=VOCABULARY).faults]
    assert [kind for kind in faults if kind in ODD] == []


def test_prose_is_not_changed_by_what_is_mended_beside_it(tmp_path: Path) -> None:
    text = "titre:\u00a0a\nb: c\ncontexte: |\n  titre:\u00a0a\n  -\u00a0b\n  • c\n"
    data, faults = reading(tmp_path, text)
    assert (data, faults) == (
        {"titre": "a", "b": "c", "contexte": "titre:\u00a0a\n-\u00a0b\n• c\n"},
        [(BLANK, 1, 7)],
    )


def reading(folder: Path, text: str) -> tuple[object, list[tuple[FaultKind, int, int]]]:
    """Return the data of a text, and the kind, line and column of its faults but that of its line ends."""
    path = folder / "f.yaml"
    path.write_bytes(text.encode())
    file = load_file(path, "f.yaml", vocabulary=VOCABULARY)
    places = [(fault.kind, fault.location.place) for fault in file.faults if fault.kind is not FaultKind.LINE_ENDS]
    return file.data, sorted((kind, place.line, place.column) for kind, place in places)
