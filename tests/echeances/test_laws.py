"""What holds for every text, whatever its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsm_cli.echeances import Echeance, Nature, lire

LISIBLES = [
    "2019", "Second semestre 2020", "2020 – premier semestre", "1er et 2nd semestres 2021", "3e trimestre 2021",
    "Début septembre 2020", "2021 et premier semestre 2022", "d'ici fin 2023", "au plus tard février 2022",
    "à partir de l'été 2021", "dès août 2021", "2020 second semestre – début 2021", "Installation 1er semestre 2019",
    "2019 Forum 2020", "Durée du PTSM", "au fil de l'eau", "une fois par trimestre", "à définir", "2021 ou 2022",
    "fin du 1er semestre 2021", "En fonction des appels à candidature", "dans les 6 mois après l'arrêté",
    "du 1er janvier 2021 au 31 décembre 2021", "10/2021 - 04/2022", "mi-juin 2021", "30/06/2021", "2021 - 2020",
]  # fmt: skip

VOCABULAIRE = """
2018 2019 2020 2021 2022 2023 1999 2100 20 1 2 3 12 31 06/2021 2021-06 30/06/2021 2020-S2 2019-T3 S1 S2 T1 T4 1er 2e
2nd premier second troisième semestre semestres trimestre janvier février mars juin juillet septembre décembre mai
été hiver automne début mi mi- fin courant année années avant après dès depuis jusqu'à jusqu'en d'ici à partir de
du des le la l' les en au et ou puis - – / , ; ( ) : . & > suivantes continu par an chaque mois tous selon si sauf
forum réunion mise place bilan rapport groupe travail PRS CLS logements personnes prévu reporté non pas entre
"""
PHRASES = st.lists(st.sampled_from(VOCABULAIRE.split()), max_size=8).map(" ".join)
TEXTES = st.one_of(st.text(max_size=60), PHRASES, st.sampled_from(LISIBLES))


def _read(texte: str) -> tuple[Nature, date | None, date | None, bool, str | None]:
    """Return the reading without the words, which keep their own writing."""
    lue = lire(texte)
    return lue.nature, lue.debut, lue.fin, lue.approximative, lue.motif


def _without_accents(texte: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", texte) if not unicodedata.combining(c))


ECRITURES: dict[str, Callable[[str], str]] = {
    "capitales": str.upper,
    "minuscules": str.lower,
    "sans accents": _without_accents,
    "NFD": lambda texte: unicodedata.normalize("NFD", texte),
    "NFC": lambda texte: unicodedata.normalize("NFC", texte),
    "insécables": lambda texte: texte.replace(" ", "\u00a0"),
    "fines insécables": lambda texte: texte.replace(" ", "\u202f"),
    "tabulations": lambda texte: texte.replace(" ", "\t"),
    "espaces doubles": lambda texte: f"  {texte.replace(' ', '  ')}\n",
    "tirets longs": lambda texte: texte.replace("-", "—").replace("–", "—"),
    "tirets courts": lambda texte: texte.replace("–", "-"),
    "tirets insécables": lambda texte: texte.replace("-", "\u2011").replace("–", "\u2011"),
    "apostrophes courbes": lambda texte: texte.replace("'", "’"),
}


@pytest.mark.parametrize("ecriture", ECRITURES)
@given(texte=st.one_of(PHRASES, st.sampled_from(LISIBLES)))
def test_case_accents_spaces_and_dashes_do_not_matter(ecriture: str, texte: str) -> None:
    assert _read(ECRITURES[ecriture](texte)) == _read(texte)


@pytest.mark.parametrize("texte", [texte for texte in LISIBLES if " – " in texte])
def test_spaces_around_a_dash_between_dates_do_not_matter(texte: str) -> None:
    assert _read(texte.replace(" – ", "–")) == _read(texte)


@given(texte=TEXTES)
def test_the_text_is_kept_verbatim_and_reads_again_the_same(texte: str) -> None:
    lue = lire(texte)

    assert (lue.texte, lire(lue.texte)) == (texte, lue)


@given(texte=TEXTES)
def test_an_echeance_never_ends_before_it_starts(texte: str) -> None:
    lue = lire(texte)

    assert lue.debut is None or lue.fin is None or lue.debut <= lue.fin


def _years(lue: Echeance) -> set[int]:
    """Return the years that a reading needs: « avant 2022 » ends on 31 December 2021, and needs 2022."""
    annees = {jour.year for jour in (lue.debut, lue.fin) if jour}
    if lue.nature is Nature.LIMITE and lue.fin and (lue.fin.month, lue.fin.day) == (12, 31):
        annees = {annee for annee in annees if f"{annee}" in lue.texte} or {lue.fin.year + 1}
    return annees


@given(texte=TEXTES)
def test_no_year_is_invented(texte: str) -> None:
    lue = lire(texte)

    assert all(f"{annee}" in texte for annee in _years(lue))


@given(texte=TEXTES)
def test_every_year_written_is_inside_a_closed_interval(texte: str) -> None:
    lue = lire(texte)
    ecrites = [int(annee) for annee in re.findall(r"20\d\d", texte)] if lue.periode else []

    assert lue.periode is None or {min(ecrites), max(ecrites)} == {lue.periode.debut.year, lue.periode.fin.year}


@given(texte=TEXTES)
def test_each_nature_has_its_own_ends(texte: str) -> None:
    lue = lire(texte)
    attendues = {Nature.DATEE: (True, True), Nature.OUVERTE: (True, False), Nature.LIMITE: (False, True)}

    assert (lue.debut is not None, lue.fin is not None) == attendues.get(lue.nature, (False, False))


@given(texte=TEXTES)
def test_a_motive_is_told_exactly_when_nothing_is_read(texte: str) -> None:
    lue = lire(texte)

    assert (lue.motif is not None) == (lue.nature is Nature.NON_INTERPRETEE)


@given(texte=TEXTES)
def test_the_residue_is_words_of_the_text_without_digits(texte: str) -> None:
    residu = lire(texte).residu

    assert not re.search(r"\d", residu) and all(mot in texte for mot in residu.replace(",", " ").split())  # noqa: PT018 - one idea


@given(
    texte=st.sampled_from([t for t in LISIBLES if lire(t).debut]),
    mot=st.sampled_from(["ou", "sauf", "hors", "non", "pas", "loi", "PRS", "CLS", "budget", "logements", "reporté"]),
    avant=st.booleans(),
)
def test_a_word_that_changes_the_sense_leaves_the_text_undated(texte: str, mot: str, avant: bool) -> None:
    lue = lire(f"{mot} {texte}" if avant else f"{texte} {mot}")

    assert (lue.debut, lue.fin) == (None, None)
