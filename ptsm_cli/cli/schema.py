"""`ptsm schema`: the JSON Schemas of the files, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ptsm_cli.cli import options, streams
from ptsm_cli.common.typography import NBSP

FOLDER = Path("schemas")
"""Where schemas go when nothing says it."""

Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="DOSSIER",
        parser=options.read_path,
        help="Dossier des schémas ; à défaut schemas, ou .vscode/ptsm dans le projet.",
    ),
]
Projet = Annotated[
    Path | None,
    typer.Option(
        "--projet",
        metavar="DOSSIER",
        parser=options.read_path,
        help="Propose aussi les groupes, vagues, fiches et organisations que ce projet déclare.",
    ),
]
Check = Annotated[bool, typer.Option("--check", help="N'écrit rien ; échoue si un schéma n'est pas à jour.")]


def command(projet: Projet = None, output: Output = None, check: Check = False) -> None:
    """Écrit les schémas JSON des fichiers : dans VS Code, ils complètent les clés et les expliquent."""
    from ptsm_cli.common.atomic import write
    from ptsm_cli.editing.scaffold import SCHEMAS, schema_files
    from ptsm_cli.projet.outputs import refuse_elsewhere, refuse_source

    read = None if projet is None else options.read_projet(projet)
    folder = output or (FOLDER if read is None else read.root / SCHEMAS)
    files = list(schema_files(folder, read))
    for file in files:
        refuse_source(file.path)
    refuse_elsewhere(folder, [] if check else [file.path for file in files])
    late = False
    for file in files:
        if not check:
            state = "Écrit" if write(file.path, file.text) else "Inchangé"
        elif file.is_written():
            state = "À jour"
        else:
            state, late = "À refaire", True
        streams.deliver(f"{state}{NBSP}: {file.shown}\n", None)
    raise typer.Exit(1 if late else 0)
