"""Find the private persons that a text names without a civility: a frequent first name, then a surname.

Only where nothing else is likely: an entry that is nothing but a name, or a surname in capitals. A place, an
organisation or somebody of history bears such a name too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile

from ptsm_cli.common.french import PREPOSITIONS, STOP_WORDS, WORD, fold
from ptsm_cli.common.startup import deferred
from ptsm_cli.rules.acteurs.persons import NAMED_AFTER, REACH, NamedPerson

_FIRST = frozenset(
    WORD.findall(
        "adele adeline adrien agathe agnes aicha alain alban albert alex alexandra alexandre alexia alexis alice "
        "aline alix amandine amelie amina anais andre andree angelique anita anna anne annick annie anthony antoine "
        "antoinette antonin antony arnaud arthur astrid audrey aurelie aurelien axel axelle baptiste bastien beatrice "
        "benedicte benjamin benoit bernadette bernard bertrand boris brice brigitte bruno camille carine carole "
        "caroline catherine cecile cedric celia celine chantal charlene charles charlotte chloe christelle christian "
        "christiane christine christophe claire clara claude claudia claudine clemence clotilde colette corinne cyril "
        "cyrille damien daniel daniele danielle david deborah delphine denis denise didier dominique dorothee edith "
        "edouard elisa elisabeth elise elodie eloise elsa emeline emilie emma emmanuel emmanuelle eric erica erwan "
        "estelle esther etienne eugenie eva evelyne fabien fabienne fabrice fanny farid fatima fatiha ferdinand "
        "fernand fernande florian florence francine francis francois francoise frank franck frederic frederique "
        "gabriel gabrielle gael gaelle gaetan genevieve geoffrey georges georgette gerald geraldine gerard germain "
        "germaine ghislain ghislaine gilbert gilberte gilles ginette gisele gregoire gregory guillaume gustave guy "
        "gwenaelle hakim hamid hassan helene henri henriette herve hubert hugo hugues ines ingrid irene isabelle "
        "jacqueline jacques jamila jean jeanne jeannine jennifer jeremie jeremy jerome jessica joanna joel joelle "
        "johan johanna jonathan josee josephine josette josiane judith jules julia julie julien juliette justine "
        "karim karima karine katia kevin khadija laetitia laure laurence laurent laurie lea leila leo leon lionel "
        "lisa loic lola louis louise luc lucas lucette lucie lucien lucienne lucile lucille ludivine ludovic lydia "
        "lydie lydiane madeleine magali manon manuel marc marcel marcelle marguerite maria marianne marie marielle "
        "marina mario marion marjorie marlene marthe martial martin martine mathieu mathilde matthieu maud maurice "
        "max maxence maxime melanie melissa michael michel michele micheline mickael mireille mohamed mohammed "
        "monique morgan morgane mouna mourad muriel mustapha myriam nabil nadege nadia nadine nassim natacha nathalie "
        "nathan nicolas nicole noel noemie nora odette odile olivia olivier ophelie oriane pascal pascale patrice "
        "patricia patrick paul paule paulette pauline perrine philippe pierre pierrette quentin rachel rachid raphael "
        "raphaelle raymond raymonde rebecca regine regis remi remy rene renee richard robert roger roland rolande "
        "romain romane ronan roselyne rosine roxane sabine sabrina said salima samia samir samuel sandra sandrine "
        "sara sarah sebastien serge severine simon simone solene sonia sophie stephane stephanie steven suzanne "
        "sylvain sylvaine sylvette sylvia sylviane sylvie tatiana theo theodore theophile therese thibaud thibault "
        "thierry thomas tiphaine tristan valentin valentine valerie vanessa veronique victor victoire victoria "
        "vincent virginie viviane wilfried william xavier yacine yann yannick yasmina yolande youcef youssef yves "
        "yvette yvon yvonne zoe"
    )
)
"""The most frequent first names of France, folded, but those that are words or places first: « Rose », « Marine »."""

_HISTORY = frozenset(
    (
        *("albert camus", "andre mignot", "anatole france", "camille claudel", "charles de gaulle", "charles perrens"),
        *("charles richet", "claude bernard", "claude monet", "edouard herriot", "edouard toulouse", "emile zola"),
        *("felix guattari", "francois mitterrand", "francois rabelais", "francois tosquelles", "george sand"),
        *("georges brassens", "georges daumezon", "georges mazurelle", "georges pompidou", "gerard philipe"),
        *("guillaume regnier", "guy de maupassant", "guy moquet", "gustave flaubert", "henri ey", "henri laborit"),
        *("henri mondor", "henri wallon", "jacques brel", "jacques lacan", "jacques prevert", "jean cotxet"),
        *("jean ferrat", "jean jaures", "jean mace", "jean martin charcot", "jean monnet", "jean moulin", "jean oury"),
        *("jean rostand", "jean verdier", "jean vilar", "jean zay", "jules ferry", "jules verne", "leon blum"),
        *("leon bourgeois", "louis aragon", "louis mourier", "louis pasteur", "louise michel", "lucien bonnafe"),
        *("marcel pagnol", "marcel proust", "marie curie", "martin luther king", "maurice ravel", "paul bert"),
        *("paul brousse", "paul eluard", "paul guiraud", "paul langevin", "philippe pinel", "pierre curie"),
        *(
            "pierre janet",
            "pierre mendes france",
            "raymond poincare",
            "rene descartes",
            "rene dubos",
            "robert badinter",
        ),
        *("robert ballanger", "robert debre", "robert schuman", "roger prevot", "simone de beauvoir", "simone veil"),
        *("pierre deniker", "pierre fabre", "jeanne garnier", "louis vuitton", "paul coste floret", "anne frank"),
        *("theophile roussel", "thomas more", "victor hugo", "victor schoelcher", "vincent de paul"),
    )
)
"""Persons whose name hospitals, schools, streets and associations bear, folded."""

_COMMON = frozenset(
    WORD.findall(
        "accueil action actions aide amitie association autonomie avenir centre commune conseil departement "
        "developpement emploi enfance ensemble entraide espoir familles formation france groupe habitat handicap "
        "insertion jeunesse logement mediation medical nationale prevention region residence sante service services "
        "social sociale solidarite solidarites soins travail ville"
    )
)
"""What follows a first name in the name of an organisation, folded."""

_UPPER, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zà-öø-ÿœ"
_GIVEN = rf"[{_UPPER}][{_LOWER}]+(?:[- ][{_UPPER}][{_LOWER}]+)?"
_LOUD_GIVEN = rf"[{_UPPER}]{{3,}}(?:-[{_UPPER}]{{2,}})?"
_PARTICLE = r"(?:(?:le |la |van |von |ben |el |da |di |d'|Le |La |De |Du |Ben |El ))?"
_QUIET = rf"{_PARTICLE}[{_UPPER}](?:['’][{_UPPER}])?[{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)*"
_LOUD_PARTICLE = "(?:(?:DE LA|DE|DU|LE|LA|VAN|BEN|EL|de la|de|du|le|la|van|ben|el) |d'|D')?"
_LOUD = rf"{_LOUD_PARTICLE}[{_UPPER}]{{2,}}(?:['’-][{_UPPER}]{{2,}})*"
_NAME = deferred(
    rf"(?P<prenom>{_GIVEN}) (?P<nom>{_LOUD}(?: {_LOUD})?|{_QUIET})|(?P<nom_devant>{_LOUD}) (?P<prenom_apres>{_GIVEN})"
    rf"|(?P<prenom_fort>{_LOUD_GIVEN}) (?P<nom_fort>{_LOUD})"
)
_SURNAME = deferred(rf"(?<= )[{_UPPER}]{{4,}}(?:['’-][{_UPPER}]{{2,}})*(?![\w-])")
_ONE_GIVEN = deferred(rf"(?:.*[^\w'’.-])?(?P<prenom>[{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?)")

_SEPARATOR = deferred(r"\s*(?:[,;:/()\n]|\s[-–—]\s|\bet\b)\s*")
_HINT = deferred(rf"[{_UPPER}]\w+[-\s][{_UPPER}]|[{_UPPER}]\w+\s(?:d[eu']|van|von|ben|el|l[ae])")
_CAPITALS = deferred(rf"[{_UPPER}][{_LOWER}]+\s(?:(?:DE|DU|LE|LA|de|du|le|la)\s){{0,2}}[{_UPPER}]{{4}}")
_PARTICLES = ("DE", "DU", "LE", "LA", "de", "du", "le", "la", "van", "von", "ben", "el")
_SHORT = 3
_BEARERS = {"equipe", "unite", "service", "pole", "dispositif", "projet", "groupe", "antenne", "site"}
_LITTLE = STOP_WORDS | PREPOSITIONS | set(WORD.findall("confier contacter voir vu selon contact pilote merci m dr"))


def may_be_unnamed(text: str) -> bool:
    """Tell whether a text may hold a first name and a surname, at the price of a look."""
    return _HINT.search(text) is not None


def may_be_in_capitals(text: str) -> bool:
    """Tell whether a text may hold a first name and a surname in capitals, at the price of a look."""
    return _CAPITALS.search(text) is not None


def persons_alone(entry: str) -> Iterator[NamedPerson]:
    """Yield the persons that the parts of an entry are nothing but: « Jean DUPONT (ARS) », « ARS : Anne Martin »."""
    start = 0
    for separator in (*_SEPARATOR.finditer(entry), None):
        end = separator.start() if separator else len(entry)
        part = entry[start:end]
        found = _NAME.fullmatch(part.strip().replace("\u00a0", " "))
        lead = start + len(part) - len(part.lstrip())
        if found and _is_person(found) and not NAMED_AFTER.search(entry, max(0, lead - REACH), lead):
            yield NamedPerson(entry[lead : lead + len(part.strip())], lead, is_address=False)
        start = separator.end() if separator else end


def persons_in_sentences(text: str) -> Iterator[NamedPerson]:
    """Yield the persons whose surname a sentence writes in capitals: « confié à Jean DUPONT »."""
    for surname in _SURNAME.finditer(text):
        before = text[max(0, surname.start() - REACH) : surname.start()]
        words = before.split()
        particles = len(words) - len([*dropwhile(_PARTICLES.__contains__, reversed(words))])
        words = words[: len(words) - particles]
        given = _ONE_GIVEN.fullmatch(words[-1]) if words else None
        if given is None or not _is_first_name(given["prenom"]):
            continue
        start = text.rindex(given["prenom"], 0, surname.start())
        told = text[start : surname.end()]
        led = given.start("prenom") == 0 and len(words) > 1 and _bears(words[-2])
        if not (led or NAMED_AFTER.search(text, max(0, start - REACH), start) or _is_of_history(told)):
            yield NamedPerson(told, start, is_address=False)


def _is_of_history(name: str) -> bool:
    return " ".join(WORD.findall(fold(name))) in _HISTORY


def _bears(word: str) -> bool:
    """Tell whether the word before a name may bear it: « CH Jean DUPONT », unlike « Avec Jean DUPONT »."""
    folded = (WORD.findall(fold(word)) or [""])[-1]
    return folded in _BEARERS or (word[:1].isupper() and word[-1:].isalnum() and folded not in _LITTLE | _FIRST)


def _is_first_name(given: str) -> bool:
    return all(name in _FIRST for name in WORD.findall(fold(given)))


def _is_person(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    given = parts["prenom"] or parts.get("prenom_apres") or parts.get("prenom_fort") or ""
    surname = parts["nom"] or parts.get("nom_devant") or parts.get("nom_fort") or ""
    if parts.get("nom_devant") and (len(surname) <= _SHORT or NAMED_AFTER.search(f"{surname} ")):
        return False  # « CMP Camille »
    if not _is_first_name(given):
        return False
    return not _is_of_history(f"{given} {surname}") and not _COMMON.intersection(WORD.findall(fold(surname)))
