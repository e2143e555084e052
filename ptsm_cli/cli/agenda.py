"""`ptsm agenda`: the calendar of the governance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import options, streams

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ptsm_cli.agenda.agenda import Agenda
    from ptsm_cli.common.periodes import Periode
    from ptsm_cli.projet.projet import Projet

FORMATS = ("text", "md", "json", "ics")


def commande(
    chemins: options.Chemins = None,
    forme: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="Forme de l'agenda : text, md, json ou ics.")
    ] = "text",
    debut: Annotated[
        str | None, typer.Option("--from", metavar="PÉRIODE", help="Début : 2020, 2020-S2, 2020-06 ou 2020-06-30.")
    ] = None,
    fin: Annotated[str | None, typer.Option("--to", metavar="PÉRIODE", help="Fin, comprise.")] = None,
    instances: Annotated[
        list[str] | None,
        typer.Option(
            "--instance", metavar="ID", help="Seulement cette instance, par identifiant ou sigle ; répétable."
        ),
    ] = None,
    sortie: options.Sortie = None,
    jour: options.Jour = None,
) -> None:
    """Montre les réunions passées et à venir, les jalons et les échéances qui tombent."""
    forme = options.un_parmi("--format", FORMATS)(forme)
    aujourdhui = options.lire_jour(jour)
    fenetre = _fenetre(debut, fin)

    from ptsm_cli.agenda.agenda import dresser
    from ptsm_cli.projet.selection import charger_projets

    projets = charger_projets(options.chemins_ou_courant(chemins))
    choisies = _instances(projets, instances or [])
    agendas = [dresser(projet, aujourdhui, fenetre, choisies) for projet in projets]
    _livrer(forme, agendas, sortie)


def _livrer(forme: str, agendas: Sequence[Agenda], sortie: Path | None) -> None:
    match forme:
        case "text":
            from ptsm_cli.report.agenda import text

            streams.livrer_riche(lambda _: (bloc for agenda in agendas for bloc in text.formater(agenda)), sortie)
        case "md":
            from ptsm_cli.report.agenda import md

            streams.livrer("\n".join(md.formater(agenda) for agenda in agendas), sortie)
        case "json":
            from ptsm_cli.report.agenda import json

            streams.livrer(json.formater(agendas), sortie)
        case _:
            from ptsm_cli.report.agenda import ics

            streams.livrer(ics.formater(agendas).decode(), sortie)


def _fenetre(debut: str | None, fin: str | None) -> Periode | None:
    """Return the window asked for, open ends included, or None."""
    premiere, derniere = options.lire_periode("--from", debut), options.lire_periode("--to", fin)
    if premiere is None and derniere is None:
        return None
    from datetime import date

    from ptsm_cli.common.periodes import Periode

    bornes = (premiere.debut if premiere else date.min, derniere.fin if derniere else date.max)
    if bornes[1] < bornes[0]:
        raise options.UsageError("--to vient avant --from.")
    return Periode(*bornes)


def _instances(projets: Sequence[Projet], demandees: list[str]) -> frozenset[str]:
    """Return the ids of the bodies asked for by id or sigle."""
    from ptsm_cli.common.french import plier
    from ptsm_cli.projet.governance import assembler

    connues = [s.contenu for projet in projets for s in assembler(projet).instances]
    choisies: set[str] = set()
    for demandee in demandees:
        trouvees = {i.id for i in connues if plier(demandee) in (plier(i.id), plier(i.sigle or ""))}
        if not trouvees:
            raise options.inconnu("L'instance", demandee, [nom for i in connues for nom in (i.id, i.sigle) if nom])
        choisies |= trouvees
    return frozenset(choisies)
