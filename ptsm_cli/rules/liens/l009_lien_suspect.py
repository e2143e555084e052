"""Une fiche citée a changé depuis la base.

Ce que la règle vérifie
Avec « ptsm validate --base », une fiche que les mêmes mots citent déjà dans la base a gardé son numéro, son titre et,
quand un objectif est cité, cet objectif. Un renvoi écrit ou corrigé depuis est tenu pour relu.

Pourquoi
La phrase qui la cite a été écrite pour ce que la fiche était : elle peut être devenue fausse sans que rien le montre.

Comment corriger
Relisez la phrase, et corrigez-la s'il le faut. Comparez ensuite à une base plus récente.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold_words
from ptsm_cli.common.typography import counted, enumeration, guillemets, quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.naming import fiche_and_title, name_key
from ptsm_cli.projet.objectifs import find_objectif, objectif_number
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.liens.since import Since, Written
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple

CODE = "L009"
NAME = "lien-suspect"
SEVERITY = Severity.AVERTISSEMENT
_CITING = {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Après la fiche n°1.\n"}
_REWORDED = BASE["fiches/01.yaml"].replace("un lieu d'écoute", "une ligne d'écoute")
BAD = Exemple({**_CITING, "fiches/01.yaml": _REWORDED}, places=(("fiches/02.yaml", 4, 20),), former=_CITING)
GOOD = Exemple(_CITING, former=_CITING)

_SHOWN = 3
"""How many changes of an objective are said."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche that cites another one, which is no longer as it was in the base."""
    if analysis.before is not None:
        yield from recurring(_suspects(Since(analysis, analysis.before)))


def _suspects(since: Since) -> Iterator[Constat]:
    told: dict[tuple[str, FicheKey], dict[str, None]] = {}
    places: dict[tuple[str, FicheKey], list[Location]] = {}
    for was, now in since.references():
        if not now.lasts or now.target is None or was.target is None or since.today(was.target) != now.target:
            continue
        if differences := dict.fromkeys(_differences(since, was, now)):
            told.setdefault((now.subject, now.target), {}).update(differences)
            places.setdefault((now.subject, now.target), []).append(now.location)
    for (subject, target), said in told.items():
        where = places[subject, target]
        fiche = since.now.directory.fiche(target)
        yield _constat(since, f"{subject} cite la {fiche_and_title(fiche)}", fiche, " ; ".join(said), where)
    for was, subject, location in since.lost():
        yield from _lost(since, was, subject, location)


def _constat(since: Since, subject: str, cited: Fiche, said: str, places: Sequence[Location]) -> Constat:
    return Constat(
        places[0],
        f"{subject}, qui a changé depuis {guillemets(since.label)} : {said}.",
        "Relisez ce qui est dit d'elle ; une base plus récente tiendra la phrase pour relue.",
        (Related("La fiche citée", cited.at("titre")), *(Related("Citée ici aussi", place) for place in places[1:])),
        cause=Cause(f"fiche changée {cited.path}"),
    )


def _differences(since: Since, was: Written, now: Written) -> Iterator[str]:
    """Yield what changed of the fiche that a reference leads to; a title that is cited is told by rule L003."""
    if was.target is None or now.target is None:
        return
    old, new = since.before.directory.fiche(was.target), since.now.directory.fiche(now.target)
    if old.contenu.numero != new.contenu.numero:
        yield f"elle portait le n°{old.contenu.numero}"
    if not (now.link and now.link.judgement) and not _same_words(old.contenu.titre, new.contenu.titre):
        yield f"son titre était {quote(old.contenu.titre)}"
    reference = now.link.objectif if now.link and was.link and now.link.objectif == was.link.objectif else None
    if reference is not None and since.is_whole(old, new):
        yield from _of_objectif(since, old, new, reference)


def _of_objectif(since: Since, old: Fiche, new: Fiche, reference: str) -> Iterator[str]:
    """Yield what changed of the objective that is cited, where it is the same one; rule L010 tells the others."""
    then, today = since.objectif(old, new, reference)
    if then is None or today is None or find_objectif(new, reference) != today:
        return
    from ptsm_cli.changes.compare import record_differ  # most checks compare nothing
    from ptsm_cli.changes.telling import sentence_part

    differ = record_differ(since.before, since.now)
    was, now = (fiche.contenu.objectifs_operationnels[i] for fiche, i in ((old, then), (new, today)))
    changes = [sentence_part(change) for change in differ.changes(was, now, ())]
    if changes:
        rest = len(changes) - _SHOWN
        shown = [*changes[:_SHOWN], *([counted(rest, "autre changement", "autres changements")] if rest > 0 else [])]
        yield f"de son objectif {objectif_number(new, today)}, {enumeration(shown)}"


def _lost(since: Since, was: Written, subject: str, location: Location) -> Iterator[Constat]:
    """Yield what is said of words that led to a fiche in the base, and that nothing takes for a reference today."""
    assert was.target is not None  # noqa: S101 - what is lost led somewhere
    old = since.before.directory.fiche(was.target)
    target = since.today(was.target)
    if target is None:
        if not since.now.unreadable_fiches:
            message = f"{quote(was.text)} désignait la {fiche_and_title(old)}, qui n'est plus dans le projet."
            yield Constat(location, message, "Retirez le renvoi, ou citez la fiche qui la remplace.")
        return
    new = since.now.directory.fiche(target)
    if old.contenu.numero == new.contenu.numero and _same_words(old.contenu.titre, new.contenu.titre):
        return
    yield Constat(
        location,
        f"{subject} cite par {quote(was.text)} la {fiche_and_title(old)}, "
        f"qui est devenue la {fiche_and_title(new)} depuis {guillemets(since.label)}.",
        f"Corrigez le renvoi : la {name_key(since.now.directory, target)}.",
        (Related("La fiche citée", new.at("titre")),),
    )


def _same_words(text: str, other: str) -> bool:
    return fold_words(text) == fold_words(other)
