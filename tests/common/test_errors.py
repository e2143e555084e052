"""What several projects lack is said once, where the first of them stands."""

from __future__ import annotations

import pytest

from ptsm_cli.common.errors import LackingError, PtsmError, UnknownValueError, say_once

PLAN = ("n'a pas de planning", "n'ont pas de planning")
ACTE = ("n'a pas d'acte", "n'ont pas d'acte")


@pytest.mark.parametrize(
    ("errors", "said"),
    [
        ([], []),
        ([UnknownValueError("Rien de tel.")], ["Rien de tel."]),
        ([UnknownValueError("A."), UnknownValueError("B."), UnknownValueError("A.")], ["A.", "B."]),
        ([LackingError("le Val", PLAN)], ["le Val n'a pas de planning."]),
        (
            [
                LackingError("le Val", PLAN),
                UnknownValueError("A."),
                LackingError("le Mont", ACTE),
                LackingError("le Lac", PLAN),
            ],
            ["le Val et le Lac n'ont pas de planning.", "A.", "le Mont n'a pas d'acte."],
        ),
    ],
)
def test_what_is_lacking_is_said_once(errors: list[UnknownValueError], said: list[str]) -> None:
    assert list(say_once(errors)) == said


def test_an_error_is_a_sentence_and_what_to_do() -> None:
    told = [PtsmError("Non.", hint="Oui."), LackingError("le Val", PLAN, "Écrivez-le."), LackingError("le Val", PLAN)]
    assert [(str(one), one.message, one.hint) for one in told] == [
        ("Non.", "Non.", "Oui."),
        ("le Val n'a pas de planning.", "le Val n'a pas de planning.", "Écrivez-le."),
        ("le Val n'a pas de planning.", "le Val n'a pas de planning.", None),
    ]
