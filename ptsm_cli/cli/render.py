"""`ptsm render`: print documents, as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import options, streams
from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.common.french import NBSP, accord, guillemets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ptsm_cli.model.settings import ReglagesRendu
    from ptsm_cli.projet.projet import Projet
    from ptsm_cli.render.catalogue import Document

DOSSIER = Path("rendu")
"""Where documents go when nothing says it: a folder of the current one."""


Documents = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="NOM,…",
        help="Documents : livret, gouvernance, dossier, couverture ; ceux de ptsm.yaml à défaut, ou livret.",
    ),
]
Formats = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="FORMAT,…", help="Formats : html, md ; ceux de ptsm.yaml ou les deux."),
]
IdDeReunion = Annotated[
    str | None, typer.Option("--reunion", metavar="ID", help="Réunion du dossier ; à défaut, la prochaine.")
]
Sortie = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="DOSSIER",
        parser=options.lire_chemin,
        help="Dossier des documents ; à défaut : rendu.",
    ),
]


def commande(
    chemins: options.Chemins = None,
    documents: Documents = None,
    formats: Formats = None,
    reunion: IdDeReunion = None,
    sortie: Sortie = DOSSIER,
    jour: options.Jour = None,
) -> None:
    """Imprime des documents, comme le livret synthétique, en HTML et en Markdown.

    Un projet incomplet s'imprime aussi : ce qui n'a pas pu être lu est signalé.
    Avec plusieurs projets, chacun a son dossier, au nom de son identifiant ; la couverture les réunit tous.
    """
    from ptsm_cli.projet.selection import charger_projets
    from ptsm_cli.render.catalogue import DOCUMENTS, FORMATS, Demande, rendre

    voulus = options.plusieurs_parmi("--document", documents, DOCUMENTS) if documents is not None else []
    formes = options.plusieurs_parmi("--format", formats, FORMATS) if formats is not None else []
    seance = reunion or options.lire_jour(jour)
    projets = charger_projets(options.chemins_ou_courant(chemins))
    pages: dict[Path, str] = {}
    absentes: list[ValeurInconnueError] = []
    impressions = list(_impressions(projets, voulus, sortie, DOCUMENTS))
    for nom, dossier, demandeurs in impressions:
        formes_voulues = formes or _reglages(demandeurs[0]).formats or FORMATS
        try:
            imprimees = rendre(Demande(demandeurs, seance), nom, formes_voulues)
        except ValeurInconnueError as erreur:
            absentes.append(erreur)
        else:
            pages |= {dossier / f"{nom}.{forme}": texte for forme, texte in imprimees.items()}
    _refuser(absentes, [nom for nom, _, _ in impressions], nommee=reunion is not None)
    _ecrire(pages)
    _avertir(projets)
    if reunion is None:
        for absente in absentes:
            streams.avertir(absente.message)


def _refuser(absentes: Sequence[ValeurInconnueError], noms: Sequence[str], *, nommee: bool) -> None:
    """Stop when no project has the meeting that was named, or when there is nothing else to print than its dossier.

    Among several projects, most do not have the meeting; and a project between two meetings prints the rest.
    """
    if absentes and len(absentes) == (noms.count("dossier") if nommee else len(noms)):
        raise absentes[0]


def _impressions(
    projets: Sequence[Projet], voulus: Sequence[str], sortie: Path, connus: Mapping[str, Document]
) -> Iterator[tuple[str, Path, tuple[Projet, ...]]]:
    """Yield each document to print with its folder and its projects: one, or all those that ask for it."""
    communs: dict[str, tuple[Projet, ...]] = {}
    for projet, dossier in zip(projets, _dossiers(projets, sortie), strict=True):
        for nom in voulus or _reglages(projet).documents or ["livret"]:
            if connus[nom].d_ensemble:
                communs[nom] = (*communs.get(nom, ()), projet)
            else:
                yield nom, dossier, (projet,)
    for nom, demandeurs in communs.items():
        yield nom, sortie, demandeurs


def _reglages(projet: Projet) -> ReglagesRendu:
    """Return the documents and the formats that `ptsm.yaml` chooses."""
    from ptsm_cli.model.settings import ReglagesRendu

    return projet.reglages.contenu.rendu if projet.reglages else ReglagesRendu()


def _dossiers(projets: Sequence[Projet], sortie: Path) -> list[Path]:
    """Return the folder of each project: the one asked for, or one of its own inside where there are several."""
    if len(projets) == 1:
        return [sortie]
    from ptsm_cli.render.parts.anchors import ancre

    dossiers = [sortie / (ancre(projet.id) or "projet") for projet in projets]
    for rang, dossier in enumerate(dossiers):
        if dossier in dossiers[:rang]:
            raise options.UsageError(
                f"Deux projets s'imprimeraient dans {guillemets(str(dossier))}{NBSP}: ils ont le même identifiant.",
                hint="Donnez-leur des identifiants différents dans territoire.yaml, ou imprimez-les à part.",
            )
    return dossiers


def _ecrire(pages: dict[Path, str]) -> None:
    from ptsm_cli.common.files import ecrire

    for chemin, texte in pages.items():
        etat = "Écrit" if ecrire(chemin, texte) else "Inchangé"
        streams.livrer(f"{etat}{NBSP}: {chemin}\n", None)


def _avertir(projets: Sequence[Projet]) -> None:
    """Say which projects are printed without all their files, for a reader could not tell."""
    for projet in projets:
        nombre = len(projet.incomplets)
        if not nombre:
            continue
        pas_lus = "n'ont pas pu être lus" if nombre > 1 else "n'a pas pu être lu"
        streams.avertir(
            f"{accord(nombre, 'fichier')} de {projet.nom} {pas_lus} en entier{NBSP}: il peut manquer quelque chose. "
            f"Pour savoir quoi, lancez «{NBSP}ptsm validate {projet.nom}{NBSP}»."
        )
