"""The words and the acronyms of the texts: each text is read once, in a time that grows as it does."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import product
from pathlib import Path

import pytest
from constats import findings_of
from counting import counted
from deployment import Deploy
from growth import LINEAR, growth
from hypothesis import given
from hypothesis import strategies as st
from small_projet import fiche, write_projet

from ptsm_cli.analysis import alone
from ptsm_cli.common.french import WORD, fold
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.projet.acronyms import acronym_uses, folded, folded_words, sigles, spelt_out
from ptsm_cli.projet.load import load_projet

DAY = date(2021, 1, 1)
FILE = Unread("fiches/01.yaml")


@given(st.lists(st.text("aéÀB1_ '’-.\n\u00a0\u0301²", max_size=12), max_size=6))
def test_words_are_folded_together_as_one_by_one(texts: list[str]) -> None:
    words = {word for text in texts for word in WORD.findall(text)}
    assert folded_words(texts) == folded(words) == set(map(fold, words))


@pytest.mark.parametrize(
    ("texts", "uses"),
    [
        (["Le CMP, le CMP"], [("CMP", 0, 0, 2)]),
        (["Le CMPP, le CMP et les CMPs"], [("CMPP", 0, 0, 1), ("CMP", 0, 1, 2)]),
        (["le CATTP", "ARS et CATTP"], [("CATTP", 0, 0, 2), ("ARS", 1, 0, 1)]),
        (["l'EMPP53", "EMPP"], [("EMPP53", 0, 0, 1), ("EMPP", 1, 0, 1)]),
        (["LE SOIN ET LE DROIT. Un CMP"], [("CMP", 0, 0, 1)]),  # a title in capitals hides no acronym after it
        (["https://exemple.fr/ARS, www.exemple.fr/EMPP, cmp@exemple.CH : le CMP"], [("CMP", 0, 0, 1)]),
        (["sans sigle"], []),
    ],
)
def test_the_first_use_of_a_sigle_is_told_from_the_same_letters_before(
    texts: list[str], uses: list[tuple[str, int, int, int]]
) -> None:
    places = [(Location(FILE, (rank,)), text) for rank, text in enumerate(texts)]
    found = [(sigle, e.first.route[0], e.first.rank, e.count) for sigle, e in acronym_uses(places).items()]
    assert found == uses


def test_a_sigle_stands_where_it_is_read_though_an_address_comes_before() -> None:
    text = "Voir www.ars.fr/CMP, puis le CMP"
    assert list(sigles(text)) == [("CMP", text.rindex("CMP"))]


@pytest.mark.parametrize(
    ("said", "glossary", "found"),
    [
        (["Les CMPs"], "", ["CMP"]),
        (["Les CMPs"], "CMP: Centre\n", []),
        (["Un", "Le CMP", *("Un",) * 6, "Le CMP", "l'ARS", "le cmp"], "", ["ARS"]),
        (["L'EMPP53"], "EMPP: Équipe\n", []),
        (["L'EMPP"], "EMPP53: Équipe\n", ["EMPP"]),
        (["Un centre médico-psychologique (CMP)", "Le CMP et l'ARS"], "", ["ARS"]),
        (["Le CHE et le PTSM E"], "", []),  # an organisation, the territory
        (["OK, TV, IV, XII, A, EHPA-H, ÉTÉ"], "", []),
    ],
)
def test_what_nothing_explains_is_found(tmp_path: Path, said: list[str], glossary: str, found: list[str]) -> None:
    root = write_projet(tmp_path, {"01": fiche("1", rest=f"moyens: {said}\n")}).root
    (root / "glossaire.yaml").write_text(glossary, encoding="utf-8")
    projet = load_projet(root, "essai")
    assert list(alone(projet, DAY).unexplained_acronyms) == found


def test_the_first_use_is_the_first_of_the_texts_however_many_there_are(tmp_path: Path) -> None:
    for first in range(8):
        items = ["Le CMP" if rank in {first, first + 7} else "Un" for rank in range(16)]
        projet = write_projet(tmp_path / str(first), {"01": fiche("1", rest=f"moyens: {items}\n")})
        [use] = alone(projet, DAY).unexplained_acronyms.values()
        assert (use.first.route, use.count) == (("moyens", first), 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le CMP EN ESAT, L'ARS CMP, D'IME CMP, A SAVS IME",
            ["CMP", "EN", "ESAT", "ARS", "CMP", "IME", "CMP", "SAVS", "IME"],
        ),
        ("CMP ET ARS, ARS SANS CMP, LA PSYCHIATRIE, CMP PAR ARS", []),
        ("LE CMP", ["LE", "CMP"]),
        ("PRO FAMILL, PRO FAMILLE", ["PRO", "FAMILL"]),
        ("ABCDEFG, ABCDEFGH, A, AB, A1B, 2SM, SM2", ["ABCDEFG", "AB", "A1B", "SM2"]),
        ("EHPA-H, CMP-X, CMP-Xy, CMP-P2", ["CMP", "CMP"]),
        ("IV, XI, IVX, IME, XIX", ["IME"]),
        ("NB, OK, PDF, SMS, SOS, TV, COVID, GPS", ["GPS"]),
        ("éCMP, CMPé, CMP_x, CMP.", ["CMP", "CMP"]),
    ],
)
def test_an_acronym_is_told_from_a_title_a_name_and_a_number(text: str, found: list[str]) -> None:
    assert [sigle for sigle, _ in sigles(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Foyer d'hébergement (FH)", ["FH"]),
        ("le Foyer et l'hébergement (FH), la maison (MDA)", ["FH"]),
        ("Maison des adolescents (MDA), Maison à dos (MAD), Foyers (Fs)", ["MDA", "MAD"]),
        ("Centre. Médico-psychologique (CMP)", []),
        ("Centres médico-psychologiques (CMPs)", ["CMP"]),
        ("Foyer médical d'hébergement (FH)", []),
        (f"Foyer{' ' * 183}hébergement (FH)", ["FH"]),
        (f"Foyer{' ' * 184}hébergement (FH)", []),
    ],
)
def test_words_explain_the_acronym_in_parentheses_behind_them(text: str, found: list[str]) -> None:
    assert list(spelt_out(text)) == found


PIECES = (
    *("x((((", "x.x.", "ABCDEF  ", "A", "AB ", "A'", "AB-A ", "DE LA ", "A1", "(AB)", "mot (AB) ", "x"),
    *("www.", "http://a ", "a@b ", "@AB ", "A" * 300 + "a ", "É ", "AB’", "\u2003AB"),
)


@pytest.mark.lent
@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_of_text_written_again_and_again_is_read_in_linear_time(piece: str) -> None:
    def read(text: str) -> object:
        return acronym_uses([(Location(FILE), text)]), list(spelt_out(text))

    assert growth(lambda size: partial(read, piece * (size // len(piece))), 3_000, runs=3) < LINEAR


def test_thousands_of_sigles_are_found_in_linear_time() -> None:
    letters = ["".join(found) for found in product("BCDFGHJKLM", repeat=4)]
    text = ", ".join(letters)
    assert len(list(sigles(text))) == len(letters)
    assert growth(lambda size: partial(acronym_uses, [(Location(FILE), text[: 6 * size])]), 1_000, runs=3) < LINEAR


def test_the_sigles_of_a_project_are_looked_for_once_for_all_the_rules(deploy: Deploy) -> None:
    fiche = "numero: 2\ntitre: Le CATTP\ngroupe: axe-1\n"
    root = deploy({"glossaire.yaml": "CMP: Centre\n", "fiches/02.yaml": fiche})
    assert counted("acronym_uses", lambda: findings_of(root, "G001", "G002")) == 1
