"""What a text left unread becomes once a slip of the keyboard, of a spreadsheet or of a scanner is undone."""

from __future__ import annotations

import re

from ptsm_cli.common.likeness import nearest
from ptsm_cli.common.periodes import month_name
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.echeances.lexicon import MONTH_STARTS, MONTHS, alternatives
from ptsm_cli.echeances.rewrites import Ways

_YEAR = r"20[0-9]{2}(?![0-9])"
_LIKE_ENOUGH = 0.8
_FOUR_MONTHS = {"1": "janvier à avril", "2": "mai à août", "3": "septembre à décembre"}
_LAST_MONTH = {"hiver": 3, "printemps": 6, "ete": 9, "automne": 12}
_ACCENTED = {"ete": "été", "rentree": "rentrée", "debut": "début", "des": "dès", "a partir de": "à partir de"}
_BEFORE = {
    "printemps": ("le printemps", "juin"),
    "ete": ("l'été", "septembre"),
    "automne": ("l'automne", "décembre"),
}
"""Each season with its article, and its last month."""


def _respelt(found: re.Match[str]) -> str:
    """Return the month that a misspelt word is nearest to; the word as it is where there is none."""
    near = nearest(found[0], [name for name in MONTHS if len(name) > len("sept")], threshold=_LIKE_ENOUGH)
    return month_name(MONTHS[near[0]]) if near else found[0]


def _by_number(found: re.Match[str]) -> str:
    """Return « S1 et S2 » for « semestre 1 et 2 », « semestres 1 et 2 de »."""
    letter, link = found["unite"][0].upper(), found["lien"].strip()
    return f"{letter}{found['un']} {'à' if link == 'a' else link} {letter}{found['deux']} "


def _by_slashes(found: re.Match[str]) -> str:
    return f"{int(found['jour']):02}/{int(found['mois']):02}/{found['an']}"


def _month_of_season(found: re.Match[str]) -> str:
    """Return « septembre » for « fin d'été »."""
    return month_name(_LAST_MONTH[found["saison"]] - {"debut": 2, "mi": 1, "milieu": 1, "fin": 0}[found["part"]])


def _season_alone(found: re.Match[str]) -> str:
    """Return « été » for « fin d'été », the words as they are after « avant », which needs its article."""
    after = found.string.endswith(("avant ", "apres ", "pour ", "de "), 0, found.start())
    return found[0] if after else _ACCENTED.get(found["saison"], found["saison"])


def _parts_of(found: re.Match[str]) -> str:
    """Return « début 2026 à fin 2026 » for « de début à fin 2026 »."""
    return f"{_ACCENTED.get(found['un'], found['un'])} {found['an']} à {found['deux']} {found['an']}"


def _through_years(found: re.Match[str]) -> str:
    """Return « 2025 à 2027 » for « 2025-26-27 », the words as they are for years that do not follow one another."""
    first, second, last = (int(found[name][-2:]) for name in ("debut", "suite", "fin"))
    return f"{found['debut']} à 20{found['fin']}" if (first + 1, first + 2) == (second, last) else found[0]


def _disordered(found: re.Match[str]) -> str:
    """Return the short month whose letters are those of a word, in another order or one of them twice."""
    near = [name for name in ("mars", "mai", "juin", "aout") if set(name) == set(found[0])]
    return month_name(MONTHS[near[0]]) if near else found[0]


def _month_and_year(found: re.Match[str]) -> str:
    return f"{found['mois']}/{found['an']}"


def _in_full(found: re.Match[str]) -> str:
    """Return « et 2027 » for « et 27 », after a year."""
    return f"{found['lien'].replace('a', 'à')}20{found['court']}"


def _four_months(found: re.Match[str]) -> str:
    return _FOUR_MONTHS[found["rang"] or found["numero"] or ("3" if found["mot"] == "dernier" else "1")]


SLIPS: Ways = (
    (having("20", rf"(?<=[a-z]){_YEAR}"), (lambda found: f" {found[0]}",)),
    (having("20", r"(?<=20[0-9][0-9])[st](?=[1-4](?![0-9a-z]))"), (lambda found: f" {found[0].upper()}",)),
    (having("q", r"(?<![0-9a-z])q ?(?P<rang>[1-4])(?![0-9a-z])"), (lambda found: f"T{found['rang']}",)),
    (having("h", r"(?<![0-9a-z])h ?(?P<rang>[12])(?= 20)"), (lambda found: f"S{found['rang']}",)),
    (having("t.", r"(?<![0-9a-z])t\. ?(?=[1-4] ?/?-?20)"), (lambda _: "T",)),
    (having("1 ", r"(?<![0-9a-z])1 (?=(?:semestre|trimestre) 20)"), (lambda _: "1er ",)),
    (
        having(" 20", r"(?<![0-9a-z])(?P<lettre>[st])(?P<un>[1-3]) ?(?P=lettre)(?P<deux>[2-4])(?= 20)"),
        (lambda found: f"{found['lettre'].upper()}{found['un']} et {found['lettre'].upper()}{found['deux']}",),
    ),
    (
        having(
            "semaine ",
            rf"(?:la )?(?P<rang>1 ?(?:ere|re)|premiere|derniere) semaine (?:de |d'|du mois de |du mois d')?"
            rf"(?={alternatives(MONTHS)})",
        ),
        (lambda found: "fin " if found["rang"].startswith("d") else "début ",),
    ),
    (having("annee civile 20", r"annee civile (?=20)"), (lambda _: "",)),
    (having("-", r"(?P<debut>20[0-9]{2})-(?P<suite>[0-9]{2})-(?P<fin>[0-9]{2})(?![0-9])"), (_through_years,)),
    (having("20", r"(?<=20[0-9]{2}-[0-9]{2}) ?[/-] ?(?=20[0-9]{2}-[0-9]{2})"), (lambda _: " à ",)),
    (
        deferred(
            rf"(?P<an>{_YEAR})(?: ?[,:-]| [(])? ?(?P<quand>des|avant|a partir de|d'ici) (?P<mois>[a-z]+)(?:[)]|$)"
        ),
        (lambda found: f"{_ACCENTED.get(found['quand'], found['quand'])} {found['mois']} {found['an']}",),
    ),
    (
        deferred(r"^(?:de )?(?P<un>debut|mi)(?: ?[-/] ?| a )(?:la )?(?P<deux>mi|fin)[ -](?P<an>20[0-9]{2})"),
        (_parts_of, lambda found: f"premier semestre {found['an']}" if found["deux"] == "mi" else found[0]),
    ),
    (
        having("/20", r"(?<![a-z])(?P<mot>debut|fin) (?=[0-9]{1,2}/[0-9]{1,2}/20)"),
        (lambda found: f"{_ACCENTED.get(found['mot'], found['mot'])} : ",),
    ),
    (
        deferred(
            r"(?:(?<=copil)|(?<=^reunion)|(?<=^cotech)|(?<=^forum)|(?<=^seminaire)|(?<=^ag)|(?<=pleniere)"
            r"|(?<=de pilotage)|(?<=comite technique)|(?<=de suivi)|(?<=generale)) (?:de |d')(?=[a-z]+ 20[0-9]{2}$)",
        ),
        (lambda _: " : ",),
    ),
    (
        having(
            ("semestre", "trimestre"),
            r"(?<![a-z])(?P<unite>semestre|trimestre)s? (?P<un>[1-4])(?P<lien> ?(?:et|a|-) ?)(?P<deux>[1-4])"
            rf" (?:de )?(?={_YEAR})",
        ),
        (_by_number,),
    ),
    (
        having(
            ("quadrimestre", "tiers"),
            r"(?<![a-z])(?:(?:(?P<rang>[123])(?:er|e|eme)?|(?P<mot>premier|dernier)) (?:quadrimestre|tiers)"
            r"|quadrimestre (?P<numero>[123]))(?: de| d')?(?: l'annee)?",
        ),
        (_four_months,),
    ),
    (having((".", "…", "_", "~"), rf"(?<=[0-9]) ?(?:\.{{2,}}|…|[_~]) ?(?={_YEAR})"), (lambda _: " à ",)),
    (having("_", rf"(?:(?<=[a-z])|(?<=[st][1-4]))_(?={_YEAR})"), (lambda _: " ",)),
    (having("deb", r"(?<![a-z])deb\.?(?= )"), (lambda _: "début",)),
    (having(("courr", "courent"), r"(?<![a-z])(?:courr[ae]nt|courent)(?= )"), (lambda _: "courant",)),
    (having("estre", r"(?<=[0-9])(?:°|er|eme|e)(?=(?:tri|sem)m?estre)"), (lambda found: f"{found[0]} ",)),
    (having(" tri", r"(?<=[1-4])(?P<rang> ?[a-z]{1,3}) tri\.?(?= )"), (lambda found: f"{found['rang']} trimestre",)),
    (
        having(MONTH_STARTS, rf"(?<![a-z])(?P<mois>{alternatives(MONTHS)})(?P<aa>[2-4][0-9])$"),
        (lambda found: f"{month_name(MONTHS[found['mois']])} 20{found['aa']}",),
    ),
    (having((")", "."), r"^[a-d1-9][).] (?=[a-z]|20)"), (lambda _: "",)),
    (having(("•", "▪", "◦", "●", "·", "|"), r" ?[•▪◦●·|] ?"), (lambda found: " ; " if found.start() else "",)),
    (
        having(" 20", r"(?<=20[0-9]{2}) (?=20[0-9]{2}(?![0-9]))(?=.{0,200} 20|(?<=20[0-9]{2} 20[0-9]{2} ))"),
        (lambda _: ", ",),
    ),
    (having("20", r"(?<=20[0-9]{2})(?=(?:a|et|au|puis|ou) )"), (lambda _: " ",)),
    (having("premier ", rf"(?<![a-z])premier (?=(?:{alternatives(MONTHS)}) 20)"), (lambda _: "1er ",)),
    (having(" 20", rf"(?<![0-9/.-])(?P<jour>[0-3]?[0-9]) (?P<mois>[01]?[0-9]) (?P<an>{_YEAR})"), (_by_slashes,)),
    (having("1er/", rf"(?<![0-9/.-])(?P<jour>1)er/(?P<mois>[01]?[0-9])/(?P<an>{_YEAR})"), (_by_slashes,)),
    (
        having("20", r"(?<![0-9])(?P<an>20[0-9]{2})(?P<mois>[01][0-9])(?P<jour>[0-3][0-9])(?![0-9])"),
        (lambda found: f"{found['an']}-{found['mois']}-{found['jour']}",),
    ),
    (having((",", "."), r"(?<=20[0-9]{2})[.,]0+(?![0-9])"), (lambda _: "",)),
    (having("2 0", r"(?<![0-9])2 0(?P<fin>[0-9]{2})(?![0-9])"), (lambda found: f"20{found['fin']}",)),
    (having("2o", r"(?<![0-9a-z])2o(?P<fin>[0-9]{2})(?![0-9])"), (lambda found: f"20{found['fin']}",)),
    (
        having("/", rf"(?<![0-9/.-])(?P<un>[0-3]?[0-9])/(?P<deux>[0-3]?[0-9]) (?={alternatives(MONTHS)})"),
        (lambda found: f"{found['un']} et {found['deux']} ",),
    ),
    (having("semaine du ", r"(?<![a-z])(?:la )?semaine du(?= [0-9]{1,2} au )"), (lambda _: "du",)),
    (having("20", r"(?<=20[0-9][0-9]) (?=(?:debut|mi|fin)[ -])"), (lambda _: " - ",)),
    (having(" 20", r"(?<=20[0-9][0-9]) (?=20[0-9]{2}$)"), (lambda _: " - ", lambda _: " et ")),
    (having(" 20", rf"(?<=20[0-9][0-9]) (?=(?:{alternatives(MONTHS)}) 20)"), (lambda _: " et ",)),
    (
        having("-", rf"(?<![a-z])(?P<part>debut|fin)-(?=20[0-9]{{2}}|(?:{alternatives(MONTHS)})(?![a-z]))"),
        (lambda found: f"{'début' if found['part'] == 'debut' else 'fin'} ",),
    ),
    (having("s.", r"(?<![0-9a-z])s\. ?(?=[12] ?/?-?20)"), (lambda _: "S",)),
    (having(" puis ", r"(?<=[0-9er]) puis (?=[0-9][a-z]* (?:tri|sem))"), (lambda _: " et ",)),
    (having("'", r"(?<![0-9a-z])'(?P<an>[1-4][0-9])(?![0-9])"), (lambda found: f"20{found['an']}",)),
    (
        deferred(r"(?<![a-z])(?P<mot>printemps|ete|automne|hiver|rentree|debut|fin|mi|courant|en) (?P<an>[2-4][0-9])$"),
        (lambda found: f"{_ACCENTED.get(found['mot'], found['mot'])} 20{found['an']}",),
    ),
    (
        deferred(
            r"(?<![a-z])(?:(?:l[ae]|au) )?(?P<part>debut|mi|milieu|(?<!avant )(?<!avant la )fin)"
            r"(?: de l'| d'| du | de | |-)(?P<saison>printemps|ete|automne|hiver)(?: de)?(?= 20)",
        ),
        (_month_of_season, _season_alone),
    ),
    (
        deferred(r"(?<![a-z])avant (?:la )?fin (?:de l'|d'|du )?(?P<saison>printemps|ete|automne)(?: de)?(?= 20)"),
        (lambda found: f"au plus tard fin {_BEFORE[found['saison']][1]}",),
    ),
    (
        deferred(
            r"(?<![a-z])(?:d'ici|jusqu[e']|au plus tard)(?: ?a| en| pour)? ?(?:l'|le |au )?"
            r"(?P<saison>printemps|ete|automne)(?: de)?(?= 20)",
        ),
        (
            lambda found: f"avant {_BEFORE[found['saison']][0]}",
            lambda found: f"au plus tard fin {_BEFORE[found['saison']][1]}",
        ),
    ),
    (
        having(("(", ")"), r"[(](?=[a-z][^()]*\) ?[0-9a-z])|(?<=[a-z])\) ?(?=[0-9a-z])"),
        (lambda found: "(" if found[0] == "(" else ") ; ", lambda found: "- " if found[0] == "(" else " - "),
    ),
    (having(" 20", rf"(?<![a-z])[a-z]{{5,10}}(?= {_YEAR})"), (_respelt,)),
    (having(" 20", rf"(?<![a-z])(?!ami )[jma][a-z]{{2,5}}(?= {_YEAR})"), (_disordered,)),
    (
        deferred(r"(?P<an>20[0-9]{2}) ?[(,]? ?(?P<mot>debut|mi|fin)(?: d'annee)?[)]?(?! ?[0-9a-z])"),
        (lambda found: f"{_ACCENTED.get(found['mot'], found['mot'])} {found['an']}",),
    ),
    (
        having("(", r"[(](?P<mot>debut|mi|fin)[)] ?(?=20)"),
        (lambda found: f"{_ACCENTED.get(found['mot'], found['mot'])} ",),
    ),
    (
        deferred(
            r"(?<![0-9/.-])(?P<un>[0-3]?[0-9])(?:er)?(?P<lien> au |-| et )"
            r"(?=[0-3]?[0-9](?P<mois>/[01]?[0-9]/20[0-9]{2}))",
        ),
        (lambda found: f"{found['un']}{found['mois']} {'et' if 'et' in found['lien'] else 'au'} ",),
    ),
    (having((">", "→"), r"^(?:->|=>|→) ?(?=.*20)"), (lambda _: "d'ici ",)),
    (having("tr", r"(?<![a-z])tri?\.? (?=[1-4] )"), (lambda _: "T",)),
    (
        having(
            (", ", " et ", " a "),
            r"(?:(?<=20[0-9]{2})|(?<=(?:,|t) [2-4][0-9]))(?P<lien>, | et | a )"
            r"(?P<court>[2-4][0-9])(?![0-9./-]| ?(?!et |a )[a-z%])",
        ),
        (_in_full,),
    ),
    (
        having("/", rf"(?<![0-9/])(?P<mois>0?[1-9]|1[0-2])/(?P<jour>1[3-9]|2[0-9]|3[01])/(?P<an>{_YEAR})"),
        (_by_slashes,),
    ),
    (having("20", rf"(?<![0-9])(?P<jour>[0-3][0-9])(?P<mois>[01][0-9])(?P<an>{_YEAR})"), (_by_slashes,)),
    (having(" 20", rf"^(?P<mois>0[1-9]|1[0-2]) (?P<an>{_YEAR})$"), (_month_and_year,)),
    (having("20", r"^(?P<an>20[0-9]{2}) ?(?P<mois>0[1-9]|1[0-2])$"), (_month_and_year,)),
    (having("⁃", r" ?⁃ ?"), (lambda _: " - ",)),
    (having("sem", r"(?<![a-z])sem\.? du (?=[0-9])"), (lambda _: "semaine du ",)),
)
"""Each slip with the ways to write what was meant; what does not read then is not offered."""
