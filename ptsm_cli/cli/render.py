"""`ptsm render`: print documents, as files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import choices, days, options, streams, whole
from ptsm_cli.cli.ejecting import eject_templates
from ptsm_cli.common import inventory
from ptsm_cli.common.typography import NBSP, guillemets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ptsm_cli.projet.projet import Projet
    from ptsm_cli.render.run import Pages

FOLDER = Path("rendu")
"""Where documents go when nothing says it: a folder of the current one."""

ALL = "tout"
"""What stands for every document."""

CADRES = ("ptsm", "anap")

Documents = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="NOM,…",
        autocompletion=choices.completed(lambda: (*inventory.documents(), ALL)),
        help=f"Documents : {', '.join(inventory.documents())} ; ou {ALL} ; ceux de ptsm.yaml à défaut, ou livret.",
    ),
]
Listing = Annotated[
    bool, typer.Option("--list", help="Dit quels documents s'impriment, sans rien imprimer ; avec --document, ceux-là.")
]
Formats = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT,…",
        autocompletion=choices.completed(inventory.outputs),
        help=f"Formats : {', '.join(inventory.outputs())} ; ceux de ptsm.yaml à défaut, ou html et md.",
    ),
]
ReunionId = Annotated[
    str | None,
    typer.Option(
        "--reunion",
        metavar="ID",
        help="Réunion du dossier ou du relevé ; à défaut, la prochaine, ou la dernière tenue.",
    ),
]
Fiches = Annotated[
    list[str] | None,
    typer.Option("--fiche", metavar="RÉFÉRENCE", help="N'imprime que cette fiche : 22, 17 bis… ; peut être répétée."),
]
Cadre = Annotated[
    str,
    typer.Option(
        "--cadre",
        metavar="CADRE",
        autocompletion=choices.completed(lambda: CADRES),
        callback=choices.one_of("--cadre", CADRES),
        help="Cadre des fiches : ptsm ou anap.",
    ),
]
Acteur = Annotated[
    str | None, typer.Option("--acteur", metavar="NOM", help="N'imprime que cet acteur : son sigle ou son nom.")
]
Year = Annotated[
    int | None,
    typer.Option(
        "--annee",
        metavar="AAAA",
        parser=days.read_year,
        help="Année de la feuille de route annuelle ; à défaut, celle du jour.",
    ),
]
RevisionId = Annotated[
    str | None,
    typer.Option(
        "--revision", metavar="ID", help="N'imprime que cette révision ou cet avenant : le nom de son fichier."
    ),
]
VersionGit = Annotated[
    bool,
    typer.Option("--version-git", help="Dit aussi l'étiquette ou l'enregistrement de git qui a changé le projet."),
]
Eject = Annotated[
    Path | None,
    typer.Option(
        "--eject",
        metavar="DOSSIER",
        parser=options.read_path,
        help="Copie nos gabarits dans ce dossier, sans rien imprimer ; avec --document, ceux-là seulement.",
    ),
]
Output = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="DOSSIER",
        parser=options.read_path,
        help="Dossier des documents ; à défaut : rendu.",
    ),
]


_NAMES = ("--document",)
"""What goes with an option that prints nothing: the documents that it is about."""


def command(
    context: typer.Context,
    paths: options.Paths = None,
    documents: Documents = None,
    formats: Formats = None,
    reunion: ReunionId = None,
    output: Output = FOLDER,
    day: days.Day = None,
    fiches: Fiches = None,
    cadre: Cadre = "ptsm",
    acteur: Acteur = None,
    annee: Year = None,
    revision: RevisionId = None,
    version_git: VersionGit = False,
    no_limit: options.NoLimit = False,
    listing: Listing = False,
    eject: Eject = None,
) -> None:
    """Imprime des documents, comme le livret synthétique, en HTML, en Markdown ou en PDF.

    Un projet incomplet s'imprime aussi : ce qui n'a pas pu être lu est signalé.
    Avec plusieurs projets, chacun a son dossier, au nom de son identifiant ; la couverture les réunit tous.
    """
    wanted = _wanted(documents)
    if listing or eject is not None:
        _without_printing(context, wanted, None if listing else eject)
        return
    from ptsm_cli.render.request import Request
    from ptsm_cli.render.run import make_pages

    forms = [] if formats is None else choices.several_of("--format", formats, inventory.outputs())
    _refuse_file(output)
    _refuse_document(paths or ())
    today = days.read_day(day)
    projets = _read(paths, version_git=version_git)
    whole = Request(projets, reunion, today, cadre=cadre, drawn_day=today if day else None, limited=not no_limit)
    request = replace(whole, fiches=tuple(fiches or ()) or None, acteur=acteur, annee=annee, revision=revision)
    _write(make_pages(request, wanted, forms, output), projets, output)


def _without_printing(context: typer.Context, documents: Sequence[str], folder: Path | None) -> None:
    """Say which documents are printed or, where a folder is given, copy their templates there."""
    choices.refuse_left_aside(context, "--list" if folder is None else "--eject", _NAMES)
    if folder is None:
        streams.deliver(_listed(documents or inventory.documents()), None)
    else:
        eject_templates(folder, documents)


def _refuse_file(output: Path) -> None:
    """Refuse a name of file where a folder is expected.

    Raises:
        UsageError: it ends as the documents do.
    """
    form = output.suffix.lower().removeprefix(".")
    if form in {"htm", "html", "md", "pdf", "doc", "docx", "odt"} and not output.is_dir():
        known = form in inventory.outputs()
        raise options.UsageError(
            f"--output attend un dossier, et {guillemets(str(output))} a le nom d'un fichier.",
            hint=f"Écrivez --output {output.with_suffix('')}{f' --format {form}' if known else ''}.",
        )


def _refuse_document(paths: Sequence[Path]) -> None:
    """Refuse the name of a document where a project is expected.

    Raises:
        UsageError: one of the paths is such a name, and leads to nothing.
    """
    for name in map(str, paths):
        if name in inventory.documents() and not Path(name).exists():
            raise options.UsageError(
                f"{guillemets(name)} est un document, et le dossier d'un projet est attendu à cette place.",
                hint=f"Écrivez ptsm render --document {name}, puis le dossier du projet s'il n'est pas le courant.",
            )


def _read(paths: list[Path] | None, *, version_git: bool) -> tuple[Projet, ...]:
    """Return the projects, each with its mark of git where it is asked for."""
    projets = whole.read_whole(paths, advice=whole.ONE_FICHE)
    if not version_git:
        return projets
    from ptsm_cli.projet.stamp import stamped

    return tuple(map(stamped, projets))


def _write(pages: Pages, projets: Sequence[Projet], folder: Path) -> None:
    """Write each page that changed, none over a file of the projects nor elsewhere, and say what was done."""
    from ptsm_cli.cli.pages import LIST, keep_list
    from ptsm_cli.common.atomic import write_all
    from ptsm_cli.projet.outputs import refuse_elsewhere, refuse_read, refuse_root, refuse_source

    for parent in dict.fromkeys(path.parent for path in pages.pages):
        refuse_root(parent)
    for path in filter(Path.is_symlink, pages.pages):  # what is no link stays in its folder
        refuse_source(path)
    refuse_read(pages.pages, (file for projet in projets for file in projet.files))
    refuse_elsewhere(folder, [*pages.pages, *dict.fromkeys(path.parent / LIST for path in pages.series)])
    contents = pages.contents()  # all are made before the first is written
    for path, written in write_all(contents):
        streams.deliver(f"{'Écrit' if written else 'Inchangé'}{NBSP}: {path}\n", None)
    for path, removed in keep_list(pages.series, contents, whole=pages.whole):
        if removed:
            streams.deliver(f"Retiré{NBSP}: {path}\n", None)
        else:
            streams.warn(f"{path} n'a plus de sujet, mais a été changé depuis son impression{NBSP}: il est gardé.")
    for remark in pages.remarks:
        streams.warn(remark)


def _wanted(documents: str | None) -> list[str]:
    """Return the documents asked for by name; none where the settings choose."""
    if documents is None:
        return []
    known = inventory.documents()
    named = choices.several_of("--document", documents, [*known, ALL])
    return list(known) if ALL in named else named


def _listed(names: Sequence[str]) -> str:
    """Return a line a document: its name, what it is and its forms."""
    from ptsm_cli.render.catalogue import document, outputs_of

    width = max(map(len, names))
    lines = (f"{name:{width}}  {document(name).summary} ({', '.join(outputs_of(name))})\n" for name in names)
    return "".join(lines)
