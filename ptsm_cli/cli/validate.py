"""`ptsm validate`: check projects and report every finding."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import options as commun

FORMATS = ("text", "json")


def commande(
    chemins: commun.Chemins = None,
    formats: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="Forme du rapport : text ou json.")
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Échoue aussi sur un avertissement.")] = False,
    sortie: commun.Sortie = None,
    jour: commun.Jour = None,
) -> None:
    """Vérifie des projets : fichiers, fiches, échéances, liens, acteurs, sigles, gouvernance.

    Le code de sortie est 0 sans erreur, 1 s'il y en a, 2 si la vérification n'a pas pu avoir lieu.
    """
    forme = commun.un_parmi("--format", FORMATS)(formats)
    aujourdhui = commun.lire_jour(jour)

    from ptsm_cli.check.engine import verifier
    from ptsm_cli.findings.finding import Severity
    from ptsm_cli.projet.selection import charger_selections

    rapport = verifier(charger_selections(commun.chemins_ou_courant(chemins)), aujourdhui)
    if forme == "json":
        from ptsm_cli.report.findings.json import formater

        commun.livrer(formater(rapport), sortie)
    else:
        from ptsm_cli.report.findings import text

        commun.livrer_riche(lambda ecran: text.formater(rapport, ecran.width), sortie)
    seuil = Severity.AVERTISSEMENT if strict else Severity.ERREUR
    raise typer.Exit(1 if rapport.au_moins(seuil) else 0)
