"""The error boundary: whatever stops a command becomes a French sentence and an exit status."""

from __future__ import annotations

import errno
import re
import tempfile
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ptsm_cli.cli.streams import console
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.typography import NBSP, enumerer, guillemets, ou

if TYPE_CHECKING:
    from ptsm_cli.check.engine import InternalFault

IMPOSSIBLE = 2
"""Exit status when the command cannot run."""

INTERROMPU = 130
"""Exit status when the user interrupts the command."""


_LISTE = f"«{NBSP}ptsm --help{NBSP}» liste les commandes."


def executer(commande: Callable[[], Any]) -> int:
    """Run a command and return its exit status, after telling on the standard error what stopped it."""
    try:
        statut = commande()
    except PtsmError as erreur:
        return _dire(erreur.message, erreur.hint)
    except typer.TyperException as erreur:
        return _dire(*_usage(erreur))
    except (KeyboardInterrupt, typer.Abort):
        statut = INTERROMPU
    except OSError as erreur:
        return _dire(*_systeme(erreur))
    except Exception:  # noqa: BLE001 - the last resort: no traceback reaches a user
        return _dire(*_imprevu())
    if statut == INTERROMPU:  # typer turns an interruption into this status without a word
        console(erreurs=True).print("Interrompu.")
    return statut if isinstance(statut, int) else 0


def _dire(message: str, hint: str | None) -> int:
    ecran = console(erreurs=True)
    ecran.print(f"Erreur{NBSP}: {message}", style="bold red")
    if hint:
        ecran.print(hint)
    return IMPOSSIBLE


def _usage(erreur: typer.TyperException) -> tuple[str, str | None]:
    """Return in French what typer says in English; its exceptions are told apart by name and fields."""
    contexte = getattr(erreur, "ctx", None)
    aide = (
        _LISTE
        if contexte is None
        else f"«{NBSP}{contexte.command_path} --help{NBSP}» donne les options de la commande."
    )
    option = guillemets(str(getattr(erreur, "option_name", "")))
    parametre = getattr(erreur, "param", None)
    nom = guillemets(parametre.metavar or parametre.opts[0]) if parametre else "un paramètre"
    genre = type(erreur).__name__
    message = "la commande n'est pas écrite comme il faut."
    if genre == "NoSuchOption":
        message = f"l'option {option} n'existe pas."
        aide = _vouliez_vous(getattr(erreur, "possibilities", None) or ()) + aide
    elif genre == "BadOptionUsage":
        message = (
            f"l'option {option} {'ne prend pas de' if 'does not take' in erreur.message else 'attend une'} valeur."
        )
    elif genre == "MissingParameter":
        message = f"il manque {nom}."
    elif genre == "BadParameter":
        message = f"la valeur donnée à {nom} ne convient pas."
    elif trouve := re.search(r"No such command '(.*?)'", erreur.message):
        message = f"la commande {guillemets(trouve[1])} n'existe pas."
        aide = _vouliez_vous(re.findall(r"'(.*?)'", erreur.message)[1:]) + _LISTE
    elif trouve := re.search(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", erreur.message):
        message = f"{guillemets(trouve[1])} est de trop."
    elif genre == "NoArgsIsHelpError" or "Missing command" in erreur.message:
        message, aide = "il manque une commande.", _LISTE
    return message, aide


def _vouliez_vous(proches: Iterable[str]) -> str:
    liste = sorted(proches)
    return f"Vouliez-vous dire {ou(guillemets(p) for p in liste)}{NBSP}? " if liste else ""


def _systeme(erreur: OSError) -> tuple[str, str | None]:
    raisons = {
        errno.ENOENT: "il n'existe pas",
        errno.EACCES: "vous n'en avez pas le droit",
        errno.EPERM: "vous n'en avez pas le droit",
        errno.EISDIR: "c'est un dossier",
        errno.ENOTDIR: "un élément de son chemin n'est pas un dossier",
        errno.EEXIST: "il existe déjà",
        errno.ENAMETOOLONG: "son nom est trop long",
        errno.ENOSPC: "il n'y a plus de place",
    }
    raison = raisons.get(erreur.errno or 0, "le système le refuse")
    chemin = guillemets(str(erreur.filename)) if erreur.filename else "un fichier"
    return f"impossible d'accéder à {chemin}{NBSP}: {raison}.", None


def _imprevu() -> tuple[str, str | None]:
    return "ptsm a rencontré un problème imprévu. Ce n'est pas votre faute.", _journal(traceback.format_exc())


def of_rules(faults: Sequence[InternalFault]) -> PtsmError:
    """Return the error for rules that broke: the findings of the others have been printed."""
    codes = list(dict.fromkeys(fault.code for fault in faults))
    rules = f"Les règles {enumerer(codes)} ont" if len(codes) > 1 else f"La règle {codes[0]} a"
    return PtsmError(
        f"{rules} rencontré un problème imprévu. Ce n'est pas votre faute{NBSP}; les autres règles ont été vérifiées.",
        hint=_journal("\n".join(fault.trace for fault in faults)),
    )


def _journal(trace: str) -> str:
    """Keep a trace in a file for whoever will mend the fault, and return where."""
    with tempfile.NamedTemporaryFile("w", prefix="ptsm-", suffix=".log", delete=False, encoding="utf-8") as journal:
        journal.write(trace)
    return f"Le détail est dans {Path(journal.name)}{NBSP}: joignez-le à votre signalement."
