"""The school calendar said otherwise than it is read: holidays, parts of a school year, with what each means."""

from __future__ import annotations

import re

from ptsm_cli.common.startup import having
from ptsm_cli.echeances.rewrites import Ways

_HOLIDAYS = {
    "ete": ("avant juillet", "juillet et août", "septembre", 0),
    "toussaint": ("au plus tard octobre", "octobre", "novembre", 0),
    "noel": ("au plus tard décembre", "décembre", "janvier", 1),
    "hiver": ("avant février", "février", "mars", 0),
    "fevrier": ("avant février", "février", "mars", 0),
    "printemps": ("avant avril", "avril", "mai", 0),
    "paques": ("avant avril", "avril", "mai", 0),
}
"""The holidays of schools in months: before, during, the month after, and in how many years that one is."""

_SCHOOL = {
    ("tri", "1"): ("septembre", "décembre", 0),
    ("tri", "2"): ("janvier", "mars", 1),
    ("tri", "3"): ("avril", "juin", 1),
    ("se", "1"): ("septembre", "janvier", 0),
    ("se", "2"): ("février", "juin", 1),
}
"""The months of the parts of a school year, and in how many years the first one is."""

_A_SCHOOL_YEAR = r"annee scolaire (?P<an>20[0-9]{2})(?:[-/](?P<suivant>(?:20)?[0-9]{2}))?(?![0-9/-])"


def _school_year_ending(found: re.Match[str]) -> str:
    return f"année scolaire {int(found['an']) - 1}-{found['an']}"


def _school_year_starting(found: re.Match[str]) -> str:
    return f"année scolaire {found['an']}-{int(found['an']) + 1}"


def _holidays(found: re.Match[str]) -> str:
    """Return « avant juillet 2026 » for « avant les vacances d'été 2026 »."""
    before, during, after, following = _HOLIDAYS[found["conge"]]
    year, bound = int(found["an"]), found["borne"] or ""
    if bound in {"apres", "des la fin", "a la fin"}:
        return f"à partir de {after} {year + following}"
    return f"{during if bound in {'', 'pendant', 'durant', 'lors'} else before} {year}"


def _part_of_school(found: re.Match[str]) -> str:
    """Return « janvier 2027 à mars 2027 » for « 2e trimestre de l'année scolaire 2026-2027 »."""
    first, last, later = _SCHOOL[found["unite"] or "tri", found["rang"] or found["trois"]]
    year = int(found["an"]) + later
    return f"{first} {year} à {last} {int(found['an']) + (last != 'décembre')}"


def _last_month_of_school(found: re.Match[str]) -> str:
    return f"juin 20{(found['suivant'] or found['an'])[-2:]}"


SCHOOL: Ways = (
    (having("rentree ", r"(?:courant|au cours) (?:de )?(?:la )?rentree (?=20)"), (lambda _: "rentrée ",)),
    (
        having("jusqu'a la rentree ", r"jusqu'a la rentree (?:scolaire |de septembre )?(?:de )?(?=20)"),
        (lambda _: "avant la rentrée ", lambda _: "d'ici la rentrée "),
    ),
    (
        having("annee scolaire 20", rf"(?<!avant )(?<!avant la )(?:(?:a la|en) )?fin (?:de l'|d'){_A_SCHOOL_YEAR}"),
        (_last_month_of_school,),
    ),
    (
        having("annee scolaire 20", rf"(?:(?:au|en) )?debut (?:de l'|d'){_A_SCHOOL_YEAR}"),
        (lambda found: f"septembre {found['an']}",),
    ),
    (
        having(
            ("annee scolaire 20", "annee universitaire 20"),
            r"(?:(?P<rang>[12]) ?(?:er|nd|e|eme)? (?P<unite>tri|se)mestre|(?P<trois>3) ?(?:e|eme)? trimestre)"
            r" (?:de l'|d'|de )?annee (?:scolaire|universitaire) (?P<an>20[0-9]{2})[-/](?:20)?[0-9]{2}(?![0-9])",
        ),
        (_part_of_school,),
    ),
    (having("rentree universitaire ", r"rentree universitaire (?:de )?(?=20)"), (lambda _: "rentrée ",)),
    (having("annee scolaire 20", r"annee scolaire (?P<an>20[0-9]{2})"), (_school_year_ending, _school_year_starting)),
    (
        having(
            "vacances ",
            r"(?<![a-z])(?:(?P<borne>avant|pour|d'ici|jusqu'a|apres|des la fin|a la fin|pendant|durant|lors) )?"
            r"(?:des |les |aux )?(?:grandes )?vacances (?:scolaires )?(?:de la |de l'|de |d'|du )?"
            rf"(?P<conge>{'|'.join(_HOLIDAYS)}) (?:de )?(?P<an>20[0-9]{{2}})$",
        ),
        (_holidays,),
    ),
)
"""Each way of speaking with what it means; what does not read then is not offered."""
