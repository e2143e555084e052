"""Indicateurs: missing, without a target, measured in order, on time, in one form, of an indicator that exists."""

from __future__ import annotations

from datetime import date

import pytest
from constats import findings_of, lines, places_of
from deployment import Deploy

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("indicateurs", "said"),
    [
        ("indicateurs: {libelle: Reçus, valeur_cible: 20}\n", None),
        ("indicateurs: Reçus\n", "aucun indicateur n'a de valeur cible."),
        (
            "indicateurs:\n  - {libelle: Reçus, valeur_cible: 0}\n  - Satisfaits\n",
            "1\u00a0indicateur sur 2 n'a pas de valeur cible.",
        ),
    ],
)
def test_indicateurs_without_a_target_are_counted_by_fiche(deploy: Deploy, indicateurs: str, said: str | None) -> None:
    messages = [f.message for f in findings_of(deploy({"fiches/02.yaml": START + indicateurs}), "I002")]
    assert [message.partition(", ")[2] for message in messages] == ([said] if said else [])


def test_an_indicateur_of_an_objectif_counts_for_its_fiche(deploy: Deploy) -> None:
    rest = "objectifs_operationnels:\n  - {libelle: Un, indicateurs: {libelle: Reçus, valeur_cible: 3}}\n"
    assert places_of(deploy({"fiches/02.yaml": START + rest}), "I001", "I002") == []


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2020-12-31", "2021-03-31"), []),
        (("2020-12-31", "2020-12-31"), [8]),
        (("2020-12-31", "2019-12-31", "2021-01-31"), [8]),
        (("2021-06-15",), []),
        (("2021-06-16",), [7]),
        (("2012-06-15",), []),
    ],
)
def test_mesures_follow_each_other_up_to_the_day_of_the_check(
    deploy: Deploy, dates: tuple[str, ...], expected: list[int]
) -> None:
    mesures = "".join(f"      - {{date: {day}, valeur: 1}}\n" for day in dates)
    rest = f"indicateurs:\n  - libelle: Reçus\n    mesures:\n{mesures}"
    assert lines(deploy({"fiches/02.yaml": START + rest}), "I003") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("date: 2021-01-01", []),
        ("date: 2020-12-31", ["I003"]),
        ("date: 2020-06-30", []),
        ("date: 2021-06-16", ["I003"]),
    ],
)
def test_mesures_of_the_follow_up_count_with_those_of_the_fiche(
    deploy: Deploy, written: str, expected: list[str]
) -> None:
    rest = "indicateurs: {libelle: Reçus, mesures: {date: 2020-12-31, valeur: 1}}\n"
    suivi = f"mesures: {{indicateur: Reçus, {written}, valeur: 2}}\n"
    found = findings_of(deploy({"fiches/02.yaml": START + rest, "suivi/02.yaml": suivi}), "I003", "I006", "I007")
    assert [finding.code for finding in found] == expected


def test_a_measure_to_come_is_named_by_its_month(deploy: Deploy) -> None:
    rest = "indicateurs: {libelle: Reçus, mesures: {date: décembre 2027, valeur: 1}}\n"
    [found] = findings_of(deploy({"fiches/02.yaml": START + rest}), "I003")
    assert found.message == "La mesure de décembre 2027 de «\u00a0Reçus\u00a0» est dans le futur."


def indicateur(fields: str) -> str:
    """Return a fiche whose only indicator has these fields."""
    objectif = "objectifs_operationnels: {libelle: Ouvrir, echeance: 2021}\n"
    return f"{START}{objectif}indicateurs: {{libelle: Appels, {fields}}}\n"


def mesures(*written: str) -> str:
    return "mesures:\n" + "".join(f"  - {{indicateur: Appels, {one}}}\n" for one in written)


YEARLY = indicateur("frequence: annuelle")
HALF_YEARLY = indicateur("frequence: 1/semestre")
SIX = "premier semestre 2021, second semestre 2021, premier semestre 2022, second semestre 2022, premier semestre 2023"
MARKS = indicateur("calendrier: [{repere: T0, date: 2021-01}, {repere: T1, date: 2022}]")
TWICE = indicateur("calendrier: [{repere: fin, date: 2021-07}, {repere: T0, date: 2021-01}]")
THREE = indicateur(
    "calendrier: [{repere: T0, date: 2021-01}, {repere: T1, date: 2021-07}, {repere: T2, date: 2022-01}]"
)
LAST_FIRST = indicateur("calendrier: [{repere: T1, date: 2022}, {repere: T0, date: 2021-01}]")


@pytest.mark.parametrize(
    ("fiche", "taken", "day", "missing"),
    [
        (YEARLY, (), "2021-12-31", ""),
        (YEARLY, (), "2022-01-01", "2021"),
        (YEARLY, ("date: 2021-12-31, valeur: 3",), "2022-01-01", ""),
        (YEARLY, ("date: 2022-01-15, valeur: 3",), "2022-06-01", ""),
        (YEARLY, ("date: 2022-01-15, valeur: 3",), "2023-01-01", "2022"),
        (YEARLY, ("date: 2022-01-15, valeur: 3", "date: 2023-01-15, valeur: 3"), "2023-06-01", ""),
        (YEARLY, ("date: 2021, valeur: aucun appel",), "2023-06-01", "2022"),
        (YEARLY, ("date: 2022-12-31, valeur: 3",), "2023-01-01", "2022"),
        (YEARLY, ("date: 2023-06-01, valeur: 3",), "2024-01-01", "2021 et 2023"),
        (YEARLY, (), "2030-01-01", "2021, 2022, 2023 et 2024"),
        (YEARLY.replace("2021", "2035"), (), "2040-01-01", ""),
        (indicateur("frequence: deux fois par an"), ("date: 2021-06-30, valeur: 3",), "2022-01-01", "2021"),
        (indicateur("frequence: 1/semestre"), ("date: 2021-06-30, valeur: 3",), "2022-01-01", "second semestre 2021"),
        (HALF_YEARLY, (), "2024-01-01", f"{SIX} et second semestre 2023"),
        (HALF_YEARLY, (), "2024-07-01", f"{SIX}, second semestre 2023 et 1\u00a0autre"),
        (indicateur("frequence: tous les deux ans"), (), "2025-01-01", "2021 à 2022 et 2023 à 2024"),
        (indicateur("frequence: chaque année en mars"), ("date: 2021-03-15, valeur: 3",), "2022-12-31", ""),
        (indicateur("frequence: chaque année en mars"), ("date: 2021-03-15, valeur: 3",), "2023-01-01", "2022"),
        (indicateur("frequence: selon les besoins"), (), "2030-01-01", ""),
        (indicateur("unite: appels"), (), "2030-01-01", ""),
        (MARKS, (), "2021-02-01", "T0 (janvier 2021)"),
        (MARKS, (), "2021-01-31", ""),
        (MARKS, ("repere: T0, valeur: 3",), "2022-12-31", ""),
        (MARKS, ("repere: T0, valeur: 3",), "2023-01-01", "T1 (2022)"),
        (MARKS, ("date: 2021-03-01, valeur: 3", "date: 2022-12-01, valeur: 4"), "2023-01-01", ""),
        (MARKS, ("date: 2022-12-01, valeur: 4",), "2023-01-01", "T0 (janvier 2021)"),
        (LAST_FIRST, ("date: 2022-12-01, valeur: 4",), "2023-01-01", "T0 (janvier 2021)"),
        (indicateur("valeur_initiale: 0, calendrier: [{repere: T0, date: 2020}]"), (), "2023-01-01", ""),
        (indicateur("calendrier: [T0, T1]"), (), "2030-01-01", ""),
        (f"{YEARLY}meme_contenu_que: 1\n", (), "2022-01-01", "2020 et 2021"),  # no deadline of its own
        (YEARLY, ("date: 2022-01-15, valeur: 3", "date: 2022-02-15, valeur: 3"), "2023-01-01", ""),
        (LAST_FIRST, (), "2023-01-01", "T0 (janvier 2021) et T1 (2022)"),
        (THREE, ("date: 2021-08-01, valeur: 3",), "2022-06-01", "T0 (janvier 2021) et T2 (janvier 2022)"),
        (TWICE, ("date: 2021, valeur: 3",), "2022-01-01", "fin (juillet 2021)"),  # one measure is of one mark
    ],
)
def test_a_measure_is_expected_at_each_mark_and_period_that_is_past(
    deploy: Deploy, fiche: str, taken: tuple[str, ...], day: str, missing: str
) -> None:
    root = deploy({"fiches/02.yaml": fiche, "suivi/02.yaml": mesures(*taken) if taken else "notes: []\n"})
    said = [finding.message for finding in findings_of(root, "I004", day=date.fromisoformat(day))]
    assert [message.partition(" pour ")[2].removesuffix(".") for message in said] == ([missing] if missing else [])


@pytest.mark.parametrize(
    ("fields", "flagged"),
    [
        ("frequence: annuelle", 0),
        ("frequence: annuelle puis semestrielle", 1),
        ("frequence: 2 à 3 fois par an", 1),
        ("frequence: en continu", 0),
        ("frequence: au minimum une réunion par mois", 0),
        ("frequence: 2 à 3 fois par an, calendrier: [{repere: T0, date: 2020}]", 0),
        ("frequence: 2 à 3 fois par an, calendrier: [T0]", 1),
    ],
)
def test_a_frequency_that_is_not_read_is_told(deploy: Deploy, fields: str, flagged: int) -> None:
    assert len(findings_of(deploy({"fiches/02.yaml": indicateur(fields)}), "I010")) == flagged


@pytest.mark.parametrize(
    ("fields", "flagged"),
    [
        ("valeur_cible: 80", 0),
        ("valeur_cible: une charte signée", 0),
        ("valeur_cible: une charte signée, mesures: {date: 2021, valeur: charte écrite}", 0),
        ("valeur_cible: une charte signée, mesures: {date: 2021, valeur: 3}", 1),
        ("valeur_cible: 80, mesures: {date: 2021, valeur: en cours}", 1),
        ("valeur_initiale: inconnue, valeur_cible: 80", 1),
        ("valeur_cible: 80 %", 1),
        ("valeur_cible: '≥ 500 livrets'", 1),
        ("valeur_cible: 1 200", 0),
        ("valeur_initiale: 12 %, valeur_cible: 80 %", 2),
        ("valeur_cible: 12 réunions au moins chaque année dans chaque secteur", 1),
        ("valeur_cible: 80 à 100 %", 1),
        ("valeur_cible: 8/10", 1),
        ("valeur_cible: 30 juin 2026", 0),
        ("valeur_cible: 12/2026", 0),
    ],
)
def test_values_are_all_numbers_or_all_words(deploy: Deploy, fields: str, flagged: int) -> None:
    assert len(findings_of(deploy({"fiches/02.yaml": indicateur(fields)}), "I005")) == flagged


@pytest.mark.parametrize(
    ("mesure", "expected"),
    [
        ("indicateur: appels", []),
        ("indicateur: APPELS", []),
        ("indicateur: 1", []),
        ("indicateur: jours, objectif: 1", []),
        ("indicateur: 1, objectif: 1", []),
        ("indicateur: jours", []),
        ("indicateur: 2", ["I006"]),
        ("indicateur: 1, objectif: 9", ["L007"]),
        ("indicateur: appels, objectif: 1", ["I006"]),
        ("indicateur: appel", ["I006"]),
        ("indicateur: 1, objectif: 9, date: 2021-05-01, valeur: 3}, {indicateur: appel", ["I006", "L007"]),
    ],
)
def test_a_measure_names_an_indicator_of_its_fiche(deploy: Deploy, mesure: str, expected: list[str]) -> None:
    fiche = (
        f"{START}objectifs_operationnels: {{libelle: Ouvrir, indicateurs: {{id: jours, libelle: Jours}}}}\n"
        "indicateurs: {id: nb, libelle: Appels}\n"
    )
    suivi = f"mesures: [{{{mesure}, date: 2021-06-01, valeur: 3}}]\n"
    found = findings_of(deploy({"fiches/02.yaml": fiche, "suivi/02.yaml": suivi}), "I006", "L007", "I007")
    assert sorted(finding.code for finding in found) == expected


def test_an_indicator_named_twice_is_told_apart_by_its_id(deploy: Deploy) -> None:
    files = {
        "fiches/02.yaml": f"{START}indicateurs: [Appels, Appels]\n",
        "suivi/02.yaml": mesures("date: 2021, valeur: 1"),
    }
    [found] = findings_of(deploy(files), "I006")
    assert found.message.startswith("2\u00a0indicateurs")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("date: 2021-06-01, valeur: 3", []),
        ("date: 2021-06-01, valeur: installé", ["I005"]),
        ("repere: T0, valeur: 3", []),
        ("date: 2021-06-01, numerateur: 3, denominateur: 12", []),
        ("date: 2021-06-01, valeur: 25, numerateur: 3, denominateur: 12", []),
        ("date: 2021-06-01, valeur: 0.3, numerateur: 1, denominateur: 3", ["I009"]),
        ("date: 2021-06-01, valeur: 33, numerateur: 1, denominateur: 3", []),
        ("date: 2021-06-01, valeur: '33,3', numerateur: 1, denominateur: 3", []),
        ("valeur: 3", ["I007"]),
        ("date: 2021-06-01", ["I007"]),
        ("date: 2021-06-01, numerateur: 3", ["I007"]),
        ("date: 2021-06-01, denominateur: 3", ["I007"]),
        ("date: 2021-06-01, numerateur: 3, denominateur: 0", ["I007"]),
        ("repere: T1, valeur: 3", ["I008"]),
        ("repere: T7, valeur: 3", ["I008"]),
        ("repere: T1, date: 2021-06-01, valeur: 3", []),
        ("date: bientôt, valeur: 3", ["S004"]),
        ("date: ' ', valeur: 3", ["S004"]),
        ("date: [2020], valeur: 3", ["S003"]),
    ],
)
def test_a_measure_says_when_and_how_much(deploy: Deploy, written: str, expected: list[str]) -> None:
    fields = "unite: '%', valeur_initiale: 0, calendrier: [{repere: T0, date: 2020}, T1]"
    root = deploy({"fiches/02.yaml": indicateur(fields), "suivi/02.yaml": mesures(written)})
    found = findings_of(root, "I003", "I005", "I006", "I007", "I008", "I009", "S003", "S004")
    assert [finding.code for finding in found] == expected


@pytest.mark.parametrize(("etat", "missing"), [("abandonne", 0), ("en-pause", 1), ("realise", 1)])
def test_nothing_more_is_expected_of_a_fiche_that_is_given_up(deploy: Deploy, etat: str, missing: int) -> None:
    files = {"fiches/02.yaml": YEARLY, "suivi/02.yaml": f"notes: {{date: 2021-06-01, etat: {etat}}}\n"}
    assert len(findings_of(deploy(files), "I004", day=date(2022, 1, 1))) == missing


@pytest.mark.parametrize(
    ("written", "hints"),
    [("1.200", ["Écrivez « 1200 », ou « 1,2 »."]), ('"12.500"', ["Écrivez « 12500 », ou « 12,5 »."]), ("1.25", [])],
)
def test_a_point_before_three_figures_is_told_with_both_meanings(
    deploy: Deploy, written: str, hints: list[str]
) -> None:
    found = findings_of(deploy({"fiches/02.yaml": indicateur(f"valeur_cible: {written}")}), "I005")
    assert [finding.hint.replace("\u00a0", " ") for finding in found] == hints
