"""The reference of the commands is made of their helps, and each option and exit status that it names is real."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import commandes
import pytest
from command import ptsm
from foreign import FOREIGN
from git_repository import Repository
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.cli.errors import IMPOSSIBLE, INTERRUPTED
from ptsm_cli.common.typography import NBSP

COMMANDS = commandes.every_command()
GROUPS = ("", "new")

LINES = {
    "validate -f text --strict --hints --all --date 2026-01-01 essai": 1,
    "validate --quiet --statistics essai": 0,
    "validate --select A001 --ignore L -o rapport.txt essai": 0,
    "validate --base depart essai": 0,
    "validate --base autre essai": 0,
    "validate --base nulle-part essai": 2,
    "validate --baseline reference.json --update-baseline essai": 0,
    "validate --fix --diff essai": 0,
    "validate - --stdin-name essai/territoire.yaml": 0,
    "render --document fiche --fiche 1 --cadre anap -f md -o pages --date 2026-01-01 --no-limit essai": 0,
    "render --document dossier --reunion copil-1 essai": 0,
    "render --document acteurs,annuelle --acteur CHE --annee 2025 -f md essai": 0,
    "render --document revision --revision acte essai": 0,
    "render --document revision --revision autre essai": 2,
    "render --version-git -f md -o pages essai": 0,
    "render --eject gabarits --document fiche": 0,
    "render --list": 0,
    "plan --step annee --from 2025 --to 2026 --fiche 1 -f csv -o plan.csv --no-limit essai": 0,
    "plan --vague premiere --date 2026-01-01 essai": 0,
    "links -f json -o liens.json essai": 0,
    "agenda -f json --from 2025 --to 2026 --instance copil --date 2025-01-01 -o agenda.json --no-limit essai": 0,
    "status -f json --groupe axe-1 --vague premiere --date 2026-01-01 -o etat.json essai": 0,
    "status --pilote CHE essai": 0,
    "completion fish": 0,
    "diff essai --base depart -f json -o diff.json --date 2026-01-01": 0,
    "diff essai autre": 1,
    "init --example mayenne-53 copie": 0,
    "init --renew essai suite --date 2026-01-01": 0,
    "fmt --check essai": 1,
    "fmt --diff --sort essai": 1,
    "fmt - --stdin-name essai/territoire.yaml": 0,
    "renumber 2 12 essai": 0,
    "renumber 2 12 --write essai": 0,
    "schema --projet essai -o schemas": 0,
    "schema --check -o nulle-part": 1,
    "echeance 2021 -f json --horizon 2019/2024 -o echeance.json": 0,
    "explain E003": 0,
    "explain E0003": 2,
    "rules -f json -o regles.json": 0,
    "new fiche Informer essai --groupe axe-1": 0,
    "new reunion copil essai --date 2027-01-15": 0,
    "validate --strict nulle-part": 2,
}
"""Command lines, and their exit statuses."""

UNENDING = {"--render", "--open", "--output", "--date"}
"""The options of `watch`, which does not end; tests/commands/test_watch.py runs it with them."""

ACT = "nature: revision\nintitule: Révision\nbase: depart\n"
GOUVERNANCE = """instances:
  - id: copil
    nom: Comité de pilotage
    type: copil
reunions:
  - id: copil-1
    instance: copil
    date: 2025-09-01
    statut: prevue
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a folder with a small project under git, and another one, like it but for a title."""
    repository = Repository(tmp_path / "essai")
    for name, title in (("essai", "Former"), ("autre", "Informer")):
        territoire = TERRITOIRE.replace("{debut: 2019, fin: 2021}", "{debut: 2019, fin: 2027}")
        write_projet(tmp_path, {"01": fiche("1", title), "02": fiche("2")}, territoire, name, gouvernance=GOUVERNANCE)
    (tmp_path / "essai/revisions").mkdir()
    (tmp_path / "essai/revisions/acte.yaml").write_text(ACT, encoding="utf-8")
    repository.commit()
    repository.git("tag", "depart")
    return tmp_path


def test_the_page_is_up_to_date() -> None:
    assert commandes.PAGE.read_text(encoding="utf-8") == commandes.page(), "make commandes"


@pytest.mark.lent
def test_every_command_line_ends_with_its_status(place: Path) -> None:
    def status(line: str) -> int:
        return ptsm(*shlex.split(line), folder=place, entry=TERRITOIRE).returncode

    assert {line: status(line) for line in LINES} == LINES


def test_every_option_of_every_command_is_in_one_of_them() -> None:
    untold = {
        f"{name} {option.opts[0]}"
        for name, command in COMMANDS.items()
        for option in command.params
        if option.opts[0].startswith("-")
        and not any(line.startswith(f"{name} ") and set(option.opts) & set(line.split()) for line in LINES)
    }
    assert untold == {f"watch {option}" for option in UNENDING}


def test_the_statuses_of_the_page_are_those_of_the_program() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", commandes.HEAD, re.MULTILINE)}
    assert told == {*LINES.values(), IMPOSSIBLE, INTERRUPTED}


@pytest.mark.parametrize("name", [*GROUPS, *COMMANDS])
def test_a_help_speaks_french_only(name: str) -> None:
    done = ptsm(*name.split(), "--help")
    words = set(re.findall(r"(?<![\w./-])[a-z]+:?", done.stdout.casefold()))
    assert (done.returncode, done.stderr, words & FOREIGN) == (0, "", set())
    assert f"Usage{NBSP}: ptsm" in done.stdout
    assert "Affiche cette aide." in done.stdout
