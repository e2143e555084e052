"""What the command line says of itself: its help, its version, and a request that it cannot follow."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from command import COMMAND, ptsm
from small_projet import fiche, write_projet

from ptsm_cli import __version__
from ptsm_cli.cli.days import read_day
from ptsm_cli.cli.formats import choose
from ptsm_cli.cli.help import SECTIONS
from ptsm_cli.cli.options import UsageError
from ptsm_cli.common.errors import UnreadablePathError
from ptsm_cli.common.typography import NBSP, no_break_spaces
from ptsm_cli.projet.selection import load_selections


def test_alone_it_says_what_to_type_first(tmp_path: Path) -> None:
    done = ptsm(folder=tmp_path)
    assert (done.returncode, done.stderr, list(tmp_path.iterdir())) == (0, "", [])
    assert [line.split()[:2] for line in done.stdout.splitlines() if line.startswith("ptsm ")] == [
        ["ptsm", name] for name in ("init", "new", "validate", "plan", "render")
    ]


def test_every_command_is_told_once_by_what_it_serves() -> None:
    told = [name for names in SECTIONS.values() for name in names]
    assert sorted(told) == sorted(COMMAND.commands)  # type: ignore[attr-defined]  # a group has commands


def test_the_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['ptsm', '--version']\n"
        "from ptsm_cli.__main__ import main; main()\n"
        "print(sorted({'pydantic', 'jinja2', 'rich', 'typer'} & sys.modules.keys()))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines() == [f"ptsm {__version__}", "[]"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("mon dossier d'été/", None),
        ("'mon dossier d'été'", "Vouliez-vous dire « mon dossier d'été » ?"),
        ("mon dossier d'été\\", "Vouliez-vous dire « mon dossier d'été » ?"),
        ("mon dossier d'été\"", "Vouliez-vous dire « mon dossier d'été » ?"),
        ("Mon Dossier d’ete", "Vouliez-vous dire « mon dossier d'été » ?"),
        ("mon", "Un chemin qui contient une espace s'écrit entre guillemets : « \"mon dossier d'été\" »."),
        ("mon dossier d'été\\fiches\\01.yaml", "Vouliez-vous dire « mon dossier d'été/fiches/01.yaml » ?"),
        ("mon dossier d'été/fiches/01.yml", "Vouliez-vous dire « mon dossier d'été/fiches/01.yaml » ?"),
        ("mon dossier d'été/fiche/01.yaml", "Vouliez-vous dire « mon dossier d'été/fiches/01.yaml » ?"),
        ("mon dossier d'été/fiches/*.yaml", "Nommez le dossier, dont tous les fichiers sont lus"),
        ("—fiche", "Un traitement de texte a changé ses tirets : écrivez « --fiche »."),
        ("–-fiche", "écrivez « --fiche »."),
        ("note.pdf,mon", "Vérifiez l'orthographe du chemin et le dossier courant."),
        ("note.pdf, note.pdf", "hors des guillemets : note.pdf note.pdf"),
        ("note.pd", "Vérifiez l'orthographe du chemin et le dossier courant."),
        ("ailleurs", "Vérifiez l'orthographe du chemin et le dossier courant."),
    ],
)
def test_a_path_that_leads_to_nothing_is_told_with_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, hint: str | None
) -> None:
    write_projet(tmp_path, {"01": fiche("1", "Former")}, name="mon dossier d'été")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.pdf").write_bytes(b"")
    if hint is None:
        assert load_selections([Path(typed)])
        return
    with pytest.raises(UnreadablePathError) as refused:
        load_selections([Path(typed)])
    assert no_break_spaces(hint) in no_break_spaces(refused.value.hint or "")


@pytest.mark.parametrize("day", ["1er juin 2026", "01/06/2026", "01/06/26", "lundi 1er juin 2026", "2026-06-01"])
def test_a_day_is_given_as_in_a_file(day: str) -> None:
    assert read_day(day) == date(2026, 6, 1)


@pytest.mark.parametrize(
    ("report", "form", "output", "refused"),
    [
        ("plan", "text", "plan.pdf", "--format pdf"),
        ("plan", "csv", "plan.xlsx", "--format csv --output plan.csv"),
        ("plan", "text", "plan.docx", "--format html --output plan.html"),
        ("links", "dot", "liens.svg", "--format svg"),
        ("agenda", "json", "agenda.ics", "--format ics"),
        ("agenda", "text", "agenda.docx", "Choisissez un autre nom."),
        ("plan", "csv", "plan.csv", None),
        ("plan", "csv", "plan.txt", None),
        ("findings", "sarif", "constats.json", None),
        ("findings", "text", "constats.pdf", "Choisissez un autre nom."),
        ("findings", "text", "constats.json", "--format json --output constats.json"),
        ("links", "dot", "liens.pdf", "Choisissez un autre nom."),
        ("links", "svg", "liens.png", "--format svg --output liens.svg"),
        ("plan", "text", "plan.md", "--format md"),
        ("findings", "text", "constats.md", None),
        ("findings", "junit", "constats.xml", None),
        ("plan", "html", "plan.HTM", None),
    ],
)
def test_a_file_bears_the_name_of_its_format(report: str, form: str, output: str, refused: str | None) -> None:
    if refused is None:
        assert choose(report, form, Path(output)) == form
        return
    with pytest.raises(UsageError) as error:
        choose(report, form, Path(output))
    assert refused in (error.value.hint or "")


MEANT = {
    "init": "commencer créer initialiser démarrer",
    "new": "nouveau nouvelle ajouter",
    "validate": "vérifier valider contrôler check",
    "plan": "planning planifier gantt",
    "render": "imprimer rendre éditer print",
    "links": "lien liens",
    "status": "suivi suivre statut état avancement",
    "agenda": "réunion réunions calendrier",
    "diff": "comparer différence différences",
    "renumber": "renuméroter",
    "explain": "expliquer explication",
    "rules": "règle règles",
    "watch": "surveiller veiller",
    "fmt": "formater format mettre-en-forme",
    "render --document bilan": "bilan",
    "--version": "version -v -V",
}


@pytest.mark.parametrize("typed", ["A001 I001", "A001;I001", "A001 + I001"])
def test_rules_that_another_sign_parts_are_given_with_commas(tmp_path: Path, typed: str) -> None:
    done = ptsm("validate", "--ignore", typed, folder=tmp_path)
    assert (done.returncode, "Écrivez A001,I001, sans espace." in done.stderr) == (2, True)


@pytest.mark.parametrize("command", MEANT)
def test_what_is_typed_for_a_command_proposes_it(command: str) -> None:
    hints = {ptsm(word).stderr.splitlines()[1] for word in MEANT[command].split()}
    assert {hint.partition(f"{NBSP}?")[0] for hint in hints} == {f"Vouliez-vous dire «{NBSP}{command}{NBSP}»"}


OPTIONS_MEANT = {
    "plan --help": "aide",
    "plan --from": "depuis debut début du de",
    "plan --to": "jusqu-a jusqu'a jusqu'à jusque fin au",
    "plan --output": "sortie fichier dossier vers outp",
    "plan --date": "jour",
    "plan --step": "pas periode période",
    "plan --format": "forme form",
    "validate --strict": "stricte",
    "render --acteur": "organisation partenaire acteurs",
}


@pytest.mark.parametrize("meant", OPTIONS_MEANT)
def test_what_is_typed_for_an_option_proposes_it(meant: str) -> None:
    command, option = meant.split()
    hints = {ptsm(command, f"--{word}").stderr.splitlines()[1] for word in OPTIONS_MEANT[meant].split()}
    assert {hint.partition(f"{NBSP}?")[0] for hint in hints} == {f"Vouliez-vous dire «{NBSP}{option}{NBSP}»"}


INSTEAD = {
    ("plan", "text"): {
        "html": "doc docx docm odt rtf pps ppt pptx odp htm html xhtml",
        "csv": "ods xls xlsx xlsm tsv csv",
        "json": "json",
        "md": "md",
        "pdf": "pdf",
        "": "png jpg jpeg gif webp zip 7z gz eml msg dot gv ics mmd sarif svg xml",
    },
    ("links", "text"): {
        "svg": "png jpg jpeg gif webp svg xml",
        "dot": "dot gv",
        "mermaid": "md mmd",
        "json": "json",
        "": "docx zip",
    },
    ("findings", "text"): {"junit": "xml", "sarif": "sarif", "json": "json", "": "pdf csv html"},
    ("agenda", "json"): {"ics": "ics", "json": "json txt", "md": "md", "": "csv html xlsx"},
}
"""The formats to ask for in the place of one, by the suffix of the file that is named."""


@pytest.mark.parametrize(("report", "form"), INSTEAD)
def test_the_format_that_a_name_wants_is_proposed(report: str, form: str) -> None:
    wanted = {suffix: meant for meant, suffixes in INSTEAD[report, form].items() for suffix in suffixes.split()}
    assert {suffix: _instead(report, form, suffix) for suffix in wanted} == wanted


def _instead(report: str, form: str, suffix: str) -> str:
    try:
        return choose(report, form, Path(f"x.{suffix}"))
    except UsageError as refused:
        hint = refused.hint or ""
        return hint.split()[2] if hint.startswith("Ajoutez --format") else ""


PATHS = {
    "": ("validate", "render", "plan", "links", "agenda", "status", "fmt", "watch", "diff", "diff x", "init"),
    "-o": (
        "validate",
        "render",
        "plan",
        "links",
        "agenda",
        "status",
        "diff",
        "echeance 2020",
        "rules",
        "schema",
        "watch",
    ),
    "--renew": ("init",),
    "--projet": ("schema",),
    "--eject": ("render",),
    "--baseline": ("validate",),
}
"""The commands that take a path, by what comes before it."""


@pytest.mark.parametrize("option", PATHS)
def test_no_path_may_be_empty(option: str) -> None:
    lines = [*PATHS[option], *(() if option else ("new fiche x", "new reunion x", "renumber 1 2"))]
    done = {line: ptsm(*line.split(), *option.split(), "") for line in lines}
    said = {line: (end.returncode, "Un des chemins donnés est vide" in end.stderr) for line, end in done.items()}
    assert said == dict.fromkeys(lines, (2, True))


@pytest.mark.parametrize("line", [[], ["plan"], ["new"], ["new", "fiche"]], ids=" ".join)
def test_the_help_has_a_short_name(line: list[str]) -> None:
    assert ptsm(*line, "-h").stdout == ptsm(*line, "--help").stdout


@pytest.mark.parametrize("option", ["--fiche", "--acteur", "--reunion", "--annee", "--revision"])
def test_an_option_that_no_document_reads_is_refused(tmp_path: Path, option: str) -> None:
    root = write_projet(tmp_path, {"loger": "numero: 1\ntitre: Loger\ngroupe: axe-1\n"}).root
    done = ptsm("render", root, option, "2026", "-o", tmp_path / "rendu")
    assert (done.returncode, f"{option} ne change rien" in done.stderr, "--document " in done.stderr) == (2, True, True)
    assert not (tmp_path / "rendu").exists()


def test_nothing_is_mended_where_the_report_has_no_place(tmp_path: Path) -> None:
    wrong = "numero: N°1\ntitre: Loger\ngroupe: axe-1\n"
    root = write_projet(tmp_path, {"loger": wrong}).root
    done = ptsm("validate", root, "--fix", "-o", tmp_path / "constats.docx")
    assert (done.returncode, (root / "fiches/loger.yaml").read_text(encoding="utf-8")) == (2, wrong)
