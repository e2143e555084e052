"""The error boundary: whatever stops a command becomes a French sentence and an exit status."""

from __future__ import annotations

import re
import tempfile
import traceback
from ast import literal_eval
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ptsm_cli.cli.streams import give_up, say
from ptsm_cli.common import inventory
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.files import cause
from ptsm_cli.common.french import fold
from ptsm_cli.common.likeness import nearest
from ptsm_cli.common.typography import NBSP, enumeration, guillemets, proposal

if TYPE_CHECKING:
    from ptsm_cli.check.outcome import InternalFault

IMPOSSIBLE = 2
"""Exit status when the command cannot run."""

INTERRUPTED = 130
"""Exit status when the user interrupts the command."""


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
    message = "la commande n'est pas écrite comme il faut."
    context = getattr(error, "ctx", None)
    if context is None:
        return message, f"«{NBSP}ptsm --help{NBSP}» liste les commandes."
    command = context.command
    advice = f"«{NBSP}{context.command_path} --help{NBSP}» donne les options de la commande."
    listing = f"«{NBSP}{context.command_path} --help{NBSP}» liste les commandes."
    option = str(getattr(error, "option_name", ""))
    kind = type(error).__name__
    if kind == "NoSuchOption":
        message, meant = _unknown_option(option, _options_of(context))
        advice = meant + advice
    elif kind == "BadOptionUsage":
        wrong = "ne prend pas de" if "does not take" in error.message else "attend une"
        message = f"l'option {guillemets(option)} {wrong} valeur."
    elif kind == "MissingParameter":
        message = f"il manque {guillemets(vars(error)['param'].metavar)}."
    elif found := re.search(r"No such command ((['\"])(?:\\.|(?!\2).)*\2)", error.message):
        asked = literal_eval(found[1])
        message = f"la commande {guillemets(asked)} n'existe pas."
        advice = _did_you_mean(_meant(asked, command.commands)) + listing
    elif found := re.search(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", error.message):
        message = f"{guillemets(found[1])} est de trop."
        if any(one.metavar == "TITRE" for one in command.params):
            advice = f"Un titre de plusieurs mots s'écrit entre guillemets. {advice}"
    elif kind == "NoArgsIsHelpError" or "Missing command" in error.message:
        message, advice = "il manque une commande.", listing
    return message, advice


def _options_of(context: typer.Context) -> list[str]:
    """Return the long options of the command that was being read."""
    params = context.command.get_params(context)
    return [name for param in params for name in param.opts if name.startswith("--")]


def _unknown_option(name: str, known: Sequence[str]) -> tuple[str, str]:
    """Return what is said of an option that the command does not have, and what was meant: nearest first."""
    word = fold(name).strip("-")
    if not word:
        return f"un texte qui commence par {guillemets('-')} est pris pour une option.", "Retirez ce tiret. "
    if fold(name) == "-v" and "--version" in known:
        return f"l'option {guillemets(name)} n'existe pas.", _did_you_mean(["--version"])
    if not name.startswith("--"):
        lone = "Un texte qui commence par un tiret est pris pour une option. "
        return f"l'option {guillemets(name)} n'existe pas.", lone
    in_french = [option for option in known if option == _OPTIONS_IN_FRENCH.get(word)]
    begun = [option for option in known if option.startswith(f"--{word}")]
    near = in_french or begun or nearest(name, known)
    return f"l'option {guillemets(name)} n'existe pas.", _did_you_mean(near)


_OPTIONS_IN_FRENCH = {
    "aide": "--help",
    **dict.fromkeys(("depuis", "debut", "du", "de"), "--from"),
    **dict.fromkeys(("jusqu-a", "jusqu'a", "jusque", "fin", "au"), "--to"),
    **dict.fromkeys(("sortie", "fichier", "dossier", "vers"), "--output"),
    "jour": "--date",
    **dict.fromkeys(("pas", "periode"), "--step"),
    "forme": "--format",
    **dict.fromkeys(("strict", "stricte"), "--strict"),
    **dict.fromkeys(("organisation", "partenaire"), "--acteur"),
}
"""What somebody who does not know the options types in their place."""

_IN_FRENCH = {
    **dict.fromkeys(("aide", "help"), "--help"),
    "version": "--version",
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


def _meant(word: str, commands: Collection[str]) -> list[str]:
    """Return the commands that a word may stand for: by what it means, by a document's name, else by its letters."""
    said = fold(word)
    if said in commands:
        return [said]
    if said in _IN_FRENCH:
        return [_IN_FRENCH[said]]
    return [f"render --document {said}"] if said in inventory.documents() else nearest(word, commands)


def _did_you_mean(near: Iterable[str]) -> str:
    said = proposal(near)
    return f"{said} " if said else ""


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
