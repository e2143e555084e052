"""The words of deadlines, folded, with their common abbreviations and misspellings.

What is not listed here is not understood, and a text with a word that is not understood is not dated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def _mots(liste: str) -> frozenset[str]:
    return frozenset(liste.split())


MOIS: dict[str, int] = {
    nom: rang
    for rang, noms in enumerate(
        (
            "janvier janv jan janvie janiver",
            "fevrier fevr fev fevier ferier fevreir",
            "mars",
            "avril avr avil",
            "mai",
            "juin",
            "juillet juil juilet jullet juillett",
            "aout aoutt",
            "septembre sept sep setembre septemb septembe",
            "octobre oct octobe",
            "novembre nov novemb novembe",
            "decembre dec decemb decembe descembre",
        ),
        start=1,
    )
    for nom in noms.split()
}
"""Month names to their rank."""

SAISONS: dict[str, int] = {"hiver": 1, "printemps": 2, "printemp": 2, "ete": 3, "automne": 4, "autonne": 4}
"""Season names to the quarter that stands for each."""

JOURS_SEMAINE = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
"""Days of the week, in the order of `datetime.date.weekday`."""

SEMESTRE = r"sem(?:mestre|estre|etre|este|estr|stre)s?"
TRIMESTRE = r"tri(?:mestre|metre|meste|mestr|mstre|smestre)s?"

ORDINAUX: dict[int, str] = {
    1: r"premi?ere?s?|1 ?(?:ier|er|ere|re|e|°|o|\^\{er\})",
    2: r"deuxi?eme|seconde?|2 ?(?:ieme|eme|em|me|nde|nd|de|d|e|°|o|\^\{e\}|\^\{nd\})",
    3: r"troisi?eme|3 ?(?:ieme|eme|em|me|e|°|o|\^\{e\})",
    4: r"quatri?eme|4 ?(?:ieme|eme|em|me|e|°|o|\^\{e\})",
}
"""Rank to the regular expression of its ordinals."""

INTRODUCTEURS = _mots("en le la les l' de du d' dans sur durant pendant annee")
"""Linking words that bring in a date and change nothing of it."""

SITUANTS = _mots("en le la les l' dans durant pendant")
"""Those that still tell when after a word: « bilan de 2021 », « évaluation sur 2021 » tell of what instead."""

OUTILS = INTRODUCTEURS | _mots("un une avec par")
"""All the linking words."""

ACTES = _mots(
    """
    adaptation amenagement animation communication concertation conception constitution construction
    consultation coordination creation declinaison definition deploiement designation developpement diffusion
    echange elaboration experimentation finalisation formalisation formation forum generalisation groupe
    identification implantation inauguration information installation instauration integration livraison livre
    livree mobilisation montage ouverture organisation partenariat planification presentation preparation
    proposition publication realisation recrutement redaction reflexion remise restitution reunion selection
    sensibilisation signature structuration transmission travail validation
    mise place oeuvre comite pilotage copil echeance
    """
)
"""Words of doing, which say nothing of time. Kept out: words of state (prévu, réalisé, reporté), which tell
a date that is no deadline; words of starting (démarrage, lancement), which leave the end unknown."""

OBJETS = _mots(
    """
    acteur aidant annuaire atelier bilan centre charte colloque conference convention dispositif document elu
    enquete equipe etablissement etude evaluation famille formateur guide journee livret maison medecin mobile
    outil partenaire pilote plateforme plaquette professionnel protocole psychologue questionnaire rapport
    recensement rencontre repertoire reseau seminaire service structure support territoire usager
    """
)
"""Things that may bear a period as their name (« rapport 2021 »): no date when it comes right after them."""


def alternatives(mots: Iterable[str]) -> str:
    """Return the regular expression of `mots`, the longest first."""
    return "|".join(sorted(map(re.escape, mots), key=len, reverse=True))
