"""What holds for every text, whatever its words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writings import WRITINGS

from ptsm_cli.echeances import Nature, read_echeance

READABLE = [
    "2019", "Second semestre 2020", "2020 – premier semestre", "1er et 2nd semestres 2021", "3e trimestre 2021",
    "Début septembre 2020", "2021 et premier semestre 2022", "d'ici fin 2023", "au plus tard février 2022",
    "à partir de l'été 2021", "dès août 2021", "2020 second semestre – début 2021", "Installation 1er semestre 2019",
    "2019 Forum 2020", "Durée du PTSM", "au fil de l'eau", "une fois par trimestre", "à définir", "2021 ou 2022",
    "fin du 1er semestre 2021", "En fonction des appels à candidature", "dans les 6 mois après l'arrêté",
    "du 1er janvier 2021 au 31 décembre 2021", "10/2021 - 04/2022", "mi-juin 2021", "30/06/2021", "2021 - 2020",
]  # fmt: skip

VOCABULARY = """
2018 2019 2020 2021 2022 2023 1999 2100 20 1 2 3 12 31 06/2021 2021-06 30/06/2021 2020-S2 2019-T3 S1 S2 T1 T4 1er 2e
2nd premier second troisième semestre semestres trimestre janvier février mars juin juillet septembre décembre mai
été hiver automne début mi mi- fin courant année années avant après dès depuis jusqu'à jusqu'en d'ici à partir de
du des le la l' les en au et ou puis - – / , ; ( ) : . & > suivantes continu par an chaque mois tous selon si sauf
forum réunion mise place bilan rapport groupe travail PRS CLS logements personnes prévu reporté non pas entre
rentrée scolaire scolaires pour lancement démarrage Début Fin délai échéance maximum inclus tôt tard plus calendrier
période date → -> ans 3 6 mois premiers derniers moitié semaine lundi mardi 14h 26 1er PTSM contrat durée court
terme toute
"""
PHRASES = st.lists(st.sampled_from(VOCABULARY.split()), max_size=8).map(" ".join)
TEXTS = st.one_of(st.text(max_size=60), PHRASES, st.sampled_from(READABLE))


def _read(text: str) -> tuple[Nature, date | None, date | None, bool, str | None]:
    """Return the reading without the words, which keep their own writing."""
    reading = read_echeance(text)
    return reading.nature, reading.debut, reading.fin, reading.approximative, reading.motif


@pytest.mark.lent
@pytest.mark.parametrize("writing", WRITINGS)
@given(text=st.one_of(PHRASES, st.sampled_from(READABLE)))
def test_case_accents_spaces_and_dashes_do_not_matter(writing: str, text: str) -> None:
    assert _read(WRITINGS[writing](text)) == _read(text)


@pytest.mark.parametrize("text", [text for text in READABLE if " – " in text])
def test_spaces_around_a_dash_between_dates_do_not_matter(text: str) -> None:
    assert _read(text.replace(" – ", "–")) == _read(text)


@given(text=TEXTS)
def test_the_text_is_kept_verbatim_and_reads_again_the_same(text: str) -> None:
    reading = read_echeance(text)

    assert (reading.texte, read_echeance(reading.texte)) == (text, reading)


@given(text=TEXTS)
def test_an_echeance_never_ends_before_it_starts(text: str) -> None:
    reading = read_echeance(text)

    assert reading.debut is None or reading.fin is None or reading.debut <= reading.fin


def _written_years(text: str) -> set[int]:
    """Return the years of a text: of four digits, or of the two that a semester or a quarter may have."""
    return {int(year) if len(year) > 2 else 2000 + int(year) for year in re.findall(r"\b20\d\d\b|\b\d\d\b", text)}


@given(text=TEXTS)
def test_no_year_is_invented(text: str) -> None:
    reading = read_echeance(text)
    written = _written_years(text)
    if "avant" in text:  # « avant 2022 » ends on 31 December 2021
        written |= {year - 1 for year in written}
    if "après" in text:  # « après 2022 » starts on 1 January 2023
        written |= {year + 1 for year in written}

    assert {day.year for day in (reading.debut, reading.fin) if day} <= written


@given(text=TEXTS)
def test_every_year_written_is_inside_a_closed_interval(text: str) -> None:
    reading = read_echeance(text)
    written = {int(year) for year in re.findall(r"20\d\d", text)} if reading.periode else set()
    start = min(written, default=0) + ("après" in text)
    end = max(written, default=0) - ("avant" in text)

    assert (
        not written or not reading.periode or (reading.periode.debut.year <= start and end <= reading.periode.fin.year)
    )


@given(text=TEXTS)
def test_each_nature_has_its_own_ends(text: str) -> None:
    reading = read_echeance(text)
    expected = {
        Nature.DATEE: {(True, True)},
        Nature.OUVERTE: {(True, False)},
        Nature.LIMITE: {(False, True)},
        Nature.CONTINUE: {(False, False), (True, False), (True, True)},
        Nature.RECURRENTE: {(False, False), (True, False), (False, True), (True, True)},
        Nature.CONDITIONNELLE: {(False, False), (True, False), (False, True), (True, True)},
    }

    assert (reading.debut is not None, reading.fin is not None) in expected.get(reading.nature, {(False, False)})


@given(text=TEXTS)
def test_the_intervals_are_in_order_and_apart_between_the_start_and_the_end(text: str) -> None:
    reading = read_echeance(text)

    assert [read.debut for read in reading.intervals[:1]] == ([reading.debut] if reading.periode else [])
    assert [read.fin for read in reading.intervals[-1:]] == ([reading.fin] if reading.periode else [])
    assert all(after.debut > before.fin + timedelta(days=1) for before, after in pairwise(reading.intervals))


@given(text=TEXTS)
def test_what_is_left_unread_is_quoted_from_the_text_and_what_is_offered_reads(text: str) -> None:
    reading = read_echeance(text)

    assert reading.refus is None or all(
        word in " ".join(text.split()) for word in reading.refus.words if "…" not in word
    )
    assert reading.refus is None or all(read_echeance(reading).refus is None for reading in reading.refus.readings)


@given(text=TEXTS)
def test_a_motive_is_told_exactly_when_nothing_is_read(text: str) -> None:
    reading = read_echeance(text)

    assert (reading.motif is not None) == (reading.nature is Nature.NON_INTERPRETEE)


@given(text=TEXTS)
def test_the_residue_is_words_of_the_text_without_digits(text: str) -> None:
    residue = read_echeance(text).residu

    assert not re.search(r"\d", residue) and all(word in text for word in residue.replace(",", " ").split())  # noqa: PT018 - one idea


@given(
    text=st.sampled_from([t for t in READABLE if read_echeance(t).debut]),
    word=st.sampled_from(["ou", "sauf", "hors", "non", "pas", "loi", "PRS", "CLS", "budget", "logements", "reporté"]),
    before=st.booleans(),
)
def test_a_word_that_changes_the_sense_leaves_the_text_undated(text: str, word: str, before: bool) -> None:
    reading = read_echeance(f"{word} {text}" if before else f"{text} {word}")

    assert (reading.debut, reading.fin) == (None, None)
