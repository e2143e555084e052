"""The keys of the files, in Markdown: one of them wherever it may be written, or all of them file by file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ptsm_cli.common import inventory
from ptsm_cli.common.typography import NBSP, either, enumeration
from ptsm_cli.model.fields import FieldCard


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
    yield "- Obligatoire." if card.required else "- Facultatif."
    yield f"- {_use(card)}."


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
