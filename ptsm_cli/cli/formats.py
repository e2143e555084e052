"""The formats of the reports: which there are, and how the chosen one is run and delivered.

A format is a module of `report/<report>/`, where the command finds it by the name of its file; only the one that is
asked for is imported. Its `format_report` returns the text of a report, whole or in pieces, or, for the screen, yields
what rich prints, given the width where it asks for it. Where a document bears the name of the report, its forms are
formats too.
"""

from __future__ import annotations

from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ptsm_cli.cli import streams
from ptsm_cli.cli.choices import completed, one_of
from ptsm_cli.cli.options import UsageError
from ptsm_cli.common import inventory
from ptsm_cli.common.typography import either, guillemets
from ptsm_cli.render.catalogue import outputs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ptsm_cli.render.request import Request

SCREEN = "text"
"""The format laid out for a screen, which every report has."""


def names(report: str) -> tuple[str, ...]:
    """Return the formats of a report: the one for the screen, then the others in alphabetical order."""
    others = {*inventory.formats(report), *outputs_of(report)} - {SCREEN}
    return (SCREEN, *sorted(others))


def option(report: str, what: str) -> Any:  # noqa: ANN401 - what typer takes for an option has no public type
    """Return the option that chooses the format of a report; `what` it is opens its help."""
    known = names(report)
    return typer.Option(
        *("--format", "-f"),
        metavar="FORMAT",
        autocompletion=completed(lambda: known),
        help=f"{what} : {either(known)}.",
    )


_OF_OFFICE = {
    **dict.fromkeys((".doc", ".docx", ".docm", ".odt", ".rtf"), ("html",)),
    **dict.fromkeys((".ods", ".xls", ".xlsx", ".xlsm", ".tsv"), ("csv", "html")),
    **dict.fromkeys((".pps", ".ppt", ".pptx", ".odp"), ("html",)),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp"), ("svg",)),
    **dict.fromkeys((".zip", ".7z", ".gz", ".eml", ".msg"), ()),
}
"""The files of other programs, that no report is: what is wanted in place of each, the likeliest first."""

_BY_NAME: dict[str, tuple[str, ...]] = {
    ".csv": ("csv",),
    ".dot": ("dot",),
    ".gv": ("dot",),
    ".htm": ("html",),
    ".html": ("html",),
    ".ics": ("ics",),
    ".json": ("json", "gitlab", "sarif"),
    ".md": ("md", "mermaid"),
    ".mmd": ("mermaid",),
    ".pdf": ("pdf",),
    ".sarif": ("sarif",),
    ".svg": ("svg",),
    ".xhtml": ("html",),
    ".xml": ("junit", "svg"),
}
"""The names by which a file is opened: the formats that may bear each, the likeliest first."""


_PLAIN = ".md"
"""The name that any text may bear, where the report has no form that is meant by it."""


def choose(report: str, name: str, output: Path | None) -> str:
    """Return the name of a format of a report, that the file where it goes may hold.

    Raises:
        UsageError: there is no such format, or the name of the file says that it is of another one.
    """
    known = names(report)
    form = one_of("--format", known)(name)
    if output is not None:
        _refuse_suffix(output, form, known)
    return form


def _refuse_suffix(output: Path, form: str, known: Collection[str]) -> None:
    suffix = output.suffix.lower()
    holding = _BY_NAME.get(suffix, ())
    if form in holding or not (holding or suffix in _OF_OFFICE):
        return
    meant = next((other for other in _OF_OFFICE.get(suffix, holding) if other in known), None)
    if meant is None and suffix == _PLAIN:
        return
    said = f"{guillemets(output.name)} est le nom d'un fichier {suffix}, et le format demandé est {guillemets(form)}."
    name = output.name if holding else output.with_suffix(f".{meant}").name
    hint = f"Ajoutez --format {meant} --output {name}." if meant else "Choisissez un autre nom."
    raise UsageError(said, hint=hint)


def deliver(report: str, name: str, subject: object, output: Path | None, *, choices: object = None) -> None:
    """Print what a report is on, in a format of its own, or write it to a file.

    The choices of the user go to the formats that have a parameter for them.
    """
    module = import_module(f"ptsm_cli.report.{report}.{name.replace('-', '_')}")
    write: Callable[..., Any] = module.format_report
    asked = signature(write).parameters
    heeded = {"choices": choices} if choices is not None and "choices" in asked else {}
    if name != SCREEN:
        streams.deliver(write(subject, **heeded), output)
    elif "width" in asked:
        streams.deliver_rich(lambda width: write(subject, width, **heeded), output)
    else:
        streams.deliver_rich(lambda _: write(subject, **heeded), output)


def is_of_the_document(report: str, name: str) -> bool:
    """Tell whether a format is a form of the document that bears the name of the report."""
    return name not in inventory.formats(report)


def deliver_document(report: str, name: str, request: Request, output: Path | None) -> None:
    """Print the document that bears the name of a report, in one form, or write it to a file.

    Raises:
        UsageError: the form is not made to be read on a screen, where it would go.
    """
    from ptsm_cli.render.catalogue import output as form_named
    from ptsm_cli.render.run import render

    form = form_named(name)
    if form.bind and output is None and streams.is_screen():
        raise UsageError(
            f"Un document en {name} ne se lit pas à l'écran.", hint=f"Ajoutez --output {report}{form.suffix}."
        )
    streams.deliver_file(form.content(render(request, report, [name])[name]), output)
