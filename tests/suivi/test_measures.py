"""Indicators on a day: the last measure known by then, what a rate is the quotient of, how far it is to the target."""

from __future__ import annotations

from datetime import date

import pytest
from deployment import Deploy

from ptsm_cli.projet.load import load_projet
from ptsm_cli.rules.rule import BASE
from ptsm_cli.suivi.measures import FollowedIndicateur, followed_indicateurs, is_percentage, scale
from ptsm_cli.suivi.progress import progress

START = BASE["fiches/01.yaml"].partition("indicateurs:")[0]


def followed(deploy: Deploy, fields: str, *taken: str) -> FollowedIndicateur:
    suivi = "mesures:\n" + "".join(f"  - {{indicateur: 1, {one}}}\n" for one in taken) if taken else "notes: []\n"
    files = {"fiches/01.yaml": f"{START}indicateurs: {{libelle: Appels, {fields}}}\n", "suivi/01.yaml": suivi}
    [fiche] = load_projet(deploy(files), "projet").fiches
    [one] = followed_indicateurs(fiche)
    return one


@pytest.mark.parametrize(
    ("values", "measured", "said", "computed"),
    [
        (
            "valeur_initiale: 0, valeur_cible: 1200",
            "310",
            "310 sur 1\u202f200 (26\u00a0%)",
            "(310 − 0) ÷ (1\u202f200 − 0)",
        ),
        ("valeur_initiale: 21, valeur_cible: 3", "12", "9 sur 18 (50\u00a0%)", "(12 − 21) ÷ (3 − 21)"),
        ("valeur_initiale: 21, valeur_cible: 3", "24", "−3 sur 18 (−17\u00a0%)", "(24 − 21) ÷ (3 − 21)"),
        ("valeur_initiale: 0, valeur_cible: 20", "25", "25 sur 20 (125\u00a0%)", "(25 − 0) ÷ (20 − 0)"),
        ("valeur_initiale: 0, valeur_cible: 10", "5", "5 sur 10 (50\u00a0%)", "(5 − 0) ÷ (10 − 0)"),
        ("valeur_initiale: 0, valeur_cible: 9", "5", "5 sur 9", "(5 − 0) ÷ (9 − 0)"),
        ("valeur_initiale: 0, valeur_cible: 20", "0", "0 sur 20 (0\u00a0%)", "(0 − 0) ÷ (20 − 0)"),
        ("valeur_initiale: 0, valeur_cible: 3", "1", "1 sur 3", "(1 − 0) ÷ (3 − 0)"),
        ("valeur_initiale: '0,1', valeur_cible: '0,4'", "'0,3'", "0,2 sur 0,3", "(0,3 − 0,1) ÷ (0,4 − 0,1)"),
        ("valeur_initiale: 0, valeur_cible: 1", "'0,1234567'", "0,123457 sur 1", "(0,123457 − 0) ÷ (1 − 0)"),
        ("valeur_cible: 3", "1", "non dit\u00a0: pas de valeur initiale", ""),
        ("valeur_initiale: 0", "1", "non dit\u00a0: pas de cible", ""),
        ("valeur_initiale: 0, valeur_cible: 3", "", "non dit\u00a0: pas de mesure", ""),
        ("valeur_initiale: 0, valeur_cible: 3", "un début", "non dit\u00a0: la mesure est un texte", ""),
        ("valeur_initiale: peu, valeur_cible: 3", "1", "non dit\u00a0: la valeur initiale est un texte", ""),
        ("valeur_initiale: 0, valeur_cible: beaucoup", "1", "non dit\u00a0: la cible est un texte", ""),
        ("valeur_initiale: 3, valeur_cible: 3", "3", "non dit\u00a0: la cible est la valeur initiale", ""),
    ],
)
def test_progress_is_the_way_done_from_the_initial_value_to_the_target(
    deploy: Deploy, values: str, measured: str, said: str, computed: str
) -> None:
    one = followed(deploy, values, *([f"date: 2021-01-01, valeur: {measured}"] if measured else []))
    done = progress(one, date(2021, 6, 15))
    assert (done.said, done.computed) == (said, computed)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2019-12-31", None),
        ("2020-01-01", "1"),
        ("2021-02-28", "2"),
        ("2021-03-01", "3"),
        ("2021-12-31", "4"),
        ("2030-01-01", "4"),
    ],
)
def test_only_measures_known_by_a_day_count_on_it_in_order_of_time(deploy: Deploy, day: str, last: str | None) -> None:
    own = "mesures: [{date: 2021-03-01, valeur: 3}, {date: 2020, valeur: 1}], calendrier: {repere: T1, date: 2021-12}"
    taken = ("date: 2021-02-01, valeur: 2", "repere: T1, valeur: 4", "repere: T9, valeur: 9")
    found = followed(deploy, own, *taken).last(date.fromisoformat(day))
    assert (found.said if found else None) == last


@pytest.mark.parametrize(
    ("unite", "terms", "value", "said"),
    [
        ("'%'", (12, 40), 30, "30\u00a0% (12 sur 40)"),
        ("'%'", (3, 8), 37.5, "3 sur 8"),
        ("'%'", (9, 9), 100, "9 sur 9"),
        ("'%'", (9, 10), 90, "90\u00a0% (9 sur 10)"),
        ("pour 10 000", (7, 35000), 2, "2\u00a0pour 10 000 (7 sur 35\u202f000)"),
        ("pour mille.", (2, 400), 5, "5\u00a0pour mille. (2 sur 400)"),
        ("'% des sorties'", (12, 40), 30, "30\u00a0% des sorties (12 sur 40)"),
        ("appels par jour", (500, 250), 2, "2\u00a0appels par jour (500 sur 250)"),
        ("appels par jour", (300, 300), 1, "1\u00a0appel par jour (300 sur 300)"),
        ("appels reçus", (300, 300), 1, "1\u00a0appels reçus (300 sur 300)"),
        ("pourcentage.", (12, 40), 30, "30\u00a0pourcentage. (12 sur 40)"),
        ("'%'", (3, 0), None, "3 sur 0"),
    ],
)
def test_a_rate_is_told_with_what_it_is_the_quotient_of(
    deploy: Deploy, unite: str, terms: tuple[int, int], value: float | None, said: str
) -> None:
    one = followed(deploy, f"unite: {unite}", f"date: 2021, numerateur: {terms[0]}, denominateur: {terms[1]}")
    last = one.last(None)
    assert last is not None
    assert (last.value, last.said) == (value, said)


@pytest.mark.parametrize(
    ("unite", "times"),
    [
        *(("%", 100), ("% des lits", 100), ("Taux en %.", 100), ("pourcentage", 100), ("pour cent", 100)),
        *(("pourcents", 100), ("‰", 1000), ("pour mille.", 1000), ("pour 1000", 1000), ("/ 1000 habitants", 1000)),
        *(("/1000", 1000), ("pour 10\u202f000 habitants", 10_000), ("pour 100 000", 100_000), ("pour 100h", 1)),
        *(
            ("habitants pour 1000", 1),
            ("lits", 1),
            ("pour cent mille", 1),
            ("pourcentages mille", 1),
            (None, 1),
            ("", 1),
        ),
    ],
)
def test_a_quotient_is_multiplied_by_what_its_unit_says(unite: str | None, times: float) -> None:
    assert (scale(unite), is_percentage(unite)) == (times, times == 100)
