"""The help of the commands, in French, for typer prints its own in English."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from ptsm_cli.cli.streams import console
from ptsm_cli.common.typography import NBSP, insecables

if TYPE_CHECKING:
    from rich.table import Table


def montrer_commande(commande: TyperCommand, contexte: typer.Context) -> None:
    """Print what a command does, its arguments and its options."""
    ecran = console()
    parametres = commande.get_params(contexte)
    arguments = [p for p in parametres if isinstance(p, TyperArgument)]
    options = [p for p in parametres if isinstance(p, TyperOption)]
    usage = " ".join(filter(None, (contexte.command_path, "[OPTIONS]", *(a.metavar or "" for a in arguments))))
    ecran.print(f"Usage{NBSP}: {usage}\n", style="bold")
    ecran.print(insecables(inspect.cleandoc(commande.help or "")))
    if arguments:
        ecran.print("\nArguments", style="bold")
        ecran.print(_tableau([(a.metavar or "", _detail(a)) for a in arguments]))
    ecran.print("\nOptions", style="bold")
    ecran.print(_tableau([(_forme(o), _detail(o)) for o in options]))


def montrer_groupe(groupe: TyperGroup, contexte: typer.Context) -> None:
    """Print the list of commands."""
    ecran = console()
    ecran.print(f"Usage{NBSP}: {contexte.command_path} COMMANDE [OPTIONS] [CHEMIN]…\n", style="bold")
    ecran.print(insecables(inspect.cleandoc(groupe.help or "")))
    ecran.print("\nCommandes", style="bold")
    commandes = [(nom, groupe.commands[nom].help or "") for nom in groupe.list_commands(contexte)]
    ecran.print(_tableau([(nom, texte.strip().split("\n", 1)[0]) for nom, texte in commandes]))
    ecran.print("\nOptions", style="bold")
    options = [p for p in groupe.get_params(contexte) if isinstance(p, TyperOption)]
    ecran.print(_tableau([(_forme(o), _detail(o)) for o in options]))
    ecran.print(f"\n«{NBSP}ptsm COMMANDE --help{NBSP}» décrit une commande.")


def _forme(option: TyperOption) -> str:
    noms = ", ".join(sorted(option.opts, key=len))
    return noms if option.is_flag else f"{noms} {option.metavar or 'VALEUR'}"


def _detail(parametre: TyperOption | TyperArgument) -> str:
    texte = parametre.help or ""
    if "--help" in parametre.opts:
        return "Affiche cette aide."
    defaut = parametre.default
    if isinstance(defaut, str) and defaut:
        return f"{texte} (à défaut{NBSP}: {defaut})"
    return texte


def _tableau(lignes: list[tuple[str, str]]) -> Table:
    from rich.table import Table
    from rich.text import Text

    tableau = Table.grid(padding=(0, 2, 0, 2))
    tableau.add_column(no_wrap=True)
    tableau.add_column()
    for forme, texte in lignes:
        tableau.add_row(Text(forme, "cyan"), Text(insecables(texte)))
    return tableau
