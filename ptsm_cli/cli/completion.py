"""`ptsm completion`: what a shell needs to complete the commands and their options."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from ptsm_cli.cli import choices, streams

VARIABLE = "_PTSM_COMPLETE"
"""The variable of environment by which a shell asks what may follow."""

SHELLS = ("bash", "zsh", "fish", "powershell")


def prepare() -> None:
    """Let a shell ask what may follow; forget a question in no form that one asks."""
    if VARIABLE not in os.environ:
        return
    instruction, _, shell = os.environ[VARIABLE].partition("_")
    if instruction == "complete" and shell in SHELLS:
        from typer.completion import completion_init  # type: ignore[attr-defined]  # typer exports it nowhere else

        completion_init()
    else:
        del os.environ[VARIABLE]


def command(
    shell: Annotated[
        str,
        typer.Argument(
            metavar="SHELL",
            autocompletion=choices.completed(lambda: SHELLS),
            help="bash, zsh, fish ou powershell (pwsh est le même).",
        ),
    ],
) -> None:
    """Affiche de quoi compléter les commandes par la touche Tab, à ajouter au profil du shell."""
    shell = choices.one_of("ptsm completion", SHELLS)("powershell" if shell == "pwsh" else shell)

    from typer.completion import completion_init, get_completion_script  # type: ignore[attr-defined]  # idem

    completion_init()
    streams.deliver(f"{get_completion_script(prog_name='ptsm', complete_var=VARIABLE, shell=shell)}\n", None)
