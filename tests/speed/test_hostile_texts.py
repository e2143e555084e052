"""A project whose texts say a piece again and again is checked in linear time: no pattern goes through them anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from json import dumps

import pytest
from constats import report_on
from deployment import Deploy
from growth import LINEAR, growth, slow_patterns

from ptsm_cli.rules.acteurs.unnamed import may_be_unnamed, persons_alone
from ptsm_cli.rules.indicateurs.counted import quantity_in

PIECES = [
    "9", "1 ", "1, ", "12 et ", "1.", "1/2/", "2026 ", "2026-", "10 000 ", "1 à 2 ", "€", "1 € ", "12h ", "06 12 34 ",
    "A", "Aa", "Aa ", "AA ", "AA-", "AA, ", "A.", "A. ", "a.", "M. ", "M. Aa ", "Mme ", "Aa AA ", "ABC (", "CLS",
    "a", "é", "a@", "a@a.", "http://", "www.", "fiche ", "fiche n°1, ", "de la ", "et ", "réunion ", "par an ",
    " ", "\t", "\u00a0", "\n", "\n ", "- ", "-", "–", ".", ",", ";", ":", "/", "*", "_", "`", "#", "# ", "«", "« ",
    '"', "'", "(", "((", "()", "[", "[](", "[a](", "<", "<a ", "&", "|", "\\", "{", "1) ", "a) ", "• ", "=", "!",
]  # fmt: skip
LISTS = "pilotes partenaires financeurs objectifs_strategiques moyens public_cible resultats_attendus autres_precisions"
SIZE = 1_000
_ranks = count()


def with_texts(deploy: Deploy, piece: str, size: int) -> Callable[[], object]:
    """Return what checks a project most of whose texts say this piece again and again, and that none has been yet."""
    text = dumps(f"{piece * (size // len(piece))} x{next(_ranks)}", ensure_ascii=False)
    lines = [
        *("numero: 2", "titre: Former", "groupe: axe-1", f"echeance: {text}", f"contexte: {text}"),
        *(f"{field}: [{text}]" for field in LISTS.split()),
        f"budget: [{text}, {{poste: {text}}}]",
        f"indicateurs: [{{libelle: {text}, unite: {text}, frequence: {text}, valeur_cible: {text}}}]",
        f"liens: [{text}, {{fiche: {text}}}, {{objet: {text}}}]",
        f"objectifs_operationnels: [{text}, {{libelle: {text}, echeance: {text}, operateurs: {text}, duree: {text}}}]",
    ]
    return partial(report_on, deploy({"fiches/02.yaml": "\n".join(lines) + "\n"}))


@pytest.mark.lent
@pytest.mark.parametrize("piece", PIECES)
def test_no_pattern_goes_through_a_text_again_from_each_of_its_places(deploy: Deploy, piece: str) -> None:
    with_texts(deploy, piece, SIZE)()  # makes ready what is made once

    assert slow_patterns(partial(with_texts, deploy, piece), SIZE) == set()


@pytest.mark.parametrize(
    ("read", "text", "size"),
    [
        (may_be_unnamed, "{:A>{}}", 1_000),
        (quantity_in, "1{: >{}}", 20),
        (quantity_in, "n{:9>{}}", 600),
    ],
)
def test_a_run_of_one_sign_is_read_in_linear_time(read: Callable[[str], object], text: str, size: int) -> None:
    assert slow_patterns(lambda times: partial(read, text.format("§", times)), size) == set()


def test_a_run_of_blanks_in_an_entry_is_read_in_linear_time() -> None:
    assert growth(lambda size: lambda: list(persons_alone(f"Jean{' ' * size}§")), 500, runs=3) < LINEAR
