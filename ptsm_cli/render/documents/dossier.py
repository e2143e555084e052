"""The dossier of one meeting: its agenda, what it has to decide, and the fiches that it has to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ptsm_cli.agenda.calendrier import Seance, choisir, voisines
from ptsm_cli.agenda.wording import STATUTS, nom_de_l_instance, quand, remplacement
from ptsm_cli.common.periodes import Periode, dire
from ptsm_cli.common.typography import NBSP, accord, capitale
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.composition import composer_les_membres, effectif
from ptsm_cli.render.parts.cover import Detail, Entree, PageDeGarde, page_de_garde
from ptsm_cli.render.parts.dues import FicheDue, compter, fiches_dues
from ptsm_cli.render.parts.instances import intituler
from ptsm_cli.render.parts.outline import lister
from ptsm_cli.render.parts.reunions import Reunions, decisions, horaire, reunir
from ptsm_cli.render.parts.table import Case, Tableau
from ptsm_cli.render.request import Demande
from ptsm_cli.render.spec import DocumentSpec

TITRE = "Dossier de réunion"


@dataclass(frozen=True, slots=True)
class Precedente:
    """The meeting of the same body that came before."""

    titre: str
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the templates `dossier.html.j2` and `dossier.md.j2` receive.

    Attributes:
        garde: the meeting: its body, day, hour, place and state.
        sommaire: the contents.
        ordre_du_jour: what is on the agenda.
        precedente: the meeting before, or None.
        attendues: decisions to be taken.
        prises: decisions taken, once the meeting is held.
        titre_des_echeances: up to when deadlines are looked at.
        bilan: the meeting after, and how many deadlines fall by then.
        fiches: the fiches with a deadline by then.
        sans_pilote: the fiches that nobody leads, or None.
        composition: who sits, or None.
        presence: who came, empty where it is not said.
    """

    garde: PageDeGarde
    sommaire: tuple[Entree, ...]
    ordre_du_jour: tuple[str, ...]
    precedente: Precedente | None
    attendues: tuple[str, ...]
    prises: tuple[str, ...]
    titre_des_echeances: str
    bilan: str
    fiches: tuple[FicheDue, ...]
    sans_pilote: Tableau | None
    composition: Tableau | None
    presence: Case


def composer(demande: Demande) -> Dossier:
    """Return the dossier of a meeting, given by its id, or of the next one from the day of reference on.

    Raises:
        ValeurInconnueError: there is no such meeting, or none from that day on.
    """
    projet = demande.projet
    annuaire = demande.of(projet).directory
    reunions = reunir(demande.of(projet).gouvernance, listees=False)
    seance = choisir(reunions.seances, demande.reunion or demande.jour, projet.nom)
    avant, apres = voisines(reunions.seances, seance)
    suite = apres if apres and _jour(apres) else None
    fiches = _suivies(projet, seance)
    limite = _limite(projet, seance, suite)
    dues = tuple(fiches_dues(annuaire, projet, fiches, _jour(seance), limite))
    terme = "" if limite == date.max else "d'ici là"
    reunion, instance = seance.reunion, seance.instance
    dossier = Dossier(
        garde=_garde(reunions, seance),
        sommaire=(),
        ordre_du_jour=reunion.ordre_du_jour,
        precedente=_precedente(annuaire, projet, avant) if avant else None,
        attendues=reunion.decisions_attendues,
        prises=decisions(annuaire, projet, reunion),
        titre_des_echeances="Échéances avant la prochaine réunion" if suite else "Échéances des fiches",
        bilan=f"{_jusqu_a(suite, limite)} {compter(dues, terme)}",
        fiches=dues,
        sans_pilote=_sans_pilote(projet, fiches),
        composition=composer_les_membres(projet, instance) if instance else None,
        presence=reunions.presence(reunion),
    )
    return replace(dossier, sommaire=tuple(_sommaire(dossier)))


def _precedente(annuaire: Annuaire, projet: Projet, avant: Seance) -> Precedente:
    prises = decisions(annuaire, projet, avant.reunion)
    return Precedente(f"Décisions de la réunion précédente ({quand(avant.moment)})", prises)


def _garde(reunions: Reunions, seance: Seance) -> PageDeGarde:
    """Return the cover page: that of the project, on which the meeting takes the place of the version."""
    reunion, instance = seance.reunion, seance.instance
    etat = (STATUTS[reunion.statut].capitalize(), reunion.motif, capitale(remplacement(seance)))
    lignes = [
        ("Instance", intituler(instance) if instance else reunion.instance),
        ("Lieu", reunion.lieu),
        ("Durée prévue", accord(reunion.duree_minutes, "minute") if reunion.duree_minutes else None),
        ("État", " – ".join(filter(None, etat))),
        ("Composition", effectif(instance) if instance and instance.composition else None),
    ]
    return replace(
        page_de_garde(reunions.projet, f"{TITRE} – {nom_de_l_instance(seance)}"),
        date=capitale(horaire(seance)),
        auteur=None,
        mention=reunion.objet,
        details=tuple(Detail(libelle, valeur) for libelle, valeur in lignes if valeur),
    )


def _jour(seance: Seance) -> date | None:
    return seance.moment.debut or seance.moment.fin


def _limite(projet: Projet, seance: Seance, apres: Seance | None) -> date:
    """Return the last day before the next meeting; where there is none, the last one of the roadmap, or of all."""
    prochain = _jour(apres) if apres else None
    if prochain is not None:
        return prochain - timedelta(days=1)
    if projet.horizon is None:
        return date.max
    return max(projet.horizon.fin, _jour(seance) or date.min)


def _jusqu_a(apres: Seance | None, limite: date) -> str:
    if apres is not None:
        return f"La prochaine réunion de cette instance est celle du {quand(apres.moment)}."
    if limite == date.max:
        return "Cette instance n'a pas de réunion suivante datée : toutes les échéances datées sont reprises."
    jusque = dire(Periode(limite, limite))
    return f"Cette instance n'a pas de réunion suivante datée : les échéances sont reprises jusqu'au {jusque}."


def _suivies(projet: Projet, seance: Seance) -> tuple[Fiche, ...]:
    """Return the fiches that the body looks at: those of the group in its charge, else all."""
    groupe = seance.instance.groupe if seance.instance else None
    if groupe not in projet.groupes:
        return projet.fiches
    return tuple(fiche for fiche in projet.fiches if any(g.id == groupe for g in projet.lignee(fiche.contenu.groupe)))


def _sans_pilote(projet: Projet, fiches: Sequence[Fiche]) -> Tableau | None:
    """Return the fiches that nobody leads; one that shares the content of another is led as it is."""
    sans = [fiche for fiche in fiches if fiche.contenu.sans_pilote and fiche.contenu.meme_contenu_que is None]
    return lister(projet, sans, "Fiches sans pilote")


def _sommaire(dossier: Dossier) -> Iterator[Entree]:
    if dossier.precedente:
        yield Entree("precedente", dossier.precedente.titre)
    yield Entree("ordre-du-jour", "Ordre du jour")
    yield Entree("attendues", "Décisions attendues")
    if dossier.prises:
        yield Entree("prises", "Décisions prises")
    fiches = tuple(Entree(due.ancre, f"{due.etiquette}{NBSP}: {due.titre}") for due in dossier.fiches)
    yield Entree("echeances", dossier.titre_des_echeances, entrees=fiches)
    yield Entree("sans-pilote", "Fiches sans pilote")
    if dossier.composition or not dossier.presence.vide:
        yield Entree("composition", "Qui siège")


SPEC = DocumentSpec(
    "dossier",
    "pour une réunion : ordre du jour, décisions, échéances avant la suivante, fiches sans pilote",
    composer,
    options=("reunion", "jour"),
)
