"""The keys of the files, in Markdown: one of them wherever it may be written, or all of them file by file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, repeat
from typing import Any

from ptsm_cli.common import inventory
from ptsm_cli.common.typography import NBSP, either, enumeration
from ptsm_cli.model.fields import FieldCard

_PLAIN = re.compile(r"[\w(«](?:[^:#]|:(?! )|(?<! )#)*(?<!:)")
"""What stands in a file without quotes: numbers and dates too, as our guides write them."""


def format_report(cards: Sequence[FieldCard]) -> str:
    """Return what is said of one key in each place where it may be written, ended by a newline."""
    return "\n".join((f"# `{cards[0].name}`", *(line for card in cards for line in _section(card)))) + "\n"


def _section(card: FieldCard) -> Iterator[str]:
    yield ""
    yield f"## `{card.route}`, dans `{card.file}`"
    yield ""
    yield card.meaning
    yield ""
    yield f"- Forme{NBSP}: {_form(card)}."
    if card.keys:
        yield f"- Clés{NBSP}: {enumeration(map(_code, card.keys))}."
    yield "- Obligatoire." if card.required else "- Facultatif."
    yield f"- {_use(card)}."
    if card.example is not None:
        yield from ("", f"Exemple{NBSP}:", "", "```yaml", *snippet(card), "```")


def snippet(card: FieldCard) -> Iterator[str]:
    """Yield an example, as a file holds it: the keys above, then the key."""
    indent = ""
    *above, name = card.route.split(".")
    for key in above:
        yield f"{indent}{key.removesuffix('[]')}:"
        indent = indent.replace("-", " ") + ("  - " if key.endswith("[]") else "  ")
    yield from _written({name: card.example}, indent)


def _written(value: dict[str, Any] | list[Any], indent: str) -> Iterator[str]:
    """Yield the lines of some keys or items; the first of them follows `indent`, which may hold a dash."""
    below = indent.replace("-", " ")
    entries = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    for lead, (key, inside) in zip(chain([indent], repeat(below)), entries, strict=False):
        if key is None and isinstance(inside, dict):
            yield from _written(inside, f"{lead}  - ")
        elif key is None:
            yield f"{lead}  - {_scalar(inside)}"
        elif isinstance(inside, str):
            yield f"{lead}{key}: {_scalar(inside)}"
        else:
            yield f"{lead}{key}:"
            yield from _written(inside, f"{below}  " if isinstance(inside, dict) else below)


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _use(card: FieldCard) -> str:
    if card.documents == inventory.documents():
        return "Imprimé, tel quel ou par ce qui s'en déduit, dans tous les documents"
    if card.documents:
        return f"Imprimé, tel quel ou par ce qui s'en déduit, dans{NBSP}: {enumeration(map(_code, card.documents))}"
    if card.name == "id":
        return f"Ne s'imprime pas{NBSP}; sert à le désigner ailleurs dans les fichiers"
    if card.commands:
        return f"Ne s'imprime pas{NBSP}; sert à {enumeration(_code(f'ptsm {name}') for name in card.commands)}"
    return "Ne s'imprime pas"


def _code(text: str) -> str:
    return f"`{text}`"


def _form(card: FieldCard) -> str:
    if card.values:
        return card.form.replace("l'un des mots de la liste", either(f"`{value}`" for value in card.values))
    return card.form


def reference(cards: Sequence[FieldCard]) -> str:
    """Return a table of the keys of each kind of file, in the order of the models."""
    return "\n".join(line for file, group in groupby(cards, lambda card: card.file) for line in _table(file, group))


def _table(file: str, cards: Iterator[FieldCard]) -> Iterator[str]:
    yield f"## `{file}`"
    yield ""
    yield "| Clé | Sens | Forme | Imprimé dans |"
    yield "|---|---|---|---|"
    for card in cards:
        name = f"**`{card.route}`**" if card.required else f"`{card.route}`"
        yield f"| {name} | {_cell(card.meaning)} | {_cell(_form(card))} | {_printed(card)} |"
    yield ""


def _printed(card: FieldCard) -> str:
    if card.documents == inventory.documents():
        return "tous"
    if card.documents or card.name == "id":
        return ", ".join(card.documents) or "–"
    return "–" + "".join(f" `ptsm {name}`" for name in card.commands)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("{", "\\{")
