"""What a text left unread becomes once a way of speaking is said by its dates: holidays, terms, English months."""

from __future__ import annotations

import re

from ptsm_cli.common.periodes import month_name
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.echeances.lexicon import MONTHS, ORDINALS, alternatives
from ptsm_cli.echeances.milestones import LIFE
from ptsm_cli.echeances.rewrites import Ways

_SHORT_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug")
_LONG_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august")
_ENGLISH = {name: rank for names in (_SHORT_ENGLISH, _LONG_ENGLISH) for rank, name in enumerate(names, 1)}
"""The months as a spreadsheet set to English writes them, where it is otherwise than in French."""


def _in_french(found: re.Match[str]) -> str:
    """Return « 15 juin 2026 » for « 15-jun-26 »."""
    year = found["an"] if len(found["an"]) > len("20") else f"20{found['an']}"
    return " ".join(filter(None, (found["jour"], month_name(_ENGLISH[found["mois"]]), year)))


def _after_new_year(found: re.Match[str]) -> str:
    """Return « octobre 2026 à mars 2027 » for « octobre 2026 à mars »."""
    first, last = MONTHS[found["un"]], MONTHS[found["deux"]]
    year = int(found["an"])
    return f"{month_name(first)} {year} à {month_name(last)} {year + (last < first)}"


def _winter(found: re.Match[str]) -> str:
    """Return « décembre 2026 à mars 2027 » for « hiver 26/27 », nothing for years that do not follow."""
    follows = int(found["deux"]) == int(found["un"]) + 1
    return f"décembre 20{found['un']} à mars 20{found['deux']}" if follows else ""


def _from_the_middle(found: re.Match[str]) -> str:
    """Return « avant le 15 juin 2026 » for « avant mi-juin 2026 »."""
    return f"{_BY_THE_MIDDLE[found['borne']]} 15 {month_name(MONTHS[found['mois']])} "


_BY_THE_MIDDLE = {
    "avant": "avant le",
    "d'ici": "au plus tard le",
    "jusqu'a": "au plus tard le",
    "au plus tard": "au plus tard le",
    "a partir de": "à partir du",
    "des": "à partir du",
}
"""A limit before the middle of a month, and before a day."""
_ALONE = {"de l'": "l'", "de ": "", "du ": "le ", "d'": ""}
"""What is left of « de » and its article once « après » stands in its place."""


def _autumn_to_winter(found: re.Match[str]) -> str:
    """Return « octobre 2026 à mars 2027 » for « automne 2026 - hiver 2027 »."""
    follows = int(found["deux"]) == int(found["un"]) + 1
    return f"octobre {found['un']} à mars {found['deux']}" if follows else found[0]


def _each_season(found: re.Match[str]) -> str:
    """Return « été 2026 et été 2027 » for « étés 2026 et 2027 »."""
    season = {"ete": "été", "rentree": "rentrée"}.get(found["saison"], found["saison"])
    return f"{season} {found['un']} et {season} {found['deux']}"


def _month_of_quarter(found: re.Match[str]) -> str:
    """Return « janvier » for « début T1 »."""
    first = 3 * int(found["rang"] or found["ordinal"]) - 2
    return f"{month_name(first + (found['part'] != 'debut'))} "


IDIOMS: Ways = (
    (deferred(r"^(?:calendrier|planning|dates?|echeances?) (?:a venir|en attente)$"), (lambda _: "à définir",)),
    (having("en amont d", r"en amont d[eu'] ?"), (lambda found: "avant le " if "du" in found[0] else "avant ",)),
    (
        deferred(
            r",? ?(?:le |l'|en |dans la )?(?<![a-z])(?:matinee|apres[- ]midi|soiree)$"
            r"|^(?:(?:dans )?la )?(?:matinee|soiree|journee) du "
        ),
        (lambda found: "" if found.start() else "le ",),
    ),
    (
        deferred(r"^entre le (?P<un>[1-4] ?(?:er|eme|e)) et le (?P<deux>[1-4] ?(?:eme|e)) (?=(?:tri|se)m)"),
        (lambda found: f"du {found['un']} au {found['deux']} ",),
    ),
    (having(" et suivantes", r" et suivantes,? (?=jusqu)"), (lambda _: " ",)),
    (
        having(("l'issue", "terme"), r"(?:a l'issue|au terme) (?P<article>de l'|d[eu] |d')(?=.{0,40}20[0-9]{2})"),
        (
            lambda found: f"à la fin {found['article']}",
            lambda found: f"après {_ALONE[found['article']]}",
        ),
    ),
    (having("courant ", r"courant (?=(?:debut|mi|fin) )"), (lambda _: "",)),
    (having("sur l'ensemble de ", r"sur l'ensemble (?=de (?:l'annee )?20)"), (lambda _: "tout au long ",)),
    (
        having("s 20", r"(?:les )?(?P<saison>ete|automne|hiver|rentree)s (?P<un>20[0-9]{2}) et (?P<deux>20[0-9]{2})$"),
        (_each_season,),
    ),
    (
        having(
            ("debut", "mi"),
            r"^(?:l[ae] |au )?(?P<part>debut|mi|milieu)(?: de l'| d'| du | de | |-)"
            r"(?:t ?(?P<rang>[1-4])|(?P<ordinal>[1-4])(?:er|e|eme)? trimestre)(?: de)? (?=20[0-9]{2}$)",
        ),
        (_month_of_quarter,),
    ),
    (
        having(
            "automne ",
            r"(?:(?:l'|a l'|en )?)automne (?P<un>20[0-9]{2}) ?(?:-|a|/|,|et|au) ?(?:l')?hiver (?P<deux>20[0-9]{2})",
        ),
        (_autumn_to_winter,),
    ),
    (
        having(" partie ", r"(?:la |en )?(?:1ere|premiere) partie (?:de l'annee |de |d')?(?=20)"),
        (lambda _: "premier semestre ",),
    ),
    (
        having(" partie ", r"(?:la |en )?(?:2e|2eme|deuxieme|seconde) partie (?:de l'annee |de |d')?(?=20)"),
        (lambda _: "second semestre ",),
    ),
    (
        having(" semaine ", rf"(?<![a-z])(?:{ORDINALS[2]}|{ORDINALS[3]}) semaine (?:de |d')(?=[a-z]+ 20)"),
        (lambda _: "mi",),
    ),
    (
        having("mi", r"(?:a partir de|a compter de|depuis|des) (?:la )?mi[- ]{1,3}(?=20)"),
        (lambda _: "à partir de juillet ",),
    ),
    (
        having(("tard", "max", "delai"), r"(?<=20[0-9]{2}),? (?:au plus tard|maximum|max\.?|dernier delai)$"),
        (lambda found: "" if found.string.startswith("d'ici") else found[0],),
    ),
    (
        having(" semestre ", r"(?:(?:a la|en) )?fin d[eu] semestre (?=20)"),
        (lambda _: "fin du 1er semestre ", lambda _: "fin du 2e semestre "),
    ),
    (having("toussaint 20", r"^(?:(?:a )?la )?toussaint (?=20)"), (lambda _: "novembre ",)),
    (having(" ensuite", r",? ensuite$"), (lambda _: "",)),
    (
        having(("au fur et a mesure", "fil de l'eau"), r"au fur et a mesure|(?:a )?fil de l'eau"),
        (lambda _: "au fil de l'eau",),
    ),
    (having("au long de l'annee 20", r"au long (?=de l'annee 20)"), (lambda _: "tout au long ",)),
    (
        having(
            "entre ",
            rf"^entre (?P<un>(?:{alternatives(MONTHS)})) (?P<an>20[0-9]{{2}}) et (?P<deux>{alternatives(MONTHS)})$",
        ),
        (_after_new_year,),
    ),
    (having("tout le ", rf"(?:sur )?tout le {LIFE}"), (lambda _: "toute la durée du PTSM",)),
    (having(" noel ", r"(?:avant|d'ici|pour) noel (?=20)"), (lambda _: "avant le 25 décembre ",)),
    (having("noel 20", r"^(?:a )?noel (?=20)"), (lambda _: "décembre ",)),
    (having("hiver ", r"(?:l')?hiver (?P<un>[2-4][0-9])[-/](?P<deux>[2-4][0-9])"), (_winter,)),
    (having("jusqu'au terme ", rf"jusqu'au terme d[ue] {LIFE}"), (lambda _: "jusqu'à la fin du PTSM",)),
    (having(("ptsm", "projet"), rf"(?:(?:a |au )?terme d[ue]|fin de) {LIFE}"), (lambda _: "fin du PTSM",)),
    (
        having(("tout le long du", "la duree"), rf"tout le long du {LIFE}|(?:sur |pendant )?(?:toute )?la duree$"),
        (lambda _: "toute la durée du PTSM",),
    ),
    (
        having(
            ("duree ", ")"),
            r"^(?=.*20[0-9]{2} ?- ?20)(?:pour |sur )?(?:toute )?(?:la )?duree (?:du )?(?:ptsm|projet) [(]?"
            r"|(?<=[0-9]) [(]?(?:toute la )?duree (?:du )?(?:ptsm|projet)[)]?$|(?<=[0-9])[)]$",
        ),
        (lambda _: "",),
    ),
    (
        having(
            "20",
            rf"(?P<un>(?<![a-z])(?:{alternatives(MONTHS)})) (?P<an>20[0-9]{{2}}) ?(?:a|-|au|jusqu'en) ?"
            rf"(?P<deux>{alternatives(MONTHS)})$",
        ),
        (_after_new_year,),
    ),
    (
        having(
            _SHORT_ENGLISH,
            rf"(?<![a-z0-9])(?:(?P<jour>[0-3]?[0-9])[-/. ])?(?P<mois>{alternatives(_ENGLISH)})[-/. ]"
            r"(?P<an>(?:20)?[0-9]{2})(?![0-9])",
        ),
        (_in_french,),
    ),
    (
        having(
            "mi",
            rf"(?<![a-z])(?P<borne>{'|'.join(_BY_THE_MIDDLE)}) (?:a )?(?:la )?mi[ -]{{1,3}}"
            rf"(?P<mois>{alternatives(MONTHS)})\.? (?=20[0-9]{{2}}(?![0-9]))",
        ),
        (_from_the_middle,),
    ),
)
"""Each way of speaking with what it means; what does not read then is not offered."""

_AFTER_WORDS = r"(?<=[a-z] )"
BROUGHT_IN: Ways = (
    (having("20", rf"{_AFTER_WORDS}(?:au|a) (?=20[0-9]{{2}}$)"), (lambda _: "en ", lambda _: "au plus tard en ")),
    (
        having(
            "au ", rf"{_AFTER_WORDS}au (?=[0-3]?[0-9](?:(?:er)? (?:{alternatives(MONTHS)}) |/[01]?[0-9]/)20[0-9]{{2}}$)"
        ),
        (lambda _: "le ", lambda _: "au plus tard le "),
    ),
    (
        having(" 20", rf"{_AFTER_WORDS}a (?=(?:{alternatives(MONTHS)}) 20[0-9]{{2}}$)"),
        (lambda _: "en ", lambda _: "d'ici "),
    ),
)
"""What « à » says after words, before the only date of a text: « étude à 2028 » is done in that year, or by its end."""
