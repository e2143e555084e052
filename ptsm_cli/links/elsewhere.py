"""Read the links that a project writes elsewhere than in its fiches: governance, territory, follow-up, acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from ptsm_cli.common.typography import quote
from ptsm_cli.findings.location import Route
from ptsm_cli.links.collect import groupes_in_charge
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.link import Holder, HolderKind, LinkElsewhere
from ptsm_cli.links.mentions import mentioning
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.sentences import Sentences
from ptsm_cli.model.gouvernance import Instance, Reunion
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Document, Projet


class _Naming(NamedTuple):
    """How the items of a list are named: « la réunion « copil-1 » », by one of their fields, and told apart."""

    article: str
    noun: str
    named_by: str
    told_by: str = "id"


_NAMED: Mapping[str, _Naming] = {
    "instances": _Naming("l'", "instance", "nom"),
    "reunions": _Naming("la ", "réunion", "id"),
    "jalons": _Naming("le ", "jalon", "libelle"),
    "groupes": _Naming("le ", "groupe", "titre"),
    "vagues": _Naming("la ", "vague", "titre"),
    "rubriques": _Naming("la ", "rubrique", "titre", "titre"),
    "diagnostic": _Naming("le ", "diagnostic", "libelle", "libelle"),
    "ruptures": _Naming("le ", "point de rupture", "public", "public"),
}
"""By list of the governance or of the territory: the rest is said by the whole file."""

_GONE = "retraits"
"""What a wave takes away may be of the project no more."""


def links_elsewhere(directory: Directory, projet: Projet) -> Iterator[LinkElsewhere]:
    """Yield the links that are of no fiche, file by file, in the order of `HolderKind`.

    A bare number belongs to the group that holds the text, to that of the fiche that is followed, or to the one that
    the body, or the body that meets, has in charge.
    """
    in_charge = groupes_in_charge(projet)
    for document, whole in _files(projet):
        yield from _links(directory, projet, document, partial(_owner, whole, document.contenu, in_charge))


def _owner(whole: Holder, content: object, in_charge: Mapping[str, str | None], route: Route) -> Holder:
    """Return what holds the text at a route: an item of a list that is named, else the file."""
    naming = _NAMED.get(str(route[0]))
    if naming is None:
        return whole
    record = getattr(content, str(route[0]))[route[1]]
    name, told = (getattr(record, field) for field in (naming.named_by, naming.told_by))
    groupe = _groupe(record, in_charge)
    return Holder(whole.kind, record, route[:2], told, naming.article, f"{naming.noun} {quote(name)}", groupe)


def _groupe(record: object, in_charge: Mapping[str, str | None]) -> str | None:
    """Return the group that a bare number said by a part of a file belongs to."""
    if isinstance(record, Reunion):
        return in_charge.get(record.instance)
    if isinstance(record, Instance):
        return record.groupe
    return record.id if isinstance(record, Groupe) else None


def _files(projet: Projet) -> Iterator[tuple[Document[Any], Holder]]:
    """Yield the files that are no fiche and hold sentences, each with what holds those that are of no list."""
    for document in projet.gouvernance:
        yield document, _whole(HolderKind.GOUVERNANCE, document, "le ", f"fichier {quote(document.path)}")
    territoire = projet.territoire
    yield territoire, _whole(HolderKind.TERRITOIRE, territoire, "le ", f"territoire {quote(territoire.contenu.nom)}")
    followed = {fiche.follow_up.path: fiche for fiche in projet.every_fiche if fiche.follow_up}
    for suivi in projet.suivis:
        fiche = followed.get(suivi.path)
        name = f"suivi de la {fiche_and_title(fiche)}" if fiche else f"suivi {quote(suivi.id)}"
        yield suivi, _whole(HolderKind.SUIVI, suivi, "le ", name, fiche.contenu.groupe if fiche else None)
    for act in projet.revisions:
        yield act, _whole(HolderKind.ACTE, act, "l'", f"acte {quote(act.contenu.intitule)}")


def _whole(kind: HolderKind, document: Document[Any], article: str, name: str, groupe: str | None = None) -> Holder:
    return Holder(kind, document.contenu, (), document.id, article, name, groupe)


def _links(
    directory: Directory, projet: Projet, document: Document[Any], owner_of: Callable[[Route], Holder]
) -> Iterator[LinkElsewhere]:
    spots, texts = every = directory.texts.of(document)
    said = [(owner_of(spots[rank].route), spots[rank].route, texts[rank]) for rank in mentioning(every)]
    for _, own in groupby(said, lambda one: one[0].route):
        sentences = list(own)
        owner = sentences[0][0]
        reading = Sentences(directory, document, projet.id, owner.groupe, numbers_steps=False)
        for _, route, text in sentences:
            links = reading.links(route, text, partial(LinkElsewhere, projet=projet.id, owner=owner))
            yield from (link for link in links if link.target or _GONE not in route)
