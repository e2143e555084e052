"""The texts of a project: each file is walked through once, until its texts are let go."""

from __future__ import annotations

from pathlib import Path

from counting import counted
from small_projet import fiche, write_projet

from ptsm_cli.projet.texts import Walked, file_texts


def test_the_texts_of_a_project_are_gathered_once_until_they_are_let_go(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"a": fiche("1", "Accueillir", "moyens: [Un local]\n")})
    walked = Walked()

    def gathered() -> int:
        return counted("walk_texts", lambda: list(file_texts(projet, walked)))

    assert (gathered(), gathered()) == (3, 0)  # a fiche, the territory, the organisations
    walked.let_go(projet)
    assert gathered() == 3
    [first, *_] = file_texts(projet, walked)
    said = zip(first.spots, first.texts, strict=True)
    assert [(spot.route, spot.field, spot.is_item, text) for spot, text in said if spot.is_sentence] == [
        (("moyens", 0), "moyens", True, "Un local")
    ]
