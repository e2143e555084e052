"""The options whose value is one, or several, of a list: what they take, and what the Tab key proposes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import typer

from ptsm_cli.cli.options import UsageError
from ptsm_cli.common.typography import did_you_mean, either, enumeration, guillemets


def one_of(option: str, values: Iterable[str]) -> Callable[[str], str]:
    """Return a callback that accepts only these values, and proposes the nearest one."""
    known = list(values)

    def validate(value: str) -> str:
        if value in known:
            return value
        raise UsageError(
            f"{option} ne connaît pas {guillemets(value)}.",
            hint=_opened_by(value, known) or did_you_mean(value, known) or f"Valeurs possibles : {either(known)}.",
        )

    return validate


_PROGRAMS = {
    **dict.fromkeys(("word", "doc", "docx", "odt", "writer", "libreoffice"), ("html", "un traitement de texte ouvre")),
    **dict.fromkeys(("excel", "xls", "xlsx", "ods", "calc", "tableur"), ("csv", "un tableur ouvre")),
    **dict.fromkeys(("outlook", "ical", "icalendar", "agenda", "calendrier"), ("ics", "un agenda importe")),
    **dict.fromkeys(("png", "jpg", "jpeg", "image"), ("svg", "un navigateur montre")),
}
"""What is asked for by the name of a program, or of one of its formats: ours, and what that program does of it."""


def _opened_by(value: str, known: Sequence[str]) -> str | None:
    """Return the format of ours that the program named can open, None where there is none."""
    form, what = _PROGRAMS.get(value.lower(), ("", ""))
    return f"Écrivez {guillemets(form)}, qu'{what}." if form in known else None


def completed(values: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """Return what proposes to a shell the values that go on from what is typed, or from what follows its last comma."""

    def propose(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        return [f"{before}{comma}{value}" for value in values() if value.startswith(last)]

    return propose


def several_of(option: str, text: str, values: Iterable[str]) -> list[str]:
    """Return the values of a comma-separated option.

    Raises:
        UsageError: one of them is not known, or none is given.
    """
    validate = one_of(option, values)
    parted = text.split()
    if len(parted) > 1 and set(parted) <= set(values):
        raise UsageError(
            f"{option} ne connaît pas {guillemets(text)}.", hint=f"Écrivez {','.join(parted)}, sans espace."
        )
    chosen = [validate(piece.strip()) for piece in text.split(",") if piece.strip()]
    if not chosen:
        raise UsageError(f"{option} attend au moins une valeur.")
    return list(dict.fromkeys(chosen))


def refuse_beside(option: str, others: Mapping[str, bool]) -> None:
    """Refuse what an option would leave aside without a word.

    Raises:
        UsageError: one of the others is given.
    """
    given = [other for other, there in others.items() if there]
    if given:
        raise UsageError(f"{option} ne va pas avec {enumeration(given, 'ni')}.", hint=f"Retirez {enumeration(given)}.")


def refuse_left_aside(context: typer.Context, mode: str, kept: Collection[str]) -> None:
    """Refuse, beside an option that makes of the command another one, every other that is typed but those it keeps.

    Raises:
        UsageError: one of them is typed.
    """
    typed = (one for one in context.command.params if one.param_type_name == "option" and _is_typed(context, one.name))
    names = [max(one.opts, key=len) for one in typed]
    refuse_beside(mode, {name: name != mode and name not in kept for name in names})


def _is_typed(context: typer.Context, name: str | None) -> bool:
    source = context.get_parameter_source(name) if name else None
    return source is not None and source.name == "COMMANDLINE"
