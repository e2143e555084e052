"""The error boundary: whatever stops a command becomes a French sentence and an exit status."""

from __future__ import annotations

import re
import tempfile
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ptsm_cli.cli.streams import give_up, say
from ptsm_cli.common import inventory
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.files import cause
from ptsm_cli.common.french import fold
from ptsm_cli.common.likeness import nearest
from ptsm_cli.common.typography import NBSP, either, enumeration, guillemets

if TYPE_CHECKING:
    from ptsm_cli.check.outcome import InternalFault

IMPOSSIBLE = 2
"""Exit status when the command cannot run."""

INTERRUPTED = 130
"""Exit status when the user interrupts the command."""


_COMMANDS = f"«{NBSP}ptsm --help{NBSP}» liste les commandes."


def run(command: Callable[[], Any]) -> int:
    """Run a command and return its exit status, after telling on the standard error what stopped it."""
    try:
        status = command()
    except PtsmError as error:
        return _say(error.message, error.hint)
    except typer.TyperException as error:
        return _say(*_usage(error))
    except (KeyboardInterrupt, typer.Abort):
        status = INTERRUPTED
    except OSError as error:
        give_up()
        return _say(*_system(error))
    except Exception as error:  # noqa: BLE001 - the last resort: no traceback reaches a user
        if not _was_interrupted(error):
            return _say(*_unforeseen())
        status = INTERRUPTED
    if status == INTERRUPTED:  # typer turns an interruption into this status without a word
        say("Interrompu.")
    return status if isinstance(status, int) else 0


def _was_interrupted(error: BaseException | None) -> bool:
    """Tell whether an interruption was turned into another error on its way, as in the making of a class."""
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return True
        error = error.__cause__ or error.__context__
    return False


def _say(message: str, hint: str | None) -> int:
    say(f"Erreur{NBSP}: {message}", "bold red")
    if hint:
        say(hint)
    return IMPOSSIBLE


def _usage(error: typer.TyperException) -> tuple[str, str | None]:
    """Return in French what typer says in English; its exceptions are told apart by name and fields."""
    context = getattr(error, "ctx", None)
    advice = (
        _COMMANDS
        if context is None
        else f"«{NBSP}{context.command_path} --help{NBSP}» donne les options de la commande."
    )
    option = guillemets(str(getattr(error, "option_name", "")))
    parameter = getattr(error, "param", None)
    name = guillemets(parameter.metavar or parameter.opts[0]) if parameter else "un paramètre"
    kind = type(error).__name__
    message = "la commande n'est pas écrite comme il faut."
    if kind == "NoSuchOption":
        message = f"l'option {option} n'existe pas."
        advice = _did_you_mean(getattr(error, "possibilities", None) or ()) + advice
    elif kind == "BadOptionUsage":
        message = f"l'option {option} {'ne prend pas de' if 'does not take' in error.message else 'attend une'} valeur."
    elif kind == "MissingParameter":
        message = f"il manque {name}."
    elif kind == "BadParameter":
        message = f"la valeur donnée à {name} ne convient pas."
    elif found := re.search(r"No such command '(.*?)'", error.message):
        message = f"la commande {guillemets(found[1])} n'existe pas."
        advice = _did_you_mean(_meant(found[1], getattr(context and context.command, "commands", ()))) + _COMMANDS
    elif found := re.search(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", error.message):
        message = f"{guillemets(found[1])} est de trop."
    elif kind == "NoArgsIsHelpError" or "Missing command" in error.message:
        message, advice = "il manque une commande.", _COMMANDS
    return message, advice


_IN_FRENCH = {
    **dict.fromkeys(("commencer", "creer", "initialiser", "demarrer"), "init"),
    **dict.fromkeys(("nouveau", "nouvelle", "ajouter"), "new"),
    **dict.fromkeys(("verifier", "valider", "controler", "check"), "validate"),
    **dict.fromkeys(("planning", "planifier", "gantt"), "plan"),
    **dict.fromkeys(("imprimer", "rendre", "editer", "print"), "render"),
    **dict.fromkeys(("lien", "liens"), "links"),
    **dict.fromkeys(("suivi", "suivre", "statut", "etat", "avancement"), "status"),
    **dict.fromkeys(("reunion", "reunions", "calendrier"), "agenda"),
    **dict.fromkeys(("comparer", "difference", "differences"), "diff"),
    **dict.fromkeys(("renumeroter",), "renumber"),
    **dict.fromkeys(("expliquer", "explication"), "explain"),
    **dict.fromkeys(("regle", "regles"), "rules"),
    **dict.fromkeys(("surveiller", "veiller"), "watch"),
    **dict.fromkeys(("formater", "format", "mettre-en-forme"), "fmt"),
}
"""What somebody who does not know the commands types in their place."""


def _meant(word: str, commands: Iterable[str]) -> list[str]:
    """Return the commands that a word may stand for: by what it means, by a document's name, else by its letters."""
    said = fold(word)
    if said in _IN_FRENCH:
        return [_IN_FRENCH[said]]
    return [f"render --document {said}"] if said in inventory.documents() else nearest(word, commands)


def _did_you_mean(near: Iterable[str]) -> str:
    items = sorted(near)
    return f"Vouliez-vous dire {either(guillemets(p) for p in items)}{NBSP}? " if items else ""


def _system(error: OSError) -> tuple[str, str | None]:
    if error.filename is None:
        return f"le résultat ne peut pas être écrit{NBSP}: {cause(error)}.", None
    return f"impossible d'accéder à {guillemets(str(error.filename))}{NBSP}: {cause(error)}.", None


def _unforeseen() -> tuple[str, str | None]:
    return "ptsm a rencontré un problème imprévu. Ce n'est pas votre faute.", _journal(traceback.format_exc())


def of_rules(faults: Sequence[InternalFault]) -> PtsmError:
    """Return the error for rules that broke: the findings of the others have been printed."""
    codes = list(dict.fromkeys(fault.code for fault in faults))
    rules = f"Les règles {enumeration(codes)} ont" if len(codes) > 1 else f"La règle {codes[0]} a"
    return PtsmError(
        f"{rules} rencontré un problème imprévu. Ce n'est pas votre faute{NBSP}; les autres règles ont été vérifiées.",
        hint=_journal("\n".join(fault.trace for fault in faults)),
    )


def _journal(trace: str) -> str:
    """Keep a trace in a file for whoever will mend the fault, and return where."""
    with tempfile.NamedTemporaryFile("w", prefix="ptsm-", suffix=".log", delete=False, encoding="utf-8") as journal:
        journal.write(trace)
    return f"Le détail est dans {Path(journal.name)}{NBSP}: joignez-le à votre signalement."
