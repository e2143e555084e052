"""The help of the commands, in French, for typer prints its own in English."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from ptsm_cli.cli.streams import console
from ptsm_cli.common.typography import NBSP, no_break_spaces

if TYPE_CHECKING:
    from rich.table import Table

FIRST_DAY = (
    ("ptsm init mon-ptsm", "commence un projet"),
    ('ptsm new fiche "Former les aidants" mon-ptsm', "ajoute une fiche"),
    ("ptsm validate mon-ptsm", "dit quoi corriger"),
    ("ptsm plan mon-ptsm", "dresse le planning"),
    ("ptsm render mon-ptsm --output livret", "imprime le livret"),
)
"""The commands of a first day, in the order in which they are typed, and what each does."""


def show_first_day() -> None:
    """Print what to type on a first day."""
    screen = console()
    screen.print("Pour commencer, dans cet ordre\n", style="bold")
    screen.print(_table(list(FIRST_DAY)))
    screen.print(f"\n«{NBSP}ptsm --help{NBSP}» liste toutes les commandes.")


def show_command(command: TyperCommand, context: typer.Context) -> None:
    """Print what a command does, its arguments and its options."""
    screen = console()
    parameters = command.get_params(context)
    arguments = [p for p in parameters if isinstance(p, TyperArgument)]
    options = [p for p in parameters if isinstance(p, TyperOption)]
    screen.print(f"Usage{NBSP}: {usage(context.command_path, command)}\n", style="bold")
    screen.print(no_break_spaces(inspect.cleandoc(command.help or "")))
    if arguments:
        screen.print("\nArguments", style="bold")
        screen.print(_table([(a.metavar or "", detail(a)) for a in arguments]))
    screen.print("\nOptions", style="bold")
    screen.print(_table([(form(o), detail(o)) for o in options]))


def show_group(group: TyperGroup, context: typer.Context) -> None:
    """Print the list of commands."""
    screen = console()
    screen.print(f"Usage{NBSP}: {context.command_path} COMMANDE [OPTIONS] [CHEMIN]…\n", style="bold")
    screen.print(no_break_spaces(inspect.cleandoc(group.help or "")))
    screen.print("\nCommandes", style="bold")
    commands = [(name, group.commands[name].help or "") for name in group.list_commands(context)]
    screen.print(_table([(name, text.strip().split("\n", 1)[0]) for name, text in commands]))
    screen.print("\nOptions", style="bold")
    options = [p for p in group.get_params(context) if isinstance(p, TyperOption)]
    screen.print(_table([(form(o), detail(o)) for o in options]))
    screen.print(f"\n«{NBSP}ptsm COMMANDE --help{NBSP}» décrit une commande.")


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


def _table(rows: list[tuple[str, str]]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for form, text in rows:
        table.add_row(Text(form, "cyan"), Text(no_break_spaces(text)))
    return table
