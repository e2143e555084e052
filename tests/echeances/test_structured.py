"""The structured form: words to print, dates to keep."""

from __future__ import annotations

import pytest

from ptsm_cli.common.periodes import Periode, read_notation, to_notation
from ptsm_cli.echeances import Echeance, Motif, Nature, Refus, structured

S1_2019, S2_2020 = read_notation("2019-S1"), read_notation("2020-S2")
DAY = read_notation("2020-06-15")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (S1_2019, S2_2020, Echeance("Bientôt", Nature.DATEE, S1_2019.debut, S2_2020.fin)),
        (S1_2019, None, Echeance("Bientôt", Nature.OUVERTE, S1_2019.debut)),
        (None, S2_2020, Echeance("Bientôt", Nature.LIMITE, fin=S2_2020.fin)),
        (S2_2020, S1_2019, Echeance("Bientôt", Nature.NON_INTERPRETEE, refus=Refus(Motif.INVERSEE, ("Bientôt",)))),
        (None, None, Echeance("Bientôt", Nature.NON_INTERPRETEE, refus=Refus(Motif.INCONNUE, ("Bientôt",)))),
        (DAY, DAY, Echeance("Bientôt", Nature.DATEE, DAY.debut, DAY.fin)),
        (
            read_notation("2020"),
            read_notation("2020-S1"),
            Echeance("Bientôt", Nature.DATEE, read_notation("2020").debut, read_notation("2020-S1").fin),
        ),
    ],
    ids=["fermée", "ouverte", "limite", "inversée", "vide", "un jour", "emboîtée"],
)
def test_the_given_ends_decide(start: Periode | None, end: Periode | None, expected: Echeance) -> None:
    assert structured("Bientôt", start, end) == expected


@pytest.mark.parametrize(
    ("intervals", "read"),
    [
        (["2025-10", "2026-10"], ["2025-10", "2026-10"]),
        (["2026-10", "2025-10"], ["2025-10", "2026-10"]),
        (["2025", "2026-S1", "2028"], ["2025-01-01/2026-06-30", "2028"]),
        (["2025-10/2026-03", "2027"], ["2025-10-01/2026-03-31", "2027"]),
        (["2025"], ["2025"]),
    ],
)
def test_the_given_intervals_decide(intervals: list[str], read: list[str]) -> None:
    bounds = [tuple(map(read_notation, written.split("/"))) for written in intervals]
    reading = structured("Bientôt", None, None, [(bound[0], bound[-1]) for bound in bounds])

    assert (reading.nature, [to_notation(read) for read in reading.intervals]) == (Nature.DATEE, read)


def test_an_interval_that_ends_before_it_starts_is_inverted() -> None:
    assert structured("Bientôt", None, None, [(S1_2019, S1_2019), (S2_2020, S1_2019)]).inverted
