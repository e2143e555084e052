"""Every deadline printed in the five roadmaps of the examples, and how it is read."""

from __future__ import annotations

import pytest

from ptsm_cli.common.periodes import read_notation
from ptsm_cli.echeances import Contexte, read_echeance

PROJET_DE_SIX_ANS = Contexte(horizon=read_notation("2019-S1").through(read_notation("2024-S2")))

MAYENNE = [
    ("2018", "datee", "2018-01-01", "2018-12-31", ""),
    ("2019", "datee", "2019-01-01", "2019-12-31", ""),
    ("2020", "datee", "2020-01-01", "2020-12-31", ""),
    ("2021", "datee", "2021-01-01", "2021-12-31", ""),
    ("2022", "datee", "2022-01-01", "2022-12-31", ""),
    ("2018-2019", "datee", "2018-01-01", "2019-12-31", ""),
    ("2019-2020", "datee", "2019-01-01", "2020-12-31", ""),
    ("2019-2021", "datee", "2019-01-01", "2021-12-31", ""),
    ("2020-2021", "datee", "2020-01-01", "2021-12-31", ""),
    ("2020-2024", "datee", "2020-01-01", "2024-12-31", ""),
    ("2021-2022", "datee", "2021-01-01", "2022-12-31", ""),
    ("2021-2023", "datee", "2021-01-01", "2023-12-31", ""),
    ("2022-2024", "datee", "2022-01-01", "2024-12-31", ""),
    ("2023-2025", "datee", "2023-01-01", "2025-12-31", ""),
    ("Premier semestre 2020", "datee", "2020-01-01", "2020-06-30", ""),
    ("Premier semestre 2021", "datee", "2021-01-01", "2021-06-30", ""),
    ("Premier semestre 2022", "datee", "2022-01-01", "2022-06-30", ""),
    ("Premier semestre 2023", "datee", "2023-01-01", "2023-06-30", ""),
    ("Second semestre 2019", "datee", "2019-07-01", "2019-12-31", ""),
    ("Deuxième semestre 2019", "datee", "2019-07-01", "2019-12-31", ""),
    ("Second semestre 2020", "datee", "2020-07-01", "2020-12-31", ""),
    ("Second semestre 2021", "datee", "2021-07-01", "2021-12-31", ""),
    ("Second semestre 2022", "datee", "2022-07-01", "2022-12-31", ""),
    ("2019 second semestre", "datee", "2019-07-01", "2019-12-31", ""),
    ("2020 – premier semestre", "datee", "2020-01-01", "2020-06-30", ""),
    ("Second semestre 2020 - 2024", "datee", "2020-07-01", "2024-12-31", ""),
    ("2021 et premier semestre 2022", "datee", "2021-01-01", "2022-06-30", ""),
    ("2020 second semestre – début 2021", "datee", "2020-07-01", "2021-03-31", "~"),
    ("2020 second semestre - début 2021", "datee", "2020-07-01", "2021-03-31", "~"),
    ("Second semestre 2020-début 2021", "datee", "2020-07-01", "2021-03-31", "~"),
    ("Début septembre 2020", "datee", "2020-09-01", "2020-09-30", "~"),
    ("Installation premier semestre 2019", "datee", "2019-01-01", "2019-06-30", "Installation"),
    ("Installation premier semestre 2021", "datee", "2021-01-01", "2021-06-30", "Installation"),
    ("2019 Forum 2020", "datee", "2019-01-01", "2020-12-31", "Forum"),
    ("2019-outil livré fin 2020", "datee", "2019-01-01", "2020-12-31", "~outil livré"),
    ("En lien avec les décisions nationales", "conditionnelle", None, None, ""),
]

ARTOIS = [
    ("Durée du PTSM", "projet", "2019-01-01", "2024-12-31", ""),
    ("Durée PTSM", "projet", "2019-01-01", "2024-12-31", ""),
    ("En continu", "continue", "2019-01-01", "2024-12-31", ""),
    ("en continu", "continue", "2019-01-01", "2024-12-31", ""),
    ("A partir de 2021", "ouverte", "2021-01-01", None, ""),
    ("2021 et suivantes", "ouverte", "2021-01-01", None, ""),
    ("2022 et suivantes", "ouverte", "2022-01-01", None, ""),
    ("1er semestre 2021", "datee", "2021-01-01", "2021-06-30", ""),
    ("2e semestre 2021", "datee", "2021-07-01", "2021-12-31", ""),
    ("2021-2023", "datee", "2021-01-01", "2023-12-31", ""),
    ("Fin 2022", "datee", "2022-10-01", "2022-12-31", "~"),
    ("En fonction des appels à candidature", "conditionnelle", None, None, ""),
    ("2e semestre 2021 (suite à la validation du PTSM)", "conditionnelle", "2021-07-01", "2021-12-31", ""),
    (
        "A voir en fonction de l’organisation qui sera mise en œuvre pour assurer le suivi du PTSM.",
        "conditionnelle",
        None,
        None,
        "",
    ),
    ("A définir en fonction des territoires", "a_definir", None, None, ""),
    (
        "Fin 2020 Première réunion de travail, programmée le 12 mai à la Maison du Département Solidarité",
        "non_interpretee",
        None,
        None,
        "",
    ),
]

OTHERS = [
    ("Décembre 2017", "datee", "2017-12-01", "2017-12-31", ""),
    ("20 février 2018", "datee", "2018-02-20", "2018-02-20", ""),
    ("Mars à mai 2018", "datee", "2018-03-01", "2018-05-31", ""),
    ("décembre 2018", "datee", "2018-12-01", "2018-12-31", ""),
    ("début 2020", "datee", "2020-01-01", "2020-03-31", "~"),
    ("2018 - 2019", "datee", "2018-01-01", "2019-12-31", ""),
    ("2021 - 2026", "datee", "2021-01-01", "2026-12-31", ""),
    ("10/2021 - 04/2022", "datee", "2021-10-01", "2022-04-30", ""),
    ("10/2022 - 06/2023", "datee", "2022-10-01", "2023-06-30", ""),
    ("entre oct 2022 & avril 2024", "datee", "2022-10-01", "2024-04-30", ""),
    ("20/04/2022", "datee", "2022-04-20", "2022-04-20", ""),
    ("Septembre 2019", "datee", "2019-09-01", "2019-09-30", ""),
    ("11 octobre 2019", "datee", "2019-10-11", "2019-10-11", ""),
    ("1^{er} février 2019", "datee", "2019-02-01", "2019-02-01", ""),
    ("Dans les 6 mois après l’arrêté", "relative", None, None, ""),
    ("1/an", "recurrente", None, None, ""),
    ("2/an", "recurrente", None, None, ""),
    ("une fois par mois", "recurrente", None, None, ""),
    ("mi 2026 ?", "non_interpretee", None, None, ""),
    ("possible avenant fin 2024 - début 2025 ?", "non_interpretee", None, None, ""),
]


@pytest.mark.parametrize(("text", "nature", "start", "end", "doubt"), [*MAYENNE, *ARTOIS, *OTHERS])
def test_a_printed_echeance_is_read_as_the_roadmap_means_it(
    text: str, nature: str, start: str | None, end: str | None, doubt: str
) -> None:
    reading = read_echeance(text, PROJET_DE_SIX_ANS)

    assert (
        reading.nature.value,
        reading.debut and reading.debut.isoformat(),
        reading.fin and reading.fin.isoformat(),
        ("~" if reading.approximative else "") + reading.residu,
    ) == (nature, start, end, doubt)
