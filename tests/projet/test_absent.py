"""What to type in place of a path that leads to nothing: what is there, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.projet.absent import hint_for

NOTHING = "Vérifiez l'orthographe du chemin et le dossier courant."


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("« b »", "Vouliez-vous dire « b » ?"),
        ("b\\", "Vouliez-vous dire « b » ?"),
        (".caches2", NOTHING),  # nothing hidden is offered
        ("notes", NOTHING),  # nor a file that no project reads
        ("", NOTHING),
        ("mon dossier", "Un chemin qui contient une espace s'écrit entre guillemets : « \"mon dossier d'été\" »."),
        ("mon dossier d'été/fiches/2", "Vouliez-vous dire « mon dossier d'été/fiches/2.YAML » ?"),
        ("mon dossier d'été/fiches/3", "Vouliez-vous dire « mon dossier d'été/fiches/3.yml » ?"),
        ("mon dossier d'été/fiches/4.txt", "Vouliez-vous dire « mon dossier d'été/fiches/4.yaml » ?"),
        ("lots-0", "Vouliez-vous dire « lots-4 » ou « lots-3 » ?"),
        ("bâtis", "Vouliez-vous dire « bàtis » ou « bátis » ?"),
        ("deux", "Vouliez-vous dire « Deux » ?"),
        ("trois", 'Un chemin qui contient une espace s\'écrit entre guillemets : « "trois autres mots" ».'),
        ("Trois", "Vouliez-vous dire « trois autres mots » ou « trois mots » ?"),
        ("quatre", "Vouliez-vous dire « Quatre murs » ou « quatre vents » ?"),
        ("LOTS-1/fiches/1.yaml", "Vouliez-vous dire « lots-1 » ?"),
        ("lots-1/fiche/1.yaml", "Vouliez-vous dire « lots-1/Fiches » ?"),
        (
            "b/?.yaml",
            "Nommez le dossier, dont tous les fichiers sont lus : ce terminal ne remplace pas « * » par des noms.",
        ),
        ("-‑fiche", "Un traitement de texte a changé ses tirets : écrivez « --fiche »."),
        ("–sortie-2", "Un traitement de texte a changé ses tirets : écrivez « --sortie-2 »."),
        ("--1", NOTHING),
        ("b,lots-1", "Plusieurs chemins se séparent par des espaces, hors des guillemets : b lots-1"),
        ("b ; lots-1 ", "Plusieurs chemins se séparent par des espaces, hors des guillemets : b lots-1"),
        ("b, absent-du-tout", NOTHING),
    ],
)
def test_the_nearest_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, hint: str) -> None:
    root = write_projet(tmp_path, {"01": fiche("1"), "4": fiche("4")}, name="mon dossier d'été").root
    for name in ("2.YAML", "3.yml", "3.txt"):
        (root / "fiches" / name).touch()
    for name in (".caches", "b", "lots-1/Fiches", "lots-2", "lots-3", "lots-4", "bàtis", "bãtis", "bátis", "bätis"):
        (tmp_path / name).mkdir(parents=True)
    for name in (
        "Deux",
        "deux mots",
        "trois mots",
        "trois autres mots",
        "trois très longs mots",
        "Quatre murs",
        "quatre vents",
    ):
        (tmp_path / name).mkdir()
    (tmp_path / "notes.md").touch()
    monkeypatch.chdir(tmp_path)
    assert no_break_spaces(hint_for(Path(typed))) == no_break_spaces(hint)
