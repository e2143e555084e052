"""The governance: who meets, who sits, when, and the milestones of the démarche."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ptsm_cli.agenda.calendrier import Etape, Seance, etapes
from ptsm_cli.agenda.wording import nom_de_l_instance, periode_de_l_instance, quand, rythme
from ptsm_cli.common.typography import NBSP, accord, enumerer
from ptsm_cli.model.gouvernance import NIVEAUX, Instance
from ptsm_cli.render.parts.anchors import ancres_de
from ptsm_cli.render.parts.cover import Entree, PageDeGarde, page_de_garde
from ptsm_cli.render.parts.instances import InstanceImprimee, imprimer, intituler, ordonner, se_detaille, sorte
from ptsm_cli.render.parts.reunions import Reunions, horaire, reunir
from ptsm_cli.render.parts.table import Case, Rang, RowGroup, Tableau, lier, tabler
from ptsm_cli.render.request import Demande
from ptsm_cli.render.spec import DocumentSpec

TITRE = "Gouvernance"
INSTANCES, CALENDRIER, JALONS = "instances", "calendrier", "jalons"


@dataclass(frozen=True, slots=True)
class Gouvernance:
    """What the templates `gouvernance.html.j2` and `gouvernance.md.j2` receive."""

    garde: PageDeGarde
    sommaire: tuple[Entree, ...]
    chapeau: str
    """How many bodies, meetings and milestones there are."""
    resume: Tableau | None
    """Every body, one row each."""
    instances: tuple[InstanceImprimee, ...]
    """Those of which there is more to say."""
    calendrier: Tableau | None
    jalons: Tableau | None


def composer(demande: Demande) -> Gouvernance:
    """Return the content of the document."""
    projet = demande.projet
    reunions = reunir(demande.of(projet).gouvernance, listees=True)
    rangees = list(ordonner([situe.contenu for situe in reunions.assemblage.instances]))
    ancres = ancres_de("instance", (instance.id for instance, _ in rangees))
    franchies = etapes(reunions.assemblage)
    detaillees = [instance for instance, _ in rangees if se_detaille(instance, reunions)]
    instances = tuple(imprimer(instance, reunions, ancres) for instance in detaillees)
    resume = _resume(rangees, reunions, ancres)
    calendrier = _calendrier(reunions, ancres)
    jalons = _jalons(franchies)
    return Gouvernance(
        garde=page_de_garde(projet, TITRE),
        sommaire=tuple(_sommaire(instances, resume, calendrier, jalons)),
        chapeau=_chapeau(len(rangees), len(reunions.seances), len(franchies)),
        resume=resume,
        instances=instances,
        calendrier=calendrier,
        jalons=jalons,
    )


def _chapeau(instances: int, reunions: int, jalons: int) -> str:
    comptes = [(instances, "instance"), (reunions, "réunion"), (jalons, "jalon")]
    dits = [accord(nombre, nom) for nombre, nom in comptes if nombre]
    if not dits:
        return "La gouvernance n'est pas encore décrite."
    return f"La gouvernance compte {enumerer(dits)}."


def _sommaire(
    instances: tuple[InstanceImprimee, ...],
    resume: Tableau | None,
    calendrier: Tableau | None,
    jalons: Tableau | None,
) -> Iterator[Entree]:
    if resume:
        yield Entree(INSTANCES, "Instances", entrees=tuple(Entree(i.ancre, i.titre) for i in instances))
    if calendrier:
        yield Entree(CALENDRIER, "Calendrier des réunions")
    if jalons:
        yield Entree(JALONS, "Jalons de la démarche")


def _resume(rangees: list[tuple[Instance, int]], reunions: Reunions, ancres: Mapping[str, str]) -> Tableau | None:
    par_id = reunions.assemblage.instances_par_id

    def rang(instance: Instance, profondeur: int) -> Rang:
        ancre, parent = ancres[instance.id], par_id.get(instance.parent or "")
        detaillee = se_detaille(instance, reunions)
        cases = (
            Case(lier(intituler(instance), ancre if detaillee else None), genre=f"retrait-{min(profondeur, 3)}"),
            Case(sorte(instance)),
            Case(NIVEAUX.get(instance.niveau or "", "")),
            Case(parent.sigle or parent.nom if parent else ""),
            Case(rythme(instance)),
            Case(periode_de_l_instance(instance)),
            Case(_tenues(reunions.de(instance.id))),
        )
        return Rang(cases, "" if detaillee else ancre)

    colonnes = ("Instance", "Sorte", "Niveau", "Rend compte à", "Rythme attendu", "Période", "Réunions")
    return tabler(f"Instances{NBSP}: {len(rangees)}", colonnes, [RowGroup(tuple(rang(*rangee) for rangee in rangees))])


def _tenues(seances: Sequence[Seance]) -> str:
    """Return how many meetings the files list, and how many of them were held."""
    tenues = sum(seance.reunion.statut == "tenue" for seance in seances)
    if not seances or tenues == len(seances):
        return accord(tenues, "tenue") if seances else ""
    return f"{len(seances)}, dont {accord(tenues, 'tenue')}"


def _calendrier(reunions: Reunions, ancres: Mapping[str, str]) -> Tableau | None:
    def rang(seance: Seance) -> Rang:
        reunion = seance.reunion
        instance = Case(lier(nom_de_l_instance(seance), ancres.get(reunion.instance)))
        cases = (Case(horaire(seance)), instance, Case(reunion.objet or ""), reunions.etat(seance))
        return Rang(cases, reunions.ancres[reunion.id])

    blocs = [RowGroup(tuple(map(rang, seances)), an) for an, seances in groupby(reunions.seances, _annee)]
    return tabler(
        f"Réunions de toutes les instances{NBSP}: {len(reunions.seances)}", ("Date", "Instance", "Objet", "État"), blocs
    )


def _annee(seance: Seance) -> str:
    return str(seance.moment.fin.year) if seance.moment.fin else "Sans date"


def _jalons(franchies: Sequence[Etape]) -> Tableau | None:
    libelles = {etape.jalon.id: etape.jalon.libelle for etape in franchies}
    ancres = ancres_de("jalon", libelles)

    def rang(etape: Etape) -> Rang:
        jalon = etape.jalon
        avant = tuple(lier(libelles.get(autre, autre), ancres.get(autre)) for autre in jalon.apres)
        cases = (
            Case(quand(etape.moment)),
            Case(jalon.libelle, suite=(jalon.note,) if jalon.note else ()),
            Case(jalon.organisme or ""),
            Case(suite=avant),
        )
        return Rang(cases, ancres[jalon.id])

    colonnes = ("Date ou échéance", "Jalon", "Qui", "Vient après")
    return tabler(f"Jalons{NBSP}: {len(franchies)}", colonnes, [RowGroup(tuple(map(rang, franchies)))])


SPEC = DocumentSpec(
    "gouvernance",
    "les instances et leur composition, le calendrier des réunions, les jalons",
    composer,
)
