"""Read the links that one fiche holds, in its sentences and its entries of `liens`, and the references of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ptsm_cli.common.french import fold
from ptsm_cli.common.grouping import first_of_each
from ptsm_cli.findings.location import Route
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.link import CrossReference, Link, Origin, PlanLink
from ptsm_cli.links.references import Resolution, read_reference, resolve
from ptsm_cli.links.sentences import Sentences
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.projet.projet import Fiche, Projet


def links_of(directory: Directory, source: FicheKey, fiche: Fiche, citing: Iterable[int]) -> Iterator[Link]:
    """Yield the links of a fiche to others, in the order of the model; what it says of itself is no link.

    `citing` are the ranks of its texts that may mention a fiche.
    """
    sentences = Sentences(directory, fiche, source.projet, fiche.contenu.groupe, numbers_steps=True)
    spots, texts = directory.texts.of(fiche)
    said = enumerate(spots) if fiche.contenu.liens else ()
    entries = {rank for rank, spot in said if spot.field == "fiche" and spot.route[0] == "liens"}
    for rank in sorted(entries.union(citing)):
        route, text = spots[rank].route, texts[rank]
        if rank in entries:
            resolution = resolve(directory, read_reference(text), source.projet, fiche.contenu.groupe)
            links = iter([_entry_link(fiche, source, route, text, resolution)])
        elif _may_cite(fiche.contenu, route):
            links = sentences.links(route, text, partial(Link, source=source))
        else:
            continue
        yield from (link for link in links if link.target != source)


def _entry_link(fiche: Fiche, source: FicheKey, route: Route, text: str, resolution: Resolution) -> Link:
    rank = route[1]
    assert isinstance(rank, int)  # noqa: S101 - the route of an entry of `liens`
    objectif = fiche.contenu.liens[rank].objectif
    return Link(
        source=source,
        origin=Origin.LIENS,
        text=text,
        location=fiche.at(*route),
        resolution=resolution,
        route=route,
        objectif=objectif,
    )


def _may_cite(content: FicheAction, route: Route) -> bool:
    """Tell whether a sentence may hold links of this project: « fiche 12 » of another plan is no fiche of it."""
    rank = route[1] if route[0] == "liens" and route[-1] == "reference" else None
    return not isinstance(rank, int) or content.liens[rank].plan is None


def plans_of(directory: Directory, source: FicheKey, fiche: Fiche) -> Iterator[PlanLink]:
    """Yield the links of a fiche to other plans; those that the territory declares are followed."""
    for rank, link in enumerate(fiche.contenu.liens):
        if link.plan:
            location = fiche.at("liens", rank, "plan")
            plan = directory.section(source.projet).plans.get(fold(link.plan))
            yield PlanLink(source, link.plan, location, plan, link.reference, link.objet)


def twin_of(directory: Directory, source: FicheKey, fiche: Fiche) -> CrossReference | None:
    """Return the reference of a fiche to the one whose content it shares, if it has one."""
    text = fiche.contenu.meme_contenu_que
    if text is None:
        return None
    resolution = resolve(directory, read_reference(text), source.projet, fiche.contenu.groupe)
    return CrossReference(text, fiche.at("meme_contenu_que"), resolution, source)


def instance_references(directory: Directory, projet: Projet) -> Iterator[CrossReference]:
    """Yield the references to the fiches that the bodies of a project lead, read as its sentences are."""
    for document in projet.gouvernance:
        for rank, instance in enumerate(document.contenu.instances):
            for index, text in enumerate(instance.fiches):
                location = document.at("instances", rank, "fiches", index)
                resolution = resolve(directory, read_reference(text), projet.id, instance.groupe)
                yield CrossReference(text, location, resolution, owner=instance.id)


def decision_references(directory: Directory, projet: Projet) -> Iterator[CrossReference]:
    """Yield the references to fiches of the decisions of a project's meetings, read as its sentences are."""
    groupes = groupes_in_charge(projet)
    for document in projet.gouvernance:
        for rank, reunion in enumerate(document.contenu.reunions):
            for nth, decision in enumerate(reunion.decisions):
                for index, text in enumerate(decision.fiches):
                    location = document.at("reunions", rank, "decisions", nth, "fiches", index)
                    groupe = groupes.get(reunion.instance)
                    resolution = resolve(directory, read_reference(text), projet.id, groupe)
                    yield CrossReference(text, location, resolution, owner=reunion.id)


def act_references(directory: Directory, projet: Projet) -> Iterator[CrossReference]:
    """Yield the references to fiches of the motifs of a project's acts; a fiche that is gone answers to none."""
    for document in projet.revisions:
        for rank, motif in enumerate(document.contenu.motifs):
            if motif.fiche is not None:
                resolution = resolve(directory, read_reference(motif.fiche), projet.id)
                location = document.at("motifs", rank, "fiche")
                yield CrossReference(motif.fiche, location, resolution, owner=document.id)


def groupes_in_charge(projet: Projet) -> dict[str, str | None]:
    """Return the group of fiches that each body has in charge, by its id."""
    return first_of_each((i.id, i.groupe) for document in projet.gouvernance for i in document.contenu.instances)
