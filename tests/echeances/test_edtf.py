"""Machine outputs write an interval in ISO 8601-2; the `edtf` package, a second opinion, reads the same days."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import Interval, parse_edtf

from ptsm_cli.echeances import read_echeance

FORMS = {
    "2019": "2019",
    "courant 2021": "2021~",
    "S1 2020": "2020-40",
    "S2 2020": "2020-41",
    "T1 2021": "2021-33",
    "T2 2021": "2021-34",
    "T3 2021": "2021-35",
    "T4 2021": "2021-36",
    "fin 2021": "2021-10~/2021-12~",
    "courant S1 2021": "2021-01~/2021-06~",
    "juin 2021": "2021-06",
    "début juin 2021": "2021-06~",
    "1er juin 2021": "2021-06-01",
    "2019-2021": "2019/2021",
    "2019 et 2022": "{2019,2022}",
    "octobre 2025 et octobre 2026": "{2025-10,2026-10}",
    "2019-2021 et 2023": "{2019..2021,2023}",
    "T1 et T3 2021": "{2021-01..2021-03,2021-07..2021-09}",
    "12, 19 et 26 juin 2026": "{2026-06-12,2026-06-19,2026-06-26}",
    "du 1er au 5 et du 12 au 16 juin 2026": "{2026-06-01..2026-06-05,2026-06-12..2026-06-16}",
    "début 2025 et fin 2026": "{2025-01~,2025-02~,2025-03~,2026-10~,2026-11~,2026-12~}",
    "courant 2025 puis courant 2027": "{2025~,2027~}",
    "courant 2025-2026 et 2028": "{2025~,2026~,2028~}",
    "12 juin 2026 et fin août 2026": "{2026-06-12~,2026-08~}",
    # EDTF has no loose run of days.
    "semaine du 15 juin 2026 et fin août 2026": None,
    "année scolaire 2025-2026": "2025-09~/2026-08~",
    "2021 et premier semestre 2022": "2021-01/2022-06",
    "Second semestre 2020 - 2024": "2020-07/2024-12",
    "2020 second semestre – début 2021": "2020-07~/2021-03~",
    "du 1er au 15 juin 2021": "2021-06-01/2021-06-15",
    "du 15 juin 2021 au 31 décembre 2021": "2021-06-15/2021-12-31",
    "du 1er janvier 2021 au 15 juin 2022": "2021-01-01/2022-06-15",
    "à partir de 2021": "2021/..",
    "à partir de juin 2021": "2021-06/..",
    "dès le 12 juin 2021": "2021-06-12/..",
    "à partir de fin 2021": "2021-10~/..",
    "avant juin 2022": "../2022-05-31",
    "d'ici 2023": "../2023-12-31~",
    "à définir": None,
    "2021 ou 2022": None,
}

SECOND_AVIS = [text for text, edtf in FORMS.items() if edtf]


@pytest.mark.parametrize(("text", "edtf"), FORMS.items())
def test_an_interval_is_written_in_its_shortest_form(text: str, edtf: str | None) -> None:
    assert read_echeance(text).edtf == edtf


@pytest.mark.lent
@pytest.mark.parametrize("text", SECOND_AVIS)
def test_the_edtf_package_finds_the_same_days(text: str) -> None:
    reading = read_echeance(text)
    avis = parse_edtf(reading.edtf)
    start, end = (avis.lower, avis.upper) if isinstance(avis, Interval) else (avis, avis)

    found = (
        date(*start.lower_strict()[:3]) if reading.debut else None,
        date(*end.upper_strict()[:3]) if reading.fin else None,
    )
    assert found == (reading.debut, reading.fin)
