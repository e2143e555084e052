"""Deadlines that are no dates: their nature is told by the whole text."""

from __future__ import annotations

import re

from ptsm_cli.echeances.echeance import Motif, Nature

YEAR = re.compile(r"(?<![0-9a-z])20[0-9]{2}(?![0-9a-z])")
"""A year in a folded text."""

_EVENTS = (
    r"signatures?|validation|obtention|reception|accords?|autorisations?|publication|recrutements?|financements?"
    r"|parution|attribution|notification|decisions?|creation|ouverture|installation|mise|nomination"
)
_CONDITION = re.compile(
    rf"""
    \b(?:en\ fonction\ d | selon\b | sous\ reserve | sous\ condition | a\ condition | conditionnee?s?\b
    | subordonnee?s?\b | dependra | depend\b | en\ attente | dans\ l'attente | suivant\ l(?:e|es|a|')(?![a-z])
    | lorsqu | (?<!du\ )(?<!le\ )(?<!les\ )(?<!un\ )si\ (?!possible)[a-z] | s'il | au\ gre\ d
    | des\ (?:que\b|qu')(?!\ possible)
    )
    | ^en\ lien\ avec\b(?!.*20[0-9]{{2}})
    | (?:^|[,;(-]\ ?|\b(?:et|puis)\ )(?:des|apres|suite\ a|a\ l'issue\ d[eu]|a\ (?:compter|partir)\ d[eu]|a)\ ?
      (?:la\ |l'|le\ |les\ )?(?:{_EVENTS})\b
    """,
    re.VERBOSE,
)

_EMPTY = re.compile(r"[-/_.?\s]*")
_TO_DEFINE = re.compile(
    r"""
    (?:(?:la\ |les\ |l')?(?:dates?|echeances?|echeancier|calendrier|delais?|periodes?|planning|temporalite)\ ?:?\ ?)?
    (?:
      (?:restent?\ )?a\ (?:definir|determiner|preciser|fixer|convenir|planifier|programmer|completer|renseigner)\b.*
    | (?:non|pas)\ (?:encore\ )?(?:definie?|determinee?|precisee?|fixee?|renseignee?|communiquee?|planifiee?)s?
    | indetermine?e?s? | n\.?[/ ]?[cd]\.?
    )
    """,
    re.VERBOSE,
)

_PTSM = (
    r"(?:(?:du|de ce|le|de la) )?"
    r"(?:ptsm|projet territorial de sante mentale|projet territorial|projet|feuille de route)"
    r"(?: \(?ptsm\)?)?(?: [0-9]{2})?"
)
_PROJET = re.compile(
    rf"(?:(?:pendant|durant|sur|pour|dans) )?(?:toute )?(?:la )?duree (?:totale )?{_PTSM}"
    rf"|(?:pendant |durant |sur )?(?:toute la duree|tout au long|l'ensemble|la totalite) {_PTSM}"
    rf"|(?:pendant|durant) (?:tout )?{_PTSM}"
)

_ONGOING = (
    r"(?:(?:action|actions|travail|demarche|processus) )?"
    r"(?:en continue?|continue?s?|permanente?s?|en permanence|au fil de l'eau|au long cours"
    r"|de (?:facon|maniere) (?:continue|permanente)|(?:tout au long de|toute) l'annee)"
)
_CONTINUOUS = re.compile(rf"{_ONGOING}(?: ?(?:[-,/]|\bet\b) ?{_ONGOING})*")

_UNIT = r"(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|jours?|trim|sem)"
_NUMBER = r"(?:[0-9]{1,2}|une?|deux|trois|quatre|cinq|six|dix|douze)"
RECURRENCE = re.compile(
    rf"""
    (?:\b{_NUMBER}(?:\ (?:a|ou|-)\ {_NUMBER})?\ ?(?:x\b|fois\b|reunions?\b|seances?\b|rencontres?\b)?\ ?)?
    (?:/\ ?{_UNIT}\b | \bpar\ {_UNIT}\b | \bl'an\b | \bchaque\ {_UNIT}\b)(?!\ 20)
    | \btou(?:s|tes)\ les\ (?:{_NUMBER}\ )?{_UNIT}\b
    | (?<!pluri-)(?<!pluri\ )\b(?:bi-?\ ?)?(?:annuel|mensuel|trimestriel|semestriel|bimestriel)(?:le)?(?:ment|s)?\b
    | \b(?:biennal|hebdomadaire|quotidien(?:ne)?|recurrente?|recurrent)s?\b
    """,
    re.VERBOSE,
)
_DURATION = re.compile(rf"\b{_NUMBER} ?(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|jours?)\b")
_YEAR_END = re.compile(r"(?:en |a la )?(?:debut|milieu|mi|fin)(?: de| d'| de l'|-| l')?(?: ?annee)?")


def nature_without_date(folded: str) -> Nature | None:
    """Return the nature of a folded text that holds no interval of its own, or None where dates decide.

    A condition wins over everything: a date that depends on something is not known.
    """
    bare = folded.rstrip(" .;")
    if _EMPTY.fullmatch(folded) or (_TO_DEFINE.fullmatch(bare) and not YEAR.search(bare)):
        return Nature.A_DEFINIR
    if _CONDITION.search(folded):
        return Nature.CONDITIONNELLE
    if RECURRENCE.search(folded) and not YEAR.search(folded):
        return Nature.RECURRENTE
    if _PROJET.fullmatch(bare):
        return Nature.PROJET
    if _CONTINUOUS.fullmatch(bare):
        return Nature.CONTINUE
    return None


def motif_without_date(folded: str) -> Motif:
    """Return why a folded text without any date is left unread."""
    if _DURATION.search(folded):
        return Motif.DUREE
    if _YEAR_END.fullmatch(folded):
        return Motif.SANS_ANNEE
    return Motif.CHIFFRES if any(c.isdigit() for c in folded) else Motif.INCONNUE
