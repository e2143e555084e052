"""The pages of docs/format are true: every key that the program prints is there, no other, as it is described."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from shutil import copytree
from typing import get_args

import formats
import pytest
from command import ptsm
from deployment import write_exemple
from repository import DATA, EXAMPLES, MAYENNE, ROOT

from ptsm_cli.agenda.in_words import STATUSES
from ptsm_cli.agenda.jalons import JalonState
from ptsm_cli.changes.change import ChangeKind, Shift
from ptsm_cli.echeances import Nature
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.citations import TitleMatch
from ptsm_cli.links.link import Origin
from ptsm_cli.links.references import Outcome
from ptsm_cli.model.gouvernance import JalonType
from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.plan import CellState, Step
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.suivi.standing import EcheanceState

Observed = Mapping[str, list[object]]
"""The values that were printed, by the path of their key."""

NAMES = formats.OUTPUTS
OUTPUTS = {name: formats.read(name) for name in NAMES}

DAY = re.compile(r"\d{4}-\d\d-\d\d")

KINDS: dict[str, Callable[[object], bool]] = {
    "texte": lambda value: isinstance(value, str),
    "jour": lambda value: isinstance(value, str) and DAY.fullmatch(value) is not None,
    "entier": lambda value: type(value) is int,
    "nombre": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "booléen": lambda value: isinstance(value, bool),
    "liste": lambda value: isinstance(value, list),
    "objet": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}
"""What a page means when it tells what a value may be."""

RARE = DATA / "rare"
"""A project with what the examples never have: links gone astray, meetings of every sort, a note of follow-up."""

VAL_D_EXEMPLE = DATA / "val-d-exemple"
"""The successive states of a fictitious territory."""

DEADLINES = (
    "dans les 6 mois après l'arrêté",
    "fin 2022",
    "à partir de 2021",
    "avant juillet 2020",
    "vers 2021 (bilan)",
    "dès que possible",
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Observed]:
    """Return what each command prints of the examples, of the projects that the rules refuse and of a rare one."""
    base = tmp_path_factory.mktemp("projets")
    bad = [write_exemple(rule.bad, base / code) for code, rule in all_rules().items()]
    every = (EXAMPLES, DATA / "livret", RARE, *bad)
    near = Path(copytree(VAL_D_EXEMPLE / "adopte", base / "proche"))
    (near / "fiches/05-logement.yaml").rename(near / "fiches/08.yaml")
    (near / "fiches/08.yaml").write_text("numero: 8\ntitre: Accompagner vers un logement\ngroupe: parcours\n", "utf-8")
    runs: tuple[tuple[str | Path, ...], ...] = (
        ("validate", *every, "--date", "2021-06-15"),
        ("links", EXAMPLES, DATA / "livret", RARE),
        ("links", RARE),
        ("plan", *every),
        ("plan", MAYENNE, "--from", "2020", "--to", "2020"),
        ("plan", RARE),
        ("plan", VAL_D_EXEMPLE / "annee-1", "--date", "2025-02-01"),
        ("plan", RARE, "--vague", "premiere"),
        ("plan", RARE, DATA / "livret", "--vague", "premiere"),
        ("agenda", *every, "--date", "2021-06-15"),
        ("agenda", RARE, "--date", "2021-06-15", "--from", "2020", "--to", "2021"),
        ("agenda", VAL_D_EXEMPLE / "annee-1", "--date", "2025-02-01"),
        ("status", VAL_D_EXEMPLE / "annee-1", RARE, DATA / "livret", "--date", "2025-02-01"),
        ("diff", VAL_D_EXEMPLE / "adopte", VAL_D_EXEMPLE / "revise"),
        ("diff", VAL_D_EXEMPLE / "adopte", near),
        ("diff", MAYENNE, EXAMPLES / "artois-audomarois-62"),
        ("echeance", *DEADLINES),
        ("rules",),
    )
    observed: dict[str, dict[str, list[object]]] = {name: defaultdict(list) for name in NAMES}
    for run in runs:
        for path, value in values(json.loads(ptsm(*run, "--format", "json").stdout)):
            observed[str(run[0])][path].append(value)
    return observed


def values(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value of an output with its path; an object of a list is told by its keys alone."""
    if path and not (isinstance(value, dict) and path.endswith("[]")):
        yield path, value
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from values(inside, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for inside in value:
            yield from values(inside, f"{path}[]")


@pytest.mark.lent
@pytest.mark.parametrize("name", NAMES)
def test_every_printed_key_is_described(printed: Mapping[str, Observed], name: str) -> None:
    assert sorted(set(printed[name]) - set(OUTPUTS[name].keys)) == [], f"décrivez-les dans scripts/formats/{name}.yaml"


@pytest.mark.lent
@pytest.mark.parametrize("name", NAMES)
def test_every_described_key_is_printed(printed: Mapping[str, Observed], name: str) -> None:
    assert sorted(set(OUTPUTS[name].keys) - set(printed[name])) == [], "aucun projet ne les montre"


@pytest.mark.lent
@pytest.mark.parametrize("name", NAMES)
def test_a_value_is_what_its_page_says(printed: Mapping[str, Observed], name: str) -> None:
    wrong = {
        path: value
        for path, key in OUTPUTS[name].keys.items()
        for value in printed[name][path]
        if not any(KINDS[kind](value) for kind in key.kinds)
    }
    assert wrong == {}


@pytest.mark.lent
@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_page_says_a_value_may_be_is_met(printed: Mapping[str, Observed], name: str) -> None:
    unmet = [
        (path, kind)
        for path, key in OUTPUTS[name].keys.items()
        for kind in key.kinds
        if not any(KINDS[kind](value) for value in printed[name][path])
    ]
    assert unmet == []


@pytest.mark.lent
@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_one_of_its_words(printed: Mapping[str, Observed], name: str) -> None:
    unknown = {
        (path, value)
        for path, words in OUTPUTS[name].words.items()
        for value in printed[name][path]
        if value is not None and value not in words
    }
    assert unknown == set()


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("severity", Severity),
        ("nature", Nature),
        ("pas", Step),
        ("etat", CellState),
        ("origine", Origin),
        ("statut_du_lien", Outcome),
        ("accord_titre", TitleMatch),
        ("statut_de_la_reunion", STATUSES),
        ("type_de_jalon", get_args(JalonType)),
        ("etat_du_jalon", get_args(JalonState)),
        ("etat_de_l_echeance", get_args(EcheanceState)),
        ("etat_de_l_objectif", FOLLOW_UP_STATES),
        ("nature_du_changement", ChangeKind),
        ("glissement", Shift),
    ],
)
def test_the_words_are_those_of_the_program(words: str, source: Iterable[str]) -> None:
    assert list(formats.vocabularies()[words]) == [str(word).replace("_", "-") for word in source]


def test_every_set_of_words_serves() -> None:
    served = [words for output in OUTPUTS.values() for words in output.words.values()]
    assert [name for name, words in formats.vocabularies().items() if words not in served] == []


def test_every_command_that_prints_json_has_its_page() -> None:
    folders = {module.parent.name for module in (ROOT / "ptsm_cli" / "report").glob("*/json.py")}
    assert folders == {name.replace("validate", "findings") for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_example_is_what_the_program_prints(name: str) -> None:
    shown = re.search(r"```console\n\$ (.*?)\n(.*?)```", (formats.PAGES / f"{name}.md").read_text("utf-8"), re.DOTALL)
    assert shown
    command, output = shown.groups()
    assert output == formats.run(command)


def test_the_pages_are_up_to_date() -> None:
    published = {path.name: path.read_text(encoding="utf-8") for path in formats.PAGES.iterdir()}
    made = formats.pages()
    stale = [name for name in sorted({*published, *made}) if published.get(name) != made.get(name)]
    assert stale == [], "régénérez les pages : make formats"


def test_columns_count_characters(tmp_path: Path) -> None:
    text = 'numero: 1\ntitre: Ouvrir\ngroupe: adultes\ncontexte: "🙂 Déjà dit par la fiche 7."\n'
    project = copytree(RARE, tmp_path / "projet")
    (project / "fiches" / "adultes-1.yaml").write_text(text, encoding="utf-8")
    [link] = json.loads(ptsm("links", project, "--format", "json").stdout)["liens"]
    line = text.split("\n")[link["line"] - 1]
    assert line[link["column"] - 1 : link["end_column"] - 1] == link["texte"] == "fiche 7"


def test_a_fingerprint_outlives_the_lines_above(tmp_path: Path) -> None:
    project = copytree(RARE, tmp_path / "projet")
    before = fingerprints(project)
    for fiche in (project / "fiches").iterdir():
        fiche.write_text(f"# Relu\n\n{fiche.read_text('utf-8')}", encoding="utf-8")
    assert fingerprints(project) == before != []


def fingerprints(project: Path) -> list[str]:
    report = ptsm("validate", project, "--date", "2021-06-15", "--format", "json").stdout
    return [finding["fingerprint"] for finding in json.loads(report)["findings"]]
