"""`ptsm agenda`: the calendar of the governance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import formats, options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ptsm_cli.model.gouvernance import Instance


def commande(
    chemins: options.Chemins = None,
    forme: Annotated[str, formats.option("agenda", "Forme de l'agenda")] = formats.SCREEN,
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
    forme = formats.choose("agenda", forme)
    aujourdhui = options.lire_jour(jour)
    premiere, derniere = options.lire_periode("--from", debut), options.lire_periode("--to", fin)
    if premiere and derniere and derniere.fin < premiere.debut:
        raise options.UsageError("--to vient avant --from.")

    from ptsm_cli.agenda.agenda import dresser
    from ptsm_cli.projet.selection import charger_projets
    from ptsm_cli.render.request import Demande

    demande = Demande(tuple(charger_projets(options.chemins_ou_courant(chemins))), jour=aujourdhui)
    connues = [situee.contenu for projet in demande.projets for situee in demande.of(projet).gouvernance.instances]
    choisies = _choisies(connues, instances or [])
    demande = replace(demande, debut=premiere, fin=derniere, instances=choisies)
    if formats.is_of_the_document("agenda", forme):
        formats.deliver_document("agenda", forme, demande, sortie)
    else:
        agendas = [dresser(projet, aujourdhui, demande.fenetre, choisies) for projet in demande.projets]
        formats.deliver("agenda", forme, agendas, sortie)


def _choisies(connues: Sequence[Instance], demandees: Sequence[str]) -> frozenset[str]:
    """Return the ids of the bodies asked for by id or sigle."""
    from ptsm_cli.common.french import plier

    choisies: set[str] = set()
    for demandee in demandees:
        trouvees = {i.id for i in connues if plier(demandee) in (plier(i.id), plier(i.sigle or ""))}
        if not trouvees:
            raise options.inconnu("L'instance", demandee, [nom for i in connues for nom in (i.id, i.sigle) if nom])
        choisies |= trouvees
    return frozenset(choisies)
