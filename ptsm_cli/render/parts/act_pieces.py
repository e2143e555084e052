"""The parts of an act beside its table: draft articles, numbers that move, opinions asked, parties that sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.changes.acts import ActDiff
from ptsm_cli.changes.change import Change, ChangeKind
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, capitalize, enumeration, guillemets, space_numbers, typeset
from ptsm_cli.links.naming import name_fiche, name_key
from ptsm_cli.model.instants import say_date
from ptsm_cli.model.revision import OPINIONS, Revision
from ptsm_cli.model.vague import Vague
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.cover import title_of
from ptsm_cli.render.parts.printed_instances import full_name

_DEPARTURES = frozenset(("retiree_le", "fusionnee_dans"))
"""The fields by which a fiche says that it has left the roadmap."""

CONSULTED = ("cts", "cssm")
"""Kinds of bodies whose opinion comes before the arrêté (CSP R.3224-1)."""


@dataclass(frozen=True, slots=True)
class Article:
    """A draft article: its heading and its text, empty where it is not ours to write."""

    titre: str
    texte: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """An opinion asked: of which body, when it was given, in which sense; empty where it is not yet."""

    instance: str
    date: str
    sens: str


@dataclass(frozen=True, slots=True)
class Party:
    """One party to an avenant, and the quality of who signs for it."""

    organisation: str
    qualite: str


@dataclass(frozen=True, slots=True)
class MovedNumber:
    """A fiche that has another number: both names, its title, and who cites it."""

    avant: str
    apres: str
    titre: str
    citee_par: str


def fiches_that(diff: ActDiff, kind: ChangeKind | None) -> list[str]:
    """Return the names of the fiches that come, that go or, for no kind, that change."""
    own = [one.change for one in diff.changes if one.change.owners and one.change.owners[0].field == "fiches"]
    whole = {change.owners[0].name: found for change in own if (found := _fate(change)) is not None}
    if kind is not None:
        return [name for name, found in whole.items() if found is kind]
    return list(dict.fromkeys(change.owners[0].name for change in own if change.owners[0].name not in whole))


def _fate(change: Change) -> ChangeKind | None:
    """Return whether a change is that of a fiche that comes, or goes, withdrawn or taken away; None for any other."""
    if len(change.owners) > 1:
        return None
    if change.field in _DEPARTURES and change.after:
        return ChangeKind.RETRAIT
    return change.kind if not change.field and change.kind in {ChangeKind.AJOUT, ChangeKind.RETRAIT} else None


def draft_articles(diff: ActDiff, numeros: Sequence[MovedNumber]) -> Iterator[Article]:
    """Yield the draft articles: what is in the files, and nothing of the law."""
    name = diff.after.projet.territoire.contenu.nom
    subject = typeset(
        "Cet acte modifie {what}, {name}. Ce qu'il ne cite pas reste inchangé.", what=_subject(diff), name=name
    )
    texts = [("Objet", subject)]
    said = [
        space_numbers(f"{label}{NBSP}: {enumeration(names)}.")
        for label, names in (
            ("Modifiées", fiches_that(diff, None)),
            ("Ajoutées", fiches_that(diff, ChangeKind.AJOUT)),
            ("Retirées", fiches_that(diff, ChangeKind.RETRAIT)),
        )
        if names
    ]
    if said:
        texts.append(("Fiches", " ".join(said)))
    if numeros:
        moved = (f"{one.avant} devient {one.apres}" for one in numeros)
        texts.append(("Numérotation", f"{capitalize(enumeration(moved))}."))
    texts.append(("Entrée en vigueur", ""))
    yield from (Article(f"Article {rank} – {title}", text) for rank, (title, text) in enumerate(texts, 1))


def _subject(diff: ActDiff) -> str:
    """Return what the act changes: the roadmap, its diagnosis, or the contract by its title."""
    projet = diff.after.projet
    if diff.revision.nature == "avenant":
        wave = projet.vagues.get(diff.revision.vague or "")
        contract = projet.vagues.get(wave.precedente or "") if wave else None
        return guillemets(contract.titre) if contract else "le contrat territorial de santé mentale"
    title = guillemets(title_of(projet.territoire.contenu))
    return f"le diagnostic partagé de {title}" if diff.revision.porte_sur == "diagnostic" else title


def renumbered(diff: ActDiff) -> Iterator[MovedNumber]:
    """Yield the fiches that have another number, in the order of the version proposed."""
    projet = diff.after.projet
    fiches = {name_fiche(diff.after.directory, projet, fiche): fiche for fiche in projet.fiches}
    keys = {fiche.id: key for key, fiche in diff.after.directory.fiches.items()}
    for one in diff.changes:
        owner = one.change.owners[0] if one.change.owners else None
        if owner is None or one.change.field != "numero" or len(one.change.owners) != 1 or owner.after not in fiches:
            continue
        fiche = fiches[owner.after]
        citing = diff.after.graph.cited_by(keys[fiche.id])
        names = enumeration(name_key(diff.after.directory, key) for key in citing)
        yield MovedNumber(
            space_numbers(owner.before),
            space_numbers(owner.after),
            fiche.contenu.titre,
            space_numbers(names) or "aucune fiche",
        )


def opinions(analysis: ProjetAnalysis, content: Revision) -> Iterator[Opinion]:
    """Yield the opinions that the act has or asks for; a revision asks the bodies that the procedure names."""
    known = analysis.gouvernance.instances_by_id
    for avis in content.avis:
        instance = known.get(avis.instance)
        yield Opinion(
            full_name(instance) if instance else avis.instance,
            say_date(avis.date) if avis.date else "",
            capitalize(OPINIONS[avis.sens]) if avis.sens else "",
        )
    asked = {avis.instance for avis in content.avis}
    if content.nature == "revision":
        for identifier, instance in known.items():
            if instance.type in CONSULTED and identifier not in asked:
                yield Opinion(full_name(instance), "", "")


def parties_of(projet: Projet, vague: Vague | None) -> Iterator[Party]:
    """Yield who signs an avenant: the parties of its wave, else those of the contract that it follows."""
    seen: set[str] = set()
    while vague is not None and vague.id not in seen and not vague.signataires:
        seen.add(vague.id)
        vague = projet.vagues.get(vague.precedente or "")
    for one in vague.signataires if vague else ():
        acteur = projet.acteur(one.organisme)
        yield Party(acteur.nom if acteur else one.organisme, one.qualite or "")
