"""Files that a project does not read: those that look like its own are told, with what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import ptsm
from constats import DAY, findings_of, place_of
from deployment import Deploy

from ptsm_cli.check.engine import check
from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.selection import load_selections

FICHE = "numero: 2\ntitre: Former les accueils\ngroupe: axe-1\n"


PLACES = "Les fiches se placent dans « fiches/ », les instances et les réunions dans « gouvernance/ »."


COPY = "Supprimez-le ; s'il faut le lire, donnez-lui un nom comme « 01.yaml »."


@pytest.mark.parametrize(
    ("name", "shown", "hint"),
    [
        ("fiches/02.txt", "fiches/02.txt", "Renommez-le « 02.yaml »."),
        ("fiches/02.yaml.txt", "fiches/02.yaml.txt", "Renommez-le « 02.yaml »."),
        ("fiches/02.yml", "fiches/02.yml", "Renommez-le « 02.yaml »."),
        ("fiches/02.YAML", "fiches/02.YAML", "Renommez-le « 02.yaml »."),
        ("fiches/02.ymal", "fiches/02.ymal", "Renommez-le « 02.yaml »."),
        ("fiches/02", "fiches/02", "Renommez-le « 02.yaml »."),
        *((f"fiches/02{end}", f"fiches/02{end}", "Renommez-le « 02.yaml ».") for end in (",yaml", "_yml", ". yaml")),
        *((f"fiches/02{end}", f"fiches/02{end}", "Renommez-le « 02.yaml ».") for end in (".yaml.yml", ".yaml ")),
        (
            "fiches/01.yml",
            "fiches/01.yml",
            "Il y a déjà « 01.yaml » : reportez-y ce qui manque, puis supprimez ce fichier.",
        ),
        ("gouvernance/copil.YML", "gouvernance/copil.YML", "Renommez-le « copil.yaml »."),
        ("glossaire.yml", "glossaire.yml", "Renommez-le « glossaire.yaml »."),
        ("Glossaire.yaml", "Glossaire.yaml", "Renommez-le « glossaire.yaml »."),
        ("glossaires.yaml", "glossaires.yaml", "Renommez-le « glossaire.yaml »."),
        ("glossaire.txt", "glossaire.txt", "Renommez-le « glossaire.yaml »."),
        (
            "territoire.yml",
            "territoire.yml",
            "Il y a déjà « territoire.yaml » : reportez-y ce qui manque, puis supprimez ce fichier.",
        ),
        ("fiche-02.yaml", "fiche-02.yaml", PLACES),
        ("outil.yml", "outil.yml", PLACES),
        ("gouvernance.yaml", "gouvernance.yaml", "Placez ce fichier directement dans « gouvernance/ »."),
        ("fiches/axe-1/02.yaml", "fiches/axe-1/02.yaml", "Placez ce fichier directement dans « fiches/ »."),
        ("archives/02.yaml", "archives/02.yaml", PLACES),
        ("gouvernances/copil.yaml", "gouvernances", "Renommez-le « gouvernance »."),
        ("Gouvernance/copil.yaml", "Gouvernance", "Renommez-le « gouvernance »."),
        (
            "Fiches/02.yaml",
            "Fiches",
            "Il y a déjà « fiches » : reportez-y ce qui manque, puis supprimez ce dossier.",
        ),
        (
            "fiche/02.yaml",
            "fiche",
            "Il y a déjà « fiches » : reportez-y ce qui manque, puis supprimez ce dossier.",
        ),
        ("Modeles/livret/livret.html.j2", "Modeles", "Renommez-le « modeles »."),
        ("modèles/livret.css", "modèles", "Renommez-le « modeles »."),
        (
            "modeles/livret/livret.md.j2.txt",
            "modeles/livret/livret.md.j2.txt",
            "Renommez-le « livret.md.j2 ».",
        ),
        ("fiches/~$01.yaml", "fiches/~$01.yaml", COPY),
        ("fiches/01.yaml.bak", "fiches/01.yaml.bak", COPY),
        ("fiches/01.yaml~", "fiches/01.yaml~", COPY),
        ("fiches/01.bak", "fiches/01.bak", COPY),
        ("acteurs.yaml.orig", "acteurs.yaml.orig", COPY),
    ],
)
def test_what_looks_like_a_file_of_the_project_is_told_with_what_to_do(
    deploy: Deploy, name: str, shown: str, hint: str
) -> None:
    root = deploy({name: FICHE})
    report = check(load_selections([root]), DAY)
    [finding] = report.findings
    assert (finding.code, place_of(finding, root), finding.hint) == ("S005", (shown, 1, 1), no_break_spaces(hint))
    assert report.file_count == 3


@pytest.mark.parametrize("name", [".", "suivi", "suivi/essai"])
def test_where_to_put_a_file_is_told_from_wherever_the_project_is_read(
    deploy: Deploy, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    root = deploy({"gouvernance/2021/copil.yaml": "instances: []\n", "autre.yaml": FICHE})
    monkeypatch.chdir(root if name == "." else root.parent)
    if name != ".":
        Path(name).parent.mkdir(exist_ok=True)
        root.rename(name)
    hints = [no_break_spaces(hint) for hint in (PLACES, "Placez ce fichier directement dans « gouvernance/ ».")]
    assert [finding.hint for finding in findings_of(Path(name), "S005")] == hints


@pytest.mark.parametrize(
    "name",
    [
        "fiches/LISEZMOI.txt",
        "fiches/notes.md",
        "fiches/~$plan.docx",
        "plan.docx",
        "sources/plan.docx",
        "fiches/sources/plan.pdf",
        "notes.txt",
        "outil.yaml.dist",
        "Makefile",
        "annexes/a.txt",
        "anciens/livret.html.j2",
    ],
)
def test_what_is_no_file_of_a_project_is_left_in_peace(deploy: Deploy, name: str) -> None:
    assert findings_of(deploy({name: "x"})) == []


def test_the_files_of_a_folder_that_nothing_reads_are_one_finding(deploy: Deploy) -> None:
    root = deploy({f"fiches/axe-1/{rank:02}.yaml": FICHE for rank in range(12)})
    [finding] = findings_of(root)
    assert finding.message == no_break_spaces(
        "Ce dossier n'est lu par aucune partie du projet : il contient 12\u00a0fichiers."
    )
    assert finding.hint == no_break_spaces("Placez les fichiers qu'il contient directement dans « fiches/ ».")
    assert [Path(near.location.path).name for near in finding.related] == [f"{rank:02}.yaml" for rank in range(10)]


@pytest.mark.parametrize(
    ("names", "what", "patterns"),
    [
        (("a.docx",), "1\u00a0document (.docx) qui n'est pas lu", '"*.docx"'),
        (
            ("a.docx", "b.docx", "c.PDF", "~$a.docx"),
            "3\u00a0documents (.PDF, .docx) qui ne sont pas lus",
            '"*.PDF", "*.docx"',
        ),
        (("a.ods", "b.csv"), "2\u00a0documents (.csv, .ods) qui ne sont pas lus", '"*.csv", "*.ods"'),
        (
            ("a.xlsx", "b.odt", "c.csv", "d.ods", "e.docx"),
            "5\u00a0documents (.csv, .docx, .ods, .odt, .xlsx) qui ne sont pas lus",
            '"*.csv", "*.docx", "*.ods", "*.odt", "*.xlsx"',
        ),
    ],
)
@pytest.mark.parametrize("folder", ["fiches", "gouvernance"])
def test_the_documents_of_an_office_are_told_once_a_folder(
    deploy: Deploy, folder: str, names: tuple[str, ...], what: str, patterns: str
) -> None:
    files = {f"{folder}/{name}": "x" for name in names}
    root = deploy(files)
    [finding] = findings_of(root)
    assert (finding.code, place_of(finding, root)[0]) == ("S005", folder)
    assert no_break_spaces(what) in finding.message
    assert no_break_spaces(f"« exclure: [{patterns}] »") in (finding.hint or "")
    assert findings_of(deploy({**files, "ptsm.yaml": f"exclure: [{patterns}]\n"})) == []


@pytest.mark.parametrize(
    "files",
    [
        {"fiches/02.yml": FICHE, "fiches/01.yaml": "contexte: Voir la fiche n°2.\n"},
        {"fiches/01.yaml": None, "Fiches/01.yaml": FICHE, "territoire.yaml": "effectif_annonce: 1\n"},
    ],
)
def test_a_file_under_another_name_is_not_missed_twice(deploy: Deploy, files: dict[str, str | None]) -> None:
    root = deploy({})
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        if content is None:
            path.unlink()
            path.parent.rmdir()
        else:
            path.write_text((path.read_text("utf-8") if path.exists() else "") + content, encoding="utf-8")
    assert {finding.code for finding in findings_of(root)} <= {"S005", "L001"}


@pytest.mark.parametrize(
    ("name", "code", "severity"),
    [
        ("fiches/02.yaml", "Y009", "erreur"),
        ("territoire.yaml", "Y009", "erreur"),
        ("acteurs.yaml", "S010", "avertissement"),
        ("glossaire.yaml", "S010", "avertissement"),
        ("ptsm.yaml", "S010", "avertissement"),
        ("gouvernance/copil.yaml", "S010", "avertissement"),
    ],
)
@pytest.mark.parametrize("content", ["", "# à faire\n"])
def test_an_empty_fiche_is_an_error_and_another_empty_file_a_warning(
    deploy: Deploy, name: str, code: str, severity: str, content: str
) -> None:
    found = findings_of(deploy({name: content}), "Y009", "S010")
    assert [(finding.code, str(finding.severity)) for finding in found] == [(code, severity)]


def test_a_file_that_cannot_be_read_is_not_counted_as_checked(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": b"\xff", "fiches/03.yaml": b"#" * 1_100_000})
    assert json.loads(ptsm("validate", root, "--format", "json").stdout)["summary"]["files"] == 3


def test_a_misnamed_folder_tells_its_files_in_order_but_the_hidden_ones(deploy: Deploy) -> None:
    names = ("c.yaml", ".cache", "a.yaml", "b.yaml", ".DS_Store")
    projet = load_projet(deploy({f"fiche/{name}": "numero: 2\n" for name in names}), "projet")
    [entry] = projet.ignored
    assert (entry.path, entry.files) == (
        "projet/fiche",
        ("projet/fiche/a.yaml", "projet/fiche/b.yaml", "projet/fiche/c.yaml"),
    )
