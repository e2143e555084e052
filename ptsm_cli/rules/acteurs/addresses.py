"""Find the electronic addresses made of the name of a person, unlike those of a service."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.common.french import WORD, fold, fold_words
from ptsm_cli.common.startup import deferred
from ptsm_cli.rules.acteurs.name_lists import FIRST, SURNAMES, WORDS_TOO

_ADDRESS = deferred(r"(?<![\w.+-])(?P<local>[\w.-]+)(?:\+[\w.+-]*)?@(?P<domaine>[\w-]+(?:\.[\w-]+)+)")
_PARTED = deferred(r"[^\W\d_]+(?:[._-][^\W\d_]+){1,3}\d{0,2}")
"""« prenom.nom », « p.nom », « nom_prenom2 »."""
_INITIALS = deferred(r"[a-z]|j[a-z]|m[acfjlp]")
_ARTICLES = frozenset(("la", "un", "une", "aux", "mon", "notre", "ma"))
_SHORTEST = 5
"""How many letters a surname has at least that is told behind an initial: « proy » is no « P. Roy »."""
_NO_NAMES = frozenset(("proche", "approche", "reproche", "groche"))
_SHARED = frozenset(
    WORD.findall(
        "aap acces accompagnement accueil action actions addictions addicto addictologie addictologies ado "
        "adolescent adolescents ados adulte adultes agence agglo agglomeration aidants aide aine aines alerte "
        "antenne apf appel appels appui ars assistance assistante asso association atelier ateliers autisme "
        "autonomie bassin boite bureau cabinet cadre cadres cafe cap catholique cattp cca ccas cd cdc cdsp cegidd "
        "cellule centre ch chef chu ci clat clic clinique cls clsm club cmp cmpp colloque com comite commission "
        "communaute commune communes communication compta comptabilite conseil conseillers consultation contact "
        "contrat coord coordinateur coordination coordinatrice coordo copil cotech courrier cpam cpts crise croix "
        "cssm cts ctss culture dac dd ddets ddfip delegation demande demandes departement departemental des dg "
        "dgars dir directeur direction directrice dispositif dossier dossiers dpo droits dsden dt ecole ecoute "
        "education ehpad elu elus emploi enfance enfant enfants entraide equipe equipes esat espace etablissement "
        "etudes evaluation evenement expertise familial famille familles federation finances formation formations "
        "forum foyer francaise gem general generale geriatrie gestion ght groupe gt guichet habitat handicap hdj "
        "hebdo hebergement hopital hotline info information informations infos inscription inscriptions "
        "inspection institut intercommunalite intervention jeune jeunes jour juridique justice legale les liaison "
        "lieu ligne ligue lits local locale location logement loisirs maia mail mairie maison mda mde mdph "
        "medecin medecine medecins medical medicale medico mental mentale metropole mission mobile mobilite msp "
        "mutuelle nationale ne neuro noreply nos nous numero nutrition observatoire orientation osons pair "
        "parcours parent parenthese parents parole paroles partenariat partenariats pas passerelle patient "
        "patients pause pays pediatrie pedopsychiatrie perinatalite permanence personnel pilotage plan plateforme "
        "pmi point pole politique precarite prefecture prefet presidence president presidente presse prevention "
        "professionnels programme projet projets promotion protection psy psychiatrie psychologie psychologue "
        "psychotrauma ptsm qualite rdv recrutement referent referente region regional relais relation relations "
        "rencontres repit reply repondre representant reseau reservation residence responsable ressource "
        "ressources rgpd rh rouge rue salut samsah sanitaire sante savs scolaire secours secretaire secretariat "
        "secteur securite service services siege site social sociale soin soins sommeil soutien sport suicide "
        "support syndicat tech technique territoire territorial territoriale transport tresorier unafam union "
        "unite urgence urgences urps usager usagere usagers vacances vaccination veille vie vigilance ville vos "
        "web webmaster"
    )
)
"""Words of the addresses of a service, folded."""


def personal_addresses(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each address made of the name of a person stands in a text, and the address."""
    for found in _ADDRESS.finditer(text):
        local, domain = fold(found["local"]), fold(found["domaine"])
        words = fold_words(local.replace("_", "."))
        named = _PARTED.fullmatch(local) and words[0] not in _ARTICLES and _SHARED.isdisjoint(words)
        bare = local.rstrip("0123456789")
        if (named or _is_run_together(bare)) and not all(word.strip("0123456789") in domain for word in words):
            yield found.start(), found[0]


def _is_run_together(local: str) -> bool:
    """Tell whether an address is a frequent surname, alone or with a first name or an initial: « jmartin »."""
    if local in SURNAMES:
        return local not in WORDS_TOO
    return not (local in FIRST or local in _NO_NAMES) and any(
        _is_named(local[:cut], local[cut:]) for cut in range(1, len(local))
    )


def _is_named(before: str, after: str) -> bool:
    """Tell whether two parts of a word are a first name or an initial and a surname, in either order."""
    if _is_surname(after) and (before in FIRST or _INITIALS.fullmatch(before)):
        return True
    return _is_surname(before) and (after in FIRST or (before not in WORDS_TOO and len(after) == 1 and after.isalpha()))


def _is_surname(word: str) -> bool:
    return len(word) >= _SHORTEST and word in SURNAMES
