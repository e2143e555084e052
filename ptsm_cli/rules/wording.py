"""How the messages name what they speak of."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.common.periodes import Periode, say
from ptsm_cli.common.typography import did_you_mean, enumeration, guillemets, quote
from ptsm_cli.echeances import Echeance
from ptsm_cli.echeances.deadlines import EcheanceLine, TypedDeadline
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.gouvernance import Reunion


def name_objectif(line: EcheanceLine) -> str:
    """Return « l'objectif 3 de la fiche n°22 « Titre » », or the fiche alone for its own deadline."""
    if not line.rank:
        return f"la {fiche_and_title(line.fiche)}"
    volet = "" if line.volet_rank is None else f" (volet {line.volet_rank})"
    return f"l'objectif {line.rank}{volet} de la {fiche_and_title(line.fiche)}"


def name_echeance(line: EcheanceLine) -> str:
    """Return « L'échéance « 2020 » de l'objectif 3 de la fiche n°22 « Titre » »."""
    return f"L'échéance {quote(line.echeance.texte)} de {name_objectif(line)}"


def typed_deadline_named(deadline: TypedDeadline) -> str:
    """Return what a deadline is called at the start of a sentence: « L'échéance « 2020 » du jalon « Arrêté » »."""
    owner = deadline.owner
    if isinstance(owner, EcheanceLine):
        return name_echeance(owner)
    whose = f"de la réunion {quote(owner.id)}" if isinstance(owner, Reunion) else f"du jalon {quote(owner.libelle)}"
    return f"L'échéance {quote(deadline.echeance.texte)} {whose}"


def known_value(value: str, known: Iterable[str], otherwise: str) -> str:
    """Return the hint for a value that nothing declares: the nearest ones, else what else to do."""
    return did_you_mean(value, known) or otherwise


def say_interval(echeance: Echeance) -> str:
    """Return when a deadline that is read begins and ends: « du 1er juin 2021 au 30 juin 2021 »."""
    if echeance.intervals:
        said = enumeration(map(say, echeance.intervals))
        return said if said.startswith("du ") else f"comme {guillemets(said)}"
    day = echeance.debut or echeance.fin
    if day is None:
        return "sans date"
    limit = "à partir du" if echeance.debut else "jusqu'au"
    return f"{limit} {say(Periode(day, day))}"
