"""What pyproject.toml asks for: bounds with their reasons, every import declared, locks that follow."""

from __future__ import annotations

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from command import ENVIRONMENT, PTSM
from licences import table
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
TABLES = tomllib.loads(PYPROJECT)
ASKED = TABLES["project"]["dependencies"]
EXTRAS = [line for lines in TABLES["project"]["optional-dependencies"].values() for line in lines]
GROUPS = {
    name: [line for line in lines if isinstance(line, str)] for name, lines in TABLES["dependency-groups"].items()
}
LOCKS = {
    "developpement.txt": ASKED + EXTRAS + GROUPS["tests"] + GROUPS["construction"] + GROUPS["dev"],
    "bench.txt": ASKED + GROUPS["bench"],
    "minimales.txt": ASKED + GROUPS["tests"] + GROUPS["construction"],
    "execution.txt": ASKED,
    "publication.txt": GROUPS["publication"] + GROUPS["construction"],
    "installation.txt": GROUPS["installation"],
    "integrations.txt": GROUPS["integrations"],
}
LOWER, UPPER = {">=", "==", "~="}, {"<", "<=", "==", "~="}


def reasons(asked: str) -> list[str]:
    """Return the comments of a dependency: on its line, and on those just above."""
    lines = PYPROJECT.splitlines()
    rank = next(rank for rank, line in enumerate(lines) if f'"{asked}",' in line)
    found = [lines[rank].partition(f'"{asked}",')[2]]
    while lines[rank := rank - 1].lstrip().startswith("#"):
        found.append(lines[rank])
    return [text for line in found if (text := line.partition("#")[2].strip())]


def floor(asked: str) -> Version:
    """Return the oldest version that a dependency accepts."""
    return max(Version(bound.version) for bound in Requirement(asked).specifier if bound.operator in LOWER)


def pins(lock: str) -> dict[str, Version]:
    """Return the version that a lock gives to each package."""
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    return {canonicalize_name(name): Version(version) for name, version in re.findall(r"(?m)^(\S+)==(\S+)", text)}


def third_party_imports() -> Iterator[tuple[str, str]]:
    """Yield each module of the product with what it imports from elsewhere than itself and the standard library."""
    for path in sorted((ROOT / "ptsm_cli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (
                (path.name, name)
                for name in names
                if name.partition(".")[0] not in {*sys.stdlib_module_names, "ptsm_cli"}
            )


def distributions(name: str) -> set[str]:
    """Return the packages that a dotted name may come from; several share the folder `ruamel`."""
    top = name.partition(".")[0]
    return {canonicalize_name(owner) for owner in installed_packages().get(top, [top])}


@cache
def installed_packages() -> Mapping[str, list[str]]:
    """Return the packages that hold each module that can be imported; looking for them is long."""
    return packages_distributions()


@pytest.mark.parametrize("asked", ASKED + EXTRAS)
def test_a_dependency_of_the_product_has_a_floor_and_a_ceiling(asked: str) -> None:
    operators = {bound.operator for bound in Requirement(asked).specifier}
    assert (bool(operators & LOWER), bool(operators & UPPER)) == (True, True)


@pytest.mark.parametrize("asked", [line for lines in GROUPS.values() for line in lines])
def test_a_tool_has_a_floor(asked: str) -> None:
    assert {bound.operator for bound in Requirement(asked).specifier} & LOWER


@pytest.mark.parametrize("asked", [*ASKED, *EXTRAS, *(line for lines in GROUPS.values() for line in lines)])
def test_a_dependency_has_its_reason(asked: str) -> None:
    assert reasons(asked)


@pytest.mark.lent
def test_what_the_product_imports_is_declared() -> None:
    declared = {canonicalize_name(Requirement(asked).name) for asked in ASKED + EXTRAS}
    imported = dict.fromkeys(third_party_imports())
    assert {name.partition(".")[0] for _, name in imported} >= {"typer", "pydantic", "rich", "jinja2"}
    assert [found for found in imported if not distributions(found[1]) & declared] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_gives_what_is_asked_for(lock: str) -> None:
    locked = pins(lock)
    asked = [Requirement(line) for line in LOCKS[lock]]
    assert [str(one) for one in asked if not one.specifier.contains(locked[canonicalize_name(one.name)])] == []


def test_the_lowest_versions_are_the_floors() -> None:
    locked = pins("minimales.txt")
    named = {canonicalize_name(Requirement(asked).name): floor(asked) for asked in LOCKS["minimales.txt"]}
    assert {name: locked[name] for name in named} == named


@pytest.mark.parametrize("lock", ["bench.txt", "execution.txt"])
def test_what_is_measured_and_published_is_what_the_tests_ran_with(lock: str) -> None:
    tested, measured = pins("developpement.txt"), pins(lock)
    assert {name: measured[name] for name in tested.keys() & measured.keys()} == {
        name: tested[name] for name in tested.keys() & measured.keys()
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_every_file_of_a_lock_has_its_hash(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    blocks = re.split(r"(?m)^(?=\S+==)", text)[1:]
    assert [block.partition("\n")[0] for block in blocks if "--hash=sha256:" not in block] == []


def installs() -> Iterator[str]:
    """Yield what is installed by `make`, by the workflow and by what runs before a change lands."""
    for path in (ROOT / "Makefile", ROOT / ".ci" / "run", *(ROOT / ".github" / "workflows").iterdir()):
        lines = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        yield from (line.strip() for line in lines if re.search(r"pip (?:\S+ \S+ )?install", line))


def test_what_the_forge_installs_is_checked_by_its_hash() -> None:
    from_elsewhere = [line for line in installs() if not {"--require-hashes", "--no-deps"} & {*line.split()}]
    assert [line.partition(" pip install ")[2] for line in from_elsewhere] == [
        "--quiet --editable .",  # for who tries the product, never by the forge
        "--quiet --group tests --editable .",  # the newest versions, which no lock knows yet
        "--quiet uv",  # for who writes the locks
    ]


def test_the_licences_of_an_inventory_make_a_table() -> None:
    components = [
        {"name": "b", "version": "2", "licenses": [{"license": {"id": "MIT"}}, {"license": {"id": "MIT"}}]},
        {"name": "a", "version": "1", "licenses": [{"expression": "MIT OR ISC"}]},
        {"name": "c", "version": "3", "licenses": [{"license": {"name": "License :: OSI Approved :: BSD License"}}]},
    ]
    rows = ["| a | 1 | MIT OR ISC |", "| b | 2 | MIT |", "| c | 3 | BSD License |"]
    assert table({"components": components}).splitlines()[-3:] == rows


def test_a_licence_that_is_not_said_stops_the_release() -> None:
    with pytest.raises(ValueError, match="licence non dite : a"):
        table({"components": [{"name": "a", "version": "1"}]})


@pytest.mark.lent
@pytest.mark.parametrize("form", ["wheel", "sdist"])
def test_what_is_published_is_built_twice_the_same(tmp_path: Path, form: str) -> None:
    digests = []
    for rank, mask in enumerate((0o022, 0o077)):
        copy = tmp_path / str(rank) / ("ptsm", "un-autre-nom")[rank]
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "dist", "livret"))
        for path in copy.rglob("*"):
            path.chmod(path.stat().st_mode & ~mask)
            os.utime(path, (rank * 10**9, rank * 10**9))
        output = tmp_path / f"dist{rank}"
        build: list[str | Path] = [sys.executable, "-m", "hatchling", "build", "--target", form, "--directory", output]
        subprocess.run(build, cwd=copy, check=True, capture_output=True, umask=mask)
        [built] = output.iterdir()
        digests.append((built.name, hashlib.sha256(built.read_bytes()).hexdigest()))
    assert digests[0] == digests[1]


# What three floors were set for: each test fails, or never ends, with the version just below.

GUARD = 60
"""Seconds after which a run is taken for endless."""

TERRITOIRE = "{id: essai, nom: Essai, sigle: E, groupes: [{id: axe-1, genre: axe, numero: 1, titre: Repérer}]}"
FICHE = """
numero: 1
titre: Former
groupe: axe-1
objectifs_operationnels: [{libelle: "\\u200bhttps://%s.fr", echeance: "2021"}]
"""


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    """Return the folder of a project whose objective is a long word after a sign that takes no room."""
    for folder in ("fiches", "modeles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "territoire.yaml").write_text(TERRITOIRE, encoding="utf-8")
    (tmp_path / "fiches" / "01.yaml").write_text(FICHE % ("é" * 90), encoding="utf-8")
    return tmp_path


def run(*command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command that may never end."""
    environment = {**ENVIRONMENT, **variables}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=GUARD, env=environment)


def test_a_long_word_after_a_sign_without_width_is_cut_to_its_column(projet: Path) -> None:
    assert "https://" in run(PTSM, "plan", projet, COLUMNS="60").stdout


def test_a_template_does_not_reach_the_format_of_a_text_through_a_filter(projet: Path) -> None:
    model = "{{ ('{0.__class__.__init__}' | attr('format'))(garde) }}"
    (projet / "modeles" / "livret.md.j2").write_text(model, encoding="utf-8")
    output = projet / "sortie"
    printed = run(PTSM, "render", projet, "--document", "livret", "--format", "md", "--output", output)
    assert (printed.returncode, output.exists()) == (2, False)


def test_the_pure_parser_ends_on_a_colon_before_a_comma() -> None:
    read = "from ruamel.yaml import YAML; print(len(list(YAML(typ='base', pure=True).parse('---\\n- :,\\n'))))"
    assert run(sys.executable, "-c", read).stdout == "7\n"
