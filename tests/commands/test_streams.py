"""Encodings, closed streams, orders to a forge: what reads the output changes nothing of what is done."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from command import ENVIRONMENT, PTSM, installed, ptsm
from deployment import Deploy

WITHOUT_PILOTE = "numero: 2\ntitre: Prévenir\ngroupe: axe-1\n"


LOCALES = [
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "latin-1"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


LINES = [["--help"], ["validate", "."], ["validate", "nulle part"], ["validate", "-f", "json", "."]]


# A table, a report, an error, bytes of our own: each under a locale of its own, and by « make test-lent » under all.
ENCODINGS = [
    pytest.param(line, locale, marks=() if rank == other else pytest.mark.lent)
    for rank, line in enumerate(LINES)
    for other, locale in enumerate(LOCALES)
]


@pytest.mark.lent
@pytest.mark.parametrize(("line", "locale"), ENCODINGS, ids=str)
def test_the_output_is_the_same_whatever_the_encoding_of_the_terminal(
    deploy: Deploy, line: list[str], locale: dict[str, str]
) -> None:
    root = deploy({"fiches/02-prévenir.yaml": WITHOUT_PILOTE})
    here, there = ptsm(*line, folder=root), installed(*line, folder=root, **locale)
    assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)
    assert "é" in here.stdout + here.stderr


@pytest.mark.parametrize("locale", [LOCALES[1], LOCALES[-1]], ids=str)
def test_texts_are_read_in_utf_8_from_the_standard_input(locale: dict[str, str]) -> None:
    result = subprocess.run(
        [PTSM, "echeance", "-f", "json", "-"],
        input="été 2021\nà d\udce9finir\n".encode(errors="surrogateescape"),
        capture_output=True,
        check=True,
        env={**ENVIRONMENT, **locale},
    )
    assert [reading["texte"] for reading in json.loads(result.stdout)["echeances"]] == ["été 2021", "à d\ufffdfinir"]


@pytest.fixture
def badly_named(deploy: Deploy) -> Path:
    """Return a project named in Latin-1, with a fiche named so too."""
    root = deploy({"fiches/02.yaml": WITHOUT_PILOTE + "pillotes: x\n"})
    (root / "fiches" / "02.yaml").rename(root / "fiches" / os.fsdecode(b"\xe9t\xe9.yaml"))
    return root.rename(root.with_name(os.fsdecode(b"pr\xe9vention")))


@pytest.mark.parametrize(
    "line",
    [
        *(["validate", "-f", form] for form in ("text", "json")),
        *(["plan", "-f", form] for form in ("text", "md", "html", "csv", "json")),
        *(["links", "-f", form] for form in ("text", "json", "mermaid", "dot", "svg")),
        *(["agenda", "-f", form] for form in ("text", "md", "json", "ics")),
        *(["status", "-f", form] for form in ("text", "md", "csv", "json")),
        ["render", "-o", "rendu"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("territoire", [True, False])
def test_a_name_that_is_not_utf_8_stops_no_command(badly_named: Path, line: list[str], territoire: bool) -> None:
    if not territoire:  # the project then takes the name of its folder
        (badly_named / "territoire.yaml").write_text("- a\n", encoding="utf-8")
    result = ptsm(*line, badly_named, folder=badly_named.parent)
    assert result.returncode == (1 if line[0] == "validate" else 0), result.stderr


@pytest.mark.lent
@pytest.mark.parametrize("line", [["validate"], ["render", "-o", "rendu"]], ids=" ".join)
def test_the_installed_command_takes_such_a_name_too(badly_named: Path, line: list[str]) -> None:
    here, there = (run(*line, badly_named.name, folder=badly_named.parent) for run in (ptsm, installed))
    assert (there.returncode, there.stderr) == (here.returncode, here.stderr)
    assert there.stdout.replace("Écrit", "Inchangé") == here.stdout.replace("Écrit", "Inchangé")


def test_a_finding_on_a_file_whose_name_is_not_utf_8_has_its_place(badly_named: Path) -> None:
    result = ptsm("validate", "-f", "json", badly_named.name, folder=badly_named.parent)
    places = [(c["path"], c["line"]) for c in json.loads(result.stdout)["findings"] if c["code"] == "S001"]
    assert places == [("pr\ufffdvention/fiches/\ufffdt\ufffd.yaml", 4)]


def test_a_missing_path_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    result = installed("validate", os.fsdecode(b"pr\xe9vu"), folder=tmp_path)
    assert (result.returncode, "pr\ufffdvu\u00a0» n'existe pas" in result.stderr) == (2, True)


# One line and its end, one that fills the pipe; the others print by the same two ways.
LONG_LINES = [
    ["--help"],
    ["echeance", *["2021"] * 5000],
    *(pytest.param(line, marks=pytest.mark.lent) for line in (["rules"], ["rules", "-f", "json"], ["validate", "."])),
]


@pytest.mark.parametrize("line", LONG_LINES, ids=lambda line: " ".join(line[:3]))
def test_a_reader_that_leaves_early_is_no_fault(deploy: Deploy, line: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = subprocess.run(
            [PTSM, *line],
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
            env=ENVIRONMENT,
            cwd=deploy({}),
        )
    finally:
        os.close(writing)
    assert result.returncode == -13  # ended by SIGPIPE: 141 for a shell
    assert result.stderr == b""


# Before the application, through a table, through bytes of our own, and without an input either.
CLOSED = [
    "--version",
    "echeance -f json - <&-",
    *(
        pytest.param(line, marks=pytest.mark.lent)
        for line in ("validate .", "--help", "validate -f json .", "rules -f md")
    ),
]


@pytest.mark.parametrize("line", CLOSED)
def test_a_closed_stream_changes_nothing_but_what_is_shown(deploy: Deploy, line: str) -> None:
    result = subprocess.run(
        ["/bin/sh", "-c", f"{PTSM} {line} >&-"],
        capture_output=True,
        check=False,
        env=ENVIRONMENT,
        cwd=deploy({}),
    )
    assert (result.returncode, result.stderr) == (0, b"")


ORDERS = "::error::a\\r::warning::b\\n  ::set-output name=x::y\\n##[error]c ##vso[task.complete]d"
"""What a forge would obey at the start of a line, as a YAML text between quotes."""


FULL_OF_ORDERS = f"""numero: 2
titre: "{ORDERS}"
groupe: axe-1
pilotes: ["{ORDERS}"]
objectifs_operationnels:
  - libelle: "{ORDERS}"
    echeance: "{ORDERS}"
"""


@pytest.mark.parametrize("line", [["validate", "."], ["plan", "."], ["links", "."], ["agenda", "."]], ids=" ".join)
@pytest.mark.parametrize("width", ["20"])
def test_a_forge_takes_no_text_for_an_order(deploy: Deploy, line: list[str], width: str) -> None:
    root = deploy({"fiches/02.yaml": FULL_OF_ORDERS})
    result = ptsm(*line, folder=root, GITHUB_ACTIONS="true", COLUMNS=width)
    assert re.findall(r"(?m)^\s*::|##\[|##vso\[", result.stdout + result.stderr) == []
    elsewhere = ptsm(*line, folder=root, GITHUB_ACTIONS="", CI="", TF_BUILD="", COLUMNS=width)
    assert "".join(result.stdout.split()) == "".join(elsewhere.stdout.split())


@pytest.mark.parametrize("text", ["::error::x", "a\n::error::x", "##[error]x"])
def test_a_forge_takes_no_argument_for_an_order(text: str) -> None:
    for line in (["validate", text], ["echeance", text], ["explain", text], [text]):
        result = ptsm(*line, CI="true")
        assert re.findall(r"(?m)^\s*::|##\[", result.stdout + result.stderr) == []


@pytest.mark.parametrize(
    "line",
    [
        *(["plan", "-f", form] for form in ("text", "md", "html", "json")),
        *(["links", "-f", form] for form in ("text", "json", "mermaid", "dot", "svg")),
        *(["agenda", "-f", form] for form in ("text", "md", "json")),
        *(["status", "-f", form] for form in ("text", "md", "json")),
        ["validate"],
        ["validate", "-f", "json"],
    ],
    ids=" ".join,
)
def test_a_carriage_return_never_goes_out(deploy: Deploy, line: list[str]) -> None:
    fiche = FULL_OF_ORDERS + 'contexte: "un\\rdeux\\r\\ntrois"\n'
    root = deploy({"fiches/02.yaml": fiche, "fiches/a\rb.yaml": fiche.replace("numero: 2", "numero: 3")})
    result = ptsm(*line, folder=root)
    assert "\r" not in result.stdout + result.stderr
    if "json" in line:
        assert "\\r" not in result.stdout.replace("a\\rb", "")


def test_a_carriage_return_goes_in_no_document(deploy: Deploy, tmp_path: Path) -> None:
    root = deploy({"fiches/a\rb.yaml": FULL_OF_ORDERS})
    ptsm("render", root, "--document", "livret,plan,couverture", "--output", tmp_path / "rendu")
    assert len(list((tmp_path / "rendu").iterdir())) == 6
    assert [path.name for path in (tmp_path / "rendu").iterdir() if b"\r" in path.read_bytes()] == []
