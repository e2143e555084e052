"""VS Code, as its YAML extension sees our schemas: silent on what is right, precise on what is not, and helpful."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import ptsm
from language_server import FOLDER, SERVER, LanguageServer
from repository import TERRITORIES

pytestmark = [
    pytest.mark.lent,
    pytest.mark.skipif(shutil.which("node") is None, reason="node n'est pas sur cette machine"),
]

KEY = re.compile(r"\s*(?:- )?\w+(?=:)")
"""A key at the beginning of a line, after what stands before it."""

SENTENCE = re.compile(r"\n\n(?!Source:|Allowed Values:|Example:)[^\n|]*\w{3}")
"""A description, among the title of the file and what the server writes around."""

BROKEN = {
    "une clé inconnue": ("fiches/99.yaml", 'numero: "1"\ntitre: A\ngroupee: axe\n', 3, "groupee"),
    "une clé qui manque": ("fiches/99.yaml", 'numero: "1"\ngroupe: axe\n', 1, "titre"),
    "un mot refusé": ("fiches/99.yaml", 'numero: "1"\ntitre: A\ngroupe: axe\nniveau: fort\n', 4, "haut"),
    "une forme refusée": ("fiches/99.yaml", 'numero: "1"\ntitre: [A]\ngroupe: axe\n', 2, "string"),
    "une clé inconnue d'un élément": (
        "fiches/99.yaml",
        'numero: "1"\ntitre: A\ngroupe: axe\nindicateurs:\n  - libele: B\n',
        5,
        "libele",
    ),
    "un statut refusé": (
        "gouvernance/autre.yaml",
        "reunions:\n  - id: a\n    instance: copil\n    statut: faite\n",
        4,
        "tenue",
    ),
    "un nombre trop petit": (
        "gouvernance/autre.yaml",
        "instances:\n  - id: copil\n    nom: Comité\n    type: copil\n    minimum: -7\n",
        5,
        "1",
    ),
    "du YAML qui n'en est pas": ("glossaire.yaml", "ARS: [a\nCPAM: b\n", 2, ""),
}


@pytest.fixture
def editor(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[LanguageServer]:
    """Return the editor open on the copy of an example, or on a project that begins."""
    assert SERVER.is_file(), f"make editeur installe le serveur dans {FOLDER}"
    name = getattr(request, "param", None)
    assert ptsm("init", *(["--example", name] if name else []), tmp_path / "projet").returncode == 0
    with LanguageServer(tmp_path / "projet") as server:
        yield server


@pytest.mark.parametrize("editor", [None, *TERRITORIES], indirect=True)
def test_the_editor_has_nothing_to_say_of_a_valid_project(editor: LanguageServer) -> None:
    files = [
        path for path in editor.folder.rglob("*.yaml") if not path.relative_to(editor.folder).parts[0].startswith(".")
    ]
    texts = {path.relative_to(editor.folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
    said = editor.open(texts)
    assert len(texts) > 5
    assert {name: diagnostics for name, diagnostics in said.items() if diagnostics} == {}


@pytest.mark.parametrize(("path", "text", "line", "word"), BROKEN.values(), ids=BROKEN)
def test_the_editor_underlines_what_is_wrong(
    editor: LanguageServer, path: str, text: str, line: int, word: str
) -> None:
    said = editor.open({path: text})[path]
    assert [one for one in said if one.line == line and word in one.message], said


def test_the_editor_completes_keys_and_words(editor: LanguageServer) -> None:
    editor.open({"fiches/99.yaml": 'numero: "1"\ntitre: A\nniveau: \ngroupe: \n\n'})
    assert {"pilotes", "objectifs_operationnels", "indicateurs"} <= editor.complete("fiches/99.yaml", 5, 1)
    assert {"haut", "moyen", "bas"} <= editor.complete("fiches/99.yaml", 3, 9)
    assert "axe-1" in editor.complete("fiches/99.yaml", 4, 9)


def test_the_editor_explains_a_key_in_french(editor: LanguageServer) -> None:
    editor.open({"fiches/99.yaml": 'numero: "1"\ntitre: A\ngroupe: axe-1\n'})
    assert "Titre de la fiche" in editor.hover("fiches/99.yaml", 2, 2)


@pytest.mark.parametrize("editor", ["artois-audomarois-62"], indirect=True)
@pytest.mark.parametrize("files", ["territoire.yaml", "fiches/*.yaml", "gouvernance/*.yaml"])
def test_the_editor_explains_every_key(editor: LanguageServer, files: str) -> None:
    path = min(editor.folder.glob(files))
    name, text = path.relative_to(editor.folder).as_posix(), path.read_text(encoding="utf-8")
    editor.open({name: text})
    keys = {key[0]: (line, key.end()) for line, row in enumerate(text.splitlines(), start=1) if (key := KEY.match(row))}
    shown = {key: editor.hover(name, line, column) for key, (line, column) in keys.items()}
    assert len(shown) > 5
    assert [key for key, said in shown.items() if not SENTENCE.search(said)] == []
