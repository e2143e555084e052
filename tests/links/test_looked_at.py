"""Which sentences are looked at closely: all those that may mention a fiche, and few others."""

from __future__ import annotations

import pytest

from ptsm_cli.links.mentions import find_mentions, mentioning
from ptsm_cli.model.walk import Spot, Texts


@pytest.mark.parametrize(
    ("text", "looked_at"),
    [
        ("", False),
        ("Former, loger, 2026", False),
        ("des affaires riches, le choix : hache", False),
        ("La fiche action « Former »", True),
        ("FICHE ACTION « FORMER »", True),
        ("F\u0130CHE ACTION « Former »", True),
        ("f\u0131che action « Former »", True),
        ("fi\u0307che action « Former »", True),
        ("selon mayenne-53:plan-de-crise", True),
        ("l'objectif : réunir, 10:30", False),
        ("voir P1", True),
        ("action 3", True),
        ("cf. FA 2", True),
        ("une action, voir la suite", False),
    ],
)
def test_a_sentence_is_looked_at_closely_where_it_may_mention_a_fiche(text: str, *, looked_at: bool) -> None:
    sentence, name = Spot(("contexte",)), Spot(("numero",))
    assert mentioning(Texts([name, sentence, sentence], [text, "Rien", text])) == [2] * looked_at
    assert looked_at or not find_mentions(text)
