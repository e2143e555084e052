"""What a text left unread becomes once the words at fault are written otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from ptsm_cli.common.numerals import ROMAN
from ptsm_cli.common.periodes import Periode, month_name, say
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.echeances.lexicon import MONTH_STARTS, MONTHS, alternatives
from ptsm_cli.echeances.tokens import UNREADABLE, FoldedText

Ways = tuple[tuple[re.Pattern[str], tuple[Callable[[re.Match[str]], str], ...]], ...]
"""What is written otherwise, and in which ways."""


def rewritten(text: FoldedText, table: Ways) -> Iterator[str]:
    """Yield the text with its words at fault written otherwise, in each way of a table that is likely to be meant."""
    for form, ways in table:
        if form.search(text.folded):
            for write in ways:
                yield " ".join(text.replaced(form, write).split())


def _week(found: re.Match[str]) -> str:
    """Return « semaine du 8 juin 2026 » for « semaine 24 2026 », the words as they are for a week that is none."""
    week, year = int(found["semaine"]), int(found["an"])
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return found[0]
    return f"semaine du {say(Periode(monday, monday))}"


def _fortnight(found: re.Match[str]) -> str:
    """Return « du 1er au 15 juin 2026 » for « première quinzaine de juin 2026 »."""
    year, month = int(found["an"]), MONTHS[found["mois"]]
    first, last = (1, 15) if found["premiere"] else (16, _days_in(year, month))
    return say(Periode(date(year, month, first), date(year, month, last)))


def _school_like(found: re.Match[str]) -> str:
    """Return « 2026-2027 » for « 26-27 »."""
    return f"20{found['un']}-20{found['deux']}" if int(found["deux"]) > int(found["un"]) else found[0]


def _school_year(found: re.Match[str]) -> str:
    return f"année scolaire 20{found['un']}-20{found['deux']}"


def _in_arabic(found: re.Match[str]) -> str:
    """Return « 2e semestre » for « IIe semestre », « semestre II »."""
    rank = ROMAN[found["avant"] or found["apres"]]
    return f"{rank}{'er' if rank == 1 else 'e'} {found['unite'] or found['autre']}"


def _days_in(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days


_YEAR = r"(?P<an>20[0-9]{2})(?![0-9])"
_FOLLOWING = " et suivantes"
_TO_BE_TOLD = r"a (?:definir|preciser|determiner|fixer|programmer|planifier)"
EITHER: Ways = (
    (
        having(
            "20", r"^(?=.*20[0-9]{2} (?:ou|et) (?:apres|plus tard))|(?<=20[0-9][0-9]) (?:ou|et) (?:apres|plus tard)"
        ),
        (lambda found: "" if found[0] else "à partir de ",),
    ),
    (having(" et/ou ", r" et/ou "), (lambda _: " et ",)),
)
"""What « ou » says, where it offers no choice between two dates."""
WAYS: Ways = (
    (having(("+", ".", "…", ">", "→"), r"(?: ?[-/]| et)? ?(?:\+|(?<!\.)\.{2,}+|…|->|=>|→)$"), (lambda _: _FOLLOWING,)),
    (having(("ss", "sq", "suiv", "etc"), r"(?:,| et| &)? (?:ss|sqq?|suiv|etc)\.{0,3}$"), (lambda _: _FOLLOWING,)),
    (having("-", r"(?<=[0-9]) ?-$"), (lambda _: "", lambda _: _FOLLOWING)),
    (deferred(r"^[-,;/•▪◦●·] ?| ?[,;/]$"), (lambda _: "",)),
    (having("+", r"(?<=[0-9a-z]) ?\+ ?(?=[0-9a-z])(?![0-9]{1,2}(?: (?:an|mois|jour|semaine)|$))"), (lambda _: " et ",)),
    (having(("(", "[", "�"), rf"(?<=[0-9])(?: ?(?:\([0-9*]\)|\[[0-9*]\])|{UNREADABLE}+)$"), (lambda _: "",)),
    (
        having("des que possible", r"des que possible ?,? (?:(?:et|mais) )?(?=au plus tard|avant|d'ici)"),
        (lambda _: "",),
    ),
    (having("x ", r"(?<![0-9])(?P<nombre>[0-9]) ?x (?:par )?an(?![a-z])"), (lambda found: f"{found['nombre']}/an",)),
    (having("des que possible", r"des que possible,? ?(?::|en|courant|a partir de)? ?(?=20)"), (lambda _: "dès ",)),
    (having(("<=", "≤"), r"(?:≤|<=) ?"), (lambda _: "au plus tard ",)),
    (having("<", r"<(?!=) ?"), (lambda _: "avant ",)),
    (having((">=", "≥"), r"(?:≥|>=) ?"), (lambda _: "à partir de ",)),
    (having(">", r"^> ?"), (lambda _: "après ",)),
    (deferred(r"[«»“”\"\[\]*]|^'|'$"), (lambda _: "",)),
    (having(">", r"(?<=[0-9a-z]) ?>+ ?(?=[0-9a-z])"), (lambda _: " à ",)),
    (
        having(
            MONTH_STARTS, rf"(?P<mois>(?<![a-z])(?:{alternatives(MONTHS)})\.?) (?=(?:{alternatives(MONTHS)})(?![a-z]))"
        ),
        (lambda found: f"{month_name(MONTHS[found['mois'].strip('.')])}, ",),
    ),
    (
        having(MONTH_STARTS, rf"(?P<mois>(?:{alternatives(MONTHS)})\.?) (?=(?:debut|mi|fin)(?![a-z]))"),
        (lambda found: f"{month_name(MONTHS[found['mois'].strip('.')])} - ",),
    ),
    (having("horizon du ", r"(?:a )?(?:l')?horizon du "), (lambda _: "le ", lambda _: "d'ici le ")),
    (having("horizon", r"(?:a )?(?:l')?horizon ?(?::|de |d')? ?"), (lambda _: "", lambda _: "d'ici ")),
    (
        deferred(r"(?<![a-z])(?:objectif|cible|visee?|prevision|estimee?(?: a)?|envisagee?(?: en| pour)?)(?: ?: ?| )"),
        (lambda _: "",),
    ),
    (having(("alentours", "autour"), r"(?<![a-z])(?:aux alentours|autour) d[eu] "), (lambda _: "",)),
    (having("!", r" ?!++"), (lambda _: "",)),
    (having("dela de ", r"(?<![a-z])au[- ]dela de "), (lambda _: "après ", lambda _: "à partir de ")),
    (having("dela du ", r"(?<![a-z])au[- ]dela du "), (lambda _: "après le ", lambda _: "à partir du ")),
    (having("voire ", r",? ?[(]?voire [^()]{0,200}[)]?"), (lambda _: "",)),
    (
        having(("voire ", ")"), r",? ?[(]?voire (?=[^()]{0,200}[)]?$)|[)]$"),
        (lambda found: " à " if "voire" in found[0] else "",),
    ),
    (
        having(
            ("a ", ")"), rf"^{_TO_BE_TOLD}(?: en| d'ici)? ?:? ?[(]?(?=.*20)|(?<=[0-9])[)]$|,? ?[(]{_TO_BE_TOLD}[)]$"
        ),
        (lambda _: "",),
    ),
    (having("a ", rf"^{_TO_BE_TOLD} .*20.*|^(?=.*20).*[(]{_TO_BE_TOLD}[)]$"), (lambda _: "à définir",)),
    (having("au plus tard pour l", r"au plus tard pour (?=la |l'|le )"), (lambda _: "avant ",)),
    (
        having("rentree ", r"rentree (?:scolaire )?(?P<an>20[0-9]{2})[-/](?:20)?[0-9]{2}(?![0-9])"),
        (lambda found: f"rentrée {found['an']}",),
    ),
    (
        deferred(
            r"^(?:a voir|neant|aucune?|(?:sans|pas d[e']) ?(?:date|echeance)s?|non datee?s?|ras|nsp|tbd|sans objet"
            r"|a caler|n[/.]?a\.?|x+)$"
        ),
        (lambda _: "à définir",),
    ),
    (
        having("mi", r"(?<![a-z])(?:avant|d'ici|jusqu'a|au plus tard) (?:a )?(?:la )?mi[- ](?=20)"),
        (lambda _: "au plus tard juin ",),
    ),
    (having(("-", "/", "–"), r"^(?P<un>[2-4][0-9])[-/–](?P<deux>[2-5][0-9])$"), (_school_like,)),
    (
        having(
            ("scolaire", "universitaire"),
            r"(?:annee )?(?:scolaire|universitaire) (?:20)?(?P<un>[0-9]{2})[-/](?:20)?(?P<deux>[0-9]{2})(?![0-9])",
        ),
        (_school_year,),
    ),
    (
        having("annee scolaire", r"20(?P<un>[0-9]{2})[-/](?:20)?(?P<deux>[0-9]{2}) ?[(]?annee scolaire[)]?"),
        (_school_year,),
    ),
    (having("20", r"^(?:au |a )(?=20[0-9]{2})"), (lambda _: "en ", lambda _: "au plus tard en ")),
    (deferred(r"^(?:au |a )(?!20[0-9]{2})(?=[0-9])"), (lambda _: "le ", lambda _: "au plus tard le ")),
    (having(MONTH_STARTS, rf"^a (?={alternatives(MONTHS)})"), (lambda _: "", lambda _: "d'ici ")),
    (having("entre ", r"^entre (?=.* a )"), (lambda _: "de ",)),
    (
        having("-", r"(?<![0-9./-])(?P<jour>[0-3]?[0-9])-(?P<mois>[01]?[0-9])-(?P<aa>[0-9]{2})(?![0-9./-])"),
        (lambda found: f"{found['jour']}/{found['mois']}/20{found['aa']}",),
    ),
    (
        having("20", r"(?<![0-9./-])(?P<an>20[0-9]{2})[-/.](?P<mois>[01]?[0-9])[-/.](?P<jour>[0-3]?[0-9])(?![0-9./-])"),
        (lambda found: f"{found['jour']}/{found['mois']}/{found['an']}",),
    ),
    (
        having("/", r"(?<![0-9./-])(?P<mois>0?[1-9]|1[0-2])/(?P<aa>1[3-9]|[2-4][0-9])(?![0-9./-]|.{0,200}20[0-9]{2})"),
        (lambda found: f"{int(found['mois']):02}/20{found['aa']}",),
    ),
    (
        having(
            "20", r"(?<![0-9./-])(?P<an>20[0-9]{2})(?:[/.](?P<mois>0[1-9]|1[0-2])|[/.-](?P<rang>[5-9]))(?![0-9./-])"
        ),
        (lambda found: f"{found['mois'] or '0' + found['rang']}/{found['an']}",),
    ),
    (
        having(
            ("semestre", "trimestre"),
            r"(?<![0-9a-z])(?P<avant>iv|i{1,3})(?:er|e|eme|nd)? (?P<unite>(?:semestre|trimestre)(?![a-z]))"
            r"|(?P<autre>(?<![a-z])(?:semestre|trimestre)) (?P<apres>iv|i{1,3})(?![0-9a-z])",
        ),
        (_in_arabic,),
    ),
    (
        having("20", r"(?<![a-z0-9])(?P<lettre>[st])\.? ?(?P<rang>iv|i{1,3})(?= ?[/-]? ?20[0-9]{2})"),
        (lambda found: f"{found['lettre'].upper()}{ROMAN[found['rang']]}",),
    ),
    (having("20", rf"(?<![0-9./-])(?P<mois>[1-9])[-.]{_YEAR}"), (lambda found: f"0{found['mois']}/{found['an']}",)),
    (
        having(
            "sem",
            r"(?<![0-9])(?:(?P<rang>[12]) ?(?:er|ere|re|eme|e|nde|nd|°)? sem"
            rf"|sem\.? ?(?P<apres>[12])(?: ?[-–/])? (?={_YEAR}))(?![a-z])\.?",
        ),
        (lambda found: "1er semestre" if "1" in found.group("rang", "apres") else "2e semestre",),
    ),
    (
        having(
            "20",
            r"(?:sem(?:aine|\.)? ?(?:n°? ?)?|(?<![0-9a-z])s(?![12](?![0-9])))"
            rf"(?P<semaine>[0-9]{{1,2}})(?:,? |[/-])(?:de |en )?{_YEAR}",
        ),
        (_week,),
    ),
    (
        having(
            " quinzaine ",
            rf"(?:(?P<premiere>1 ?(?:ere|re|er|e)|premiere)|2 ?(?:eme|e|n?de|nd)|deuxieme|seconde) quinzaine "
            rf"(?:de |d'|du mois de |du mois d')?(?P<mois>{alternatives(MONTHS)}) {_YEAR}",
        ),
        (_fortnight,),
    ),
    (having(("/", "20"), r"(?<=[a-z.]) ?/ ?(?=[a-z])|(?<=20[0-9]{2}) ?/ ?(?=[a-z])"), (lambda _: ", ",)),
    (having("\\", r" ?\\ ?"), (lambda _: " / ",)),
    (having("continu)", r" ?[(](?:et )?puis (?:en )?continu[)]$"), (lambda _: " puis en continu",)),
    (having("d'ici ", r"^d'ici (?:a )?20[0-9]{2} ?[-/–] ?(?=20[0-9]{2}$)"), (lambda _: "d'ici ",)),
    (having("d'ici ", r"^d'ici (?:a )?(?=20[0-9]{2} ?[-/–] ?20[0-9]{2}$)"), (lambda _: "",)),
    (having("perenne", r"^(?:action |mesure |dispositif )?perenne$"), (lambda _: "en continu",)),
    (
        having(
            ("au besoin", "demande", "occasionnel", "ponctuel"),
            r"^(?:au besoin|(?:a la |sur )demande|ponctuel(?:le)?(?:ment)?|occasionnel(?:le)?(?:ment)?)$",
        ),
        (lambda _: "selon les besoins",),
    ),
)
"""What is meant otherwise than it is written; each reading offered is read before."""
