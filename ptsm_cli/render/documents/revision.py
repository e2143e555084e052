"""A revision of the roadmap, or an avenant of its contract: what changes, why, and whose opinion is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ptsm_cli.analysis import alone
from ptsm_cli.changes.acts import ActDiff, act_diff
from ptsm_cli.changes.change import ChangeKind
from ptsm_cli.common.errors import LackingError, UnknownValueError
from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import FINE, capitalize, counted, did_you_mean, enumeration, guillemets, typeset
from ptsm_cli.links.naming import name_fiche
from ptsm_cli.model.instants import say_date
from ptsm_cli.model.revision import Revision
from ptsm_cli.model.vague import Vague
from ptsm_cli.projet.past import Act
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.act_pieces import (
    Article,
    MovedNumber,
    Opinion,
    Party,
    draft_articles,
    fiches_that,
    opinions,
    parties_of,
    renumbered,
)
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.parts.compared import ComparedBlock, compared_act
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page, version_line
from ptsm_cli.render.parts.crossrefs import links_to
from ptsm_cli.render.parts.printed_fiche import PrintedFiche
from ptsm_cli.render.parts.sheet import sheets_of
from ptsm_cli.render.parts.table import Cell, Fact
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec


@dataclass(frozen=True, slots=True)
class PrintedAct:
    """What the templates `revision.html.j2` and `revision.md.j2` receive.

    Attributes:
        garde: what opens the page.
        sommaire: its parts.
        avenant: whether parties sign it.
        faits: what it is, and the versions that it stands between.
        considerants: what leads to it.
        resume: how much changes, in a sentence.
        parties: the parties to an avenant, who sign it.
        signe: the day of the signature, empty where it is not said.
        ajouts: what the wave of an avenant says it adds.
        retraits: what it says it takes away.
        articles: the draft articles.
        blocs: the changes, fiche by fiche.
        numeros: the fiches that have another number.
        avis: the opinions asked; none for an avenant that asks for none.
        fiches: the fiches that change, in their new form.
    """

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    avenant: bool
    faits: tuple[Fact, ...]
    considerants: tuple[str | Prose, ...]
    resume: str
    parties: tuple[Party, ...]
    signe: str
    ajouts: tuple[str | Prose, ...]
    retraits: tuple[str | Prose, ...]
    articles: tuple[Article, ...]
    blocs: tuple[ComparedBlock, ...]
    numeros: tuple[MovedNumber, ...]
    avis: tuple[Opinion, ...]
    fiches: tuple[PrintedFiche, ...]


def compose(request: Request) -> PrintedAct:
    """Return the content of the page of one act.

    Raises:
        UnknownValueError: there is no such act, or a version that it compares cannot be read.
    """
    analysis = request.of(request.projet)
    act = _acts(request)[0] if request.page is None else _act(request, request.page)
    diff = act_diff(analysis, act)
    if diff is None:
        raise _unreadable(request.projet, act)
    content = act.document.contenu
    vague = request.projet.vagues.get(content.vague or "")
    sheets = _sheets(diff)
    links = links_to(analysis, {fiche.id: fiche.ancre for fiche in sheets})
    numeros = tuple(renumbered(diff))
    return PrintedAct(
        garde=cover_page(request.projet, _name(content)),
        sommaire=tuple(_contents(content, numeros, sheets)),
        avenant=content.nature == "avenant",
        faits=tuple(_facts(diff, vague)),
        considerants=links.each(content, "considerants"),
        resume=_summary(diff),
        parties=tuple(parties_of(request.projet, vague)),
        signe=say_date(vague.date_signature) if vague and vague.date_signature else "",
        ajouts=links.each(vague, "ajouts") if vague else (),
        retraits=links.each(vague, "retraits") if vague else (),
        articles=tuple(draft_articles(diff, numeros)),
        blocs=compared_act(diff, links),
        numeros=numeros,
        avis=tuple(opinions(analysis, content)),
        fiches=sheets,
    )


def pages(request: Request) -> Iterator[tuple[str, Request]]:
    """Yield a page for each act, or for the only one asked for.

    Raises:
        UnknownValueError: there is no act, or none of this name.
    """
    for act in _acts(request):
        name = anchor(act.document.id)
        own = name if name.startswith(("revision", "avenant")) else f"revision-{name}"
        yield own, replace(request, page=act.document.id)


def _acts(request: Request) -> Sequence[Act]:
    """Return the acts to print.

    Raises:
        UnknownValueError: there is none, or none of the name asked for.
    """
    acts = request.of(request.projet).acts
    if not acts:
        raise LackingError(
            request.projet.called,
            ("n'a ni révision ni avenant", "n'ont ni révision ni avenant"),
            hint=f"Décrivez-les dans {guillemets('revisions/')}, un fichier chacun.",
        )
    return acts if request.revision is None else [_act(request, request.revision)]


def _act(request: Request, identifier: str) -> Act:
    acts = {fold(act.document.id): act for act in request.of(request.projet).acts}
    found = acts.get(fold(identifier))
    if found is None:
        known = [act.document.id for act in acts.values()]
        raise UnknownValueError(
            f"La révision {guillemets(identifier)} n'existe pas.",
            hint=did_you_mean(identifier, known) or f"Révisions et avenants : {enumeration(map(guillemets, known))}.",
        )
    return found


def _unreadable(projet: Projet, act: Act) -> UnknownValueError:
    named = guillemets(act.document.contenu.intitule)
    if act.refusal is None:
        return UnknownValueError(
            f"{named} ne peut pas être imprimé : le projet {guillemets(projet.called)} n'a pas pu être lu en entier.",
            hint=f"{guillemets(f'ptsm validate {projet.name}')} dit pourquoi.",
        )
    return UnknownValueError(f"{named} ne peut pas être imprimé. {act.refusal.message}", hint=act.refusal.hint)


def _name(content: Revision) -> str:
    return content.intitule if content.numero is None else f"{content.intitule} n°{FINE}{content.numero}"


def _kind(content: Revision) -> str:
    if content.nature == "avenant":
        return "Avenant au contrat territorial de santé mentale"
    return "Révision du diagnostic partagé" if content.porte_sur == "diagnostic" else "Révision du projet"


def _facts(diff: ActDiff, vague: Vague | None) -> Iterator[Fact]:
    content = diff.revision
    rows = [
        ("Nature", _kind(content)),
        ("Version en vigueur", _version(diff.before.projet, content.base or "")),
        ("Version proposée", _version(diff.after.projet, content.arrivee or typeset("les fichiers d'aujourd'hui"))),
        ("Vague", vague.titre if vague else ""),
        ("Durée", (vague.duree or "") if vague else ""),
    ]
    yield from (Fact(label, (Cell(value),)) for label, value in rows if value)


def _version(projet: Projet, place: str) -> str:
    """Return what a version says of itself, and where it is read: « Version adoptée, 12 mars 2024 (../adopte) »."""
    return f"{capitalize(version_line(projet))} ({place})"


def _parts(content: Revision, numeros: Sequence[object], fiches: Sequence[object]) -> Iterator[tuple[str, str]]:
    yield "presentation", "Présentation"
    if content.nature == "avenant":
        yield "parties", "Parties"
    yield "articles", "Projet d'articles"
    yield "comparaison", "Textes comparés"
    if numeros:
        yield "numeros", "Numéros déplacés"
    if content.nature == "revision" or content.avis:
        yield "avis", "Avis"
    if fiches:
        yield "fiches", "Fiches dans leur nouvelle forme"


def _contents(content: Revision, numeros: Sequence[object], fiches: Sequence[object]) -> Iterator[OutlineEntry]:
    yield from (OutlineEntry(identifier, typeset(title)) for identifier, title in _parts(content, numeros, fiches))


def _summary(diff: ActDiff) -> str:
    if not diff.changes:
        return "Rien ne change de la version en vigueur à la version proposée."
    counts = [
        counted(len(names), f"fiche {participle}", f"fiches {participle}s")
        for kind, participle in ((None, "modifiée"), (ChangeKind.AJOUT, "ajoutée"), (ChangeKind.RETRAIT, "retirée"))
        if (names := fiches_that(diff, kind))
    ]
    bare = sum(one.motif is None for one in diff.changes)
    told = f"{counted(len(diff.changes), 'changement')}"
    details = f" : {enumeration(counts)}" if counts else ""
    return f"{told}{details}. {f'{bare} sans motif.' if bare else 'Chacun a son motif.'}"


def _sheets(diff: ActDiff) -> tuple[PrintedFiche, ...]:
    """Return the fiches that change or come, whole, as the version proposed has them, before any follow-up."""
    names = {*fiches_that(diff, None), *fiches_that(diff, ChangeKind.AJOUT)}
    projet = diff.after.projet
    chosen: list[Fiche] = [f for f in projet.fiches if name_fiche(diff.after.directory, projet, f) in names]
    sheets = sheets_of(alone(projet, date.min), date.min)
    anchors = {fiche.id: sheets.links.anchors[fiche.id] for fiche in chosen}
    own = replace(sheets, links=replace(sheets.links, anchors=anchors))
    return tuple(own.of(fiche) for fiche in chosen)


SPEC = DocumentSpec(
    "revision",
    "une révision du projet ou un avenant au contrat : textes comparés, motifs, avis ou signataires",
    compose,
    options=("revision", "page"),
    pages=pages,
)
