"""French text: what is the same once folded, and its words."""

from __future__ import annotations

import pytest

from ptsm_cli.common.french import fold, fold_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Évaluer  l’Accès\u00a0", "evaluer l'acces"),
        ("2018–2022 − suite", "2018-2022 - suite"),
        ("Œuvre, CŒUR, ex æquo", "oeuvre, coeur, ex aequo"),
        ("e\u0301cole", "ecole"),
        ("l`accueil", "l'accueil"),
        ("CMP\t\r\n de  Laval", "cmp de laval"),
        ("n° 2²", "n° 22"),
        ("Straße", "strasse"),
        ("", ""),
        (" \u2003", ""),
    ],
)
def test_folding_keeps_letters_and_figures_only(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_the_words_of_a_text_are_its_runs_of_letters_and_figures() -> None:
    assert fold_words("L'Équipe_mobile n°17 bis (EMPP)…") == ["l", "equipe", "mobile", "n", "17", "bis", "empp"]
