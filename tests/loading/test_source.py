"""What a file costs once it is read."""

from __future__ import annotations

import tracemalloc

from ptsm_cli.loading.source import Source

LETTERS = 20_000


def test_the_texts_that_are_kept_take_their_bytes_and_no_more() -> None:
    texts = [f"{rank:03}’{'a' * LETTERS}" for rank in range(100)]
    tracemalloc.start()
    sources = [Source("fiche.yaml", text) for text in texts]
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert kept < len(texts) * LETTERS * 1.1
    assert [source.text for source in sources] == texts


def test_a_text_is_given_back_sign_for_sign() -> None:
    text = "été\r\n\ud800\x00\U0001f600"
    assert Source("fiche.yaml", text).text == text
