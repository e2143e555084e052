"""Write docs/commandes.md, the reference of the commands, made from their helps; `--check` compares only."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

from generated import keep

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import typer  # noqa: E402 - found from here whatever the current folder
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption  # noqa: E402 - idem

from ptsm_cli.cli.app import application  # noqa: E402 - idem
from ptsm_cli.cli.help import detail, form, usage  # noqa: E402 - idem

PAGE = ROOT / "docs" / "commandes.md"
HEAD = """# Les commandes

Ce que dit `ptsm COMMANDE --help`, de toutes les commandes ; [par l'exemple](exemples.md), elles se comprennent mieux.
Cette page est faite à partir du code (`make commandes`).

## Codes de sortie

| Code | Sens |
|---|---|
| 0 | rien à signaler au seuil demandé : une erreur, ou un avertissement avec `--strict` |
| 1 | au moins un constat à ce seuil ; un fichier à refaire (`fmt --check`, `schema --check`) ; un changement (`diff`) |
| 2 | la commande n'a pas pu s'exécuter : option, chemin, problème imprévu |
| 130 | interrompue par Ctrl+C |

"""


def every_command() -> dict[str, TyperCommand]:
    """Return the commands by the name under which they are typed, those of a group after its own."""
    group = typer.main.get_command(application())
    return dict(_commands(group, ()))


def page() -> str:
    """Return the page, in Markdown."""
    return HEAD + "\n".join(_section(name, command) for name, command in sorted(every_command().items()))


def _commands(group: object, route: tuple[str, ...]) -> Iterator[tuple[str, TyperCommand]]:
    if isinstance(group, TyperGroup):
        for name, command in group.commands.items():
            yield from _commands(command, (*route, name))
    elif isinstance(group, TyperCommand):
        yield " ".join(route), group


def _section(name: str, command: TyperCommand) -> str:
    options = [p for p in command.params if isinstance(p, TyperOption)]
    arguments = [p for p in command.params if isinstance(p, TyperArgument)]
    rows = [(a.metavar or "", detail(a)) for a in arguments] + [(form(o), detail(o)) for o in options]
    lines = [
        f"## `ptsm {name}`",
        "",
        inspect.cleandoc(command.help or ""),
        "",
        f"    {usage(f'ptsm {name}', command)}",
        "",
    ]
    if rows:
        lines += [
            "| | |",
            "|---|---|",
            *(f"| `{shape}` | {text.replace('|', chr(92) + '|')} |" for shape, text in rows),
            "",
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(keep({PAGE: page()}))
