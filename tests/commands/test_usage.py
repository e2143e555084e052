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
from ptsm_cli.cli.formats import choose
from ptsm_cli.cli.help import SECTIONS
from ptsm_cli.cli.options import UsageError, read_day
from ptsm_cli.common.errors import UnreadablePathError
from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.projet.selection import load_selections


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["validate", "nulle-part"], "nulle-part\u00a0» n'existe pas"),
        (["validate", "--format", "txt"], "Vouliez-vous dire «\u00a0text\u00a0»"),
        (["validate", ""], "Un des chemins donnés est vide"),
        (["render", "--output", ""], "Un des chemins donnés est vide"),
        (["validate", "x" * 300], "son nom est trop long"),
        *(
            (["validate", "--date", day], f"{day}\u00a0» n'est pas une date")
            for day in ("hier", "20210630", "2021-W26-3", "2021-6-30", "2021-06-31", "")
        ),
        *((["validate", "--date", day], "n'est pas un seul jour") for day in ("juin 2026", "2026", "2026-S1")),
        (["render", "-o", "livret.pdf"], "Écrivez --output livret --format pdf"),
        (["render", "bilan"], "Écrivez ptsm render --document bilan"),
        (["render", "-o", "livret.docx"], "--output attend un dossier"),
        *((["render", "--annee", year], f"{year}\u00a0» n'est pas une année") for year in ("abc", "", "-1", "2,5")),
        (["plan", "-f"], "«\u00a0ptsm plan --help\u00a0»"),
        (["validate", "--formt", "json"], "--formt\u00a0» n'existe pas"),
        (["agenda", "--t", "x"], "Vouliez-vous dire «\u00a0--date\u00a0» ou «\u00a0--to\u00a0»"),
        (["validate", "--format"], "--format\u00a0» attend une valeur"),
        (["validat"], "Vouliez-vous dire «\u00a0validate\u00a0»"),
        (["Vérifier"], "Vouliez-vous dire «\u00a0validate\u00a0»"),
        (["planning", "essai"], "Vouliez-vous dire «\u00a0plan\u00a0»"),
        (["livret"], "Vouliez-vous dire «\u00a0render --document livret\u00a0»"),
        (["aide"], "n'existe pas. «\u00a0ptsm --help\u00a0» liste les commandes."),
        (["explain"], "il manque"),
        (["explain", "E03"], "Vouliez-vous dire"),
        (["explain", "E003", "E004"], "est de trop"),
        (["watch", "--render", "agenda"], "Valeurs possibles : acteurs"),
        (["validate", "."], "il y manque un fichier territoire.yaml"),
    ],
)
def test_an_impossible_command_is_explained_in_french(tmp_path: Path, arguments: list[str], said: str) -> None:
    result = ptsm(*arguments, folder=tmp_path)
    assert result.returncode == 2
    assert said in result.stderr.replace("\n", " ")
    assert not any(word in result.stderr for word in ("Traceback", "Error", "Usage:", "Try", "No such"))


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
        ("ailleurs", "Vérifiez l'orthographe du chemin et le dossier courant."),
    ],
)
def test_a_path_that_leads_to_nothing_is_told_with_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, hint: str | None
) -> None:
    write_projet(tmp_path, {"01": fiche("1", "Former")}, name="mon dossier d'été")
    monkeypatch.chdir(tmp_path)
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
