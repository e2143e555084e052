"""How often an indicator is measured, from the words of its frequency."""

from __future__ import annotations

from datetime import date

import pytest

from ptsm_cli.common.periodes import Periode
from ptsm_cli.suivi.rhythm import Rhythm, looks_like_rhythm, read_rhythm

READ = {
    Rhythm(1, "an"): (
        *(
            "annuelle",
            "Annuelle.",
            "Annuellement",
            "chaque année",
            "Chaque année, en mars",
            "tous les ans",
            "une fois par an",
            "1/an",
        ),
        *("1 recueil par an", "un relevé par an", "une mesure par an", "un bilan par an", "une enquête par an"),
        *("une évaluation par an", "un point par an"),
        *("1 fois / an", "une fois l’an", "au moins une fois par an", "bilan annuel", "annuelle (rapport d'activité)"),
        *(
            "fin d'année",
            "au 31 décembre de chaque année",
            "tous les 31 décembre",
            "chaque mois de mars",
            "chaque rentrée",
        ),
        *("annuelle, en Poitou", "annuelle, ouverte à tous"),
        *("1 fois par an et par établissement", "tous les douze mois", "à la fin de chaque année civile"),
    ),
    Rhythm(3, "an"): (
        *("3 mesures par an", "3 relevés par an", "3 recueils par an", "3 bilans par an", "3 points par an"),
        *("3 enquêtes par an", "3 évaluations par an", "trois par an", "3 x / an"),
    ),
    Rhythm(2, "an"): ("2 fois par an", "deux fois l'an", "2/an", "2 x par an", "au minimum deux fois par an"),
    Rhythm(1, "an", 2): ("tous les deux ans", "une fois tous les 2 ans", "biennale"),
    Rhythm(1, "an", 3): ("triennale", "tous les trois ans"),
    Rhythm(1, "mois", 4): ("quadrimestrielle", "tous les quatre mois"),
    Rhythm(1, "mois", 18): ("tous les dix-huit mois", "tous les 18 mois"),
    Rhythm(1, "semestre", 3): ("tous les trois semestres",),
    Rhythm(1, "an", 5): ("quinquennale",),
    Rhythm(1, "semestre"): ("semestrielle", "tous les six mois", "Tous les 6 mois", "1/semestre", "fin de semestre"),
    Rhythm(1, "trimestre"): ("trimestriel", "tous les trois mois", "à chaque trimestre", "suivi trimestriel"),
    Rhythm(1, "semestre", 2): ("tous les deux semestres", "une fois tous les 2 semestres"),
    Rhythm(1, "trimestre", 2): ("tous les deux trimestres",),
    Rhythm(1, "mois"): ("mensuelles", "chaque mois", "tous les mois"),
    Rhythm(1, "mois", 2): ("bimestrielle", "tous les deux mois"),
}

UNREAD = (
    *(
        "annuelle puis semestrielle",
        "annuelle, puis tous les deux ans",
        "annuelle ou semestrielle",
        "2 à 3 fois par an",
    ),
    *("à 6 mois", "après un an", "fin de la première année", "bimensuelle", "biannuelle", "0 fois par an"),
    *("annuelle à partir de la deuxième année", "semestrielle, sauf la dernière année"),
    *("annuelle, puis ponctuelle", "annuelle, ensuite ponctuelle", "annuelle (ou en continu)", "annuelle, sauf en été"),
    *(
        "annuelle, hors été",
        "annuelle (seulement au début)",
        "annuelle, les premières fois",
        "annuelle, les dernières fois",
    ),
    *("un an sur deux", "une année sur deux", "deux années sur trois", "un mois sur deux", "un semestre sur deux"),
    *("un trimestre sur deux", "semestres pairs", "trimestres impairs", "quadriennale", "mestrielles"),
    *("tous les 0 ans", "annuelle, la première fois à part"),
    *("annuelle, jusqu'au bilan", "annuelle dans le dernier bilan"),
)

NO_RHYTHM = (
    *(
        "en continu",
        "au fil de l'eau",
        "ponctuelle",
        "à chaque réunion",
        "en fin de projet",
        "T0 et T12",
        "à définir",
        "",
    ),
    *("selon les bilans", "à l'ouverture de l'antenne"),
    *("au minimum une réunion par mois", "fin 2025", "mars", "hebdomadaire"),
)


@pytest.mark.parametrize(("rhythm", "words"), [(rhythm, one) for rhythm, some in READ.items() for one in some])
def test_a_rhythm_is_read_from_its_words(rhythm: Rhythm, words: str) -> None:
    assert read_rhythm(words) == rhythm


@pytest.mark.parametrize(
    ("rhythm", "day", "past"),
    [
        (Rhythm(1, "an"), date(2021, 12, 31), ["2020"]),
        (Rhythm(1, "an"), date(2022, 1, 1), ["2020", "2021"]),
        (Rhythm(1, "an", 2), date(2023, 6, 1), ["2020 à 2021"]),
        (Rhythm(1, "semestre"), date(2021, 1, 1), ["premier semestre 2020", "second semestre 2020"]),
        (Rhythm(1, "an", 4), date(2023, 6, 1), []),
    ],
)
def test_the_periods_of_a_rhythm_are_those_that_are_whole_and_past(rhythm: Rhythm, day: date, past: list[str]) -> None:
    frame = Periode(date(2020, 1, 1), date(2024, 12, 31))
    found = rhythm.past(frame, day)
    assert list(found.values()) == past
    assert [periode.debut.year for periode in found] == [int(said.split(" à ")[0][-4:]) for said in past]
    assert [periode.fin.year for periode in found] == [int(said[-4:]) for said in past]


@pytest.mark.parametrize("words", UNREAD)
def test_what_may_be_several_rhythms_is_none(words: str) -> None:
    assert (read_rhythm(words), looks_like_rhythm(words)) == (None, True)


@pytest.mark.parametrize("words", NO_RHYTHM)
def test_what_speaks_of_no_rhythm_is_none_and_is_not_told(words: str) -> None:
    assert (read_rhythm(words), looks_like_rhythm(words)) == (None, False)
