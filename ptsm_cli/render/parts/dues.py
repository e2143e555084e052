"""The objectives whose deadline falls by a given day, fiche by fiche, with what the follow-up notes say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ptsm_cli.agenda.agenda import echeances_dans
from ptsm_cli.common.periodes import Periode, dire
from ptsm_cli.common.typography import NBSP, accord
from ptsm_cli.echeances.deadlines import LigneEcheance
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.links.naming import designer, homonyme, situer
from ptsm_cli.model.fiche import ETATS_DE_SUIVI, NoteDeSuivi
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import ancres_des_fiches
from ptsm_cli.render.parts.table import Case, Fait, Rang, RowGroup, Tableau, tabler
from ptsm_cli.suivi.notes import derniere_note, est_close

PASSEE = "échéance passée"


@dataclass(frozen=True, slots=True)
class FicheDue:
    """A fiche with its objectives that are due.

    Attributes:
        ancre: its anchor.
        etiquette: « Fiche action n°22 », with its group where another fiche has this number.
        titre: its title.
        faits: who leads it.
        objectifs: the objectives, in the order of the fiche.
        nombre: how many rows there are.
        passees: how many of them were due before the meeting.
    """

    ancre: str
    etiquette: str
    titre: str
    faits: tuple[Fait, ...]
    objectifs: Tableau
    nombre: int
    passees: int


def fiches_dues(
    annuaire: Annuaire, projet: Projet, fiches: Sequence[Fiche], jour: date | None, fin: date
) -> Iterator[FicheDue]:
    """Yield the fiches that have a deadline by a day, in printed order.

    Args:
        annuaire: the fiches of the project.
        projet: the project.
        fiches: those to look at.
        jour: the day of the meeting: deadlines before it are past, and left out once reached or given up.
        fin: the last day to look at.
    """
    dues: dict[str, list[LigneEcheance]] = {}
    for ligne in echeances_dans(projet, Periode(date.min, fin)):
        if not (_passee(ligne, jour) and est_close(ligne, jour)):
            dues.setdefault(ligne.fiche.id, []).append(ligne)
    ancres = ancres_des_fiches(projet)
    for fiche in fiches:
        lignes = sorted(dues.get(fiche.id, ()), key=lambda ligne: (ligne.rang, ligne.rang_volet or 0))
        objectifs = _tableau(projet, lignes, jour)
        if objectifs:
            passees = sum(_passee(ligne, jour) for ligne in lignes)
            yield FicheDue(
                ancre=ancres[fiche.id],
                etiquette=_etiquette(annuaire, projet, fiche),
                titre=fiche.contenu.titre,
                faits=(Fait("Pilotes", _pilotes(projet, fiche)),),
                objectifs=objectifs,
                nombre=len(lignes),
                passees=passees,
            )


def _pilotes(projet: Projet, fiche: Fiche) -> tuple[Case, ...]:
    if fiche.contenu.sans_pilote:
        return (Case("à définir" if fiche.contenu.pilotes else "non précisé", genre="manque"),)
    propres = [pilote for objectif in fiche.contenu.objectifs_operationnels for pilote in objectif.pilotes]
    return tuple(Case(nom) for nom in dict.fromkeys(map(projet.nommer, (*fiche.contenu.pilotes, *propres))))


def _tableau(projet: Projet, lignes: Sequence[LigneEcheance], jour: date | None) -> Tableau | None:
    blocs = [
        RowGroup(tuple(_rang(projet, ligne, jour) for ligne in siennes), intertitre or "")
        for intertitre, siennes in groupby(lignes, lambda ligne: ligne.projet)
    ]
    legende = f"Objectifs à échéance{NBSP}: {len(lignes)}"
    return tabler(legende, ("Objectif opérationnel", "Échéance", "Opérateurs", "Suivi"), blocs)


def _rang(projet: Projet, ligne: LigneEcheance, jour: date | None) -> Rang:
    passee = _passee(ligne, jour)
    return Rang(
        (
            Case(ligne.libelle, suite=ligne.volet.modalites if ligne.volet else ()),
            Case(ligne.echeance.texte, genre="passee" if passee else "", suite=(PASSEE,) if passee else ()),
            Case(suite=tuple(map(projet.nommer, ligne.operateurs))),
            _suivi(derniere_note(ligne, jour)),
        )
    )


def _suivi(note: NoteDeSuivi | None) -> Case:
    if note is None or note.etat is None:
        return Case()
    quand = f"au {dire(Periode(note.date, note.date))}"
    return Case(ETATS_DE_SUIVI[note.etat].capitalize(), suite=(quand, note.note) if note.note else (quand,))


def _passee(ligne: LigneEcheance, jour: date | None) -> bool:
    return jour is not None and ligne.echeance.fin is not None and ligne.echeance.fin < jour


def _etiquette(annuaire: Annuaire, projet: Projet, fiche: Fiche) -> str:
    groupe = homonyme(annuaire, projet, fiche)
    return f"{designer(fiche)} ({situer(groupe)})" if groupe else designer(fiche)


def compter(dues: Sequence[FicheDue], terme: str) -> str:
    """Return one sentence on how many fiches and deadlines there are; `terme` ends it: « d'ici là », or nothing."""
    nombre, passees = sum(due.nombre for due in dues), sum(due.passees for due in dues)
    if not dues:
        return " ".join(filter(None, ("Aucune fiche n'a d'échéance datée", terme))) + "."
    ont = "ont" if len(dues) > 1 else "a"
    suite = f", dont {accord(passees, 'déjà passée', 'déjà passées')}" if passees else ""
    comptes = f"{accord(len(dues), 'fiche')} {ont} {accord(nombre, 'échéance')}"
    return " ".join(filter(None, (comptes, terme))) + f"{suite}."
