"""Write docs/format: one page a JSON output, from its description in scripts/formats and a run of its example.

`python scripts/formats.py` rewrites the pages; `--check` only tells whether they are up to date.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import Any

from generated import keep

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ruamel.yaml import YAML  # noqa: E402 - found from here whatever the current folder
from typer.testing import CliRunner  # noqa: E402 - idem

from ptsm_cli.cli.app import application  # noqa: E402 - idem
from ptsm_cli.common.typography import no_break_spaces  # noqa: E402 - idem

PAGES = ROOT / "docs" / "format"
INDEX = "README.md"
OUTPUTS = ("validate", "links", "plan", "agenda", "status", "diff", "echeance", "rules")
"""The commands that print JSON, in the order of the index."""

_DESCRIPTIONS = ROOT / "scripts" / "formats"
_DRAWN = re.compile(r"(?<=<!-- sorties -->\n).*?(?=<!-- fin des sorties -->)", re.DOTALL)
_CUT = " | head -n "


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an output.

    Attributes:
        kinds: what its value may be: « texte », « jour », « entier », « booléen », « liste », « objet », « null ».
        says: what it says, in French.
    """

    kinds: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Output:
    """What is said of one output.

    Attributes:
        name: its command.
        title: what its page is called.
        purpose: what it is for, in a few words.
        intro: what opens its page.
        example: the command line that the page shows.
        keys: its keys by their paths: `findings[].line` is the key `line` of each object of the list `findings`.
        words: the words that some texts are chosen among, with the sense of each, by the paths of these texts.
    """

    name: str
    title: str
    purpose: str
    intro: str
    example: str
    keys: Mapping[str, Key]
    words: Mapping[str, Mapping[str, str]]


def read(name: str) -> Output:
    """Return what is said of an output."""
    said = _load(name)
    vocabulary = vocabularies()
    return Output(
        name,
        title=no_break_spaces(said["title"]),
        purpose=no_break_spaces(said["purpose"]),
        intro=no_break_spaces(said["intro"]),
        example=said["example"],
        keys={path: _key(*line) for path, key in said["keys"].items() for line in key.items()},
        words={path: vocabulary[words] for path, words in said.get("words", {}).items()},
    )


def vocabularies() -> dict[str, dict[str, str]]:
    """Return the words that texts are chosen among, with the sense of each, by the name of their set."""
    return {
        name: {word: no_break_spaces(sense) for word, sense in words.items()} for name, words in _load("words").items()
    }


def run(command: str) -> str:
    """Return what a command line prints at the root of the repository, or its first lines with `| head -n N`."""
    line, _, cut = command.partition(_CUT)
    with contextlib.chdir(ROOT):
        printed = CliRunner().invoke(application(), shlex.split(line)[1:], catch_exceptions=False).stdout
    return "".join(printed.splitlines(keepends=True)[: int(cut)]) if cut else printed


def pages() -> dict[str, str]:
    """Return the content of each page by file name; of the index, only the table is drawn."""
    outputs = [read(name) for name in OUTPUTS]
    index = (PAGES / INDEX).read_text(encoding="utf-8")
    drawn = _DRAWN.sub(lambda _: "\n".join([*_table(outputs), ""]), index)
    return {INDEX: drawn} | {f"{output.name}.md": "\n".join([*_page(output), ""]) for output in outputs}


def _load(name: str) -> Any:  # noqa: ANN401 - what a YAML file holds
    return YAML(typ="safe").load(_DESCRIPTIONS / f"{name}.yaml")


def _key(kinds: str, says: str) -> Key:
    return Key(tuple(kinds.split(" ou ")), no_break_spaces(says))


def _table(outputs: list[Output]) -> Iterator[str]:
    yield "| sortie | ce qu'elle donne |"
    yield "|---|---|"
    for output in outputs:
        yield f"| [`ptsm {output.name} --format json`]({output.name}.md) | {output.purpose} |"


def _page(output: Output) -> Iterator[str]:
    intro = fill(output.intro, 120, break_long_words=False, break_on_hyphens=False)
    yield from (f"# {output.title}", "", intro, "")
    yield from ("```console", f"$ {output.example}", f"{run(output.example)}```", "")
    yield from ("## Les clés", "", "| clé | valeur | ce qu'elle dit |", "|---|---|---|")
    for path, key in output.keys.items():
        yield f"| `{path}` | {' ou '.join(key.kinds)} | {key.says} |"
    if output.words:
        yield from ("", "## Les mots")
    for words, paths in _by_words(output):
        yield from ("", *_senses(words, paths))


def _by_words(output: Output) -> Iterator[tuple[Mapping[str, str], list[str]]]:
    """Yield each set of words once, with the paths of the texts that are chosen among them."""
    shown: list[Mapping[str, str]] = []
    for words in output.words.values():
        if words not in shown:
            shown.append(words)
            yield words, [path for path, others in output.words.items() if others == words]


def _senses(words: Mapping[str, str], paths: list[str]) -> Iterator[str]:
    yield f"| {', '.join(f'`{path}`' for path in paths)} | sens |"
    yield "|---|---|"
    yield from (f"| `{word}` | {sense} |" for word, sense in words.items())


if __name__ == "__main__":
    sys.exit(keep({PAGES / name: page for name, page in pages().items()}))
