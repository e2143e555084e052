"""What is read of the folder of a project, and what is left aside."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command import ptsm
from constats import findings_of
from deployment import Deploy

from ptsm_cli.loading.layout import IgnoreReason
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.numbers import numero_key, numero_sort_key, without_mark
from ptsm_cli.rules.rule import BASE

FICHE = "numero: 2\ntitre: Former les accueils\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("content", "incomplete"),
    [
        (FICHE, set()),
        (FICHE.replace("\n", "\r\n"), set()),
        ("\ufeff" + FICHE, set()),
        (FICHE + "numero: 3\n", {"p/fiches/02.yaml"}),
        (FICHE.replace("\n", "\r\n") + "numero: 3\r\n", {"p/fiches/02.yaml"}),
    ],
)
def test_a_file_whose_form_alone_is_wrong_is_read_whole(deploy: Deploy, content: str, incomplete: set[str]) -> None:
    assert load_projet(deploy({"fiches/02.yaml": content}), "p").incomplete == incomplete


def test_a_file_read_in_part_and_its_folder_were_not_read_whole(deploy: Deploy) -> None:
    projet = load_projet(deploy({"fiches/02.yaml": "numero: [2\n"}), "p")
    names = ("fiches", "fiches/02.yaml", "fiches/01.yaml", "fiche", "gouvernance", "territoire.yaml")
    assert [projet.was_read(name) for name in names] == [False, False, True, True, True, True]


@pytest.mark.parametrize(("name", "said"), [("mon  projet\n53", "mon projet 53"), ("\u2003", "projet")])
def test_a_project_that_does_not_say_its_name_has_that_of_its_folder(deploy: Deploy, name: str, said: str) -> None:
    root = deploy({"territoire.yaml": "nom: [\n"})
    projet = load_projet(root.rename(root.with_name(name)), "p")
    territoire = projet.territoire.contenu
    assert (projet.id, territoire.nom, territoire.sigle, projet.territoire.path) == (
        said,
        said,
        said,
        "p/territoire.yaml",
    )


def _write(path: Path) -> None:
    path.write_text(FICHE, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "make", "reason", "meant"),
    [
        ("fiches/02.YAML", _write, IgnoreReason.EXTENSION, "fiches/02.yaml"),
        ("fiches/02.Yml", _write, IgnoreReason.EXTENSION, "fiches/02.yaml"),
        ("fiches/02.yaml", Path.mkdir, IgnoreReason.FOLDER, "fiches/02.yaml"),
        ("fiches/02.yaml", lambda path: path.symlink_to("nulle-part.yaml"), IgnoreReason.LINK, "fiches/02.yaml"),
        ("02.yaml", lambda path: path.symlink_to("x" * 300), IgnoreReason.LINK, None),
        ("glossaire.yaml", lambda path: path.symlink_to("nulle-part.yaml"), IgnoreReason.LINK, "glossaire.yaml"),
        ("fiches/axe-1", lambda path: path.symlink_to("."), IgnoreReason.LINKED, None),
        ("fiche-02.yaml", _write, IgnoreReason.PLACE, None),
    ],
)
def test_nothing_is_left_aside_without_a_word(
    deploy: Deploy, name: str, make: Callable[[Path], None], reason: IgnoreReason, meant: str | None
) -> None:
    root = deploy({})
    make(root / name)
    assert [(i.path, i.reason, i.meant) for i in load_projet(root, "p").ignored] == [(f"p/{name}", reason, meant)]
    assert [Path(finding.location.path).absolute() for finding in findings_of(root, "S005")] == [root / name]


def test_what_is_left_aside_is_told_in_the_order_of_the_paths(deploy: Deploy) -> None:
    copy = {"fiches/01 - Copie.yaml": BASE["fiches/01.yaml"]}
    root = deploy({"zones.yaml": FICHE, "fiches/02.yml": FICHE, "gouvernance.yml": "instances: []\n", **copy})
    assert [i.path for i in load_projet(root, "p").ignored] == [
        *("p/fiches/01 - Copie.yaml", "p/fiches/02.yml", "p/gouvernance.yml", "p/zones.yaml")
    ]


def test_a_file_that_the_system_refuses_to_look_at_is_an_error_at_the_file(deploy: Deploy) -> None:
    root = deploy({})
    (root / "fiches" / "02.yaml").symlink_to("x" * 300)
    result = ptsm("validate", root)
    assert result.returncode == 1
    assert "Ce fichier ne peut pas être ouvert." in result.stdout
    assert "/fiches/02.yaml:1:1" in result.stdout


@pytest.mark.parametrize("name", [".02.yaml", "._01.yaml", ".git/02.yaml", "modeles/02.yaml"])
def test_a_hidden_file_is_neither_read_nor_reported(deploy: Deploy, name: str) -> None:
    root = deploy({f"fiches/{name}": "\x00"})
    assert [fiche.id for fiche in load_projet(root, "p").fiches] == ["01"]
    assert findings_of(root) == []


def _deny(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    folder.chmod(0)


@pytest.fixture
def damage(deploy: Deploy) -> Iterator[Callable[[str, Callable[[Path], None]], Path]]:
    """Return a function that gives a project one folder of which cannot be opened; its rights come back in the end."""
    damaged: list[Path] = []

    def damage_folder(name: str, comment: Callable[[Path], None]) -> Path:
        root = deploy({"fiches/02.yaml": FICHE})
        (root / name).rename(root / "ailleurs") if (root / name).exists() else None
        comment(root / name)
        damaged.append(root / name)
        return root

    yield damage_folder
    for folder in damaged:
        if folder.is_dir():
            folder.chmod(0o755)


@pytest.mark.parametrize("name", ["fiches", "gouvernance"])
@pytest.mark.parametrize(
    "comment",
    [
        pytest.param(_deny, marks=pytest.mark.skipif(os.getuid() == 0, reason="root opens every folder")),
        Path.touch,
        lambda path: path.symlink_to("nulle-part"),
    ],
    ids=["sans droits", "fichier", "lien"],
)
def test_a_folder_that_cannot_be_opened_is_an_error_at_the_folder(
    damage: Callable[[str, Callable[[Path], None]], Path], name: str, comment: Callable[[Path], None]
) -> None:
    result = ptsm("validate", damage(name, comment))
    assert result.returncode == 1
    assert "Ce dossier ne peut pas être ouvert." in result.stdout
    assert f"/{name}:1:1" in result.stdout


def test_numbers_are_in_order_whatever_their_length_and_digits() -> None:
    in_order = ["2", "10", "017", "17 bis", "1" * 5_000, "2" * 5_000, "፩"]
    assert sorted(set(in_order), key=numero_sort_key) == in_order
    assert numero_sort_key("٣") == numero_sort_key("3") == numero_sort_key("03")


@pytest.mark.parametrize(
    ("numero", "bare"),
    [
        ("N°1", "1"),
        (" n° 17 bis ", "17 bis"),
        ("la fiche-action n°O1", "O1"),
        ("Fiche 1.2", "1.2"),
        ("numéro 3", "3"),
        ("num\u00e9ro3", "3"),
        ("nº.4", "4"),
        ("1", None),
        ("Fiche", None),
        ("n°", None),
        ("fiche n°ABCD1", None),
    ],
)
def test_the_words_printed_before_a_number_are_told_from_it(numero: str, bare: str | None) -> None:
    assert without_mark(numero) == bare


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("17 bis", "17bis", True),
        ("17 bis", "La fiche action n° 17 BIS", True),
        ("fiche-action 3", "003", True),
        ("numéro 3", "n°3", True),
        ("n 3", "3", False),
        ("1.1", "11", False),
        ("fiche", "", False),
        ("n°O1", "O1", False),
        ("n°", "", False),
    ],
)
def test_two_numbers_are_one_whatever_is_written_before_them(one: str, other: str, *, same: bool) -> None:
    assert (numero_key(one) == numero_key(other)) is same
