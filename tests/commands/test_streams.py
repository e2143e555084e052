"""What comes out is UTF-8 and ends well, whatever the locale, the names of files and who reads the output."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from commande import ENVIRONNEMENT, PTSM, installed, ptsm
from deploiement import Deployer

SANS_PILOTE = "numero: 2\ntitre: Prévenir\ngroupe: axe-1\n"

LOCALES = [
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "latin-1"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]
LIGNES = [["--help"], ["validate", "."], ["validate", "nulle part"], ["validate", "-f", "json", "."]]

# A table, a report, an error, bytes of our own: each under a locale of its own, and by « make test-lent » under all.
ENCODINGS = [
    pytest.param(ligne, locale, marks=() if rang == autre else pytest.mark.lent)
    for rang, ligne in enumerate(LIGNES)
    for autre, locale in enumerate(LOCALES)
]


@pytest.mark.parametrize(("ligne", "locale"), ENCODINGS, ids=str)
def test_the_output_is_the_same_whatever_the_encoding_of_the_terminal(
    deployer: Deployer, ligne: list[str], locale: dict[str, str]
) -> None:
    racine = deployer({"fiches/02-prévenir.yaml": SANS_PILOTE})
    ici, la = ptsm(*ligne, dossier=racine), installed(*ligne, dossier=racine, **locale)
    assert (la.returncode, la.stdout, la.stderr) == (ici.returncode, ici.stdout, ici.stderr)
    assert "é" in ici.stdout + ici.stderr


@pytest.mark.parametrize("locale", [LOCALES[1], LOCALES[-1]], ids=str)
def test_texts_are_read_in_utf_8_from_the_standard_input(locale: dict[str, str]) -> None:
    resultat = subprocess.run(
        [PTSM, "echeance", "-f", "json", "-"],
        input="été 2021\nà d\udce9finir\n".encode(errors="surrogateescape"),
        capture_output=True,
        check=True,
        env={**ENVIRONNEMENT, **locale},
    )
    assert [lue["texte"] for lue in json.loads(resultat.stdout)] == ["été 2021", "à d\ufffdfinir"]


@pytest.fixture
def mal_nomme(deployer: Deployer) -> Path:
    """Return a project named in Latin-1, with a fiche named so too."""
    racine = deployer({"fiches/02.yaml": SANS_PILOTE + "pillotes: x\n"})
    (racine / "fiches" / "02.yaml").rename(racine / "fiches" / os.fsdecode(b"\xe9t\xe9.yaml"))
    return racine.rename(racine.with_name(os.fsdecode(b"pr\xe9vention")))


@pytest.mark.parametrize(
    "ligne",
    [
        *(["validate", "-f", forme] for forme in ("text", "json")),
        *(["plan", "-f", forme] for forme in ("text", "md", "html", "csv", "json")),
        *(["links", "-f", forme] for forme in ("text", "json", "mermaid", "dot", "svg")),
        *(["agenda", "-f", forme] for forme in ("text", "md", "json", "ics")),
        ["render", "-o", "rendu"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("territoire", [True, False])
def test_a_name_that_is_not_utf_8_stops_no_command(mal_nomme: Path, ligne: list[str], territoire: bool) -> None:
    if not territoire:  # the project then takes the name of its folder
        (mal_nomme / "territoire.yaml").write_text("- a\n", encoding="utf-8")
    resultat = ptsm(*ligne, mal_nomme, dossier=mal_nomme.parent)
    assert resultat.returncode == (1 if ligne[0] == "validate" else 0), resultat.stderr


@pytest.mark.parametrize("ligne", [["validate"], ["render", "-o", "rendu"]], ids=" ".join)
def test_the_installed_command_takes_such_a_name_too(mal_nomme: Path, ligne: list[str]) -> None:
    ici, la = (run(*ligne, mal_nomme.name, dossier=mal_nomme.parent) for run in (ptsm, installed))
    assert (la.returncode, la.stderr) == (ici.returncode, ici.stderr)
    assert la.stdout.replace("Écrit", "Inchangé") == ici.stdout.replace("Écrit", "Inchangé")


def test_a_finding_on_a_file_whose_name_is_not_utf_8_has_its_place(mal_nomme: Path) -> None:
    resultat = ptsm("validate", "-f", "json", mal_nomme.name, dossier=mal_nomme.parent)
    places = [(c["path"], c["line"]) for c in json.loads(resultat.stdout)["findings"] if c["code"] == "S001"]
    assert places == [("pr\ufffdvention/fiches/\ufffdt\ufffd.yaml", 4)]


def test_a_missing_path_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    resultat = installed("validate", os.fsdecode(b"pr\xe9vu"), dossier=tmp_path)
    assert (resultat.returncode, "pr\ufffdvu\u00a0» n'existe pas" in resultat.stderr) == (2, True)


# One line and its end, one that fills the pipe; the others print by the same two ways.
GRANDES_LIGNES = [
    ["--help"],
    ["echeance", *["2021"] * 5000],
    *(pytest.param(ligne, marks=pytest.mark.lent) for ligne in (["rules"], ["rules", "-f", "json"], ["validate", "."])),
]


@pytest.mark.parametrize("ligne", GRANDES_LIGNES, ids=lambda ligne: " ".join(ligne[:3]))
def test_a_reader_that_leaves_early_is_no_fault(deployer: Deployer, ligne: list[str]) -> None:
    lecture, ecriture = os.pipe()
    os.close(lecture)
    try:
        resultat = subprocess.run(
            [PTSM, *ligne],
            stdout=ecriture,
            stderr=subprocess.PIPE,
            check=False,
            env=ENVIRONNEMENT,
            cwd=deployer({}),
        )
    finally:
        os.close(ecriture)
    assert resultat.returncode == -13  # ended by SIGPIPE: 141 for a shell
    assert resultat.stderr == b""


# Before the application, through a table, through bytes of our own, and without an input either.
FERMEES = [
    "--version",
    "validate .",
    "echeance -f json - <&-",
    *(pytest.param(ligne, marks=pytest.mark.lent) for ligne in ("--help", "validate -f json .", "rules -f md")),
]


@pytest.mark.parametrize("ligne", FERMEES)
def test_a_closed_stream_changes_nothing_but_what_is_shown(deployer: Deployer, ligne: str) -> None:
    resultat = subprocess.run(
        ["/bin/sh", "-c", f"{PTSM} {ligne} >&-"],
        capture_output=True,
        check=False,
        env=ENVIRONNEMENT,
        cwd=deployer({}),
    )
    assert (resultat.returncode, resultat.stderr) == (0, b"")
