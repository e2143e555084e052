"""Projects drawn at random from the schemas of the models, and what may go wrong in their files."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from from_models import is_text, schema_of
from hostile import HOSTILE
from hypothesis import strategies as st
from signs import STRINGS

from ptsm_cli.model.vocabulary import VOCABULARY

Files = dict[str, bytes]
"""By path inside the project, what each file holds."""

Draw = st.DrawFn

NAMES = ("a", "b", "axe-1", "1", "2", "3", "17 bis", "1.1", "ARS", "copil", "A", "2021", "à définir", "a/1", "essai:2")
PHRASES = (
    *("premier semestre 2021", "2020-S2", "2019 à 2021", "dans les 6 mois après l'arrêté", "tous les ans", "à définir"),
    *("novembre 2020", "2021, puis 2023", "non chiffré", "12 000 €", "14 h 30", "30/06/2020", "2022 ou 2023 (?)"),
    *(
        "voir les fiches 1 à 3",
        "fiche n°2 de l'axe 1",
        "fiche 17 bis",
        "cf. fiche « conseils »",
        "axe 1, fiche 1",
        "P2",
    ),
    *("parcours ado", "l'ARS, la CPAM (CLS) et la MDPH", "M. Dupont", "a", "- un\n- deux", "« un » **deux** <b>", "22"),
)
"""Words that have a meaning for the command: references, deadlines, acronyms, lists."""

_FITTING = {"ge": "minimum", "le": "maximum"}

TEXTS = st.one_of(
    st.sampled_from(NAMES), st.sampled_from(PHRASES), st.sampled_from([*STRINGS.values()]), st.text(max_size=20)
)


@st.composite
def contents(draw: Draw, name: str) -> Any:  # noqa: ANN401 - plain data
    """Draw the content of one kind of file: what is required, and a few of the other keys."""
    whole = schema_of(name)
    return _node(draw, whole, whole.get("$defs", {}), name, 0)


def _node(draw: Draw, node: Mapping[str, Any], defs: Mapping[str, Any], key: str, depth: int) -> Any:  # noqa: ANN401 - idem
    if "$ref" in node:
        return _node(draw, defs[str(node["$ref"]).rpartition("/")[2]], defs, key, depth)
    if "anyOf" in node:
        return _node(draw, draw(st.sampled_from(node["anyOf"])), defs, key, depth)
    if "properties" in node:
        required = node.get("required", [])
        optional = [name for name in node["properties"] if name not in required]
        chosen = (
            draw(st.lists(st.sampled_from(optional), max_size=max(8 - 2 * depth, 1), unique=True)) if optional else []
        )
        return {name: _node(draw, node["properties"][name], defs, name, depth + 1) for name in [*required, *chosen]}
    if isinstance(node.get("additionalProperties"), Mapping):
        names = draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True))
        return {name: _node(draw, node["additionalProperties"], defs, key, depth + 1) for name in names}
    if node.get("type") == "array":
        return [_node(draw, node["items"], defs, key, depth + 1) for _ in range(draw(st.integers(0, 3)))]
    return _leaf(draw, node, key)


def _leaf(draw: Draw, node: Mapping[str, Any], key: str) -> Any:  # noqa: ANN401 - idem
    if is_text(node):
        return draw(st.sampled_from(NAMES) if key in VOCABULARY.names else st.sampled_from(PHRASES))
    if choices := [*node.get("enum", ()), *node.get("examples", ())]:
        return draw(st.sampled_from(choices))
    if node.get("type") == "null":
        return None
    words = [*map(str, range(1, 7)), "2020", "12 000", "0,5", "oui", "non", "a", "non chiffré"]
    return draw(st.sampled_from([word for word in words if re.match(node["pattern"], word)]))


@st.composite
def projets(draw: Draw) -> dict[str, Any]:
    """Draw the content of the files of a project as its models want them, by path."""
    files = {"territoire.yaml": draw(contents("territoire"))}
    fiches = draw(st.integers(0, 3))
    files |= {f"fiches/{rank:02}.yaml": draw(contents("fiche")) for rank in range(fiches)}
    files |= {f"suivi/{rank:02}.yaml": draw(contents("suivi")) for rank in range(draw(st.integers(0, 2)))}
    files |= {f"revisions/{rank}.yaml": draw(contents("revision")) for rank in range(draw(st.integers(0, 1)))}
    others = ("acteurs", "glossaire", "gouvernance", "ptsm")
    for name in draw(st.lists(st.sampled_from(others), max_size=4, unique=True)):
        files["gouvernance/suivi.yaml" if name == "gouvernance" else f"{name}.yaml"] = draw(contents(name))
    return files


@st.composite
def broken_projets(draw: Draw) -> Files:
    """Draw a project and what has happened to it: keys dropped or doubled, values replaced, files renamed or spoilt."""
    contents = draw(projets())
    for _ in range(draw(st.integers(0, 4))):
        _spoil(draw, contents[draw(st.sampled_from(sorted(contents)))])
    files = {path: written(content) for path, content in contents.items()}
    if draw(st.integers(0, 3)) == 0:
        path = draw(st.sampled_from(sorted(files)))
        files[draw(st.sampled_from(["fiches/02.yml", "fiches/1.yaml", "fiches/FICHE 1.yaml", "x.yaml", path]))] = (
            files.pop(path)
        )
    if draw(st.integers(0, 7)) == 0:
        spoilt = draw(st.sampled_from([*HOSTILE.values()]))
        files[draw(st.sampled_from(sorted(files)))] = spoilt.encode() if isinstance(spoilt, str) else spoilt
    return files


class Doubled(dict[str, Any]):
    """A mapping whose first key is written twice."""


def _spoil(draw: Draw, content: Any) -> None:  # noqa: ANN401 - plain data
    """Change something at a random place under a mapping or a list."""
    places = [
        (holder, key)
        for holder in _holders(content)
        for key in (holder if isinstance(holder, dict) else range(len(holder)))
    ]
    if not places:
        return
    holder, key = places[draw(st.integers(0, len(places) - 1))]
    match draw(st.sampled_from(["drop", "text", "list", "mapping", "number", "double", "rename", "swap"])):
        case "drop":
            del holder[key]
        case "text":
            holder[key] = draw(TEXTS)
        case "list":
            holder[key] = [holder[key]]
        case "mapping":
            holder[key] = {draw(TEXTS): holder[key]}
        case "number":
            holder[key] = draw(st.sampled_from([0, -1, 10**20, 1.5, True, None]))
        case "double":
            holder[key] = Doubled({str(key): holder[key]})
        case "rename" if isinstance(holder, dict):
            holder[draw(st.sampled_from(sorted(VOCABULARY.keys)) | TEXTS)] = holder.pop(key)
        case _:
            other, place = places[draw(st.integers(0, len(places) - 1))]
            if _apart(other[place], holder) and _apart(holder[key], other):
                holder[key], other[place] = other[place], holder[key]


def _holders(content: Any) -> list[Any]:  # noqa: ANN401 - idem
    if not isinstance(content, dict | list):
        return []
    values = content.values() if isinstance(content, dict) else content
    return [content, *(holder for value in values for holder in _holders(value))]


def _apart(value: Any, holder: Any) -> bool:  # noqa: ANN401 - idem
    """Tell whether a holder is not inside a value, which would make it hold itself."""
    return all(inner is not holder for inner in _holders(value))


_PLAIN = re.compile(r"[A-Za-zÀ-ÿ][\w '’éàè,«»°.-]*(?<! )")


def written(content: Any) -> bytes:  # noqa: ANN401 - idem
    """Return plain data as a user writes it: blocks, and quotes where they are needed."""
    return "".join(f"{line}\n" for line in _lines(content)).encode(errors="surrogatepass")


def _lines(value: Any) -> list[str]:  # noqa: ANN401 - idem
    if isinstance(value, dict) and value:
        lines: list[str] = []
        for key, inner in value.items():
            below = _lines(inner)
            block = isinstance(inner, dict | list) and inner
            entry = [f"{_scalar(key)}:", *(f"  {line}" for line in below)] if block else [f"{_scalar(key)}: {below[0]}"]
            lines += entry * (2 if isinstance(value, Doubled) else 1)
        return lines
    if isinstance(value, list) and value:
        return [f"{'  ' if rank else '- '}{line}" for inner in value for rank, line in enumerate(_lines(inner))]
    return [_scalar(value)]


def _scalar(value: Any) -> str:  # noqa: ANN401 - idem
    return value if isinstance(value, str) and _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def put(files: Files, root: Path) -> Path:
    """Write files in a folder, in their order, and return it."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root
