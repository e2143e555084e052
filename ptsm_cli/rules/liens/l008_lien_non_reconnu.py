"""Un lien en mots simples ne mène à rien qui soit reconnu.

Ce que la règle vérifie
Une entrée de « liens » nomme une fiche que ce projet a, un plan sous « plan », ou donne une adresse. Dans une phrase,
« fiche III », « la 3e fiche », « cf. F3 », « fihce 3 », « fiche 2 bis et ter » ou « fiches 4 5 6 » ne sont pas lus
comme des renvois, ou pas à toutes les fiches, là où le projet a des fiches de ces numéros ; « fiche 12, PCAET », dont
rien ne dit de quel document elle est, non plus.

Pourquoi
Ce qui n'est pas reconnu est imprimé tel quel : rien ne dit si la fiche ou le plan a changé depuis, et personne ne les
retrouve d'un clic.

Comment corriger
Écrivez « - fiche: 27 » pour une fiche, « - plan: PRS » pour un autre plan, ou ajoutez « url » à un document. Dans une
phrase, écrivez « fiche 3 », « fiches 4, 5 et 6 », « fiches 1 à 5 ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.occurrences import ranks
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.beside import names_a_document
from ptsm_cli.links.citations import titled
from ptsm_cli.links.directory import Directory, Section
from ptsm_cli.links.elliptic import find_elliptic, may_be_elliptic
from ptsm_cli.links.half_read import find_half_read, may_be_half_read
from ptsm_cli.links.likely import likely_ranks
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.missed import find_missed, may_be_missed
from ptsm_cli.links.mistyped import SLIPS
from ptsm_cli.links.own_name import without_own_name
from ptsm_cli.links.ranked import find_ranked, may_be_ranked
from ptsm_cli.links.seeming import Missed
from ptsm_cli.links.undecided import find_undecided, may_be_undecided
from ptsm_cli.model.fiche import Lien
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.liens.referring import recognised_entries
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "L008"
NAME = "lien-non-reconnu"
SEVERITY = Severity.CONSEIL
_LISTS = ((may_be_half_read, find_half_read), (may_be_elliptic, find_elliptic), (may_be_ranked, find_ranked))
"""What may be found in a text at a look, and what finds it."""

_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nliens:\n  - "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Action 12 du contrat de ville\n"}, places=(("fiches/02.yaml", 5, 5),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}{{plan: Contrat de ville, reference: action 12}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a link in plain words in which nothing is recognised, or not all that it seems to name."""
    yield from alike(_not_recognised(analysis))
    yield from _half_read(analysis)


def _not_recognised(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet, directory = analysis.projet, analysis.directory
    dashed = directory.section(projet.id).has_dashed_numeros
    recognised = recognised_entries(analysis)
    for fiche in projet.fiches:
        if fiche.path in projet.incomplete:
            continue  # its fiche or its plan may be what could not be read
        for rank, link in enumerate(fiche.contenu.liens):
            subject = link.objet
            if subject is None or link.fiche or link.plan or link.url or (fiche.id, rank) in recognised:
                continue
            if any(mention.loose is None and mention.explicit for mention in find_mentions(subject, dashed=dashed)):
                continue  # the fiche itself
            if directory.with_numero(projet.id, subject) or directory.with_id(projet.id, subject):
                continue  # L006's
            yield Constat(
                fiche.at("liens", rank, "objet"),
                f"Aucune fiche ni aucun plan n'est reconnu dans {quote(subject)}.",
                _hint(directory, projet.id, link),
            )


def _hint(directory: Directory, projet: str, link: Lien) -> str:
    """Return what to write: the plan or the fiche that the words name, else each thing that a link may be."""
    if plan := directory.section(projet).plan_in(link.objet or ""):
        return f"Écrivez {guillemets(f'- plan: {plan.id}')}, et le reste sous {guillemets('reference')}."
    named = titled(directory, link.objet or "", projet)
    if len(named) == 1:
        return f"Écrivez {guillemets(f'- fiche: {directory.notation(*named, projet)}')}, si c'est elle que vous nommez."
    fiche, other, address = (guillemets(text) for text in ("fiche: numéro", "plan: nom", "url"))
    return (
        f"Écrivez {fiche} pour une fiche, {other} pour un autre plan ou des travaux, ou donnez une adresse ({address})."
    )


def _half_read(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield what looks in a sentence like a mention of fiches that this project has, and is not read so."""
    directory, projet = analysis.directory, analysis.projet
    for file, rank in analysis.file_texts.ranked(_likely(analysis)):
        spot, text = file.spots[rank], file.texts[rank]
        if not spot.is_sentence:
            continue
        seeming = (*_in_part(text, entry=spot.route[0] == "liens"), *_undecided(directory.section(projet.id), text))
        found = [missed for missed in seeming if not _is_read(directory, projet.id, missed)]
        if not found:
            continue
        rank_of = ranks(text, ((missed.start, missed.end) for missed in found))
        for missed in found:
            targets = [directory.with_numero(projet.id, numero) for numero in missed.numeros]
            itself = any(directory.fiche(key).path == file.document.path for keys in targets for key in keys)
            if all(targets) and (missed.partly or not itself or len(targets) > 1):
                location = file.document.at(*spot.route, words=missed.words, rank=rank_of[missed.start, missed.end])
                yield Constat(location, *_said(missed))


def _likely(analysis: ProjetAnalysis) -> set[int]:
    """Return the ranks of the texts that may hold what looks like a mention: those that hold a part of the word."""
    concordance = analysis.concordance
    slips = SLIPS & concordance.every_word
    mistyped = concordance.holding(concordance.bearing(slips)) if slips else ()
    return {*likely_ranks(analysis.file_texts.texts()), *mistyped}


def _is_read(directory: Directory, projet: str, missed: Missed) -> bool:
    """Tell whether words are read after all, for what the numbers of a project are: « 1-2 », « III »."""
    if missed.roman and directory.with_numero(projet, missed.roman):
        return True
    return "-" in missed.words and directory.section(projet).has_dashed_numeros


def _undecided(section: Section, text: str) -> Iterator[Missed]:
    """Yield the fiches of a text that stand beside a document, its own name put aside."""
    if may_be_undecided(text):
        plain = without_own_name(text, section.projet.territoire.contenu)
        yield from find_undecided(plain, lambda name: names_a_document(name) or fold(name) in section.plans)


def _in_part(text: str, *, entry: bool) -> list[Missed]:
    """Return what looks like fiches in a text; in an entry of `liens`, which is said whole, what is read in part."""
    found = [missed for may_hold, find in _LISTS if may_hold(text) for missed in find(text)]
    if may_be_missed(text):
        read = {place for missed in found for place in range(missed.start, missed.end)}
        found += (missed for missed in find_missed(text) if missed.start not in read)
    return [missed for missed in found if missed.partly or not entry]


def _said(missed: Missed) -> tuple[str, str]:
    """Return what is wrong with words that are not read as a mention, and what to write."""
    words = quote(" ".join(missed.words.split()))
    if not missed.instead:
        first = guillemets(f"fiches {missed.numeros[-1]} à …")
        return (
            f"{words} n'est pas lu comme un renvoi aux fiches qui suivent.",
            f"Écrivez jusqu'où : {first}, avec le numéro de la dernière, si ce sont elles que vous nommez.",
        )
    meant, *ends = map(guillemets, missed.instead)
    if missed.beside:
        return (
            f"{words} n'est pas lu comme un renvoi : {quote(missed.beside)}, à côté, en est peut-être le document.",
            f"Écrivez {meant} si c'est le cas, {ends[0]} sinon.",
        )
    if not missed.partly:
        several = len(missed.numeros) > 1
        them = "si ce sont elles" if several else "si c'est elle"
        return f"{words} n'est pas lu comme un renvoi.", f"Écrivez {meant}, {them} que vous nommez."
    if not ends:
        return f"{words} n'est lu qu'en partie comme un renvoi.", f"Écrivez {meant}, si ce sont elles que vous nommez."
    return (
        f"{words} n'est pas lu comme un renvoi à toutes les fiches de la série.",
        f"Écrivez {meant} pour les nommer toutes, ou {ends[0]} pour ces deux seules.",
    )
