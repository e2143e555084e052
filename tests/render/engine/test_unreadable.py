"""A template that cannot be read says why, each time in its own words."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from odd_files import to_itself
from small_projet import fiche, write_projet

from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    return write_projet(tmp_path, {"01": fiche("1")})


def said(projet: Projet) -> str:
    """Return what stops the livret."""
    with pytest.raises(DocumentTemplateError) as raised:
        render(Request((projet,)), "livret", ["md"])
    return raised.value.message.replace("\u00a0", " ")


def leads(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.write_bytes(b"\xff\xfe"), "il n'est pas enregistré en UTF-8"),
        (lambda path: path.write_bytes("été".encode("latin-1")), "il n'est pas enregistré en UTF-8"),
        (lambda path: path.write_bytes(b"x" * (1024 * 1024 + 1)), "il dépasse 1 Mio"),
        (to_itself, "c'est un lien qui mène à lui-même"),
        (leads("absent.md.j2"), "c'est un lien vers un fichier qui n'existe pas"),
        (leads("/etc/hostname"), "c'est un lien vers un fichier qui n'est pas un de vos gabarits"),
        (leads("../territoire.yaml"), "c'est un lien vers un fichier qui n'est pas un de vos gabarits"),
        (os.mkfifo, "ce n'est pas un fichier"),
    ],
)
def test_a_template_that_cannot_be_read_says_why(projet: Projet, make: Callable[[Path], None], why: str) -> None:
    (projet.root / "modeles").mkdir()
    make(projet.root / "modeles" / "livret.md.j2")
    assert said(projet) == f"essai/modeles/livret.md.j2 ne peut pas être lu : {why}."


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (to_itself, "c'est un lien qui mène à lui-même"),
        (leads("absent"), "c'est un lien vers un fichier qui n'existe pas"),
        (lambda path: path.write_text(""), "ce n'est pas un dossier"),
    ],
)
def test_a_folder_of_templates_that_cannot_be_read_says_why(
    projet: Projet, make: Callable[[Path], None], why: str
) -> None:
    make(projet.root / "modeles")
    assert said(projet) == f"essai/modeles ne peut pas être lu : {why}."


def test_a_template_that_another_includes_says_why_and_where(projet: Projet) -> None:
    (projet.root / "modeles").mkdir()
    (projet.root / "modeles" / "livret.md.j2").write_text("\n{% include 'pied.md.j2' %}")
    (projet.root / "modeles" / "pied.md.j2").write_bytes(b"\xff")
    assert said(projet) == (
        "essai/modeles/livret.md.j2, ligne 2 : essai/modeles/pied.md.j2 ne peut pas être lu : "
        "il n'est pas enregistré en UTF-8."
    )


def test_a_template_of_the_greatest_size_is_read(projet: Projet) -> None:
    (projet.root / "modeles").mkdir()
    (projet.root / "modeles" / "livret.md.j2").write_bytes("\ufeff{# ".encode() + b"x" * (1024 * 1024 - 9) + b" #}")
    assert render(Request((projet,)), "livret", ["md"]) == {"md": "\n"}


NESTED = "des blocs ou des parenthèses y sont imbriqués trop profondément"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("\n{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", 2),
        ("\n{{ " + "[" * 3000 + "]" * 3000 + " }}", 2),
        ("\n\n{{ 1" + " | string" * 3000 + " }}", 3),
        ("{% for i in groupes %}\n" * 30 + "{% endfor %}" * 30, 30),
        ("{% if 1 %}\n" * 200 + "{% endif %}" * 200, 200),
    ],
)
def test_a_template_too_nested_says_where(projet: Projet, content: str, line: int) -> None:
    (projet.root / "modeles").mkdir()
    (projet.root / "modeles" / "livret.md.j2").write_text(content)
    assert said(projet) == f"essai/modeles/livret.md.j2, ligne {line} : {NESTED}."
