"""Names of files and folders: what each that nothing reads was meant to be, and which are those of copies."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from ptsm_cli.loading.layout import (
    FOLDERS,
    IgnoreReason,
    copied_from,
    copy_among,
    is_of_fiche,
    is_read,
    misnamed,
    misnamed_folder,
    misnamed_templates,
)

MISSPELT = "txt y ya yam yal yalm ymal ylm ym yml ymll yaml yamll Yml YAML"
OFFICE = "doc docx docm dot dotx odt rtf pages pdf xls xlsx xlsm xlsb ods csv tsv numbers ppt pptx odp DOCX"
MEANT: dict[tuple[IgnoreReason, str | None], list[str]] = {
    (IgnoreReason.EXTENSION, "fiches/01.yaml"): [
        *(f"fiches/01.{end}" for end in MISSPELT.split() if end != "yaml"),
        *("fiches/01. yaml", "fiches/01,yml", "fiches/01;yaml", "fiches/01_yml", "fiches/01"),
        *("fiches/01.yaml.txt", "fiches/01.yml.TXT", "fiches/01.yaml .txt"),
    ],
    (IgnoreReason.NAME, "fiches/01.yaml"): ["fiches/01.yaml.yaml", "fiches/01.yml.yaml"],
    (IgnoreReason.NAME, "territoire.yaml"): ["territoires.yaml", "Territoire.yaml", "territoire (1).yaml"],
    (IgnoreReason.EXTENSION, "territoire.yaml"): ["territoire.yml", "territoire", "territoire.txt", "Territoire.ylm"],
    (IgnoreReason.EXTENSION, "ptsm.yaml"): ["ptsm.txt", "ptsm"],
    (IgnoreReason.COPY, None): [
        *(f"suivi/01.{end}" for end in ("bak", "old", "orig", "sav", "save", "tmp", "BAK", "yaml.bak", "yml~")),
        *("gouvernance/~01.yaml", "revisions/~01", "acteurs.yaml.orig"),
    ],
    (IgnoreReason.DOCUMENT, None): [f"fiches/01.{end}" for end in OFFICE.split()],
    (IgnoreReason.PLACE, None): [
        "notes.yaml",
        "notes.yml",
        "fiches/axe-1/01.yaml",
        "autres/01.yaml",
        "a/fiches/01.yaml",
    ],
}
NOT_MEANT = [
    *("fiches/.cache.yaml", ".yaml", "notes.yaml.txt", "notes.yaml.bak", "notes.bak", "notes.docx", "fiches/~$01.docx"),
    *FOLDERS,
    *("fiches/carte.png", "carte.png", "territoires", "territoires.txt", "autres/01.txt", "autres/territoire.txt"),
    *(f"fiches/{name}" for name in ("README", "Lisez-moi.txt", "LISEZMOI", "lisez moi.txt", "licence.txt", "LICENSE")),
]


@pytest.mark.parametrize("meant", MEANT, ids=str)
def test_what_a_name_was_meant_to_be_is_told(meant: tuple[IgnoreReason, str | None]) -> None:
    found = {name: misnamed(PurePosixPath(name)) for name in MEANT[meant]}
    assert {name: why and (why.reason, why.meant) for name, why in found.items()} == dict.fromkeys(MEANT[meant], meant)


def test_a_name_of_its_own_was_meant_to_be_nothing() -> None:
    assert {name: misnamed(PurePosixPath(name)) for name in NOT_MEANT} == dict.fromkeys(NOT_MEANT)


COPIES = {
    "01.yaml": [
        *(
            "Copie de 01.yaml",
            "copy of 01.yaml",
            "01 - Copie.yaml",
            "01-copy.yaml",
            "01_copie (2).yaml",
            "01 copie 3.yaml",
        ),
        *("01 (1).yaml", "01(12).yaml", "01 (conflit de Marie).yaml", "01 (Marie's conflicted copy).yaml"),
        *("01.sync-conflict-20240101.yaml", "01-conflict.yaml", "01 conflicted.yaml", "01~HEAD.yaml", "01~main.2.yaml"),
    ],
    None: ["01.yaml", "copie.yaml", "01 (a).yaml", "01 (b c).yaml", "01copie.yaml", "01-conf.yaml", "photocopie.yaml"],
}


@pytest.mark.parametrize("original", COPIES, ids=str)
def test_the_name_of_a_copy_names_its_original(original: str | None) -> None:
    assert {name: copied_from(name) for name in COPIES[original]} == dict.fromkeys(COPIES[original], original)


MACHINES = (
    *(" PC de Marie", "-LAPTOP-4", "_desktop", " mac", "-MacBook Pro", "-portable", "_poste 2", "-imac", " v2", "_V 3"),
    *(
        "-version 2 relue",
        " old",
        "-bis",
        "_final",
        "-finale",
        " ancien",
        "-nouveaux",
        "_new",
        "-backup",
        " sauvegarde",
    ),
)


def test_what_a_machine_or_a_hand_adds_makes_a_copy() -> None:
    told = {
        end: [copy_among(*pair) for pair in ((f"01{end}.yaml", "01.yaml"), ("01.yaml", f"01{end}.yaml"))]
        for end in MACHINES
    }
    assert told == {end: [f"01{end}.yaml"] * 2 for end in MACHINES}
    for other in ("01-pcr.yaml", "01-macaron.yaml", "01bis.yaml", "01-vélo.yaml", "02-bis.yaml", "01-older.yaml"):
        assert copy_among(other, "01.yaml") is None


def test_a_folder_is_near_one_of_ours_or_of_its_own() -> None:
    meant = {
        "fiches": ["Fiches", "fiche", "fiches-2026", "FICHES ACTION"],
        "gouvernance": ["gouvernances", "Gouvernance"],
        "suivi": ["suivis", "Suivi"],
        "revisions": ["révisions", "revision"],
        None: ["fiches", "gouvernance", "suivi", "revisions", "archives", "rendu"],
    }
    for folder, names in meant.items():
        assert {name: misnamed_folder(name) for name in names} == dict.fromkeys(names, folder)
    assert [misnamed_templates(name) for name in ("modeles", "Modeles", "modèles", "modele", "mobiles")] == [
        *(False, True, True, True, False)
    ]


def test_what_a_project_reads_is_told_by_its_path() -> None:
    read = ["territoire.yaml", "acteurs.yaml", "glossaire.yaml", "ptsm.yaml", "fiches/a.yaml", "suivi/a.yaml"]
    unread = [
        "a.yaml",
        "fiches/a/b.yaml",
        "fiches/a.yml",
        "fiches/.a.yaml",
        "fiches/~a.yaml",
        "rendu/a.yaml",
        "a/ptsm.yaml",
    ]
    assert [[path for path in paths if is_read(PurePosixPath(path))] for paths in (read, unread)] == [read, []]
    assert [is_of_fiche(name) for name in ("a.yaml", "a.yml", ".a.yaml", "~a.yaml")] == [True, False, False, False]
