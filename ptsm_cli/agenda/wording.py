"""How the bodies, the meetings and their moments are put in French."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.calendrier import Seance
from ptsm_cli.agenda.moments import Moment
from ptsm_cli.common.french import plier
from ptsm_cli.common.periodes import Periode, dire
from ptsm_cli.common.typography import NBSP, accord
from ptsm_cli.echeances import lire
from ptsm_cli.model.gouvernance import FORME_CADENCE, Instance, Presence

STATUTS = {"prevue": "prévue", "tenue": "tenue", "annulee": "annulée", "reportee": "reportée"}
"""Statuses of a meeting as they are printed."""

SANS_DATE = "date à préciser"


def quand(moment: Moment) -> str:
    """Return a moment in French: a day, or the words of the document with what they come to where they do not say it.

    « Avril 2022 » stays as it is; « novembre », dated by its file, gives « novembre 2020 »; « dans les 6 mois
    après l'arrêté » is followed by its last day.
    """
    if moment.jour is not None:
        return dire(Periode(moment.jour, moment.jour))
    if moment.repere is not None and moment.fin is not None:
        return f"{moment.texte} (au plus tard le {dire(Periode(moment.fin, moment.fin))})"
    if moment.periode is None:
        return moment.texte or SANS_DATE
    lue = lire(moment.texte)
    if (lue.debut, lue.fin) == (moment.debut, moment.fin):
        return moment.texte
    datee = dire(moment.periode)
    return datee if plier(datee).startswith(plier(moment.texte)) else f"{moment.texte} ({datee})"


def nom_de_l_instance(seance: Seance) -> str:
    """Return how the body of a meeting is called in a few letters, or its id where it is declared nowhere."""
    return (seance.instance.sigle or seance.instance.nom) if seance.instance else seance.reunion.instance


def titre(seance: Seance) -> str:
    """Return what a meeting is called: its body, then its subject."""
    nom = nom_de_l_instance(seance)
    return f"{nom} — {seance.reunion.objet}" if seance.reunion.objet else nom


def remplacement(seance: Seance) -> str:
    """Return what replaces a meeting: « remplacée par celle du 23 juin 2020 »; empty where nothing does."""
    if seance.reunion.remplacee_par is None:
        return ""
    moment = seance.remplacante
    if moment is None or not moment.texte:
        return f"remplacée par la réunion {seance.reunion.remplacee_par}"
    dit = quand(moment)
    return f"remplacée par celle du {dit}" if moment.jour else f"remplacée par une autre réunion, {dit}"


def etat(seance: Seance) -> str:
    """Return the status of a meeting with its reason and its successor."""
    statut = STATUTS[seance.reunion.statut]
    if seance.reunion.motif:
        statut += f"{NBSP}: {seance.reunion.motif}"
    suite = remplacement(seance)
    return f"{statut} ({suite})" if suite else statut


def rythme(instance: Instance) -> str:
    """Return how often a body is expected to meet; empty where its file does not say it."""
    morceaux = []
    if forme := FORME_CADENCE.fullmatch(instance.cadence or ""):
        morceaux.append(f"{accord(int(forme['nombre']), 'réunion')} par {forme['periode']}")
    if instance.minimum:
        morceaux.append(f"{accord(instance.minimum, 'réunion')} au moins")
    return ", ".join(morceaux)


def periode_de_l_instance(instance: Instance) -> str:
    """Return when a body meets: « octobre 2021 – avril 2022 »; empty where its file does not say it."""
    if instance.periode is None:
        return ""
    debut, fin = dire(instance.periode.debut), dire(instance.periode.fin)
    return debut if debut == fin else f"{debut} – {fin}"


def presence(constatee: Presence | None) -> Iterator[str]:
    """Yield how many came to a meeting and how many were invited, as far as its file says it."""
    if constatee is None:
        return
    if constatee.presents is not None:
        yield accord(constatee.presents, "présent")
    if constatee.invites is not None:
        yield accord(constatee.invites, "invité")
