"""How each nature of deadline is read, form by form."""

from __future__ import annotations

import pytest

from ptsm_cli.common.periodes import read_notation
from ptsm_cli.echeances import Contexte, Echeance, read_echeance

PROJET_DE_SIX_ANS = Contexte(horizon=read_notation("2019-S1").through(read_notation("2024-S2")))


def _write(reading: Echeance) -> str:
    """Write a reading as « début/fin », each end a date or « .. », then « ~ » and the residue."""
    ends = (
        " + ".join(f"{read.debut}/{read.fin}" for read in reading.intervals)
        or f"{reading.debut or '..'}/{reading.fin or '..'}"
    )
    return f"{reading.nature} {ends}{'~' if reading.approximative else ''}{reading.residu}"


YEARS = {
    "2019": "2019-01-01/2019-12-31",
    "2019.": "2019-01-01/2019-12-31",
    "(2019)": "2019-01-01/2019-12-31",
    "en 2019": "2019-01-01/2019-12-31",
    "Année 2021": "2021-01-01/2021-12-31",
    "sur l'année 2021": "2021-01-01/2021-12-31",
    "dans l'année 2021": "2021-01-01/2021-12-31",
    "2050": "2050-01-01/2050-12-31",
    "  en \t 2050\n": "2050-01-01/2050-12-31",
    "20\u00ad50\u200b": "2050-01-01/2050-12-31",
    "courant 2021": "2021-01-01/2021-12-31~",
    "courant de l'année 2021": "2021-01-01/2021-12-31~",
    "Au cours de l'année 2021": "2021-01-01/2021-12-31~",
    "début 2021": "2021-01-01/2021-03-31~",
    "début d'année 2022": "2022-01-01/2022-03-31~",
    "au début de l'année 2022": "2022-01-01/2022-03-31~",
    "mi-2021": "2021-04-01/2021-09-30~",
    "mi 2021": "2021-04-01/2021-09-30~",
    "milieu 2021": "2021-04-01/2021-09-30~",
    "mi-année 2021": "2021-04-01/2021-09-30~",
    "fin 2021": "2021-10-01/2021-12-31~",
    "en fin d'année 2021": "2021-10-01/2021-12-31~",
    "à la fin de l'année 2021": "2021-10-01/2021-12-31~",
}

SEMESTERS = {
    "S2 2020": "2020-07-01/2020-12-31",
    "s 2 2020": "2020-07-01/2020-12-31",
    "S2-2020": "2020-07-01/2020-12-31",
    "2020-S2": "2020-07-01/2020-12-31",
    "2020 S2": "2020-07-01/2020-12-31",
    "semestre 1 2021": "2021-01-01/2021-06-30",
    "1er semestre 2021": "2021-01-01/2021-06-30",
    "1 er semestre 2021": "2021-01-01/2021-06-30",
    "1ᵉʳ semestre 2021": "2021-01-01/2021-06-30",
    "1° semestre 2021": "2021-01-01/2021-06-30",
    "1ier semestre 2021": "2021-01-01/2021-06-30",
    "Premier semetre 2021": "2021-01-01/2021-06-30",
    "1er sem. 2021": "2021-01-01/2021-06-30",
    "2e semestre 2021": "2021-07-01/2021-12-31",
    "2ème semestre 2020": "2020-07-01/2020-12-31",
    "2eme semestre 2020": "2020-07-01/2020-12-31",
    "2nd semestre 2020": "2020-07-01/2020-12-31",
    "2d semestre 2020": "2020-07-01/2020-12-31",
    "Second semmestre 2020": "2020-07-01/2020-12-31",
    "Deuxième semestre 2019": "2019-07-01/2019-12-31",
    "dernier semestre 2021": "2021-07-01/2021-12-31",
    "le 2nd semestre de l'année 2021": "2021-07-01/2021-12-31",
    "au 1er semestre 2021": "2021-01-01/2021-06-30",
    "courant 1er semestre 2021": "2021-01-01/2021-06-30~",
    "2020 – premier semestre": "2020-01-01/2020-06-30",
    "2021 (1er semestre)": "2021-01-01/2021-06-30",
    "2021 : 1er semestre": "2021-01-01/2021-06-30",
    "1er semestre (2021)": "2021-01-01/2021-06-30",
    "S1 et S2 2021": "2021-01-01/2021-12-31",
    "1er et 2nd semestres 2021": "2021-01-01/2021-12-31",
    "premier et second semestre 2021": "2021-01-01/2021-12-31",
    "1er/2ème semestre 2021": "2021-01-01/2021-12-31",
}

QUARTERS = {
    "T3 2021": "2021-07-01/2021-09-30",
    "T3/2021": "2021-07-01/2021-09-30",
    "2021 T1": "2021-01-01/2021-03-31",
    "2020-T3": "2020-07-01/2020-09-30",
    "1er trimestre 2021": "2021-01-01/2021-03-31",
    "1er T 2021": "2021-01-01/2021-03-31",
    "1er trim. 2021": "2021-01-01/2021-03-31",
    "2ème trimèstre 2021": "2021-04-01/2021-06-30",
    "3e trimestre 2021": "2021-07-01/2021-09-30",
    "troisième trimestre 2021": "2021-07-01/2021-09-30",
    "4ème trimestre 2021": "2021-10-01/2021-12-31",
    "dernier trimestre 2021": "2021-10-01/2021-12-31",
    "T1-T2 2022": "2022-01-01/2022-06-30",
    "T1 à T3 2022": "2022-01-01/2022-09-30",
    "2021 : T1 et T2": "2021-01-01/2021-06-30",
    "1er, 2ème et 3ème trimestres 2021": "2021-01-01/2021-09-30",
    "du 1er au 3e trimestre 2021": "2021-01-01/2021-09-30",
    "1er et 3e trimestres 2021": "2021-01-01/2021-03-31 + 2021-07-01/2021-09-30",
    "T4 2020 – T1 2021": "2020-10-01/2021-03-31",
}

SEASONS = {
    "hiver 2021": "2021-01-01/2021-03-31~",
    "au printemps 2021": "2021-04-01/2021-06-30~",
    "Eté 2021": "2021-07-01/2021-09-30~",
    "à l'automne 2021": "2021-10-01/2021-12-31~",
    "printemps-été 2021": "2021-04-01/2021-09-30~",
}

MONTHS = {
    "juin 2021": "2021-06-01/2021-06-30",
    "février 2020": "2020-02-01/2020-02-29",
    "aout 2021": "2021-08-01/2021-08-31",
    "sept. 2021": "2021-09-01/2021-09-30",
    "Déc 2021": "2021-12-01/2021-12-31",
    "06/2021": "2021-06-01/2021-06-30",
    "2021-06": "2021-06-01/2021-06-30",
    "2021 (juin)": "2021-06-01/2021-06-30",
    "au mois de juin 2021": "2021-06-01/2021-06-30",
    "début juin 2021": "2021-06-01/2021-06-30~",
    "mi-juin 2021": "2021-06-01/2021-06-30~",
    "fin du mois de juin 2021": "2021-06-01/2021-06-30~",
    "Jan-Fév-Mars 2019": "2019-01-01/2019-03-31",
    "Janvier à mars 2021": "2021-01-01/2021-03-31",
    "de janvier à mars 2021": "2021-01-01/2021-03-31",
    "entre janvier et mars 2021": "2021-01-01/2021-03-31",
    "2021, juin à septembre": "2021-06-01/2021-09-30",
    "avril, mai et juin 2018": "2018-04-01/2018-06-30",
    "sept.-oct. 2021": "2021-09-01/2021-10-31",
    "septembre/octobre 2021": "2021-09-01/2021-10-31",
    "juin et septembre 2021": "2021-06-01/2021-06-30 + 2021-09-01/2021-09-30",
    "d'octobre 2021 à mars 2022": "2021-10-01/2022-03-31",
    "10/2021 - 04/2022": "2021-10-01/2022-04-30",
}

DAYS = {
    "1er juin 2021": "2021-06-01/2021-06-01",
    "le 30 juin 2021": "2021-06-30/2021-06-30",
    "30/06/2021": "2021-06-30/2021-06-30",
    "30.06.2021": "2021-06-30/2021-06-30",
    "2021-06-30": "2021-06-30/2021-06-30",
    "29 février 2020": "2020-02-29/2020-02-29",
    "mardi 12 novembre 2019": "2019-11-12/2019-11-12",
    "12 et 13 juin 2021": "2021-06-12/2021-06-13",
    "du 1er au 15 juin 2021": "2021-06-01/2021-06-15",
    "15 mars au 30 juin 2021": "2021-03-15/2021-06-30",
    "du 1er janvier 2021 au 31 décembre 2021": "2021-01-01/2021-12-31",
}

INTERVALS = {
    "2019-2021": "2019-01-01/2021-12-31",
    "2019 à 2023": "2019-01-01/2023-12-31",
    "de 2021 jusqu'à 2023": "2021-01-01/2023-12-31",
    "entre 2021 et 2023": "2021-01-01/2023-12-31",
    "2021 ; 2022": "2021-01-01/2022-12-31",
    "2021, 2022 et 2023": "2021-01-01/2023-12-31",
    "2021-2022-2023": "2021-01-01/2023-12-31",
    "2021 & 2022": "2021-01-01/2022-12-31",
    "2021/2022": "2021-01-01/2022-12-31",
    "années 2021 et 2022": "2021-01-01/2022-12-31",
    "2019 et 2022": "2019-01-01/2019-12-31 + 2022-01-01/2022-12-31",
    "2021 puis 2023": "2021-01-01/2021-12-31 + 2023-01-01/2023-12-31",
    "juin 2021 et juin 2023": "2021-06-01/2021-06-30 + 2023-06-01/2023-06-30",
    "2021 et premier semestre 2022": "2021-01-01/2022-06-30",
    "Second semestre 2020 - 2024": "2020-07-01/2024-12-31",
    "S2 2020 à 2021": "2020-07-01/2021-12-31",
    "2020 second semestre – début 2021": "2020-07-01/2021-03-31~",
    "fin 2021/début 2022": "2021-10-01/2022-03-31~",
    "Début 2021 – fin 2023": "2021-01-01/2023-12-31~",
    "2019-S1/2024-S2": "2019-01-01/2024-12-31",
    "2019-S1 à 2020-T3": "2019-01-01/2020-09-30",
    "à partir de septembre 2021 jusqu'en juin 2022": "2021-09-01/2022-06-30",
}

RESIDUES = {
    "Installation premier semestre 2019": "2019-01-01/2019-06-30Installation",
    "2019 Forum 2020": "2019-01-01/2020-12-31Forum",
    "2019-outil livré fin 2020": "2019-01-01/2020-12-31~outil livré",
    "Réunion du 12 juin 2021": "2021-06-12/2021-06-12Réunion",
    "évaluation : 2023": "2023-01-01/2023-12-31évaluation",
    "Évaluation fin 2022": "2022-10-01/2022-12-31~Évaluation",
    "2021 : rédaction, 2022 : diffusion": "2021-01-01/2022-12-31rédaction, diffusion",
    "Groupe des partenaires en 2021": "2021-01-01/2021-12-31Groupe des partenaires",
    "Mise en œuvre en 2021": "2021-01-01/2021-12-31Mise en œuvre",
}

OPENED = {
    "à partir de 2021": "2021-01-01/..",
    "à \t partir  de 2021": "2021-01-01/..",
    "A partir du 2ème semestre 2021": "2021-07-01/..",
    "à compter du 1er janvier 2022": "2022-01-01/..",
    "dès 2021": "2021-01-01/..",
    "dès le 12 juin 2021": "2021-06-12/..",
    "dès l'été 2021": "2021-07-01/..~",
    "depuis 2019": "2019-01-01/..",
    "pas avant 2022": "2022-01-01/..",
    "à partir de fin 2021": "2021-10-01/..~",
    "2021 et suivantes": "2021-01-01/..",
    "2020-2021 et suivantes": "2020-01-01/..",
    "2021 et les années suivantes": "2021-01-01/..",
    "2021 et au-delà": "2021-01-01/..",
    "Création du groupe à partir de juin 2021": "2021-06-01/..Création du groupe",
}

LIMITS = {
    "avant 2022": "../2021-12-31",
    "avant juin 2022": "../2022-05-31",
    "avant le 30 juin 2022": "../2022-06-29",
    "avant fin 2022": "../2022-12-31~",
    "avant la fin du 1er semestre 2021": "../2021-06-30~",
    "avant le début de l'année 2022": "../2021-12-31",
    "avant l'été 2021": "../2021-06-30~",
    "d'ici fin 2023": "../2023-12-31~",
    "d'ici à la fin de l'année 2021": "../2021-12-31~",
    "d'ici le 30 juin 2022": "../2022-06-30",
    "d'ici 2023": "../2023-12-31~",
    "au plus tard juillet 2022": "../2022-07-31",
    "au plus tard fin juin 2022": "../2022-06-30~",
    "fin 2022 au plus tard": "../2022-12-31~",
    "jusqu'au 30 juin 2022": "../2022-06-30",
    "jusqu'à fin 2022": "../2022-12-31~",
    "jusqu'en 2022": "../2022-12-31~",
    "jusqu'à juin 2022": "../2022-06-30~",
}

WITHOUT_INTERVAL = {
    "recurrente": [
        "2/an", "1 fois/an", "une fois par trimestre", "chaque année", "annuel", "mensuelle", "tous les 6 mois",
        "tous les deux ans", "2 réunions par an", "semestriellement", "1/trim", "bi-annuel",
    ],
    "conditionnelle": [
        "en fonction des appels à candidature", "en lien avec les décisions nationales", "selon financement",
        "Si avis favorable", "sous réserve de validation",
        "dès signature du contrat", "dès l'obtention des crédits", "après validation du COPIL",
        "2021 et dès validation", "à la mise en place du groupement",
        "Dès que les financements seront obtenus",
    ],
    "a_definir": [
        "", " ", "-", "/", "?", "…", "NC", "n.c.", "à définir", "A déterminer par les pilotes", "Échéance à préciser",
        "non défini", "calendrier à fixer avec les partenaires",
    ],
    "relative": [
        "dans les 6 mois après l'arrêté", "3 mois après la signature du contrat", "un an après l'ouverture",
        "dans les six mois suivant l'arrêté",
    ],
}  # fmt: skip

PROJET = ["Durée du PTSM", "durée PTSM", "Sur toute la durée du PTSM", "tout au long du PTSM", "durée du projet"]
CONTINUE = ["en continu", "au fil de l'eau", "Permanent", "action continue", "En continu / au fil de l'eau"]

CASES = [
    *(("datee", forms) for forms in (YEARS, SEMESTERS, QUARTERS, SEASONS, MONTHS, DAYS, INTERVALS, RESIDUES)),
    ("ouverte", OPENED),
    ("limite", LIMITS),
    *((nature, dict.fromkeys(texts, "../..")) for nature, texts in WITHOUT_INTERVAL.items()),
    ("projet", dict.fromkeys(PROJET, "2019-01-01/2024-12-31")),
    ("continue", dict.fromkeys(CONTINUE, "2019-01-01/2024-12-31")),
]


@pytest.mark.parametrize(
    ("text", "expected"), [(text, f"{nature} {reading}") for nature, forms in CASES for text, reading in forms.items()]
)
def test_an_echeance_is_read_as_it_is_meant(text: str, expected: str) -> None:
    assert _write(read_echeance(text, PROJET_DE_SIX_ANS)) == expected


@pytest.mark.parametrize("text", [*PROJET, *CONTINUE])
def test_without_a_horizon_the_life_of_the_project_is_not_guessed(text: str) -> None:
    assert read_echeance(text).periode is None


@pytest.mark.parametrize(
    ("rank", "spellings"),
    [
        (1, "1er 1ère 1re 1e 1ier 1° 1o 1^{er} premier première"),
        (2, "2e 2ème 2ième 2em 2me 2nd 2nde 2d 2de 2° 2o 2^{e} 2^{nd} deuxième second seconde"),
        (3, "3e 3ème 3ième 3em 3me 3° 3o 3^{e} troisième"),
        (4, "4e 4ème 4ième 4em 4me 4° 4o 4^{e} quatrième"),
    ],
)
def test_an_ordinal_is_read_however_it_is_written(rank: int, spellings: str) -> None:
    read = {text: read_echeance(f"{text} trimestre 2026") for text in spellings.split()}
    quarter = read_notation(f"2026-T{rank}")
    assert {text: (one.debut, one.fin, one.residu) for text, one in read.items()} == dict.fromkeys(
        read, (quarter.debut, quarter.fin, "")
    )
