"""The bodies of a project as documents print them: outline, facts, members, announced numbers, meetings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ptsm_cli.agenda.calendrier import Seance
from ptsm_cli.agenda.wording import periode_de_l_instance, rythme
from ptsm_cli.common.french import plier
from ptsm_cli.common.typography import NBSP, accord
from ptsm_cli.model.gouvernance import NIVEAUX, TYPES_D_INSTANCE, Instance
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.composition import composer_les_membres, effectif, se_liste
from ptsm_cli.render.parts.reunions import Reunions, horaire
from ptsm_cli.render.parts.table import Case, Fait, Rang, RowGroup, Tableau, lier, tabler

_GROUPE_DE_TRAVAIL = "groupe-de-travail"
_MOTS_VIDES = {"de", "en"}


@dataclass(frozen=True, slots=True)
class InstanceImprimee:
    """A body in the document.

    Attributes:
        ancre: its anchor.
        titre: its name, with its sigle.
        sorte: its kind, empty where its name says it.
        role: what it does, or None.
        faits: level, parent, group, rhythm, period, who leads, writes and sits.
        composition: its members; None where they are only names, which are then a fact.
        nombres: what the source announces, beside what the files hold.
        reunions: its meetings.
    """

    ancre: str
    titre: str
    sorte: str
    role: str | None
    faits: tuple[Fait, ...]
    composition: Tableau | None
    nombres: Tableau | None
    reunions: Tableau | None


def se_detaille(instance: Instance, reunions: Reunions) -> bool:
    """Tell whether there is more to say of a body than its row in the table of all of them does."""
    dits = (instance.role, instance.groupe, instance.composition, instance.pilotes, instance.redacteurs)
    return any(dits) or bool(reunions.de(instance.id)) or _nombres(instance, ()) is not None


def ordonner(instances: Sequence[Instance]) -> Iterator[tuple[Instance, int]]:
    """Yield each body once with its depth: those that no other contains, working groups last, each before its own."""
    connues = {instance.id for instance in instances}
    vues: set[str] = set()

    def descendre(instance: Instance, niveau: int) -> Iterator[tuple[Instance, int]]:
        if instance.id in vues:
            return
        vues.add(instance.id)
        yield instance, niveau
        for enfant in instances:
            if enfant.parent == instance.id:
                yield from descendre(enfant, niveau + 1)

    racines = [instance for instance in instances if instance.parent not in connues]
    racines.sort(key=lambda instance: instance.type == _GROUPE_DE_TRAVAIL)
    for instance in (*racines, *instances):  # those that contain one another in a circle come last
        yield from descendre(instance, 0)


def intituler(instance: Instance) -> str:
    """Return the name of a body, with its sigle where it is not in it."""
    if instance.sigle is None or plier(instance.sigle) in plier(instance.nom).split():
        return instance.nom
    return f"{instance.nom} ({instance.sigle})"


def sorte(instance: Instance) -> str:
    """Return the kind of a body; empty where it has none of its own or where its name says it."""
    nom = TYPES_D_INSTANCE[instance.type]
    dite = set(plier(nom).split()) - _MOTS_VIDES <= set(plier(instance.nom).split())
    return "" if instance.type == "autre" or dite else nom


def imprimer(instance: Instance, reunions: Reunions, ancres: Mapping[str, str]) -> InstanceImprimee:
    """Return a body as the document prints it; `ancres` gives the places of the bodies."""
    siennes = reunions.de(instance.id)
    return InstanceImprimee(
        ancre=ancres[instance.id],
        titre=intituler(instance),
        sorte=sorte(instance),
        role=instance.role,
        faits=tuple(fait for fait in _faits(instance, reunions, ancres) if fait.valeurs),
        composition=None if se_liste(instance) else composer_les_membres(reunions.projet, instance),
        nombres=_nombres(instance, siennes),
        reunions=_reunions(siennes, reunions),
    )


def _faits(instance: Instance, reunions: Reunions, ancres: Mapping[str, str]) -> Iterator[Fait]:
    projet = reunions.projet
    niveau, parent = instance.niveau, reunions.assemblage.instances_par_id.get(instance.parent or "")
    groupe = projet.groupes.get(instance.groupe or "")
    yield Fait("Niveau", _dit(NIVEAUX.get(niveau or "", "")))
    yield Fait("Rend compte à", (Case(lier(intituler(parent), ancres[parent.id])),) if parent else ())
    yield Fait("Fiches suivies", (Case(_nom_du_groupe(groupe.etiquette, groupe.titre)),) if groupe else ())
    yield Fait("Rythme attendu", _dit(rythme(instance)))
    yield Fait("Période", _dit(periode_de_l_instance(instance)))
    yield Fait("Pilotage", _noms(projet, instance.pilotes))
    yield Fait("Rédaction", _noms(projet, instance.redacteurs))
    if se_liste(instance):
        yield Fait("Composition", _noms(projet, [membre.membre for membre in instance.composition]))


def _dit(texte: str) -> tuple[Case, ...]:
    return (Case(texte),) if texte else ()


def _nom_du_groupe(etiquette: str, titre: str) -> str:
    return f"{etiquette} – {titre}" if etiquette else titre


def _noms(projet: Projet, entrees: Sequence[str]) -> tuple[Case, ...]:
    return tuple(Case(projet.nommer(entree)) for entree in entrees)


def _nombres(instance: Instance, seances: Sequence[Seance]) -> Tableau | None:
    """Return what the source announces and, beside it, what the files hold."""
    tenues = sum(seance.reunion.statut == "tenue" for seance in seances)
    presences = [seance.reunion.presence for seance in seances if seance.reunion.presence]
    venus, invites = sum(p.presents or 0 for p in presences), sum(p.invites or 0 for p in presences)
    membres = effectif(instance) if instance.composition else "aucun cité"
    lignes = [
        ("Réunions", instance.reunions_annoncees, accord(tenues, "tenue") if tenues else "aucune"),
        ("Membres", instance.membres_annonces, membres),
        ("Participants", instance.participants_annonces, accord(venus, "présence") if venus else "aucune présence"),
        ("Invitations", instance.invitations_annoncees, str(invites) if invites else "aucune"),
    ]
    rangs = tuple(
        Rang((Case(libelle), Case(str(annonce)), Case(enregistre)))
        for libelle, annonce, enregistre in lignes
        if annonce is not None
    )
    return tabler("Nombres annoncés et enregistrés", ("Nombre", "Annoncé", "Enregistré"), [RowGroup(rangs)])


def _reunions(siennes: Sequence[Seance], reunions: Reunions) -> Tableau | None:
    rangs = tuple(
        Rang(
            (
                Case(horaire(seance)),
                Case(seance.reunion.objet or ""),
                reunions.etat(seance),
                Case(seance.reunion.lieu or ""),
                reunions.presence(seance.reunion),
            )
        )
        for seance in siennes
    )
    legende = f"Réunions{NBSP}: {len(rangs)}"
    return tabler(legende, ("Date", "Objet", "État", "Lieu", "Présence"), [RowGroup(rangs)])
