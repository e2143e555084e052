"""What could not be read of a project: no fiche is blamed for what may be written there."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.projet.gaps import unread_text, unreadable_fiches, whole_fiches

WHOLE = fiche("1")
SAME = fiche("2", rest="meme_contenu_que: une\n")
WITHOUT_OBJECTIF = fiche("3", rest="objectifs_operationnels: [[le CLS du Pays d'Ernée]]\n")
BROKEN = "titre: [\nUne équipe mobile : le PCPE\n"


@pytest.mark.parametrize(
    ("texts", "whole", "unreadable"),
    [
        ({"une": WHOLE}, ["une"], []),
        ({"une": WHOLE, "deux": SAME}, ["une"], []),
        ({"une": WHOLE, "trois": WITHOUT_OBJECTIF}, ["une"], []),
        ({"une": WHOLE, "quatre": BROKEN}, ["une"], ["quatre"]),
        ({"quatre": BROKEN, "cinq": BROKEN}, [], ["cinq", "quatre"]),
    ],
)
def test_only_a_fiche_read_whole_is_blamed_for_what_it_lacks(
    tmp_path: Path, texts: dict[str, str], whole: list[str], unreadable: list[str]
) -> None:
    projet = write_projet(tmp_path, texts)
    assert [Path(one.path).stem for one in whole_fiches(projet)] == whole
    assert [Path(path).stem for path in unreadable_fiches(projet)] == unreadable


def test_what_was_not_kept_may_still_explain_a_word(tmp_path: Path) -> None:
    in_part = fiche("3", rest="moyens: [le CLS du Pays d'Ernée\npublics: [adultes]\n")
    text = unread_text(write_projet(tmp_path, {"une": WHOLE, "trois": in_part, "quatre": BROKEN}))
    assert "CLS du Pays" in text
    assert "PCPE" in text
    assert "groupe: axe-1" not in text
