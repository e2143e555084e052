"""Find the private persons that a text names: a civility and a name, or an address made of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ptsm_cli.common.french import WORD, fold, fold_words
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.rules.acteurs.addresses import personal_addresses

_GAP = r"[ \u00a0\u202f\n]+"
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_SPELT = (
    r"(?i:mmes?|me?lles?|madame|mesdames|mademoiselle|monsieur|messieurs|dr(?:e|s|es)?|docteur(?:e|s|es)?"
    r"|professeur(?:e|s|es)?|ma[iî]tres?)"
)
_CIVILITY = rf"(?<!\w)(?<!\w\.)(?:MM?\.|Mrs?\.?|Prs?\.?|Prof\.|Me|{_SPELT})(?!\w)\.?"
_CIVIL_WORD = deferred(rf"MM?|Mrs?|Prs?|Prof|Me|{_SPELT}")
_BARE_M = r"(?:^|(?<=[,;:(/] )|(?<=\bet )|(?<=\bavec )|(?<=\bpar )|(?<=\bpour )|(?<=\bchez )|(?<=\bà ))M"
"""« M Durand », at the start of what is listed: elsewhere, « M » may be the letter of something."""
_INITIALS = rf"(?:[{_CAPITAL}]\.[ -]?){{1,9}}"
_WORD = rf"(?:[dDlLO]['’])?[{_CAPITAL}](?:[^\W\d_]|['’-](?=[^\W\d_]))+"
_PARTICLE = rf"(?:(?:d[eu]|van|von|ben|el|di|da){_GAP})?"
_THEN = r"(?:[ \u00a0\u202f]+\n?|\n)[ \u00a0\u202f]*"
_PERSON = deferred(
    rf"(?:(?:{_CIVILITY}|{_BARE_M}){_GAP}|(?<![\w.])(?:M|Dr|Pr|Mme|Mlle)\.)"
    rf"(?P<nom>(?:{_INITIALS}{_GAP}?)?{_PARTICLE}{_WORD}(?:{_THEN}(?!{_CIVILITY}){_PARTICLE}{_WORD}){{0,5}})"
)
"""A civility, then a name with a capital: « Mme la préfète » has none."""

_HINT = deferred(
    rf"[DMPdmp](?<!\w.)(?:(?<=M)(?:M?\.|e?{_GAP}|e\.)"
    r"|(?i:re?s?\b|mes?\b|e?lles?\b|adame|esdames|ademoiselle|onsieur|essieurs|octeur|rofesseur|rof\.|a[iî]tre))"
)
"""What every civility begins as: told at a tenth of the price."""

_CAPITAL_ARTICLES = {"le", "la", "les", "l", "d"}
FUNCTIONS = frozenset(
    WORD.findall(
        "addictologue adjoint adjointe animateur animatrice assistant assistante attache attachee benevole "
        "cadre charge chargee chef cheffe chirurgien chirurgienne commissaire conseiller conseillere "
        "coordinateur coordinatrice coordonnateur coordonnatrice delegue deleguee depute deputee directeur "
        "directrice docteur documentaliste doyen doyenne educateur educatrice elu elue ergotherapeute "
        "formateur formatrice general generale geriatre gestionnaire gouverneur infirmier infirmiere "
        "inspecteur inspectrice intervenant intervenante juge junior kinesitherapeute madame maire mairesse "
        "mandataire medecin mediateur mediatrice messieurs ministre mlle mme monsieur notaire orthophoniste "
        "ouvrage pedopsychiatre pharmacien pharmacienne pilote prefet prefete president presidente principal "
        "principale procureur procureure proviseur proviseure psychiatre psychologue recteur rectrice "
        "referent referente representant representante responsable secretaire senateur senatrice sous "
        "tresorier tresoriere vice"
    )
)
"""What follows a civility without being a name, folded: a function, or another civility."""

NAMED_AFTER = deferred(
    r"(?<!\w)(?i:ch|c\.h\.(?:[su]\.)?|ch[csu]|chr|chi|chru|chsm|ghu?|ght|epsm|centres?|h[oô]pita(?:l|ux)|(?:poly)?cliniques?|ehpad|usld"
    r"|r[eé]sidences?|fondation|instituts?|institution|[eé]coles?|coll[eè]ges?|lyc[eé]es?|universit[eé]|facult[eé]|rue"
    r"|avenue|av\.|boulevard|bd|places?|all[eé]e|impasse|quai|square|chemin|route|esplanade|passage|salles?"
    r"|amphith[eé][aâ]tre|amphi|maisons?|foyers?|espaces?|pavillons?|b[aâ]timents?|b[aâ]t\.|associations?|cmpp?|cattp"
    r"|camsp|ime|itep|esat|sessad|hdj|mas|fam|laboratoires?|pharmacies?|prix|stade|gymnase|cit[eé]|[eé]tablissements?"
    r"|fonds|msp|cabinets?|csapa|cr[eè]che|biblioth[eè]que|m[eé]diath[eè]que|parc|jardin|villa|domaine|ch[aâ]teau|chaire)"
    rf"(?:{_GAP}(?:m[eé]dico-\w+|[a-zà-öø-ÿ]\w*(?:ier|i[eè]re|al|ale|aux|aire|aires|ique|iques|is[eé]e?s?)|de|du|des|la|sant[eé]"
    r"|jour|soins|nuit|vie|retraite|repos|post-?cure|gériatrie|pédopsychiatrie|psychiatrie"
    r"|Public(?:que)?|Priv[eé]e?|Hospitali(?:er|[eè]re)|Intercommunale?|Universitaire|R[eé]gionale?|D[eé]partementale?"
    r"|Sp[eé]cialis[eé]e?|Psychoth[eé]rapique|Psychiatrique|Sant[eé]|Jour|M[eé]dicale?|Sociale?|M[eé]dico-\w+))*"
    rf"{_GAP}$"
)
"""What a person gives a name to, just before the civility: « CH Docteur … », « rue du Dr … »."""

_REACH = 80
"""How many characters before a civility may tell what is named after a person."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """What names a person in a text: the words, where they stand, and whether they are an address."""

    words: str
    start: int
    is_address: bool

    @property
    def end(self) -> int:
        """Return the offset after the words."""
        return self.start + len(self.words)


def civilities(words: Iterable[str]) -> set[str]:
    """Return which of some words are civilities: without one, no text names a person but by a first name or initial."""
    return {word for word in words if word[0] in "DMPdmp" and _CIVIL_WORD.fullmatch(word)}


def may_name(text: str) -> bool:
    """Tell whether a text may name a person by a civility or an address, at the price of a look."""
    return "@" in text or _HINT.search(text) is not None


def words_before(text: str, start: int) -> str:
    """Return what stands before a place of a text, as far as it may say what is named there."""
    return text[max(0, start - _REACH) : start]


def is_named_after(text: str, start: int) -> bool:
    """Tell whether a name that starts there is that of a place or an organisation: « rue du Dr … »."""
    return NAMED_AFTER.search(words_before(text, start)) is not None


def named_persons(text: str) -> Iterator[NamedPerson]:
    """Yield what names private persons in a text, in order."""
    civil = _civil_names(text) if _HINT.search(text) and civilities(WORD.findall(text)) else ()
    addresses = personal_addresses(text) if "@" in text else ()
    found = [*civil, *(NamedPerson(words, start, is_address=True) for start, words in addresses)]
    yield from sorted(found, key=lambda person: person.start)


def _civil_names(text: str) -> Iterator[NamedPerson]:
    for found in _PERSON.finditer(text):
        words = fold_words(found["nom"])
        words = words[1:] if words[0] in _CAPITAL_ARTICLES and len(words) > 1 else words
        if words[0] in FUNCTIONS or len(set("".join(words))) == 1:
            continue  # a function, or the letters of a name withheld: « Mme XX »
        if not is_named_after(text, found.start()):
            yield NamedPerson(_without_function(found), found.start(), is_address=False)


def _without_function(found: re.Match[str]) -> str:
    """Return a civility and a name without the function that follows them: « Dr Anne Martin Directrice »."""
    ends = [word.start() for word in WORD.finditer(found["nom"]) if fold(word[0]) in FUNCTIONS]
    return (found[0][: found.start("nom") - found.start()] + found["nom"][: min(ends)]).rstrip() if ends else found[0]
