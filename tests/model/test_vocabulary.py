"""What the reading of a file knows of each key: whether it holds a list, what is compared, or sentences."""

from __future__ import annotations

from collections.abc import Callable

from ptsm_cli.model.vocabulary import VOCABULARY, drawn


def test_each_key_is_read_for_what_it_holds(compare: Callable[[str, str], None]) -> None:
    again = drawn()
    kinds = ("lists", "names", "references", "sentences")
    said = {key: [kind for kind in kinds if key in getattr(again, kind)] for key in sorted(again.keys)}
    compare("vocabulaire.txt", "".join(f"{key}: {' '.join(held)}\n" for key, held in said.items()))
    assert again == VOCABULARY
