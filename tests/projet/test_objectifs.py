"""What names an objective of a fiche: its id, else the number that the source prints, else its rank."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.projet.objectifs import objectif_indices, objectif_number

BY_RANK = "[{libelle: A}, {libelle: B, id: Repit}, {libelle: C, id: a-1}]"
DOTTED = "[{libelle: A, numero: 1.1}, {libelle: B, numero: '1.2)'}, {libelle: C}]"
WITH_A_GAP = "[{libelle: A, numero: 1}, {libelle: B, numero: 2}, {libelle: C, numero: 4}, {libelle: D, id: 1}]"
TWICE = "[{libelle: A, numero: 3}, {libelle: B, numero: 3}, {libelle: C}]"


@pytest.mark.parametrize(
    ("objectifs", "reference", "indices"),
    [
        (BY_RANK, "1", (0,)),
        (BY_RANK, " 2 ", (1,)),
        (BY_RANK, "repit", (1,)),
        (BY_RANK, "a-1", (2,)),
        (BY_RANK, "4", ()),
        (BY_RANK, "0", ()),
        (BY_RANK, "accueil", ()),
        (DOTTED, "1.1", (0,)),
        (DOTTED, "1.2", (1,)),
        (DOTTED, "n°1.2", (1,)),
        (DOTTED, "N 1.2.", (1,)),
        (DOTTED, "2", (1,)),
        (DOTTED, "3", (2,)),
        (DOTTED, "1.3", ()),
        # Printed 1, 2 and 4: « 3 » is none of them, and « 4 » is the third.
        (WITH_A_GAP, "3", ()),
        (WITH_A_GAP, "4", (2,)),
        # An id comes before a number.
        (WITH_A_GAP, "1", (3,)),
        (TWICE, "3", (0, 1)),
        ("[]", "1", ()),
    ],
)
def test_a_reference_takes_the_id_then_the_number_then_the_rank(
    tmp_path: Path, objectifs: str, reference: str, indices: tuple[int, ...]
) -> None:
    [read] = write_projet(tmp_path, {"une": fiche("1", rest=f"objectifs_operationnels: {objectifs}\n")}).fiches
    assert objectif_indices(read, reference) == indices


def test_a_rank_counts_the_objectifs_of_the_file_even_one_that_could_not_be_read(tmp_path: Path) -> None:
    objectifs = "[{echeance: 2019}, {libelle: B}, {libelle: C, numero: 1.3}]"
    [read] = write_projet(tmp_path, {"une": fiche("1", rest=f"objectifs_operationnels: {objectifs}\n")}).fiches
    assert [objectif_number(read, index) for index in (0, 1)] == ["2", "1.3"]
    assert objectif_indices(read, "2") == (0,)
