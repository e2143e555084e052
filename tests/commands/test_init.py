"""`ptsm init` and `ptsm schema`: a project to begin with, and what an editor needs to help writing it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from blanks import joined
from command import ptsm
from jsonschema import Draft202012Validator
from repository import EXAMPLES, ROOT, TERRITORIES
from ruamel.yaml import YAML
from sampling import some
from small_projet import fiche, write_projet

from ptsm_cli.editing.renewal import identifier_after
from ptsm_cli.editing.scaffold import examples, new_projet
from ptsm_cli.model.schemas import FILES, MODELS, schema
from ptsm_cli.projet.completion import PARENTS, REFERENCES
from ptsm_cli.projet.load import Named, load_projet

SKELETON = {
    ".editorconfig",
    ".gitattributes",
    ".github/workflows/ptsm.yml",
    ".gitignore",
    ".gitlab-ci.yml",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    *(f".vscode/ptsm/{name}.schema.json" for name in MODELS),
    "acteurs.yaml",
    "fiches/01-premiere-action.yaml",
    "glossaire.yaml",
    "gouvernance/instances.yaml",
    "ptsm.yaml",
    "territoire.yaml",
}


def files_in(folder: Path) -> dict[str, bytes]:
    """Return what each file of a folder holds."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a project that has just begun, which no test changes."""
    folder = tmp_path_factory.mktemp("debut")
    assert ptsm("init", "Mon PTSM", folder=folder).returncode == 0
    return folder / "Mon PTSM"


@pytest.fixture
def begun(model: Path, tmp_path: Path) -> Path:
    """Return a copy of it, to be changed."""
    return shutil.copytree(model, tmp_path / "Mon PTSM")


def test_a_project_that_begins_is_valid_in_form_and_printable(begun: Path) -> None:
    assert set(files_in(begun)) == SKELETON
    report = json.loads(ptsm("validate", begun, "--format", "json").stdout)
    assert report["summary"]["erreur"] == 0
    assert ptsm("fmt", begun, "--check").returncode == 0
    assert ptsm("render", begun, "--output", begun / "rendu").returncode == 0
    assert "id: mon-ptsm\n" in (begun / "territoire.yaml").read_text(encoding="utf-8")


def test_each_commented_line_of_a_beginning_is_good_once_its_sign_is_gone(tmp_path: Path) -> None:
    texts = {
        file.path.relative_to(tmp_path).as_posix(): re.sub(
            r"(?m)^( *)# ( *(?:- )?\w+:(?: .*)?| *- .*)$", r"\1\2", file.text
        ).encode()
        for file in new_projet(tmp_path, None)
        if file.path.suffix == ".yaml" and ".github" not in file.path.parts
    }
    assert b"    alias:" in texts["acteurs.yaml"]
    assert load_projet(tmp_path, "essai", Named(texts=texts, only=True)).faults == ()


def test_its_ci_installs_this_version_and_pins_what_it_runs(begun: Path) -> None:
    workflow = (begun / ".github/workflows/ptsm.yml").read_text(encoding="utf-8")
    steps = YAML(typ="safe", pure=True).load(workflow)["jobs"]["ptsm"]["steps"]
    assert [step["run"] for step in steps if "run" in step] == [
        'python -m pip install "ptsm-cli>=0.1.0"',
        "ptsm validate --format github",
        "ptsm render --output rendu",
    ]
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"]) for step in steps if "uses" in step)


def test_its_editor_settings_name_the_schemas_that_are_there(begun: Path) -> None:
    settings = json.loads((begun / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert settings == {f".vscode/ptsm/{name}.schema.json": pattern for name, pattern in FILES.items()}
    assert [path for path in settings if not (begun / path).is_file()] == []


@pytest.mark.parametrize(("name", "identifier"), [("PTSM du Val", "ptsm-du-val"), ("…", "territoire")])
def test_a_project_is_called_as_its_folder(tmp_path: Path, name: str, identifier: str) -> None:
    assert f"id: {identifier}\n" in new_projet(tmp_path / name, None)[-1].text
    assert identifier_after(load_projet(EXAMPLES / "mayenne-53", "mayenne-53"), tmp_path / name) == identifier


def test_the_editor_of_a_beginning_proposes_what_its_files_declare(begun: Path) -> None:
    read = json.loads((begun / ".vscode/ptsm/fiche.schema.json").read_text(encoding="utf-8"))
    groupes = load_projet(begun, "essai").groupes
    assert proposed(read["properties"]["groupe"]) == set(groupes)
    assert groupes


def test_the_examples_are_in_order() -> None:
    assert list(examples()) == [*sorted(TERRITORIES), "val-d-exemple"]


def test_what_a_beginning_is_does_not_depend_on_what_is_there(tmp_path: Path) -> None:
    before = new_projet(tmp_path, None)
    (tmp_path / "fiches").mkdir()
    (tmp_path / "fiches/77.yaml").write_text(fiche("77"), encoding="utf-8")
    assert new_projet(tmp_path, None) == before


def test_what_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("secret\n", encoding="utf-8")
    done = ptsm("init", folder=tmp_path)
    assert "Gardé : .gitignore" in joined(done.stdout)
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "secret\n"


@pytest.mark.parametrize("where", ["", "fiches", "neuf/encore"])
def test_no_project_begins_in_another(begun: Path, where: str) -> None:
    before = files_in(begun)
    done = ptsm("init", begun / where)
    assert done.returncode == 2
    assert "projet" in done.stderr
    assert files_in(begun) == before


@pytest.mark.parametrize("name", some(TERRITORIES, 1))
def test_an_example_is_copied_as_it_is(tmp_path: Path, name: str) -> None:
    done = ptsm("init", "--example", name, folder=tmp_path)
    assert (done.returncode, joined(done.stdout).partition("Ensuite")[2]) == (
        0,
        f" : « ptsm validate {name} » vérifie la copie, « ptsm render {name} » l'imprime.",
    )
    copied = files_in(tmp_path / name)
    assert {path: text for path, text in copied.items() if not path.startswith(".")} == files_in(EXAMPLES / name)
    assert {path for path in copied if path.startswith(".")} == {path for path in SKELETON if path.startswith(".")}


def test_an_unknown_example_is_near_one(tmp_path: Path) -> None:
    done = ptsm("init", "--example", "mayene", folder=tmp_path)
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "« mayenne-53 »" in joined(done.stderr)


def test_a_later_format_is_refused_by_every_command(begun: Path) -> None:
    (begun / "ptsm.yaml").write_text("format: 2\nautre: clé d'un autre temps\n", encoding="utf-8")
    for command in ("validate", "render", "plan", "links", "agenda", "fmt"):
        done = ptsm(command, begun)
        assert (command, done.returncode) == (command, 2)
        assert "est écrit dans le format 2, et cette version de ptsm ne lit que le format 1." in joined(done.stderr)


def test_schemas_are_those_that_are_published(tmp_path: Path) -> None:
    assert ptsm("schema", folder=tmp_path).returncode == 0
    assert files_in(tmp_path / "schemas") == files_in(ROOT / "schemas")
    linked = (tmp_path / "schemas/ptsm.schema.json").rename(tmp_path / "ailleurs.json")
    (tmp_path / "schemas/ptsm.schema.json").symlink_to(linked)
    assert ptsm("schema", "--check", folder=tmp_path).returncode == 0
    (tmp_path / "schemas/fiche.schema.json").write_text("{}\n", encoding="utf-8")
    done = ptsm("schema", "--check", folder=tmp_path)
    assert done.returncode == 1
    assert "À refaire : schemas/fiche.schema.json" in joined(done.stdout)
    assert (tmp_path / "schemas/fiche.schema.json").read_text(encoding="utf-8") == "{}\n"


def test_schemas_never_go_among_the_sources(begun: Path) -> None:
    before = files_in(begun)
    done = ptsm("schema", "--output", begun / "fiches")
    assert (done.returncode, files_in(begun)) == (2, before)
    assert "parmi les sources du projet" in joined(done.stderr)


@pytest.fixture
def schemas(tmp_path: Path) -> dict[str, dict[str, object]]:
    """Return the schemas that propose the ids of a small project."""
    write_projet(tmp_path, {"01": fiche("1"), "02": fiche("2 bis")})
    assert ptsm("schema", "--projet", "essai", folder=tmp_path).returncode == 0
    folder = tmp_path / "essai/.vscode/ptsm"
    return {name: json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8")) for name in MODELS}


def proposed(node: object) -> set[str]:
    """Return every value that a schema proposes, wherever it is in it: an editor proposes the examples too."""
    if isinstance(node, dict):
        here = {str(value) for key in ("enum", "examples") for value in node.get(key, ()) if value is not None}
        return here.union(*map(proposed, node.values()))
    return set().union(*map(proposed, node)) if isinstance(node, list) else set()


def test_an_editor_proposes_what_the_project_declares(schemas: dict[str, dict[str, object]]) -> None:
    properties = schemas["fiche"]["properties"]
    assert isinstance(properties, dict)
    assert proposed(properties["groupe"]) == {"axe-1", "axe-2"}
    assert proposed(properties["pilotes"]) == {"CHE"}
    assert proposed(properties["vagues"]) >= {"premiere", "seconde"}
    assert proposed(properties["meme_contenu_que"]) == {"1", "2 bis"}


def test_it_forbids_nothing(schemas: dict[str, dict[str, object]]) -> None:
    entry = {"numero": "3", "titre": "Former", "groupe": "autre", "pilotes": ["CHE", "autre"], "vagues": ["autre"]}
    assert list(Draft202012Validator(schemas["fiche"]).iter_errors(entry)) == []


def test_every_reference_is_a_field_of_a_file() -> None:
    contents = [json.loads(schema(name)) for name in MODELS]
    records = {
        name: record.get("properties", {})
        for content in contents
        for name, record in (*content.get("$defs", {}).items(), ("", content))
    }
    fields = {
        field
        for content in contents
        for record in (content, *content.get("$defs", {}).values())
        for field in record.get("properties", {})
    }
    assert set(REFERENCES) <= fields
    assert all("parent" in records[name] for name in PARENTS)
