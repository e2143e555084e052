"""Find the private persons that a text names: a civility and a name, or an address made of a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ptsm_cli.common.french import WORD, fold, fold_words
from ptsm_cli.common.startup import deferred

_GAP = r"[ \u00a0\u202f\n]+"
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_CIVILITY = (
    r"(?<!\w)(?:MM?\.|Mrs?\.?|Prs?\.?|Prof\.|(?i:mmes?|me?lles?|madame|mesdames|mademoiselle|monsieur|messieurs"
    r"|dr(?:e|s|es)?|docteur(?:e|s|es)?|professeur(?:e|s|es)?))(?!\w)\.?"
)
_BARE_M = r"(?:^|(?<=[,;:(/] )|(?<=\bet ))M"
"""« M Durand », at the start of what is listed: elsewhere, « M » may be the letter of something."""
_INITIALS = rf"(?:[{_CAPITAL}]\.[ -]?)+"
_WORD = rf"(?:[dDlLO]['’])?[{_CAPITAL}](?:[^\W\d_]|['’-](?=[^\W\d_]))+"
_PARTICLE = rf"(?:(?:d[eu]|van|von|ben|el|di|da){_GAP})?"
_PERSON = deferred(
    rf"(?:(?:{_CIVILITY}|{_BARE_M}){_GAP}|(?<!\w)M\.)(?P<nom>(?:{_INITIALS}{_GAP}?)?{_PARTICLE}{_WORD}(?:{_GAP}{_PARTICLE}{_WORD})*)"
)
"""A civility, then a name with a capital: « Mme la préfète » has none."""

_HINT = deferred(
    rf"[DMPdmp](?<!\w.)(?:(?<=M)(?:M?\.|{_GAP})"
    r"|(?i:re?s?\b|mes?\b|e?lles?\b|adame|esdames|ademoiselle|onsieur|essieurs|octeur|rofesseur|rof\.))"
)
"""What every civility begins as: told at a tenth of the price."""

_CAPITAL_ARTICLES = {"le", "la", "les", "l"}
_NOT_NAMES = frozenset(
    WORD.findall(
        "adjoint adjointe attache attachee cadre chef cheffe chirurgien chirurgienne commissaire conseiller "
        "conseillere coordinateur coordinatrice coordonnateur coordonnatrice delegue deleguee depute deputee "
        "directeur directrice docteur documentaliste doyen doyenne elu elue general generale gouverneur infirmier "
        "infirmiere inspecteur inspectrice juge junior madame maire mairesse medecin messieurs ministre monsieur "
        "notaire pharmacien pharmacienne pilote prefet prefete president presidente principal principale "
        "proviseur proviseure procureur procureure mme mlle psychiatre psychologue recteur rectrice referent referente "
        "representant representante responsable secretaire senateur senatrice sous tresorier tresoriere vice"
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

REACH = 80
"""How many characters before a civility may tell what is named after a person."""

_ADDRESS = deferred(r"(?<![\w.+-])(?P<local>[\w.+-]+)@(?P<domaine>[\w-]+(?:\.[\w-]+)+)")
_LOCAL = deferred(r"[^\W\d_]+(?:[._-][^\W\d_]+){1,3}\d{0,2}")
"""« prenom.nom », « p.nom », « nom_prenom2 »."""
_SHARED = frozenset(
    WORD.findall(
        "aap accueil accompagnement acces action actions addicto addictologie ado adolescent adolescents ados "
        "adulte adultes agence aide aidants aine aines alerte antenne appel appels appui ars asso association "
        "assistance assistante autonomie bassin boite bureau cabinet cadre cadres cap cattp ccas cellule centre "
        "cd cegidd ch chef chu ci clat clic cls clsm cmp cmpp colloque com comite commission communaute "
        "communication compta comptabilite conseil consultation contact contrat coord coordinateur coordination "
        "coordinatrice coordo copil courrier cpam cpts crise cssm cts culture dac dd delegation demande demandes "
        "departement departemental ddets dg dgars dir direction directeur directrice dispositif dossier dossiers "
        "dpo droits dt ecole ecoute education ehpad elu elus emploi enfance enfant enfants entraide equipe "
        "equipes esat espace etablissement etudes evaluation evenement expertise familial famille familles "
        "finances formation formations forum foyer gem general generale gestion ght groupe gt guichet habitat "
        "handicap hdj hebergement hopital hotline info information informations infos inscription inscriptions "
        "institut intervention jeune jeunes jour juridique justice ligne liaison logement lits local locale mail "
        "maia mairie maison mda mde mdph medecin medecins medical medicale medico mental mentale metropole "
        "mission mobile mobilite msp ne noreply numero observatoire orientation parcours parent parents "
        "partenariat partenariats pas pair patient patients perinatalite permanence personnel pilotage plan "
        "plateforme pmi point pole politique precarite prefecture presidence president presidente presse "
        "prevention professionnels programme projet projets promotion protection psy psychiatrie psychologue ptsm "
        "qualite recrutement referent referente region regional relais relation relations rencontres repondre "
        "reply representant reseau reservation residence responsable ressource ressources rgpd rh rue samsah "
        "sante savs scolaire secretaire secretariat secteur securite service services siege site social sociale "
        "soin soins soutien suicide support syndicat tech technique territoire territorial territoriale tresorier "
        "unafam unite urgence urgences urps usager usagers veille vie vigilance ville web webmaster"
    )
)
"""Words of the addresses of a service, folded."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """What names a person in a text: the words, where they stand, and whether they are an address."""

    words: str
    start: int
    is_address: bool


def may_name(text: str) -> bool:
    """Tell whether a text may name a person, at the price of a look: no text without these does."""
    return "@" in text or _HINT.search(text) is not None


def named_persons(text: str) -> Iterator[NamedPerson]:
    """Yield what names private persons in a text, in order."""
    found = [*_civil_names(text), *(_personal_addresses(text) if "@" in text else ())]
    yield from sorted(found, key=lambda person: person.start)


def _civil_names(text: str) -> Iterator[NamedPerson]:
    for found in _PERSON.finditer(text):
        words = fold_words(found["nom"])
        words = words[1:] if words[0] in _CAPITAL_ARTICLES and len(words) > 1 else words
        if words[0] in _NOT_NAMES or len(set("".join(words))) == 1:
            continue  # a function, or the letters of a name withheld: « Mme XX »
        if not NAMED_AFTER.search(text, max(0, found.start() - REACH), found.start()):
            yield NamedPerson(found[0], found.start(), is_address=False)


def _personal_addresses(text: str) -> Iterator[NamedPerson]:
    for found in _ADDRESS.finditer(text):
        if not _LOCAL.fullmatch(found["local"]):
            continue
        words = fold_words(found["local"].replace("_", "."))
        domain = fold(found["domaine"])
        if not _SHARED.intersection(words) and not all(word.strip("0123456789") in domain for word in words):
            yield NamedPerson(found[0], found.start(), is_address=True)
