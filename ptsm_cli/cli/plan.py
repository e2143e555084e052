"""`ptsm plan`: the planning of the objectives over semesters, quarters or years."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import formats, options

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
Forme = Annotated[str, formats.option("plan", "Forme du planning")]


def commande(
    chemins: options.Chemins = None,
    pas: Pas = "semestre",
    debut: Debut = None,
    fin: Fin = None,
    fiches: Fiches = None,
    vague: Vague = None,
    forme: Forme = formats.SCREEN,
    sortie: options.Sortie = None,
) -> None:
    """Dresse le planning des objectifs : qui est prévu quand, et ce qui n'a pas de date.

    Une échéance sans date certaine n'est jamais dessinée : ses mots sont écrits en travers de la ligne.
    """
    forme = formats.choose("plan", forme)
    pas = options.un_parmi("--step", PAS)(pas)
    premiere, derniere = options.lire_periode("--from", debut), options.lire_periode("--to", fin)
    choisies = tuple(fiches) if fiches else None

    from ptsm_cli import plan
    from ptsm_cli.plan.schedule import choisir
    from ptsm_cli.projet.selection import charger_projets

    projets = charger_projets(options.chemins_ou_courant(chemins))
    if formats.is_of_the_document("plan", forme):
        from ptsm_cli.render.request import Demande

        concernes = tuple(projet for projet, _ in choisir(projets, choisies, vague))
        demande = Demande(concernes, pas=plan.Pas(pas), debut=premiere, fin=derniere, fiches=choisies, vague=vague)
        formats.deliver_document("plan", forme, demande, sortie)
    else:
        plans = plan.planifier(projets, plan.Pas(pas), premiere, derniere, fiches=choisies, vague=vague)
        formats.deliver("plan", forme, plans, sortie)
