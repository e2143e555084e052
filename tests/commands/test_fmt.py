"""`ptsm fmt`: what it writes, what it only shows, what it leaves."""

from __future__ import annotations

from pathlib import Path

import pytest
from blanks import plain
from command import ptsm
from small_projet import fiche, write_projet

UGLY = fiche("1", rest="pilotes: [ARS,  CPAM]   # à confirmer\n").replace('"1"', "'1'")
NEAT = fiche("1", rest="pilotes: # à confirmer\n  - ARS\n  - CPAM\n")
NAME = "essai/fiches/01.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a project whose first fiche alone is to be laid out."""
    write_projet(tmp_path, {"01": UGLY, "02": fiche("2")}, "id: essai\nnom: Essai\nsigle: PTSM E\n")
    (tmp_path / "essai" / "acteurs.yaml").write_text("acteurs:\n  - id: ars\n    nom: ARS\n", encoding="utf-8")
    return tmp_path


def test_files_are_laid_out_where_they_are_then_left_alone(folder: Path) -> None:
    done = ptsm("fmt", "essai", folder=folder)
    assert (done.returncode, plain(done.stdout)) == (0, f"Mis en forme : {NAME}\n3 fichiers déjà en forme.\n")
    assert (folder / NAME).read_text(encoding="utf-8") == NEAT
    assert plain(ptsm("fmt", "essai", "--check", folder=folder).stdout) == "4 fichiers déjà en forme.\n"


def test_a_check_writes_nothing_and_fails(folder: Path) -> None:
    done = ptsm("fmt", "essai", "--check", folder=folder)
    assert (done.returncode, plain(done.stdout)) == (1, f"À mettre en forme : {NAME}\n3 fichiers déjà en forme.\n")
    assert (folder / NAME).read_text(encoding="utf-8") == UGLY


def test_a_difference_is_what_a_program_that_applies_one_reads(folder: Path) -> None:
    done = ptsm("fmt", "essai", "--diff", folder=folder)
    assert (done.returncode, done.stdout.splitlines()) == (
        1,
        [
            f"--- {NAME}",
            f"+++ {NAME}",
            "@@ -1,4 +1,6 @@",
            "-numero: '1'",
            '+numero: "1"',
            " titre: Former",
            " groupe: axe-1",
            "-pilotes: [ARS,  CPAM]   # à confirmer",
            "+pilotes: # à confirmer",
            "+  - ARS",
            "+  - CPAM",
        ],
    )
    assert (folder / NAME).read_text(encoding="utf-8") == UGLY


def test_keys_keep_their_order_unless_asked(folder: Path) -> None:
    path = folder / "essai" / "fiches" / "02.yaml"
    path.write_text('groupe: axe-1\ntitre: Former\nnumero: "2"\n', encoding="utf-8")
    assert plain(ptsm("fmt", path).stdout) == "1 fichier déjà en forme.\n"
    assert ptsm("fmt", path, "--sort").returncode == 0
    assert path.read_text(encoding="utf-8") == 'numero: "2"\ntitre: Former\ngroupe: axe-1\n'


def test_a_file_that_cannot_be_read_whole_is_named_and_the_others_are_laid_out(folder: Path) -> None:
    broken = folder / "essai" / "fiches" / "02.yaml"
    broken.write_text("numero: [2\n", encoding="utf-8")
    done = ptsm("fmt", "essai", folder=folder)
    assert (done.returncode, plain(done.stdout)) == (2, f"Mis en forme : {NAME}\n2 fichiers déjà en forme.\n")
    assert "essai/fiches/02.yaml est laissé tel quel" in done.stderr
    assert broken.read_text(encoding="utf-8") == "numero: [2\n"


def test_only_the_files_that_are_named_are_laid_out(folder: Path) -> None:
    assert plain(ptsm("fmt", "essai/fiches/02.yaml", folder=folder).stdout) == "1 fichier déjà en forme.\n"
    assert (folder / NAME).read_text(encoding="utf-8") == UGLY


def test_the_files_that_are_named_are_laid_out_in_the_order_of_their_paths(folder: Path) -> None:
    names = [f"essai/fiches/{rank:02}.yaml" for rank in range(1, 10)]
    for name in names:
        (folder / name).write_text(UGLY, encoding="utf-8")
    done = ptsm("fmt", *reversed(names), folder=folder)
    assert plain(done.stdout).splitlines() == [f"Mis en forme : {name}" for name in names]


def test_a_mark_that_some_programs_put_first_is_taken_away(folder: Path) -> None:
    (folder / NAME).write_text(f"\ufeff{NEAT}", encoding="utf-8")
    shown = ptsm("fmt", "essai", "--diff", folder=folder).stdout
    assert shown.splitlines()[2:5] == ["@@ -1,4 +1,4 @@", '-\ufeffnumero: "1"', '+numero: "1"']
    assert plain(ptsm("fmt", "essai", folder=folder).stdout) == f"Mis en forme : {NAME}\n3 fichiers déjà en forme.\n"
    assert (folder / NAME).read_text(encoding="utf-8") == NEAT
