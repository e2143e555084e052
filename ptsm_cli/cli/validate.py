"""`ptsm validate`: check projects and report every finding."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import errors, formats, options


def commande(
    chemins: options.Chemins = None,
    forme: Annotated[str, formats.option("findings", "Forme du rapport")] = formats.SCREEN,
    strict: Annotated[bool, typer.Option("--strict", help="Échoue aussi sur un avertissement.")] = False,
    sortie: options.Sortie = None,
    jour: options.Jour = None,
) -> None:
    """Vérifie des projets : fichiers, fiches, échéances, liens, acteurs, sigles, gouvernance.

    Le code de sortie est 0 sans erreur, 1 s'il y en a, 2 si la vérification n'a pas pu avoir lieu.
    """
    forme = formats.choose("findings", forme)
    aujourdhui = options.lire_jour(jour)

    from ptsm_cli.check.engine import verifier
    from ptsm_cli.findings.finding import Severity
    from ptsm_cli.projet.selection import charger_selections

    rapport = verifier(charger_selections(options.chemins_ou_courant(chemins)), aujourdhui)
    formats.deliver("findings", forme, rapport, sortie)
    if rapport.faults:
        raise errors.of_rules(rapport.faults)
    seuil = Severity.AVERTISSEMENT if strict else Severity.ERREUR
    raise typer.Exit(1 if rapport.au_moins(seuil) else 0)
