"""What is done around a date, in words that say when it begins or ends, or nothing of it: « à réaliser en juin »."""

from __future__ import annotations

from ptsm_cli.common.startup import deferred, having
from ptsm_cli.echeances.rewrites import Ways

_DONE = (
    r"(?!definir|preciser|determiner|fixer|programmer|planifier|confirmer|partir|compter|dater)[a-z]{3,20}(?:er|ir|re)"
)
"""What is to be done; « à partir », « à définir » say when."""

UNDERTAKINGS: Ways = (
    (
        deferred(r"^(?:a )?(?:debuter|commencer|demarrer|lancer|engager|initier) (?:en |des )(?=20|[a-z])"),
        (lambda _: "à partir de ",),
    ),
    (
        deferred(rf"^a {_DONE}(?: en (?:place|oeuvre|service))? (?=.{{0,60}}20[0-9]{{2}})"),
        (lambda _: "",),
    ),
    (
        deferred(
            r"^(?:lancement|debut|demarrage) (?:en |au )?(?=.{6,40} fin en )|,?(?: et)? fin en (?=.{0,12}20[0-9]{2}$)"
        ),
        (lambda found: " à " if found.start() else "",),
    ),
    (
        deferred(
            r"^(?:de (?:maniere|facon) progressive|progressivement) "
            r"|,? (?:de (?:maniere|facon) progressive|progressivement|par (?:etapes|paliers)"
            r"|en plusieurs (?:etapes|phases))(?![a-z])"
        ),
        (lambda _: "",),
    ),
    (
        deferred(
            r"^(?:achevement|cloture|terme)(?: (?:prevue?|previsionnel(?:le)?))? ?(?::|en(?![a-z])|au(?![a-z]))? ?"
            r"(?=[0-9a-z].{0,30}20[0-9]{2}$|20[0-9]{2}$)"
        ),
        (lambda _: "Fin : ",),
    ),
    (having("ra ", r"^(?:commence|debute|demarre)ra (?:en |des )(?=20|[a-z])"), (lambda _: "à partir de ",)),
    (
        having(
            ("s'achev", "se termin", "fini"),
            r"^(?:(?:s'achev|se termin)e(?:ra)?|fini(?:ra|t)) (?P<lien>en |fin )(?=20|[a-z])",
        ),
        (lambda found: f"au plus tard {found['lien']}",),
    ),
)
"""Each way of speaking with what it means; what does not read then is not offered."""
