"""Un renvoi mène ailleurs que dans la base.

Ce que la règle vérifie
Avec « ptsm validate --base », les mêmes mots désignent la même fiche que dans la base, et le même objectif ou volet :
dans les phrases et les liens, dans la gouvernance, dans le suivi et dans les lignes des vagues.

Pourquoi
Insérer un objectif avant un autre que le suivi cite par son rang, ou donner à une fiche le numéro d'une autre, change
ce que disent des lignes que personne n'a touchées.

Comment corriger
Écrivez le rang ou le numéro d'aujourd'hui. Un « id » donné à l'objectif le désigne quel que soit son rang.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.projet.objectifs import OBJECTIFS, find_objectif
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.liens.own import Cited, own_references
from ptsm_cli.rules.liens.since import Since
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple

CODE = "L010"
NAME = "renvoi-deplace"
SEVERITY = Severity.AVERTISSEMENT
_SUIVI = {"suivi/01.yaml": "notes:\n  - {date: 2021-06-01, objectif: 1, etat: realise}\n"}
_BEFORE = "objectifs_operationnels:\n  - {libelle: Nommer un responsable, echeance: 2020}\n"
_INSERTED = {"fiches/01.yaml": BASE["fiches/01.yaml"].replace("objectifs_operationnels:\n", _BEFORE)}
BAD = Exemple({**_SUIVI, **_INSERTED}, places=(("suivi/01.yaml", 2, 34),), former=_SUIVI)
GOOD = Exemple(
    {"suivi/01.yaml": _SUIVI["suivi/01.yaml"].replace("objectif: 1", "objectif: 2"), **_INSERTED}, former=_SUIVI
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference that leads to something else than in the base."""
    if analysis.before is not None:
        since = Since(analysis, analysis.before)
        yield from recurring(_fiches(since))
        yield from _objectifs(since)


def _fiches(since: Since) -> Iterator[Constat]:
    directory = since.now.directory
    for was, now in since.references():
        if was.target is None or now.target is None or since.today(was.target) == now.target:
            continue
        old, other = since.before.directory.fiche(was.target), directory.fiche(now.target)
        today = since.today(was.target)
        hint = "Vérifiez quelle fiche est visée."
        related = (Related("La fiche désignée aujourd'hui", other.at("titre")),)
        if today is not None:
            notation = directory.notation(today, since.now.projet.id)
            hint = f"Si c'est toujours {quote(old.contenu.titre)}, écrivez {guillemets(notation)}."
        yield Constat(
            now.location,
            f"{now.subject} renvoie à {quote(now.text)} : c'était la {fiche_and_title(old)} dans "
            f"{guillemets(since.label)}, c'est aujourd'hui la {fiche_and_title(other)}.",
            hint,
            related,
            cause=Cause(f"numéro changé {other.path}"),
        )


def _objectifs(since: Since) -> Iterator[Constat]:
    for was, now in since.references():
        reference = now.link.objectif if now.link and was.link and now.link.objectif == was.link.objectif else None
        if reference is None or was.target is None or now.target is None or since.today(was.target) != now.target:
            continue
        old, new = since.before.directory.fiche(was.target), since.now.directory.fiche(now.target)
        if since.is_whole(old, new):
            yield from _judge(since, old, new, Cited(now.location, reference, ()))
    for old, new in since.fiches:
        marks = {cited.mark for cited in own_references(old)}
        for cited in own_references(new):
            if cited.mark in marks:
                yield from _judge(since, old, new, cited)


def _judge(since: Since, old: Fiche, new: Fiche, cited: Cited) -> Iterator[Constat]:
    then, today = since.objectif(old, new, cited.objectif)
    found = find_objectif(new, cited.objectif)
    if then is None or found is None:
        return  # rule L007 tells what names no objective
    if found == today:
        yield from _volet(since, old, new, cited, (then, today))
        return
    objectifs = new.contenu.objectifs_operationnels
    was = quote(old.contenu.objectifs_operationnels[then].libelle)
    hint = "Vérifiez quel objectif est visé, et donnez-lui un « id »."
    if today is not None:
        hint = f"Écrivez {new.rank((OBJECTIFS, today))}, son rang d'aujourd'hui, ou donnez-lui un « id »."
    yield Constat(
        cited.location,
        f"L'objectif {cited.objectif.strip()} de la {fiche_and_title(new)} était {was} dans "
        f"{guillemets(since.label)} ; c'est aujourd'hui {quote(objectifs[found].libelle)}.",
        hint,
        (Related("L'objectif désigné aujourd'hui", new.at(OBJECTIFS, found)),),
        cause=_shifted(since, new),
    )


def _volet(since: Since, old: Fiche, new: Fiche, cited: Cited, indices: tuple[int, int]) -> Iterator[Constat]:
    """Yield what is said of a volet of the base that has another rank today: nothing but its content tells it."""
    then, today = (side.contenu.objectifs_operationnels for side in (old, new))
    was, now = then[indices[0]].volets, today[indices[1]].volets
    rank = int(cited.volet) - 1 if cited.volet and cited.volet.strip().isdecimal() else -1
    if not (0 <= rank < min(len(was), len(now))) or was[rank] == now[rank] or was[rank] not in now:
        return
    moved = now.index(was[rank]) + 1
    yield Constat(
        cited.at_volet or cited.location,
        f"Le volet {cited.volet} de l'objectif {cited.objectif.strip()} de la {fiche_and_title(new)} est devenu le "
        f"volet {moved} depuis {guillemets(since.label)}.",
        f"Écrivez {moved}, son rang d'aujourd'hui.",
        cause=_shifted(since, new),
    )


def _shifted(since: Since, fiche: Fiche) -> Cause:
    """Return the cause of all that objectives of other ranks lead astray: one inserted, withdrawn or moved."""
    return Cause(
        f"rangs de {fiche.path}",
        f"Les objectifs de la {fiche_and_title(fiche)} n'ont plus le rang qu'ils avaient dans "
        f"{guillemets(since.label)} : ce qui les cite désigne autre chose.",
        "Corrigez les rangs, ou donnez un « id » à chaque objectif cité.",
    )
