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


def show_command(command: TyperCommand, context: typer.Context) -> None:
    """Print what a command does, its arguments and its options."""
    screen = console()
    parameters = command.get_params(context)
    arguments = [p for p in parameters if isinstance(p, TyperArgument)]
    options = [p for p in parameters if isinstance(p, TyperOption)]
    usage = " ".join(filter(None, (context.command_path, "[OPTIONS]", *(a.metavar or "" for a in arguments))))
    screen.print(f"Usage{NBSP}: {usage}\n", style="bold")
    screen.print(no_break_spaces(inspect.cleandoc(command.help or "")))
    if arguments:
        screen.print("\nArguments", style="bold")
        screen.print(_table([(a.metavar or "", _detail(a)) for a in arguments]))
    screen.print("\nOptions", style="bold")
    screen.print(_table([(_form(o), _detail(o)) for o in options]))


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
    screen.print(_table([(_form(o), _detail(o)) for o in options]))
    screen.print(f"\n«{NBSP}ptsm COMMANDE --help{NBSP}» décrit une commande.")


def _form(option: TyperOption) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {option.metavar or 'VALEUR'}"


def _detail(parameter: TyperOption | TyperArgument) -> str:
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
