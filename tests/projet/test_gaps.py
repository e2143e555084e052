"""What could not be read of a project: no fiche is blamed for what may be written there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.findings.finding import FLOOD
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.projet.gaps import faults_of, unread_text, unreadable_fiches, whole_fiches
from ptsm_cli.projet.load import load_projet

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
        (
            dict.fromkeys(["six", "quatre", "cinq", "dix", "trois"], BROKEN),
            [],
            ["cinq", "dix", "quatre", "six", "trois"],
        ),
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


def test_a_folder_that_cannot_be_read_is_a_fiche_that_may_be_there(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"une": WHOLE})
    (projet.root / "fiches").rename(projet.root / "ailleurs")
    (projet.root / "fiches").touch()
    assert list(unreadable_fiches(load_projet(projet.root, "essai"))) == ["essai/fiches"]


@pytest.mark.parametrize("name", ["fiches.yaml", "fiches-anciennes/01.yaml", "gouvernance/fiches.yaml"])
def test_a_file_beside_the_folder_is_no_fiche(tmp_path: Path, name: str) -> None:
    root = write_projet(tmp_path, {"une": WHOLE}).root
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text(BROKEN, encoding="utf-8")
    assert unreadable_fiches(load_projet(root, "essai")) == ()


def test_of_a_flood_of_one_kind_no_more_is_kept_than_tells_it(tmp_path: Path) -> None:
    keys = "".join(f"zut{rank}: 1\n" for rank in range(FLOOD + 9))
    projet = write_projet(tmp_path, {"une": WHOLE + keys, "deux": fiche("2", rest="zut: 1\ntitre: B\n")})
    kinds = [(Path(fault.location.path).stem, fault.kind) for fault in faults_of(projet, (FaultKind.UNKNOWN_KEY,))]
    assert Counter(kinds) == {("une", FaultKind.UNKNOWN_KEY): FLOOD + 1, ("deux", FaultKind.UNKNOWN_KEY): 1}
