"""A project to begin with: a skeleton that says what each file is for, or a copy of an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from ptsm_cli import __version__
from ptsm_cli.common.encoding import encode
from ptsm_cli.common.errors import PtsmError, UnknownValueError
from ptsm_cli.common.files import data_folder, holds
from ptsm_cli.common.french import fold_words
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, did_you_mean, enumeration, guillemets
from ptsm_cli.loading.layout import TERRITOIRE
from ptsm_cli.model.schemas import MODELS, json_text, schema
from ptsm_cli.projet.completion import schema_of
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Projet

SCHEMAS = ".vscode/ptsm"
"""Where, in a project, the schemas are that its editor settings name."""

_FOLLOWED: Final = "val-d-exemple"
"""The fictitious territory that is followed from its adoption to its revision: a folder for each state."""

_ADOPTED, _LAST = "adopte", "revise"
"""The state that its revision starts from, and its last one."""

_SKELETON = Path(__file__).with_name("skeleton")
_DOT = "dot-"
"""What the names of hidden files begin with in the skeleton, where they must stay without effect."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that does not exist yet."""

    path: Path
    shown: str
    """The path as named to the user."""
    text: str

    def is_written(self) -> bool:
        """Tell whether the file is there, with this text."""
        return holds(self.path, encode(self.text))


def examples() -> dict[str, Path]:
    """Return the folders of the examples that can be copied, by name: those published, then the one followed."""
    published = sorted(data_folder("examples").iterdir())
    found = {folder.name: folder for folder in published if (folder / TERRITOIRE).is_file()}
    return {**found, _FOLLOWED: data_folder(_FOLLOWED) / _LAST}


def new_projet(folder: Path, example: str | None) -> list[NewFile]:
    """Return the files of a project to be made in a folder: an example's if one is named, else a skeleton's.

    Editor settings, with the ids that the project declares, and CI files come with both. The file that makes a project
    of the folder is the last one: a beginning that is cut short can begin again.

    Raises:
        PtsmError: the folder holds a project already, is inside one, or the example does not exist.
    """
    _refuse_a_projet(folder)
    if example == _FOLLOWED:
        return _with_settings(folder, dict(_followed()))
    return _with_settings(folder, {} if example is None else _texts(_example(example)))


def _followed() -> Iterator[tuple[str, str]]:
    """Yield the files of the territory that is followed: its last state, and the adopted one in a folder of its own.

    Its revisions start from that folder, which nothing reads as a part of the project.
    """
    states = data_folder(_FOLLOWED)
    for name, text in _texts(states / _LAST).items():
        yield name, text.replace(f"base: ../{_ADOPTED}\n", f"base: {_ADOPTED}\n")
    for name, text in _texts(states / _ADOPTED).items():
        yield f"{_ADOPTED}/{name}", text


def renewed_projet(folder: Path, files: Mapping[str, str]) -> list[NewFile]:
    """Return the files of a project that takes up another one's, by their paths in a folder, with the same settings.

    Raises:
        PtsmError: the folder holds a project already, or is inside one.
    """
    _refuse_a_projet(folder)
    return _with_settings(folder, files)


def _with_settings(folder: Path, given: Mapping[str, str]) -> list[NewFile]:
    """Return files with the settings of editors and CI; the whole skeleton where none is given."""
    files = dict(given)
    for relative, text in _texts(_SKELETON).items():
        name = "/".join(part.replace(_DOT, ".", 1) for part in relative.split("/"))
        if not given or name.startswith("."):
            files[name] = text.replace("{id}", identifier_of(folder)).replace("{version}", __version__)
    texts = {name: encode(text) for name, text in files.items() if name.endswith(".yaml")}
    projet = load_projet(folder, folder.as_posix(), Named(texts=texts, only=True))
    first = [_file(folder, Path(name), text) for name, text in files.items() if name != TERRITOIRE]
    last = _file(folder, Path(TERRITOIRE), files[TERRITOIRE])
    return [*first, *schema_files(folder / SCHEMAS, projet), last]


def schema_files(folder: Path, projet: Projet | None) -> Iterator[NewFile]:
    """Yield the schemas of the files of any project in a folder, with the ids that one project declares if given."""
    for name in MODELS:
        text = schema(name) if projet is None else json_text(schema_of(name, projet))
        yield _file(folder, Path(f"{name}.schema.json"), text)


def _refuse_a_projet(folder: Path) -> None:
    absolute = Path.cwd() / folder
    for place in (absolute, *absolute.parents):
        if (place / TERRITOIRE).exists():
            what = "est déjà un projet" if place == absolute else f"est dans le projet {guillemets(str(place))}"
            raise PtsmError(f"{guillemets(str(folder))} {what}.", hint="Choisissez un autre dossier.")


def _example(name: str) -> Path:
    known = examples()
    if name not in known:
        raise UnknownValueError(
            f"L'exemple {guillemets(name)} n'existe pas.",
            hint=did_you_mean(name, known) or f"Exemples{NBSP}: {enumeration(known)}.",
        )
    return known[name]


def _texts(folder: Path) -> dict[str, str]:
    """Return the text of each file below a folder of ours, by its path in it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def _file(folder: Path, relative: Path, text: str) -> NewFile:
    return NewFile(folder / relative, (folder / relative).as_posix(), text)


def identifier_of(folder: Path) -> str:
    """Return the id of a project that begins in a folder: its name, or a word where it has no letter and no digit."""
    return "-".join(fold_words((Path.cwd() / folder).name)) or "territoire"
