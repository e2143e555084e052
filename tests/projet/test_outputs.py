"""Where a result may be written, and where it would replace a source or stand among them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.common.errors import WriteError
from ptsm_cli.projet.outputs import refuse_outside, refuse_read, refuse_root, refuse_source


def told(refuse: Callable[[], None]) -> str:
    """Return why a result is refused and what to do, nothing where it is not."""
    try:
        refuse()
    except WriteError as error:
        return f"{error.message} {error.hint}".replace("\u00a0", " ")
    return ""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_projet(tmp_path, {"01": fiche("1")}).root


SOURCE = "n'est pas écrit : ce serait un fichier YAML, comme une source. Donnez au résultat une autre extension."
AMONG = "n'est pas écrit : il irait parmi les sources du projet « essai ». Choisissez un autre nom de fichier."
FOLDER = "est un dossier de sources du projet « essai » : les documents s'y mêleraient. "
HOLDS = "est le dossier d'un projet : les documents se mêleraient à ses sources. "
APART = "Choisissez avec --output un dossier à part, comme « rendu »."


@pytest.mark.parametrize(
    ("output", "why"),
    [
        ("plan.md", ""),
        ("plan.yaml", SOURCE),
        ("plan.YML", SOURCE),
        ("plan.yml .", SOURCE),
        ("plan.yaml.md", ""),
        ("essai/plan.md", ""),
        ("essai/rendu/fiches/plan.md", ""),
        ("essai/fiches/plan.md", AMONG),
        ("essai/Fiches/sous/plan.md", AMONG),
        *((f"essai/{folder}/plan.md", AMONG) for folder in ("gouvernance", "suivi", "revisions", "modeles")),
        ("fiches/plan.md", ""),  # of no project
        ("lien/plan.md", AMONG),
        ("vers.md", SOURCE),
        ("boucle/plan.md", ""),
        (f"{'x' * 300}/fiches/plan.md", ""),
    ],
)
def test_a_file_never_goes_among_the_sources(root: Path, output: str, why: str) -> None:
    Path("lien").symlink_to(root / "fiches")
    Path("vers.md").symlink_to(root / "fiches/01.yaml")
    Path("boucle").symlink_to("boucle")
    assert told(lambda: refuse_source(Path(output))) == (f"« {output} » {why}" if why else "")


@pytest.mark.parametrize(
    ("folder", "why"),
    [
        ("rendu", ""),
        ("essai/rendu", ""),
        ("essai/rendu/fiches", ""),
        ("essai", HOLDS),
        ("essai/fiches", FOLDER),
        ("essai/modeles/livret", FOLDER),
        ("lien", FOLDER),
        ("autre/rendu", ""),
        (".", ""),
    ],
)
def test_documents_have_a_folder_of_their_own(root: Path, folder: str, why: str) -> None:
    Path("lien").symlink_to(root / "fiches")
    assert told(lambda: refuse_root(Path(folder))) == (f"« {folder} » {why}{APART}" if why else "")


def test_nothing_is_compared_where_nothing_would_be_replaced(root: Path) -> None:
    read = [str(root / "fiches/01.yaml"), "absent"]
    assert told(lambda: refuse_read([Path("plan.md"), Path("essai")], read)) == ""
    assert "c'est « " in told(lambda: refuse_read([Path("plan.md"), Path("essai/fiches/01.yaml")], read))


@pytest.mark.parametrize(
    ("name", "refused"), [("fiches/02.yaml", False), ("dehors/02.yaml", True), ("../x.yaml", True)]
)
def test_a_source_is_written_in_its_project_alone(root: Path, tmp_path: Path, name: str, *, refused: bool) -> None:
    (tmp_path / "ailleurs").mkdir()
    (root / "dehors").symlink_to(tmp_path / "ailleurs")
    said = told(lambda: refuse_outside(root / name, root))
    assert ("un lien mène hors du projet, ou de son dépôt git. Remplacez le lien" in said) is refused
