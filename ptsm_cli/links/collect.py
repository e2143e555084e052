"""Read the links that one fiche holds: in its sentences, in its entries of `liens`, to its twin, to other plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ptsm_cli.common.french import fold, ranks
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.links.citations import judge_title, misspelt, resolve_title
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.link import CrossReference, Link, Origin, PlanLink
from ptsm_cli.links.mentions import Mention, QuotedTitle, find_mentions, may_mention
from ptsm_cli.links.references import Outcome, Reference, Resolution, read_reference, resolve
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.walk import texts
from ptsm_cli.projet.projet import Fiche, Projet, first_of_each

_IDENTITY = frozenset({"numero", "titre", "titre_court", "groupe", "meme_contenu_que", "vagues"})
"""Fields of a fiche that name it, or name something by its id."""

_NO_SENTENCE = frozenset({("liens", "plan"), ("liens", "url"), ("suivi", "etat"), ("suivi", "objectif")})
"""Fields of the entries of a list that hold an id, an address or a state."""

_NEVER_SENTENCES = frozenset({"id", "numero", "type", "unite"})
"""Fields that hold none, wherever they are."""


def links_of(directory: Directory, source: FicheKey, fiche: Fiche) -> Iterator[Link]:
    """Yield the links of a fiche to others, in the order of the model; what it says of itself is no link."""
    for route, text in texts(fiche.contenu):
        if route[0] == "liens" and route[-1] == "fiche":
            resolution = resolve(directory, read_reference(text), source.projet, fiche.contenu.groupe)
            links = iter([Link(source, Origin.LIENS, text, fiche.at(*route), resolution, route)])
        elif may_mention(text) and _is_sentence(fiche.contenu, route):
            links = _links_in_text(directory, source, fiche, route, text)
        else:
            continue
        yield from (link for link in links if link.target != source)


def _is_sentence(content: FicheAction, route: Route) -> bool:
    """Tell whether a text may hold links of this project: it is no id, no address, no reference to another plan."""
    if route[0] in _IDENTITY or (route[0], route[-1]) in _NO_SENTENCE or route[-1] in _NEVER_SENTENCES:
        return False
    rank = route[1] if route[0] == "liens" and route[-1] == "reference" else None
    return not isinstance(rank, int) or content.liens[rank].plan is None  # « fiche 12 » there is a fiche of that plan


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


def decision_references(directory: Directory, projet: Projet) -> Iterator[CrossReference]:
    """Yield the references to fiches of the decisions of a project's meetings.

    A bare number belongs to the group of fiches that the meeting's body has in charge, where it has one.
    """
    groupes = first_of_each((i.id, i.groupe) for document in projet.gouvernance for i in document.contenu.instances)
    for document in projet.gouvernance:
        for rank, reunion in enumerate(document.contenu.reunions):
            for nth, decision in enumerate(reunion.decisions):
                for index, text in enumerate(decision.fiches):
                    location = document.at("reunions", rank, "decisions", nth, "fiches", index)
                    groupe = groupes.get(reunion.instance)
                    yield CrossReference(text, location, resolve(directory, read_reference(text), projet.id, groupe))


def _links_in_text(directory: Directory, source: FicheKey, fiche: Fiche, route: Route, text: str) -> Iterator[Link]:
    mentions = find_mentions(text)
    if not mentions:
        return
    locate = _locations(fiche, route, text, mentions)
    for mention in mentions:
        resolution = _resolve(directory, mention, source.projet, fiche.contenu.groupe)
        if (
            resolution.target is None
            and not mention.explicit
            and not _misspelt_title(directory, mention, source.projet)
        ):
            continue  # « la fiche « conseils aux parents » » is no fiche action
        link = Link(
            source,
            Origin.PROSE,
            " ".join(mention.words.split()),
            locate(mention),
            resolution,
            route,
            start=mention.start,
            end=mention.end,
            implicit=mention.implicit,
            objectif=_objectif(directory, mention, resolution),
        )
        yield _with_title(directory, link, mention.title, locate)


def _locations(
    fiche: Fiche, route: Route, text: str, mentions: Sequence[Mention]
) -> Callable[[Mention | QuotedTitle], Location]:
    """Return a function that gives the location of some words of a text, told from the same words before them."""
    said: list[Mention | QuotedTitle] = [*mentions, *(mention.title for mention in mentions if mention.title)]
    rank_of = ranks(text, ((words.start, words.end) for words in said))

    def situate(words: Mention | QuotedTitle) -> Location:
        return fiche.at(*route, words=text[words.start : words.end], rank=rank_of[words.start, words.end])

    return situate


def _misspelt_title(directory: Directory, mention: Mention, projet: str) -> bool:
    return mention.title is not None and bool(misspelt(directory, mention.title.words, projet))


def _objectif(directory: Directory, mention: Mention, resolution: Resolution) -> int | None:
    """Return the rank of the objective that is named, unless « objectif 2 » is the group of the fiche."""
    target = resolution.target
    if target is None or mention.objectif is None or not fold(mention.groupe or "").startswith("objectif"):
        return mention.objectif
    named = directory.section(target.projet).groupes.named_by(mention.groupe or "", prose=True)
    return None if directory.is_in(target, named.groupes) else mention.objectif


def _resolve(directory: Directory, mention: Mention, projet: str, groupe: str) -> Resolution:
    if mention.numero is not None:
        reference = Reference(mention.numero, mention.groupe, mention.projet, mention.place)
        return resolve(directory, reference, projet, groupe, prose=True)
    if mention.title is None:
        return Resolution(Outcome.UNKNOWN)
    return resolve_title(directory, mention.title.words, projet)


def _with_title(
    directory: Directory, link: Link, title: QuotedTitle | None, locate: Callable[[Mention | QuotedTitle], Location]
) -> Link:
    """Return the link with the title that its mention gives and, for a number, whether it is the target's."""
    if title is None:
        return link
    judgement = judge_title(directory, title.words, link.target, quoted=title.quoted) if link.target else None
    if judgement is None and not title.quoted:
        return link  # the words after the number are a remark
    return replace(link, title=" ".join(title.words.split()), judgement=judgement, title_location=locate(title))
