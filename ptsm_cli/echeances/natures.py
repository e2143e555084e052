"""Deadlines that are no dates: their nature is told by the whole text."""

from __future__ import annotations

import re

from ptsm_cli.echeances.echeance import Motif, Nature

AN = re.compile(r"(?<![0-9a-z])20[0-9]{2}(?![0-9a-z])")
"""A year in a folded text."""

_EVENEMENTS = (
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
      (?:la\ |l'|le\ |les\ )?(?:{_EVENEMENTS})\b
    """,
    re.VERBOSE,
)

_VIDE = re.compile(r"[-/_.?\s]*")
_A_DEFINIR = re.compile(
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

_CONTINU = (
    r"(?:(?:action|actions|travail|demarche|processus) )?"
    r"(?:en continue?|continue?s?|permanente?s?|en permanence|au fil de l'eau|au long cours"
    r"|de (?:facon|maniere) (?:continue|permanente)|(?:tout au long de|toute) l'annee)"
)
_CONTINUE = re.compile(rf"{_CONTINU}(?: ?(?:[-,/]|\bet\b) ?{_CONTINU})*")

_UNITE = r"(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|jours?|trim|sem)"
_NOMBRE = r"(?:[0-9]{1,2}|une?|deux|trois|quatre|cinq|six|dix|douze)"
RECURRENCE = re.compile(
    rf"""
    (?:\b{_NOMBRE}(?:\ (?:a|ou|-)\ {_NOMBRE})?\ ?(?:x\b|fois\b|reunions?\b|seances?\b|rencontres?\b)?\ ?)?
    (?:/\ ?{_UNITE}\b | \bpar\ {_UNITE}\b | \bl'an\b | \bchaque\ {_UNITE}\b)(?!\ 20)
    | \btou(?:s|tes)\ les\ (?:{_NOMBRE}\ )?{_UNITE}\b
    | (?<!pluri-)(?<!pluri\ )\b(?:bi-?\ ?)?(?:annuel|mensuel|trimestriel|semestriel|bimestriel)(?:le)?(?:ment|s)?\b
    | \b(?:biennal|hebdomadaire|quotidien(?:ne)?|recurrente?|recurrent)s?\b
    """,
    re.VERBOSE,
)
_DUREE = re.compile(rf"\b{_NOMBRE} ?(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|jours?)\b")
_FIN_ANNEE = re.compile(r"(?:en |a la )?(?:debut|milieu|mi|fin)(?: de| d'| de l'|-| l')?(?: ?annee)?")


def nature_sans_date(plie: str) -> Nature | None:
    """Return the nature of a folded text that holds no interval of its own, or None where dates decide.

    A condition wins over everything: a date that depends on something is not known.
    """
    nu = plie.rstrip(" .;")
    if _VIDE.fullmatch(plie) or (_A_DEFINIR.fullmatch(nu) and not AN.search(nu)):
        return Nature.A_DEFINIR
    if _CONDITION.search(plie):
        return Nature.CONDITIONNELLE
    if RECURRENCE.search(plie) and not AN.search(plie):
        return Nature.RECURRENTE
    if _PROJET.fullmatch(nu):
        return Nature.PROJET
    if _CONTINUE.fullmatch(nu):
        return Nature.CONTINUE
    return None


def motif_sans_date(plie: str) -> Motif:
    """Return why a folded text without any date is left unread."""
    if _DUREE.search(plie):
        return Motif.DUREE
    if _FIN_ANNEE.fullmatch(plie):
        return Motif.SANS_ANNEE
    return Motif.CHIFFRES if any(c.isdigit() for c in plie) else Motif.INCONNUE
