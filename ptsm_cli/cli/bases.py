"""The former state that `--base` names: read for the command, with what of it was not read said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ptsm_cli.cli import options, streams
from ptsm_cli.common.typography import enumeration, guillemets

if TYPE_CHECKING:
    from ptsm_cli.check.select import Choice
    from ptsm_cli.projet.past import Base
    from ptsm_cli.projet.projet import Projet


def read_base(projets: Sequence[Projet], label: str, output: Path | None, consequence: str) -> Base:
    """Return what projects were; `consequence` is what comes of a file of theirs that was not read whole.

    Raises:
        PtsmError: it cannot be read.
        WriteError: the result would be written over one of its files.
    """
    from ptsm_cli.projet.outputs import refuse_read
    from ptsm_cli.projet.past import load_base

    base = load_base(projets, label)
    if output is not None:
        refuse_read([output], (file for projet in base.projets.values() for file in projet.files))
    streams.warn_of_unread(base.projets.values(), consequence)
    return base


def base_for_rules(projets: Sequence[Projet], choice: Choice, label: str | None, output: Path | None) -> Base | None:
    """Return the former state that `--base` names, None where it is not given.

    Raises:
        UsageError: it is not given, and no other rule is asked for than those that need it.
    """
    from ptsm_cli.rules.registry import all_rules, closeness

    if label is not None:
        return read_base(projets, label, output, "ce qui y a changé n'est pas dit")
    asked = [rule for rule in all_rules().values() if closeness(choice.select, rule)]
    if asked and all(rule.compares for rule in asked):
        raise options.UsageError(
            f"{enumeration(rule.code for rule in asked)} demande --base.",
            hint=f"Écrivez par exemple {guillemets('--base HEAD')}, le dernier enregistrement.",
        )
    return None
