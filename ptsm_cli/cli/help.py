"""The help of the commands, in French, for typer prints its own in English."""

from __future__ import annotations

import inspect
from itertools import chain
from typing import TYPE_CHECKING

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from ptsm_cli.cli.streams import show
from ptsm_cli.common.typography import NBSP, no_break_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

FIRST_DAY = (
    ("ptsm init mon-ptsm", "commence un projet"),
    ('ptsm new fiche "Former les aidants" mon-ptsm', "ajoute une fiche"),
    ("ptsm validate mon-ptsm", "dit quoi corriger"),
    ("ptsm plan mon-ptsm", "dresse le planning"),
    ("ptsm render mon-ptsm --output livret", "imprime le livret"),
)
"""The commands of a first day, in the order in which they are typed, and what each does."""


SECTIONS = {
    "Écrire": ("init", "new", "fmt", "renumber"),
    "Vérifier": ("validate", "watch", "echeance", "explain", "rules"),
    "Planifier et suivre": ("plan", "agenda", "status", "links", "diff"),
    "Imprimer": ("render",),
    "Régler l'éditeur et le terminal": ("schema", "completion"),
}
"""The commands by what they serve, in the order in which they are told."""


def show_first_day() -> None:
    """Print what to type on a first day."""
    show(
        [
            _head("Pour commencer, dans cet ordre\n"),
            _table(list(FIRST_DAY)),
            _closing("ptsm --help", "liste toutes les commandes"),
        ]
    )


def show_command(command: TyperCommand, context: typer.Context) -> None:
    """Print what a command does, its arguments and its options."""
    parameters = command.get_params(context)
    arguments = [(p.metavar or "", detail(p)) for p in parameters if isinstance(p, TyperArgument)]
    options = [(form(p), detail(p)) for p in parameters if isinstance(p, TyperOption)]
    show(
        [
            _head(f"Usage{NBSP}: {usage(context.command_path, command)}\n"),
            no_break_spaces(inspect.cleandoc(command.help or "")),
            *_section("Arguments", arguments),
            *_section("Options", options),
        ]
    )


def show_group(group: TyperGroup, context: typer.Context) -> None:
    """Print the list of commands, by what they serve where there are many."""
    commands = {name: _first_line(command.help or "") for name, command in group.commands.items()}
    sections = SECTIONS if commands.keys() > set(SECTIONS["Écrire"]) else {"Commandes": tuple(commands)}
    width = max(map(len, commands))
    options = [(form(p), detail(p)) for p in group.get_params(context) if isinstance(p, TyperOption)]
    show(
        [
            _head(f"Usage{NBSP}: {context.command_path} COMMANDE [OPTIONS] [ARGUMENTS]…\n"),
            no_break_spaces(inspect.cleandoc(group.help or "")),
            *chain.from_iterable(
                _section(title, [(name, commands[name]) for name in names], width) for title, names in sections.items()
            ),
            *_section("Options", options, width),
            _closing(f"{context.command_path} COMMANDE --help", "décrit une commande"),
        ]
    )


def usage(path: str, command: TyperCommand) -> str:
    """Return how a command is typed."""
    arguments = [p.metavar or "" for p in command.params if isinstance(p, TyperArgument)]
    return " ".join(filter(None, (path, "[OPTIONS]", *arguments)))


def form(option: TyperOption) -> str:
    """Return how an option is typed: its forms, and what stands for its value."""
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {option.metavar or 'VALEUR'}"


def detail(parameter: TyperOption | TyperArgument) -> str:
    """Return what an option or an argument does, and what it is where it is not given."""
    text = parameter.help or ""
    if "--help" in parameter.opts:
        return "Affiche cette aide."
    default = parameter.default
    if isinstance(default, str) and default:
        return f"{text} (à défaut{NBSP}: {default})"
    return text


def _head(text: str) -> Text:
    from rich.text import Text

    return Text(text, "bold")


def _first_line(text: str) -> str:
    return text.split("\n", 1)[0]


def _section(title: str, rows: list[tuple[str, str]], width: int | None = None) -> Iterator[RenderableType]:
    if rows:
        yield _head(f"\n{title}")
        yield _table(rows, width)


def _closing(words: str, does: str) -> str:
    return f"\n«{NBSP}{words}{NBSP}» {does}."


def _table(rows: list[tuple[str, str]], width: int | None = None) -> Table:
    """Return rows of two columns, the first one at least this wide."""
    from rich.table import Table
    from rich.text import Text

    from ptsm_cli.common.unbroken import Unbroken

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, min_width=width)
    table.add_column()
    for form, text in rows:
        table.add_row(Text(form, "cyan"), Unbroken(no_break_spaces(text)))
    return table
