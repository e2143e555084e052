"""`ptsm plan`: the planning of the objectives over semesters, quarters or years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import options, streams

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ptsm_cli.plan import Plan
    from ptsm_cli.projet.projet import Projet

FORMATS = ("text", "md", "html", "csv", "json")
PAS = ("semestre", "trimestre", "annee")


Pas = Annotated[str, typer.Option("--step", metavar="PAS", help="Durée d'une colonne : semestre, trimestre ou annee.")]
Debut = Annotated[
    str | None,
    typer.Option("--from", metavar="PÉRIODE", help="Première période : 2019, 2019-S1, 2019-T3… ; l'horizon à défaut."),
]
Fin = Annotated[
    str | None, typer.Option("--to", metavar="PÉRIODE", help="Dernière période, comprise ; l'horizon à défaut.")
]
Fiches = Annotated[
    list[str] | None,
    typer.Option("--fiche", metavar="RÉFÉRENCE", help="Ne montre que cette fiche : 22, 17 bis… ; peut être répétée."),
]
Vague = Annotated[
    str | None,
    typer.Option("--vague", metavar="ID", help="Ne montre que les fiches de cette vague, sur sa période."),
]
Forme = Annotated[
    str, typer.Option("--format", "-f", metavar="FORMAT", help="Forme du planning : text, md, html, csv ou json.")
]


def commande(
    chemins: options.Chemins = None,
    pas: Pas = "semestre",
    debut: Debut = None,
    fin: Fin = None,
    fiches: Fiches = None,
    vague: Vague = None,
    forme: Forme = "text",
    sortie: options.Sortie = None,
) -> None:
    """Dresse le planning des objectifs : qui est prévu quand, et ce qui n'a pas de date.

    Une échéance sans date certaine n'est jamais dessinée : ses mots sont écrits en travers de la ligne.
    """
    forme = options.un_parmi("--format", FORMATS)(forme)
    pas = options.un_parmi("--step", PAS)(pas)
    premiere, derniere = options.lire_periode("--from", debut), options.lire_periode("--to", fin)

    from ptsm_cli import plan
    from ptsm_cli.projet.selection import charger_projets

    projets = charger_projets(options.chemins_ou_courant(chemins))
    plans = plan.planifier(projets, plan.Pas(pas), premiere, derniere, fiches=fiches or None, vague=vague)
    _livrer(forme, projets, plans, sortie)


def _livrer(forme: str, projets: Sequence[Projet], plans: Sequence[Plan], sortie: Path | None) -> None:
    match forme:
        case "text":
            from ptsm_cli.report.plan import text

            streams.livrer_riche(lambda ecran: text.formater(plans, ecran.width), sortie)
        case "json":
            from ptsm_cli.report.plan import json

            streams.livrer(json.formater(plans), sortie)
        case "csv":
            from ptsm_cli.report.plan import csv

            streams.livrer(csv.formater(plans), sortie)
        case _:
            from ptsm_cli.report.plan import html, md

            document = html if forme == "html" else md
            streams.livrer(document.formater(plans, *_modeles(projets, plans)), sortie)


def _modeles(projets: Sequence[Projet], plans: Sequence[Plan]) -> tuple[Path, str]:
    """Return the folder whose templates come first, and its name: the project's, or ours for several projects."""
    from ptsm_cli.common.files import dossier

    concernes = {plan.projet for plan in plans}
    dossiers = [(projet.racine, projet.nom) for projet in projets if projet.id in concernes]
    return dossiers[0] if len(dossiers) == 1 else (dossier("templates"), "templates")
