"""What a fiche says of its history: the fiches that it comes from, and when it is to leave the roadmap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.common.typography import capitalize
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.succession import Bond, what_became
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.render.parts.cover import Departure
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.printed_fiche import Part
from ptsm_cli.render.prose.prose import Prose

_TITLES = {Bond.REMPLACE: "Prend la suite de", Bond.ISSUE_DE: "Issue de"}


def origins(links: FicheLinks, fiche: Fiche) -> Iterator[Part]:
    """Yield the fiches that one takes the place of, those that it comes from, and its withdrawal to come."""
    contenu = fiche.contenu
    if not (contenu.remplace or contenu.issue_de or contenu.is_withdrawn):
        return  # most fiches have no history, and each page would gather that of all the others
    said = links.graph.succession.said_by(FicheKey(links.projet.id, fiche.id))
    for bond, title in _TITLES.items():
        named = tuple(links.named(heir.resolution, heir.text, fate=False) for heir in said if heir.bond is bond)
        if named:
            yield Part(title, named, liste=len(named) > 1)
    if contenu.is_withdrawn:
        when = capitalize(what_became(links.graph.succession, links.projet, fiche))
        yield Part("Retrait", tuple(map(Prose, filter(None, (when, contenu.motif_de_retrait)))))


def concerning(links: FicheLinks, gone: Sequence[Departure], fiches: Sequence[Fiche]) -> tuple[Departure, ...]:
    """Return the departures that some fiches are concerned by: they cite the fiche that left, or come from it."""
    if not gone:
        return ()
    projet = links.projet
    keys = [FicheKey(projet.id, fiche.id) for fiche in fiches]
    cited = {link.target for key in keys for link in links.graph.outgoing(key)}
    told = {
        links.anchors[fiche.id]
        for fiche in projet.withdrawn
        if (key := FicheKey(projet.id, fiche.id)) in cited or any(links.graph.succession.path(key, one) for one in keys)
    }
    return tuple(departure for departure in gone if departure.ancre in told)
