"""The structured form: words to print, dates to keep."""

from __future__ import annotations

import pytest

from ptsm_cli.common.periodes import Periode, read_notation
from ptsm_cli.echeances import Echeance, Motif, Nature, structured

S1_2019, S2_2020 = read_notation("2019-S1"), read_notation("2020-S2")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (S1_2019, S2_2020, Echeance("Bientôt", Nature.DATEE, S1_2019.debut, S2_2020.fin)),
        (S1_2019, None, Echeance("Bientôt", Nature.OUVERTE, S1_2019.debut)),
        (None, S2_2020, Echeance("Bientôt", Nature.LIMITE, fin=S2_2020.fin)),
        (S2_2020, S1_2019, Echeance("Bientôt", Nature.NON_INTERPRETEE, motif=Motif.INVERSEE)),
        (None, None, Echeance("Bientôt", Nature.NON_INTERPRETEE, motif=Motif.INCONNUE)),
        (
            read_notation("2020"),
            read_notation("2020-S1"),
            Echeance("Bientôt", Nature.DATEE, read_notation("2020").debut, read_notation("2020-S1").fin),
        ),
    ],
    ids=["fermée", "ouverte", "limite", "inversée", "vide", "emboîtée"],
)
def test_the_given_ends_decide(start: Periode | None, end: Periode | None, expected: Echeance) -> None:
    assert structured("Bientôt", start, end) == expected
