"""What a delay after a milestone, or the life of the project, becomes once it is said as it is read: « M+6 »."""

from __future__ import annotations

import re

from ptsm_cli.common.startup import having
from ptsm_cli.echeances.lexicon import NUMBER
from ptsm_cli.echeances.rewrites import Ways

LIFE = r"(?:ptsm|projet)(?! [a-z])"
"""The names of what lives from the first to the last day of the horizon."""

_UNITS = {"j": ("jour", "jours"), "m": ("mois", "mois"), "t": ("mois", "mois"), "s": ("semaine", "semaines")}
_YEARS = ("an", "ans")
_UNIT = r"(?:mois|jours?|ans?|semaines?)"


def _after_a_landmark(found: re.Match[str]) -> str:
    """Return « 6 mois après la » for « M+6 mois après la », « à 6 mois de la »."""
    count, said = found["nombre"], found["unite"]
    units = _UNITS.get((said or found["lettre"])[0], _YEARS)
    landmark = found["article"].strip() if found["article"] else ""
    bare = "la " if found.string.startswith(("signature", "notification"), found.end()) else ""
    article = {"du": "le ", "la": "la ", "le": "le ", "l'": "l'"}.get(landmark, bare)
    return f"{count} {units[count not in {'1', 'un', 'une'}]} après {article}"


MILESTONES: Ways = (
    (
        having(
            ("+", "a "),
            rf"^(?:(?P<lettre>[mjnas]|t0?) ?[+] ?|a (?=[a-z0-9-]+ ?{_UNIT}(?![a-z])))(?P<nombre>{NUMBER})"
            rf"(?: ?(?P<unite>{_UNIT}))? "
            r"(?:apres|suivant|a (?:compter|partir)(?: de(?![a-z]))?|de(?![a-z])|(?=du |d'))"
            r"(?P<article> ?(?:du |la |le |l'))? ?(?=[a-z])",
        ),
        (_after_a_landmark,),
    ),
    (
        having("+", r"^(?:a|en|pour|des) (?P<lettre>[mjna]|t0?) ?[+] ?(?P<nombre>[0-9]{1,2})(?P<unite>)(?P<article>)$"),
        (lambda found: f"{_after_a_landmark(found)}la signature",),
    ),
    (
        having(
            (" an", " toute la feuille", "tout le temps"),
            rf"(?:(?:sur|pendant|durant) )?(?:toutes )?(?:les )?(?:{NUMBER}) (?:ans|annees) d[ue] (?:la )?"
            rf"(?:{LIFE}|feuille de route)|tout le temps d[ue] {LIFE}"
            r"|(?:pendant|durant|sur) toute la feuille de route",
        ),
        (lambda _: "toute la durée du PTSM",),
    ),
    (
        having(
            ("ptsm", "projet"),
            r"^(?:(?:a |en )?(?:l'issue|la cloture|la fin|(?:l')?echeance|(?:l')?horizon|terme|fin)"
            rf" d[ue] {LIFE}|horizon ptsm)$",
        ),
        (lambda _: "fin du PTSM",),
    ),
    (
        having("fin du ", r"^(?:a la )?fin du (?:ptsm|projet) ?[,:(]? ?(?P<an>20[0-9]{2})[)]?$"),
        (lambda _: "fin du PTSM", lambda found: f"fin {found['an']}"),
    ),
)
"""Each way of speaking with what it means; what does not read then is not offered."""
